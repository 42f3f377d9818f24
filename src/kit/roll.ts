import type { Rating } from './page.ts';

/** A column of a roll-up. */
export interface RollColumn {
  readonly text: string;
  /** Numbers: right aligned. */
  readonly right: boolean;
  /** Is cut where there is no room; the others never are. */
  readonly gives: boolean;
  /** Stands out: days late. */
  readonly late: boolean;
}

/** One line of a roll-up, about one plan. */
export interface RollLine {
  /** The plan's file. */
  readonly plan: string;
  /** As many as there are columns. */
  readonly cells: readonly string[];
  /** Computed and judged side by side where the line is about a rating. */
  readonly rating: Rating | null;
}

/** A table across plans, in words; whoever prints it decides nothing but the look. */
export interface RollTable {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly RollColumn[];
  readonly lines: readonly RollLine[];
  /** Said under the table; empty where nothing is. */
  readonly note: string;
}

/** A roll-up of plans in words. */
export interface Roll {
  /** `12 plans as of 20 November 2026`. */
  readonly title: string;
  /** What was asked for, and what it comes to. */
  readonly lead: string;
  readonly counts: readonly { readonly count: number; readonly text: string; readonly late: boolean }[];
  /** Those without a line are left out. */
  readonly tables: readonly RollTable[];
  /** Files that could not be read. */
  readonly unread: readonly string[];
}

/** A column; its words are cut only where it `gives`. */
export const rollColumn = (text: string, more: Partial<RollColumn> = {}): RollColumn => ({
  text,
  right: false,
  gives: false,
  late: false,
  ...more,
});
