/**
 * What the drawings of a page are given. All of it is text, as in the rest of a view: numbers as they are to be
 * read (`62.0` keeps its decimal), days as `YYYY-MM-DD`, and the empty text where there is nothing.
 */
export type Drawing = TimelineDrawing | RunDrawing | GridDrawing | WayDrawing | StatusDrawing | TrackDrawing;

type Common = {
  /** Begins every id of the drawing, so one word of its own on a page: letters, digits and hyphens. */
  readonly prefix: string;
  /** What it is, for readers who hear it. */
  readonly title: string;
};

export type BarState = 'complete' | 'in_progress' | 'not_started' | 'on_hold';

export type TimelineBar = {
  readonly id: string;
  readonly label: string;
  readonly start: string;
  readonly due: string;
  /** The first promised date where it has moved since, else empty. */
  readonly first: string;
  /** A date that somebody else has set, else empty: an upright stroke. */
  readonly limit: string;
  readonly state: BarState;
  /** The state in words, for the table: `Complete, claimed`. */
  readonly status: string;
  /** Stands beside the bar: `due 28 Sep`, `19 days late`. */
  readonly note: string;
  readonly late: boolean;
};

export type TimelineMark = {
  readonly label: string;
  readonly date: string;
  readonly reached: boolean;
  readonly status: string;
  readonly note: string;
  readonly late: boolean;
};

export type TimelineMeeting = {
  readonly label: string;
  readonly date: string;
  /** Follows the label in brackets: `papers 17 Sep`. */
  readonly note: string;
  /** The meeting that the paper is for. */
  readonly next: boolean;
};

export type TimelineGroup = {
  readonly id: string;
  readonly title: string;
  readonly bars: readonly TimelineBar[];
  readonly marks: readonly TimelineMark[];
};

export type TimelineDrawing = Common & {
  readonly draw: 'timeline';
  /** What one bar is: `action`. */
  readonly noun: string;
  /** Head of the table's column for the bars' limits; empty where they have none. */
  readonly limit: string;
  readonly from: string;
  readonly to: string;
  readonly today: string;
  readonly groups: readonly TimelineGroup[];
  readonly meetings: readonly TimelineMeeting[];
};

/** A value on a day. */
export type Point = { readonly date: string; readonly value: string };

export type RunDrawing = Common & {
  readonly draw: 'run';
  /** Follows every value: `%`, `minutes`, or empty. */
  readonly unit: string;
  /** Empty value or date where the plan gives none. */
  readonly baseline: Point;
  readonly target: Point;
  /** The way agreed from baseline to target; without points the straight line between them is drawn. */
  readonly trajectory: readonly Point[];
  readonly readings: readonly Point[];
  readonly better: 'higher' | 'lower';
  readonly today: string;
};

export type GridDrawing = Common & {
  readonly draw: 'grid';
  readonly risks: readonly { readonly id: string; readonly likelihood: string; readonly impact: string }[];
};

/** How far along from baseline to target; stands in a table cell whose neighbours say it in numbers. */
export type WayDrawing = {
  readonly draw: 'way';
  readonly baseline: string;
  readonly target: string;
  readonly latest: string;
  /** Where the line to the target stood on the day of the latest reading; empty where it can't be told. */
  readonly expected: string;
};

export type StatusDrawing = Common & {
  readonly draw: 'status';
  readonly parts: readonly {
    readonly text: string;
    readonly count: string;
    readonly state: BarState | 'verified';
  }[];
};

/** Shapes that the page's sprite has. */
export type TrackSign =
  | 'glyph-not_started'
  | 'glyph-in_progress'
  | 'glyph-on_hold'
  | 'glyph-complete'
  | 'glyph-dropped'
  | 'glyph-at_risk'
  | 'dot-held'
  | 'dot-missed'
  | 'dot-made_up'
  | 'dot-planned';

export type TrackMark = { readonly date: string; readonly sign: TrackSign; readonly text: string };

/** Something that is looked at again and again. */
export type TrackRow = {
  readonly id: string;
  readonly label: string;
  /** Where it stands last, at the row's end; may be empty. */
  readonly last: string;
  /** The day by which it is wanted, a diamond; may be empty. */
  readonly due: string;
  /** That day has been met. */
  readonly reached: boolean;
  readonly marks: readonly TrackMark[];
};

/** What was found at each talk, row by row on one line of time. */
export type TrackDrawing = Common & {
  readonly draw: 'track';
  readonly from: string;
  readonly to: string;
  readonly today: string;
  /** What a row is, as the head of the table: `Goal`. */
  readonly noun: string;
  readonly rows: readonly TrackRow[];
};
