import type { Frame, Masthead, Rating } from '../../kit/page.ts';

/** A number over all plans. */
export type StatusCount = {
  /** The number. */
  readonly count: string;
  /** What is counted. */
  readonly text: string;
  /** Whether that is late. */
  readonly late: boolean;
};

/** A filter of the page: an anchor, so that it needs no script. */
export type StatusFilter = {
  /** The anchor; the stylesheet has a rule for it. */
  readonly id: string;
  /** The link that leads to it. */
  readonly text: string;
  /** The sentence that stands while it is on. */
  readonly said: string;
};

/** One line of a table across plans. */
export type StatusRow = {
  /** Classes that the filters look for. */
  readonly marks: string;
  /** Whether its rating stands in a column of tags. */
  readonly rated: boolean;
  /** Computed and judged; without words where `rated` is no. */
  readonly rating: Rating;
  /** The cells; the first is the line's head. */
  readonly cells: readonly {
    /** The words; may be empty. */
    readonly text: string;
    /** Said before them on a phone. */
    readonly label: string;
    /** Their class: `right inline`, `right bare`, `bare` or `said`. */
    readonly look: string;
    /** Late: red and bold. */
    readonly late: boolean;
  }[];
};

/** One table across plans. */
export type StatusTable = {
  /** The anchor of its heading. */
  readonly id: string;
  /** The heading. */
  readonly title: string;
  /** Classes that the filters look for. */
  readonly marks: string;
  /** How many lines it has. */
  readonly count: string;
  /** Whether it stands open at first. */
  readonly open: boolean;
  /** Whether its last column holds ratings. */
  readonly rated: boolean;
  /** The heads. */
  readonly columns: readonly {
    /** The words. */
    readonly text: string;
    /** Numbers: right aligned. */
    readonly right: boolean;
  }[];
  /** The lines. */
  readonly rows: readonly StatusRow[];
  /** Below the table; may be empty. */
  readonly note: string;
};

/** What `status/report` is given: what is owed across plans. */
export type StatusView = {
  /** What stands round the page; its marking holds those of all plans. */
  readonly frame: Frame;
  /** The organisation and what was looked at. */
  readonly masthead: Masthead;
  /** Numbers over all plans. */
  readonly counts: readonly StatusCount[];
  /** Ways to see fewer plans. */
  readonly filters: readonly StatusFilter[];
  /** The tables; those without lines are left out. */
  readonly tables: readonly StatusTable[];
  /** Files that cannot be read as plans. */
  readonly unread: readonly string[];
};
