import type { Splice } from '../edit/change.ts';

/** Something that an editor may offer to do about a finding. */
export interface Fix {
  readonly title: string;
  /** On the text of the finding, sorted and apart. */
  readonly splices: readonly Splice[];
}
