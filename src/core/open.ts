import type { z } from 'zod';
import type { Pending } from '../kit/facets.ts';
import type { Path, Remark, Span } from '../kit/finding.ts';
import type { AnyKind, Card } from '../kit/kind.ts';
import { isMap } from '../kit/maps.ts';
import type { Source } from '../kit/source.ts';
import { cut, nearest, series } from '../kit/words.ts';
import { fits } from './fast/fits.ts';
import { prune } from './prune.ts';
import { schemaRemarks, shapeRemarks } from './schema-words.ts';
import { settle } from './settle.ts';

/** A remark of a named rule. */
export interface Said {
  readonly rule: string;
  readonly remark: Remark;
  /** Where it stands in the text, if the reader knew. */
  readonly span?: Span;
}

/** A plan file as far as it can be told: its kind and data, and what stopped the rest. */
export interface Opened {
  readonly source: Source;
  /** Null where the text is unusable or the kind unknown; then `faults` says why. */
  readonly kind: AnyKind | null;
  /** The plan's data without the values that the schema refuses. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly pending: readonly Pending[];
  /** Faults of text and schema. */
  readonly faults: readonly Said[];
}

type Named = Pick<AnyKind, 'id'>;

const schemaFault = (path: Path, message: string): Said => ({
  rule: 'plan/schema',
  remark: { path, message },
});

/** Finds out what sort of plan a file holds and what of it can be read. */
export async function open(source: Source, kinds: readonly Card[]): Promise<Opened> {
  const kind = (await kindIn(source, kinds)?.load()) ?? null;
  return (kind && fitting(source, kind)) ?? openAs(source, kinds, kind && { kind });
}

/** A plan in which nothing is wrong with text or schema, told by its shape alone; null where there is more to say. */
function fitting(source: Source, kind: AnyKind): Opened | null {
  if (source.problems.length > 0) return null;
  const { data, pending, lossy } = settle(source.raw, kind.shape);
  if (lossy.length > 0 || !fits(data, kind.shape)) return null;
  return { source, kind, data: data as Opened['data'], pending, faults: [] };
}

/** The kind that a file names, null where it names none of ours. */
export const kindIn = <K extends Named>({ raw }: Source, kinds: readonly K[]): K | null =>
  (isMap(raw) && kinds.find(({ id }) => id === raw['kind'])) || null;

/** The same as {@link open} with the kind's schema at hand, for places that cannot wait. */
export function openAs(source: Source, kinds: readonly Named[], known: KnownKind | null): Opened {
  const syntax = source.problems.map(
    ({ rule, path, message, span }): Said => ({ rule, remark: { path, message: capital(message) }, span }),
  );
  const closed = { source, kind: null, data: {}, pending: [] };
  if (source.raw === undefined) return { ...closed, faults: syntax };
  if (!isMap(source.raw)) {
    const message = 'A plan is a list of fields, such as kind: and id:; this file holds something else';
    return { ...closed, faults: [...syntax, schemaFault([], message)] };
  }
  if (!known) return { ...closed, faults: [...syntax, unknownKind(source.raw['kind'], kinds)] };
  return { source, kind: known.kind, ...measure(source.raw, known, syntax) };
}

/** A kind, with its schema where zod itself is to say what is refused, as it is before a file is written. */
export interface KnownKind {
  readonly kind: AnyKind;
  readonly schema?: z.ZodType;
}

/** The reader's sentences begin small, since some stand after a place; a finding's begin with a capital. */
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function unknownKind(named: unknown, kinds: readonly Named[]): Said {
  const ids = kinds.map(({ id }) => id);
  if (typeof named !== 'string') {
    return schemaFault(['kind'], `No kind: says what sort of plan this is: write kind: ${series(ids, 'or')}`);
  }
  const near = nearest(named, ids);
  const next = near ? `write kind: ${near}` : `the kinds are ${series(ids)}`;
  return schemaFault(['kind'], `There is no kind ${JSON.stringify(cut(named, 30))}: ${next}`);
}

function measure(raw: unknown, { kind, schema }: KnownKind, syntax: readonly Said[]) {
  const { data, pending, lossy } = settle(raw, kind.shape);
  const quiet = [
    ...syntax.map(({ remark }) => remark.path),
    ...lossy.map(({ path }) => path),
    ...pending.map(({ path }) => path),
  ];
  const said = schema ? schemaRemarks(schema, data, kind.shape) : shapeRemarks(data, kind.shape);
  const refused = said.filter(({ path }) => !quiet.some((q) => isUnder(q, path)));
  const faults = [
    ...syntax,
    ...lossy.map(({ path, message }): Said => ({ rule: 'plan/syntax', remark: { path, message } })),
    ...refused.map((remark): Said => ({ rule: 'plan/schema', remark })),
  ];
  const kept = prune(
    data,
    refused.map(({ path }) => path),
    kind.shape,
  ) as Readonly<Record<string, unknown>>;
  return { data: kept, pending, faults };
}

/** Whether a path is at another or under it: what an empty item lacks is the one gap of its emptiness. */
const isUnder = (above: Path, path: Path): boolean =>
  above.length > 0 && above.length <= path.length && above.every((step, i) => step === path[i]);
