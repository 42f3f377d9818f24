import type { Ask, Entry, Figure, Frame, Masthead, Pair, Support } from '../../kit/page.ts';
import type { Table } from '../../kit/table.ts';

/** A concern: what the role requires, and the dated facts. */
export type ConcernView = {
  /** Its id and what is expected. */
  readonly title: string;
  /** Where that is written; may be empty. */
  readonly standard: string;
  /** What was seen, each under its day. */
  readonly facts: readonly Pair[];
};

/** What `individual-pip/report` is given. A panel gets the record that it judges by, with roles for names. */
export type ReportView = {
  /** What stands round the page; calm. */
  readonly frame: Frame;
  /** Whose plan it is, its period and who is involved. */
  readonly masthead: Masthead;
  /** Where it stands, in a few counted sentences. */
  readonly stand: Ask;
  /** How it ended or was extended; empty until then. */
  readonly outcome: readonly Pair[];
  /** Where work falls short of the role. */
  readonly concerns: readonly ConcernView[];
  /** What is expected and how it is judged; none where no criterion is named. */
  readonly criteria: readonly Table[];
  /** What may follow, as written; empty for a panel. */
  readonly consequence: string;
  /** Criteria and support on one line of time; none before anything is recorded. */
  readonly figures: readonly Figure[];
  /** Ratings with their evidence, a row for each checkpoint; none before the first. */
  readonly ratings: readonly Table[];
  /** Each promised support with what came of it. */
  readonly supports: readonly Support[];
  /** Opening and checkpoints in both voices, the newest first. */
  readonly log: readonly Entry[];
  /** What was said openly where the plan did not work; empty for a panel. */
  readonly notWorking: readonly Pair[];
  /** What moved by agreement; none where nothing did, and for a panel. */
  readonly changes: readonly Table[];
  /** What came before the plan; empty for a panel. */
  readonly before: readonly Pair[];
  /** A house's own columns; empty for a panel. */
  readonly own: readonly Pair[];
  /** When the plan is to be deleted, as a sentence; empty where it does not say. */
  readonly retention: string;
};
