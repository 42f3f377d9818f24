import type { Drawing } from './drawing.ts';

// What views hand to the shared partials. The comments are read by people and printed in templates/README.md.

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

/** Something told under its name. */
export type Fact = {
  /** What it is; may be empty. */
  readonly name: string;
  /** What is told. */
  readonly text: string;
};

/** The head of a page. */
export type Masthead = {
  /** A small line above the title: what it is, and its time. */
  readonly eyebrow: string;
  /** The page's one `h1`. */
  readonly title: string;
  /** One sentence; may be empty. */
  readonly lead: string;
  /** Short facts: who, when. */
  readonly facts: readonly Fact[];
};

/** What a rating says; `none` where nothing is rated. */
export type Tone = 'red' | 'amber' | 'green' | 'none';

/** A rating: box, shape and word. */
export type Tag = {
  /** Its colour and shape. */
  readonly tone: Tone;
  /** Its word. */
  readonly text: string;
};

/** The sign beside a status. */
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
export type Status = {
  /** The sign. */
  readonly glyph: Glyph;
  /** The word. */
  readonly text: string;
};

/** Computed above judged. */
export type Rating = {
  /** By the rule that is printed with it. */
  readonly computed: Tag;
  /** No words where nobody judged. */
  readonly judged: Tag;
  /** Whether the two say different things. */
  readonly differ: boolean;
  /** Both reasons where they differ, else empty. */
  readonly why: string;
};

/** The id of one of those counted. */
export type Chip = {
  /** The id, with its days where it is late. */
  readonly text: string;
  /** Past its day. */
  readonly late: boolean;
};

/** What the paper asks of its readers, or where it stands. */
export type Ask = {
  /** The heading. */
  readonly title: string;
  /** One paragraph; empty where there are items. */
  readonly text: string;
  /** The asks, where there are several. */
  readonly items: readonly string[];
};

/** Something set apart by a line all round. */
export type Box = {
  /** The heading; may be empty. */
  readonly title: string;
  /** A paragraph each. */
  readonly lines: readonly string[];
};

/** A number, what it counts, and which they are. */
export type Count = {
  /** The number. */
  readonly count: string;
  /** What is counted. */
  readonly text: string;
  /** Which they are. */
  readonly chips: readonly Chip[];
};

/** One box of SMART: its letter, what was found, and the same in words. */
export type Letter = {
  /** S, M, A, R or T. */
  readonly letter: string;
  /** No finding, a finding, one of a wording rule, or set aside. */
  readonly mark: 'ok' | 'no' | 'doubt' | 'waived';
  /** The same in words. */
  readonly text: string;
};

/** A link of the plan: an `https` address becomes an anchor, anything else stays words. */
export type Link = {
  /** The address as the plan gives it. */
  readonly url: string;
  /** What it is called; empty: the address itself. */
  readonly text: string;
};

/** A label with words beside it. */
export type Pair = {
  /** The label. */
  readonly name: string;
  /** A lead-in, bold; may be empty. */
  readonly strong: string;
  /** The words, with their line breaks. */
  readonly text: string;
};

/** What one person says, in labelled paragraphs. */
export type Voice = {
  /** The name. */
  readonly who: string;
  /** The person whom the plan is about. */
  readonly me: boolean;
  /** Empty where nothing is recorded. */
  readonly says: readonly Fact[];
};

/** One entry of a log. */
export type Entry = {
  /** Its day in words. */
  readonly date: string;
  /** Beside the day: planned for another, or what is next. */
  readonly aside: string;
  /** Who said what. */
  readonly voices: readonly Voice[];
  /** Below both; may be empty. */
  readonly foot: string;
};

/** One session of a promised support. */
export type Session = {
  /** Its day, short. */
  readonly date: string;
  /** What came of it. */
  readonly state: 'held' | 'missed' | 'made_up' | 'planned';
  /** The same in words. */
  readonly text: string;
};

/** One promised support and what came of it. */
export type Support = {
  /** What, by whom, how often. */
  readonly title: string;
  /** How many of those due were given. */
  readonly strong: string;
  /** What is missing of them. */
  readonly text: string;
  /** Session by session. */
  readonly sessions: readonly Session[];
};

/** A drawing under its caption, its data as a table beside it. */
export type Figure = {
  /** What it is. */
  readonly caption: string;
  /** What it is about, beside the caption; may be empty. */
  readonly note: string;
  /** What its shapes mean, said only where it is drawn; may be empty. */
  readonly key: string;
  /** What the table beside it is called. */
  readonly table: string;
  /** What `draw` is given. */
  readonly drawing: Drawing;
};
