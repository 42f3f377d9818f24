import { isCollection, isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import { isPlainSafe, type Quote } from './scalar.ts';

/** How a file is laid out; widths in columns. */
export interface Habits {
  /** From a key to the keys below it. */
  readonly step: number;
  /** From a key to the dashes below it. */
  readonly dash: number;
  /** From a dash to what follows it. */
  readonly gap: number;
  readonly newline: string;
  /** Whether flow maps have a space inside their braces. */
  readonly padded: boolean;
  /** The whole file keeps to JSON's grammar. */
  readonly json: boolean;
  /** No block scalars: every text on one line. */
  readonly oneLine: boolean;
}

/** What the tool writes where no file has its own way. */
export const HOUSE: Habits = {
  step: 2,
  dash: 2,
  gap: 2,
  newline: '\n',
  padded: true,
  json: false,
  oneLine: false,
};

/** A value written: what stands on the line of its key or dash, and the lines below with their indent. */
export interface Laid {
  readonly inline: string;
  readonly body: readonly string[];
}

/** A node whose manners a new value copies: the value it replaces, or a neighbour's. */
export type Like = ParsedNode | null | undefined;

/** The neighbour of an entry inside a neighbouring list or map. */
export function inside(like: Like, key: string | number): Like {
  const found: unknown = isMap(like) ? like.get(key, true) : isSeq(like) ? like.items.at(-1) : undefined;
  return isScalar(found) || isCollection(found) ? (found as ParsedNode) : undefined;
}

const ANSWER = /^(?:yes|no)$/;

/**
 * How the neighbour is quoted: quotes count as a habit only where its text did not need them, and a plain
 * `yes` or `no` says that answers need none.
 */
export function quoteOf(like: Like, value: unknown): Quote | undefined {
  if (!isScalar(like) || typeof like.value !== 'string') return undefined;
  const answers = ANSWER.test(like.value) && ANSWER.test(String(value));
  if (like.type === 'PLAIN' && answers) return 'none';
  if (!isPlainSafe(like.value)) return undefined;
  if (like.type === 'QUOTE_SINGLE') return 'single';
  return like.type === 'QUOTE_DOUBLE' ? 'double' : undefined;
}
