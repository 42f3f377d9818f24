/** What `draw` lends its block: pictures for wide and narrow screens, a sentence, and the data as a table. */
export interface Picture {
  /** Inline SVG; empty where there is nothing to draw. */
  readonly wide: string;
  /** Empty where one picture serves every width. */
  readonly narrow: string;
  /** What it says, in words; may be empty. */
  readonly sentence: string;
  /** The heads of its table. */
  readonly head: readonly Heading[];
  /** The rows of its table. */
  readonly rows: readonly Row[];
}

/** A head or cell of the table beside a drawing. */
export interface Heading {
  /** The words. */
  readonly text: string;
  /** Numbers: right aligned. */
  readonly right: boolean;
}

/** A row of the table beside a drawing. */
export interface Row {
  /** What the row is about. */
  readonly head: string;
  /** One for each head but the first. */
  readonly cells: readonly Heading[];
}

/** A table's heads; those that begin with `>` are for numbers. */
export const headings = (...names: readonly string[]): readonly Heading[] =>
  names.map((name) => ({ text: name.replace(/^>/, ''), right: name.startsWith('>') }));

/** A table's row under these heads. */
export const row = (heads: readonly Heading[], head: string, ...cells: readonly string[]): Row => ({
  head,
  cells: cells.map((text, at) => ({ text: text || 'none', right: heads[at + 1]?.right ?? false })),
});
