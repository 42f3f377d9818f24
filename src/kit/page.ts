import type { Drawing, WayDrawing } from './drawing.ts';

/** The snippets that views hand to the shared partials; each partial of the same name says how it looks. */

/** What the layout needs of every page. */
export type Frame = {
  /** The document's title: plan, kind, date. */
  readonly title: string;
  /** Printed top and bottom of every page; empty where the plan carries none. */
  readonly marking: string;
  /** `DRAFT`, or empty. */
  readonly state: string;
  /** Left in the head of printed pages: the organisation or the person. */
  readonly who: string;
  /** Left in the foot of printed pages: plan and day. */
  readonly stood: string;
  /** The calm column of pages about a person. */
  readonly calm: boolean;
};

export type Fact = { readonly name: string; readonly text: string };

export type Masthead = {
  readonly eyebrow: string;
  readonly title: string;
  readonly lead: string;
  readonly facts: readonly Fact[];
};

export type Tone = 'red' | 'amber' | 'green' | 'none';

/** A rating: box, shape and word. */
export type Tag = { readonly tone: Tone; readonly text: string };

export type Glyph =
  | 'not_started'
  | 'in_progress'
  | 'on_hold'
  | 'complete'
  | 'verified'
  | 'dropped'
  | 'at_risk'
  | 'missed';

/** A status: glyph and bold word. */
export type Status = { readonly glyph: Glyph; readonly text: string };

/** Computed above judged; `why` holds both reasons where they differ, else it is empty. */
export type Rating = {
  readonly computed: Tag;
  /** No words where nobody judged. */
  readonly judged: Tag;
  readonly differ: boolean;
  readonly why: string;
};

export type Chip = { readonly text: string; readonly late: boolean };

/** What the paper asks of its readers: items where there are several, else text. */
export type Ask = { readonly title: string; readonly text: string; readonly items: readonly string[] };

/** Something set apart by a line all round. */
export type Box = { readonly title: string; readonly lines: readonly string[] };

export type Count = { readonly count: string; readonly text: string; readonly chips: readonly Chip[] };

/** One box of SMART: its letter, what was found, and the same in words. */
export type Letter = {
  readonly letter: string;
  readonly mark: 'ok' | 'no' | 'doubt' | 'waived';
  readonly text: string;
};

/** `first 30 Oct, now 18 Dec, 1 move (49 days)`. */
export type Slip = { readonly first: string; readonly now: string; readonly moves: string };

export type Person = { readonly name: string; readonly role: string };

/** A link of the plan: an `https` address becomes an anchor, anything else stays words. */
export type Link = { readonly url: string; readonly text: string };

/** A cell: all of its lines in the order below, each left out where it is empty. */
export type Cell = {
  readonly strong: string;
  readonly text: string;
  readonly late: string;
  readonly small: string;
  readonly status: readonly Status[];
  readonly rating: readonly Rating[];
  readonly smart: readonly Letter[];
  readonly drawing: readonly WayDrawing[];
  readonly links: readonly Link[];
};

export type Column = {
  readonly text: string;
  /** Numbers: right aligned. */
  readonly right: boolean;
  /** Shares its line with others on a phone. */
  readonly inline: boolean;
  /** Said before the value on a phone; empty where the value speaks for itself. */
  readonly label: string;
  /** Share of the width in per cent, one of 8, 12, 15, 20, 25, 30, 35, 40, 45, 50, 60; empty: what is left. */
  readonly width: string;
};

/** A cell with what its column says of it. */
export type Placed = Cell & Pick<Column, 'label' | 'right' | 'inline'>;

/** A table that becomes blocks on a phone; made by {@link table}. */
export type Table = {
  readonly label: string;
  /** Some column has a width of its own. */
  readonly fixed: boolean;
  readonly columns: readonly Column[];
  readonly rows: readonly { readonly head: Cell; readonly cells: readonly Placed[] }[];
};

/** A cell of a matrix; `hit` marks it, `text` says `none` where it is empty. */
export type Square = {
  readonly hit: boolean;
  readonly status: readonly Status[];
  readonly strong: string;
  readonly text: string;
  readonly small: string;
};

/** A table that stays one on a phone: bare ids as heads there, so the note says what they are. */
export type Matrix = {
  readonly label: string;
  readonly corner: string;
  readonly columns: readonly { readonly id: string; readonly name: string }[];
  readonly rows: readonly {
    readonly strong: string;
    readonly text: string;
    readonly cells: readonly Square[];
  }[];
  readonly note: string;
};

export type Pair = { readonly name: string; readonly strong: string; readonly text: string };

/** What one person says, in labelled paragraphs. */
export type Voice = {
  readonly who: string;
  /** The person whom the plan is about. */
  readonly me: boolean;
  readonly says: readonly Fact[];
};

export type Entry = {
  readonly date: string;
  readonly aside: string;
  readonly voices: readonly Voice[];
  readonly foot: string;
};

export type Session = {
  readonly date: string;
  readonly state: 'held' | 'missed' | 'made_up' | 'planned';
  readonly text: string;
};

/** One promised support: who, what, how many of those due were given, and each session. */
export type Support = {
  readonly title: string;
  readonly strong: string;
  readonly text: string;
  readonly sessions: readonly Session[];
};

/** A drawing under its caption, its data as a table beside it; `table` names that table. */
export type Figure = {
  readonly caption: string;
  readonly note: string;
  readonly table: string;
  readonly drawing: Drawing;
};

/** Text for a cell, with lines beside it where wanted. */
export const cell = (text: string, more: Partial<Cell> = {}): Cell => ({
  strong: '',
  text,
  late: '',
  small: '',
  status: [],
  rating: [],
  smart: [],
  drawing: [],
  links: [],
  ...more,
});

/** A column's head; its words are the phone's label too, unless told otherwise. */
export const column = (text: string, more: Partial<Column> = {}): Column => ({
  text,
  right: false,
  inline: false,
  label: text,
  width: '',
  ...more,
});

/** A square of a matrix: marked where it holds something, else `none`. */
export const square = (strong: string, more: Partial<Square> = {}): Square => ({
  hit: strong !== '',
  status: [],
  strong,
  text: strong === '' ? 'none' : '',
  small: '',
  ...more,
});

const nothing: Cell = cell('none');

/** A table of rows of cells, each row's first cell its head; a cell that a row lacks says `none`. */
export const table = (
  label: string,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
): Table => ({
  label,
  fixed: columns.some(({ width }) => width !== ''),
  columns,
  rows: rows.map(([head = nothing, ...cells]) => ({
    head,
    cells: columns.slice(1).map(({ label: name, right, inline }, at) => ({
      ...(cells[at] ?? nothing),
      label: name,
      right,
      inline,
    })),
  })),
});
