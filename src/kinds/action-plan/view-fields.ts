import type { Count, Figure, Frame, Link, Masthead, Pair } from '../../kit/page.ts';
import type { Table } from '../../kit/table.ts';

/** What `action-plan/report` is given: the tracker of a set of answers, for those who oversee it. */
export type ReportView = {
  /** What stands round the page. */
  readonly frame: Frame;
  /** Which report is answered, by whom, and the day that the page stands for. */
  readonly masthead: Masthead;
  /** Where the report can be read; none where the plan does not say. */
  readonly links: readonly Link[];
  /** Recommendations by state, zero included; claimed, verified and closed are three counts. */
  readonly counts: readonly Count[];
  /** Recommendations by state where there are many, and each on a line of time; none where nothing is dated. */
  readonly figures: readonly Figure[];
  /** Every recommendation with its answer, dates, age, status and rating; none where the plan has none. */
  readonly tracker: readonly Table[];
  /** The rating rule in words. */
  readonly rule: string;
  /** How age is counted. */
  readonly age: string;
  /** What colours mean in the house that judged; empty where the plan does not say. */
  readonly colours: readonly Pair[];
  /** Updates, the newest first; none where nothing was reported. */
  readonly reported: readonly Table[];
  /** A house's own columns of the plan. */
  readonly own: readonly Pair[];
};
