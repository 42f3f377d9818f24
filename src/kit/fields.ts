import { z } from 'zod';
import type { Meaning, Shape } from './shape.ts';

/** What a field is to the rules, beside zod's own type; read by {@link shapeOf}. */
type Note = Meaning & {
  readonly is?: Shape['is'];
  readonly sort?: string;
  readonly keyRef?: readonly string[];
  readonly one?: true;
};

const notes = z.registry<Note>();

/** Attaches the description that editors show and the meaning that shared rules read. */
function note<S extends z.ZodType>(schema: S, description: string, meaning: Note): S {
  z.globalRegistry.add(schema, { description });
  notes.add(schema, meaning);
  return schema;
}

/** The meaning attached to a schema. */
export const noteOf = (schema: z.ZodType): Note => notes.get(schema) ?? {};

/** Free text. */
export const text = (description: string, meaning: Meaning = {}) =>
  note(z.string(), description, { is: 'text', ...meaning });

/** Text judged by the wording rules as `role`. */
export const prose = (role: string, description: string) => text(description, { prose: role });

/** An id: text, or a plain integer kept as typed. `names` is the sort of thing that bears it. */
export const id = (names: string, description: string) =>
  note(z.union([z.string(), z.int().transform(String)]), description, { is: 'id', names });

/** An id of another item of the plan; `to` lists the sorts that it may be. */
export const ref = (to: string | readonly string[], description: string) =>
  note(z.union([z.string(), z.int().transform(String)]), description, { is: 'id', ref: [to].flat() });

/** A calendar day, `YYYY-MM-DD`; `time` says what it is the day of. */
export const day = (description: string, time = 'other') =>
  note(z.iso.date(), description, { is: 'day', time });

/** A time as people write it, kept as written (kit/when reads it). */
export const when = (description: string, time = 'other', meaning: Meaning = {}) =>
  note(z.string(), description, { is: 'when', time, ...meaning });

/** A number, without unit. */
export const number = (description: string) => note(z.number(), description, { is: 'number' });

/** A whole number from `min` to `max`. */
export const integer = (description: string, min: number, max: number) =>
  note(z.int().min(min).max(max), description, { is: 'integer' });

/** `yes` or `no`, or a YAML boolean. */
export const flag = (description: string) =>
  note(z.union([z.boolean(), z.enum(['yes', 'no'])]), description, { is: 'flag' });

/** One of a few words. */
export const choice = <const W extends readonly [string, ...string[]]>(words: W, description: string) =>
  note(z.enum(words), description, { is: 'choice' });

/** Text, number or yes/no: what stood in a field before and after a change. */
export const scalar = (description: string) =>
  note(z.union([z.string(), z.number(), z.boolean()]), description, { is: 'scalar' });

/** Anything at all: a house's own columns, kept and never judged. */
export const free = (description: string) => note(z.unknown(), description, { is: 'free' });

/** A list. */
export const list = <S extends z.ZodType>(item: S, description: string) =>
  note(z.array(item), description, { is: 'list' });

/** A list for which one item will do. */
export const oneOrMore = <S extends z.ZodType>(item: S, description: string) =>
  note(z.union([item, z.array(item)]), description, { is: 'list', one: true });

/** Texts, or one text. */
export const texts = (description: string, meaning: Meaning = {}) =>
  oneOrMore(text(description, meaning), description);

/** A map whose keys are free, such as ids; `keyRef` lists the sorts that the keys refer to. */
export const record = <S extends z.ZodType>(value: S, description: string, keyRef?: readonly string[]) =>
  note(z.record(z.string(), value), description, { is: 'record', ...(keyRef && { keyRef }) });

/** One of several forms; scalar, map or list picks. */
export const either = <const S extends readonly [z.ZodType, ...z.ZodType[]]>(forms: S, description: string) =>
  note(z.union(forms), description, { is: 'either' });

type Fields = Readonly<Record<string, z.ZodType>>;
type Loose<F extends Fields, R extends keyof F> = {
  [K in keyof F]: K extends R ? F[K] : z.ZodOptional<z.ZodNullable<F[K]>>;
} & { other: z.ZodOptional<z.ZodNullable<z.ZodRecord<z.ZodString, z.ZodUnknown>>> };

interface MapOptions<R> {
  /** Keys that the schema itself asks for; everything else may be missing. */
  readonly required?: readonly R[];
  /** What an item of this map is, where it is a thing of its own. */
  readonly sort?: string;
  /** False where a house's own columns have no place. */
  readonly own?: false;
}

const other = record(free('Any value'), "A house's own columns: shown and exported, never judged");

/** A map with fixed keys, all optional but `required`, with room for a house's own under `other`. */
export function map<F extends Fields, R extends keyof F & string = never>(
  fields: F,
  description: string,
  { required = [], sort, own }: MapOptions<R> = {},
) {
  const asked = new Set<string>(required);
  const loose = Object.entries(own === false ? fields : { ...fields, other }).map(([key, schema]) => [
    key,
    asked.has(key) ? schema : schema.nullish(),
  ]);
  const schema = z.strictObject(Object.fromEntries(loose) as Loose<F, R>);
  return note(schema, description, { is: 'map', ...(sort && { sort }) });
}

/** A list of things of their own, each a map. */
export const items = <F extends Fields, R extends keyof F & string = never>(
  sort: string,
  fields: F,
  description: string,
  required: readonly R[] = [],
) => list(map(fields, description, { sort, required }), description);

/** A person or a post: text, or a map of name, role and organisation. `who` says what part they take. */
export function person(who: string, description: string) {
  const fields = { name: text('Name'), role: text('Post or role'), organisation: text('Organisation') };
  const named = map(fields, description);
  notes.add(named, { is: 'map', who });
  return either([text(description, { who }), named], description);
}
