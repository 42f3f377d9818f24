import type { Ask, Box, Count, Figure, Frame, Masthead, Pair } from '../../kit/page.ts';
import type { Matrix, Table } from '../../kit/table.ts';

/** A sentence with what it is about before it: a risk, or a piece of news. */
export type Line = {
  /** The id, or the sort of news. */
  readonly strong: string;
  /** The sentence. */
  readonly text: string;
};

/** The actions of one concern, or of none. */
export type ActionGroup = {
  /** The concern's id and title. */
  readonly title: string;
  /** What is known of it, and its owner. */
  readonly text: string;
  /** Tasks with their proof, lead, dates, status and rating. */
  readonly table: Table;
  /** What `lint` finds about them, in words. */
  readonly notes: readonly string[];
};

/** A table under a heading. */
export type Titled = {
  /** The heading. */
  readonly title: string;
  /** What stands under it. */
  readonly table: Table;
};

/** One review of the plan. */
export type ReviewView = {
  /** Its day and the body that held it. */
  readonly title: string;
  /** How it goes, what was decided, slips, risks, what was escalated. */
  readonly pairs: readonly Pair[];
};

/** What `force-pip/report` is given. A list of one table is empty where the table would have no rows. */
export type ReportView = {
  /** What stands round the page. */
  readonly frame: Frame;
  /** The next meeting, the force and the plan, one sentence, where it stands. */
  readonly masthead: Masthead;
  /** What the meeting is asked to agree; none where nothing is asked. */
  readonly ask: readonly Ask[];
  /** Actions by status; claimed and verified always, zero included. */
  readonly counts: readonly Count[];
  /** The ratings, counted, in one sentence. */
  readonly ratings: string;
  /** The three highest risks as they stand now. */
  readonly topRisks: readonly Line[];
  /** Outcome measures, a line each. */
  readonly travel: readonly Table[];
  /** The concerns. */
  readonly concerns: readonly Table[];
  /** How they affect one another. */
  readonly impacts: readonly Table[];
  /** How the causes were found. */
  readonly analysis: readonly Pair[];
  /** Which action answers which cause of which concern; none without causes. */
  readonly matrix: readonly Matrix[];
  /** The action plan by concern. */
  readonly actions: readonly ActionGroup[];
  /** The rating rule in words. */
  readonly ratingRule: string;
  /** Actions, milestones and meetings on one line of time; none without a period. */
  readonly timeline: readonly Figure[];
  /** The meetings with what is owed to them. */
  readonly meetings: readonly Table[];
  /** All measures, a line each. */
  readonly travelAll: readonly Table[];
  /** A run chart for each measure. */
  readonly measures: readonly Figure[];
  /** The risks on a grid before and after. */
  readonly grids: readonly Figure[];
  /** The risk register. */
  readonly risks: readonly Table[];
  /** What stands in the way now. */
  readonly blockers: readonly Table[];
  /** What helps. */
  readonly enablers: readonly Table[];
  /** Support in place, and support asked for. */
  readonly support: readonly Titled[];
  /** Boards, assurance and escalation, a table each. */
  readonly governance: readonly Table[];
  /** What keeps each improvement. */
  readonly sustainability: readonly Table[];
  /** When the plan closes, and how long each criterion has held. */
  readonly exits: readonly Table[];
  /** What is shared with others. */
  readonly learning: readonly Table[];
  /** The reviews, the newest first. */
  readonly reviews: readonly ReviewView[];
  /** What moved, with first and present dates. */
  readonly slips: readonly Table[];
  /** The same in one sentence. */
  readonly slipSentence: string;
  /** What was put right in the logs. */
  readonly corrections: readonly Table[];
  /** Rules that the plan sets aside. */
  readonly waivers: readonly Table[];
  /** The words that the plan explains. */
  readonly glossary: readonly Pair[];
  /** A house's own columns, of the plan and of its items. */
  readonly own: readonly Pair[];
  /** How the page was checked. */
  readonly checked: Box;
};
