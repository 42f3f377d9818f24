import type { Path, Span } from './finding.ts';

const PLAIN: unique symbol = Symbol('plain');

/** An unquoted scalar that YAML's core schema reads as something else than text: number, boolean or null. */
export interface Plain {
  readonly [PLAIN]: true;
  readonly value: number | bigint | boolean | null;
  /** The characters as typed, `1.10` or `007`; empty for a key without a value. */
  readonly source: string;
}

/** Wraps an unquoted scalar with the characters that were typed. */
export const plain = (value: Plain['value'], source: string): Plain => ({ [PLAIN]: true, value, source });

/** Tells a wrapped scalar from a map. */
export const isPlain = (node: unknown): node is Plain =>
  typeof node === 'object' && node !== null && PLAIN in node;

/** Something in the text itself that stops or distorts reading; becomes a finding of `rule`. */
export interface Problem {
  readonly rule: 'plan/syntax' | 'plan/split-text';
  readonly message: string;
  readonly span: Span;
  readonly path: Path;
}

/**
 * A plan file as read: its text, its data before any schema, and where things stand.
 * `raw` holds maps (without a prototype's keys), lists, strings and {@link Plain} scalars;
 * it is undefined where the text cannot be used at all, and then `problems` says why.
 */
export interface Source {
  readonly file: string;
  readonly text: string;
  readonly raw: unknown;
  readonly problems: readonly Problem[];
  /**
   * Where a path stands: its value (a scalar's own range, a map's or list's key), or, where the last key is
   * missing, its parent's key (a list item's first character; at the root the `kind` line).
   */
  readonly locate: (path: Path, at?: 'key' | 'value') => Span;
  /** Where a phrase of the decoded scalar at `path` stands; the whole value where folding hides it. */
  readonly locatePhrase: (path: Path, phrase: Span) => Span;
}
