import type { z } from 'zod';
import type { Path } from '../../src/kit/finding.ts';
import type { Shape } from '../../src/kit/shape.ts';
import { describe } from '../../src/lsp/field.ts';
import { example } from './sample.ts';

type Node = Record<string, unknown>;

/** What a schema is made from: its shape, its words, and a plan to take examples from. */
interface Making {
  readonly schema: z.ZodType;
  readonly shape: Shape;
  readonly title: string;
  /** A good plan's data; undefined where there is none. */
  readonly good: unknown;
}

const DAY = '^[0-9]{4}-[0-9]{2}-[0-9]{2}$';
/** What kit/placeholder takes for a whole field still to fill in, without flags, since a schema has none. */
const PROMPT = [
  '^\\s*(?:[Tt][Oo] ?[Dd][Oo]|[Tt][Bb][AaCcDd]|[Xx]{3,}|\\?{2,}|\\.{3}|…)[.:]?\\s*$',
  '^\\s*(?:TODO|TBC|TBA|TBD)\\b',
  '^\\s*lorem ipsum',
  "^\\s*<[A-Za-z][A-Za-z ,'’/-]{0,80}>\\s*$",
  '^\\s*\\[(?:name|date|number|role|team|force|who|what|when|why|how|insert [a-z ]{1,40})\\]\\s*$',
  '^\\s*$',
].join('|');

/** Said without `type: null`, which editors would offer as a word to type. */
const LATER: Node = {
  $comment: 'Nothing yet, or a prompt to fill in',
  not: { type: ['object', 'array', 'number', 'boolean'] },
  pattern: PROMPT,
};

/** The JSON Schema of a kind, draft-07, since that is what editors read: it refuses what plan/schema refuses. */
export function jsonSchema({ schema, shape, title, good }: Making): string {
  const node = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $comment: 'Generated from the zod schema',
    title,
    description: describe(schema, []),
    ...form(shape, [], { schema, good }),
    definitions: { later: LATER },
  };
  return `${JSON.stringify(node, null, 2)}\n`;
}

type Words = Pick<Making, 'schema' | 'good'>;

/** A field: its words, its form, and that it may still be empty. */
function field(shape: Shape, path: Path, words: Words): Node {
  const description = describe(words.schema, path);
  const forms = formsOf(shape, path, words);
  const sample = path.length > 0 ? example(words.good, path) : undefined;
  const open = path.length === 1 && path[0] === 'kind';
  const all = open ? forms : [...forms, { $ref: '#/definitions/later' }];
  return {
    ...(description && { description }),
    ...(sample !== undefined && shape.is !== 'choice' && { examples: [sample] }),
    ...(all.length === 1 ? all[0] : { anyOf: all }),
  };
}

function formsOf(shape: Shape, path: Path, words: Words): Node[] {
  if (shape.is === 'either') return shape.of.flatMap((inner) => formsOf(inner, path, words));
  if (shape.is === 'list' && shape.one)
    return [...formsOf(shape.item, path, words), form(shape, path, words)];
  return [form(shape, path, words)];
}

function form(shape: Shape, path: Path, words: Words): Node {
  switch (shape.is) {
    case 'text':
    case 'when':
    case 'id':
      return { type: ['string', 'number'] };
    case 'day':
      return { type: 'string', pattern: DAY };
    case 'number':
      return { type: 'number' };
    case 'integer':
      return { type: 'integer', minimum: shape.min, maximum: shape.max };
    case 'flag':
      return { enum: ['yes', 'no', true, false] };
    case 'choice':
      return { enum: shape.of };
    case 'scalar':
      return { type: ['string', 'number', 'boolean'] };
    case 'list':
      return { type: 'array', items: field(shape.item, [...path, 0], words) };
    case 'record':
      return { type: 'object', additionalProperties: field(shape.value, [...path, ''], words) };
    case 'map':
      return map(shape, path, words);
    default:
      return {};
  }
}

function map(shape: Extract<Shape, { is: 'map' }>, path: Path, words: Words): Node {
  const keys = Object.entries(shape.keys);
  return {
    type: 'object',
    properties: Object.fromEntries(keys.map(([key, inner]) => [key, field(inner, [...path, key], words)])),
    ...(shape.required && { required: shape.required }),
    additionalProperties: false,
  };
}
