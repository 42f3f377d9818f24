import type { z } from 'zod';
import type { Path, Remark } from '../kit/finding.ts';
import type { Shape } from '../kit/shape.ts';
import { readWhen } from '../kit/when.ts';
import { cut, nearest, series } from '../kit/words.ts';
import { type Issue, issuesOf } from './fast/issues.ts';
import { formFor, keyShape } from './settle.ts';

/** What the schema refuses, in our own words: one remark for each wrong place. */
export function schemaRemarks(schema: z.ZodType, data: unknown, shape: Shape): Remark[] {
  const result = schema.safeParse(data);
  if (result.success) return [];
  return unmeant(result.error.issues.flatMap((issue) => remarksOf(issue as Issue, data, shape)));
}

/** The same told by the shape alone. */
export const shapeRemarks = (data: unknown, shape: Shape): Remark[] =>
  unmeant(issuesOf(data, shape).flatMap((issue) => remarksOf(issue, data, shape)));

/** Without what is missing only because its key is misspelt. */
function unmeant(remarks: readonly Remark[]): Remark[] {
  const meant = new Set(remarks.flatMap(({ meant: at }) => (at ? [JSON.stringify(at)] : [])));
  return remarks.filter(({ path }) => !meant.has(JSON.stringify(path)));
}

function remarksOf(issue: Issue, data: unknown, shape: Shape): Remark[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey(path, key, shapeAt(shape, path)));
  if (issue.code === 'invalid_union') {
    const inner = closest(issue.errors, valueAt(data, path));
    if (inner.length > 0)
      return inner.flatMap((i) => remarksOf({ ...i, path: [...path, ...i.path] }, data, shape));
  }
  return [wrongValue(path, valueAt(data, path), shapeAt(shape, path))];
}

/** Of a union's branches the one that this value was meant for: the branch that went deepest. */
function closest(errors: readonly (readonly Issue[])[], value: unknown): readonly Issue[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = errors.filter((branch) =>
    branch.every((i) => i.path.length > 0 || i.code === 'unrecognized_keys'),
  );
  return inside.sort((a, b) => a.length - b.length)[0] ?? [];
}

function unknownKey(path: Path, key: string, shape: Shape): Remark {
  const map = formFor(shape, 'map');
  const known = map?.is === 'map' ? Object.keys(map.keys) : [];
  const near = nearest(key, known);
  const own = known.includes('other') ? 'put a column of your own under other:' : null;
  const steps = [near && `write ${near}:`, own].filter(Boolean).join(', or ');
  const next = steps || `the fields here are ${series(known.slice(0, 12))}`;
  const meant = near === null ? {} : { meant: [...path, near] };
  return {
    path: [...path, key],
    ...meant,
    at: 'key',
    message: `There is no field ${cut(key, 30)}: here; ${next}`,
  };
}

function wrongValue(path: Path, value: unknown, shape: Shape): Remark {
  const field = [...path].reverse().find((step) => typeof step === 'string') ?? 'file';
  if (value === undefined)
    return { path, message: `${field}: is missing, and everything else refers to it: add ${field}:` };
  const what = path.length === 0 ? 'The file' : `${field}:`;
  return { path, message: `${what} ${wanted(shape, value)}` };
}

/** A value's first words: a whole sentence of a plan is nobody else's business. */
const brief = (value: unknown): unknown => (typeof value === 'string' ? cut(value, 30) : value);

function wanted(shape: Shape, value: unknown): string {
  const said =
    typeof value === 'object' ? (Array.isArray(value) ? 'a list' : 'a map') : JSON.stringify(brief(value));
  switch (shape.is) {
    case 'day':
      return dayWanted(value);
    case 'choice':
      return choiceWanted(shape.of ?? [], value, said);
    case 'integer':
      if (shape.min === 1 && shape.max === 1)
        return `this plan is written for a newer version than 1: update the program`;
      return `is a whole number from ${shape.min} to ${shape.max}, and here stands ${said}`;
    case 'number':
      return `is a number, and here stands ${said}: write it without unit or quotes`;
    case 'flag':
      return `is yes or no, and here stands ${said}`;
    case 'list':
      return `is a list, and here stands ${said}: put each item on a line of its own after a dash`;
    case 'map':
      return `holds fields of its own (${series(Object.keys(shape.keys).slice(0, 4))}), and here stands ${said}`;
    case 'record':
      return `holds one line for each id or word, and here stands ${said}`;
    case 'either':
      return eitherWanted(shape.of, value);
    default:
      return said === 'a map'
        ? 'is text, and here stands a map: a text with a colon in it goes in quotes'
        : `is text, and here stands ${said}: write it on one line, or in quotes`;
  }
}

/** The first form in full, with the words that will do in its place. */
function eitherWanted([first, ...others]: readonly Shape[], value: unknown): string {
  if (!first) return 'has another form';
  const words = others.flatMap((form) => (form.is === 'choice' ? (form.of ?? []) : []));
  return [wanted(first, value), ...words].join(', or ');
}

/** How to write the day that is meant, where it can be told. */
function dayWanted(value: unknown): string {
  if (typeof value !== 'string') return 'is a day: write it as 2026-07-31';
  const read = readWhen(value);
  if (read?.precision === 'day') return `is written year first: write ${read.first}`;
  if (read) return `wants a day, and ${value} is longer: write its last day, ${read.last}`;
  const looks = /^\d{4}-\d{2}-\d{2}$/.test(value);
  return looks ? `there is no day ${value} in the calendar: correct it` : 'is a day: write it as 2026-07-31';
}

function choiceWanted(words: readonly string[], value: unknown, said: string): string {
  const near = typeof value === 'string' ? nearest(value, words) : null;
  return near
    ? `${said} is not one of its words: write ${near}`
    : `is ${series(words, 'or')}, and here stands ${said}`;
}

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((node, step) => (node as Record<string | number, unknown> | undefined)?.[step], data);

/** The shape at a path; `free` where there is none. */
export function shapeAt(shape: Shape, path: Path): Shape {
  return path.reduce<Shape>((node, step) => {
    if (typeof step === 'string') return keyShape(node, step);
    const form = formFor(node, 'list');
    return form?.is === 'list' ? form.item : { is: 'free' };
  }, shape);
}
