import type { Frame, Masthead, Pair } from '../../kit/page.ts';

/** What `conversation/report` is given: a note between two people. */
export type ReportView = {
  /** What stands round the page. */
  readonly frame: Frame;
  /** Whose note it is, of which day, and which conversation of how many. */
  readonly masthead: Masthead;
  /** What was noticed, asked, offered and agreed, in the order of the talk; only what is recorded. */
  readonly parts: readonly Pair[];
  /** A house's own columns. */
  readonly own: readonly Pair[];
  /** When the note is to be deleted, as a sentence; empty where the plan does not say. */
  readonly retention: string;
};
