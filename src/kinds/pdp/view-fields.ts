import type { Entry, Figure, Frame, Link, Masthead, Pair, Status } from '../../kit/page.ts';
import type { Table } from '../../kit/table.ts';

/** A goal of the period. */
export type GoalView = {
  /** Its id and its words. */
  readonly title: string;
  /** How anyone will know, how, with what support, and why. */
  readonly pairs: readonly Pair[];
  /** Evidence that has an address; the rest stands among the pairs. */
  readonly links: readonly Link[];
  /** Where it stands: by the last review for those who may read reviews, else by its own status. */
  readonly status: Status;
  /** At how many reviews in a row it has stood so; may be empty. */
  readonly since: string;
  /** By when it is wanted, and how that has moved. */
  readonly by: string;
};

/** What `pdp/report` is given: one page in the order of the talk, the review log below. HR gets no reviews. */
export type ReportView = {
  /** What stands round the page; calm. */
  readonly frame: Frame;
  /** Whose plan it is, its period, manager and review dates. */
  readonly masthead: Masthead;
  /** Whether the audience may read what person and manager keep between them. */
  readonly told: boolean;
  /** Where the person is and wants to be. */
  readonly standpoint: readonly Pair[];
  /** The goals of the period in full. */
  readonly goals: readonly GoalView[];
  /** Goals set aside for the year or later, one line each. */
  readonly later: readonly string[];
  /** What the manager has promised, and whether it was kept; none where nothing is promised. */
  readonly promises: readonly Table[];
  /** The reviews, the newest first. */
  readonly log: readonly Entry[];
  /** Where each goal stood at each review; none before the first. */
  readonly figures: readonly Figure[];
  /** Whether there is a review to read. */
  readonly hasReviews: boolean;
  /** What was achieved on the way; none where nothing is recorded. */
  readonly achievements: readonly Table[];
  /** What came of the period; empty until it is closed. */
  readonly ending: readonly Pair[];
  /** What moved by agreement; none where nothing did. */
  readonly changes: readonly Table[];
  /** A house's own columns. */
  readonly own: readonly Pair[];
};
