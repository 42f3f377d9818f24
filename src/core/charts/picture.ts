/** A drawing as a page needs it: pictures for wide and narrow screens, its sentence, and its data as a table. */
export interface Picture {
  /** Inline SVG; empty where there is nothing to draw. */
  readonly wide: string;
  /** Empty where one picture serves every width. */
  readonly narrow: string;
  readonly sentence: string;
  readonly head: readonly Heading[];
  readonly rows: readonly Row[];
}

export interface Heading {
  readonly text: string;
  /** Numbers: right aligned. */
  readonly right: boolean;
}

export interface Row {
  readonly head: string;
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
