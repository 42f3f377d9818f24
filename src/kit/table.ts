import type { WayDrawing } from './drawing.ts';
import type { Letter, Link, Rating, Status } from './page.ts';

/** A cell: all of its lines in the order below, each left out where it is empty. */
export type Cell = {
  /** An id or lead-in, bold. */
  readonly strong: string;
  /** The words. */
  readonly text: string;
  /** How late it is, red and bold. */
  readonly late: string;
  /** A muted second line. */
  readonly small: string;
  /** None or one. */
  readonly status: readonly Status[];
  /** None or one. */
  readonly rating: readonly Rating[];
  /** The five letters, or none. */
  readonly smart: readonly Letter[];
  /** None or one, for `draw`. */
  readonly drawing: readonly WayDrawing[];
  /** Links of the plan. */
  readonly links: readonly Link[];
};

/** A column's head, and how its cells are set. */
export type Column = {
  /** The head. */
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
  /** What it is, for those who hear it. */
  readonly label: string;
  /** Some column has a width of its own. */
  readonly fixed: boolean;
  /** The first is the rows' head. */
  readonly columns: readonly Column[];
  /** The rows. */
  readonly rows: readonly TableRow[];
};

/** A row of a table. */
export type TableRow = {
  /** What the row is about. */
  readonly head: Cell;
  /** One for each column but the first. */
  readonly cells: readonly Placed[];
};

/** A cell of a matrix. */
export type Square = {
  /** Marked. */
  readonly hit: boolean;
  /** None or one. */
  readonly status: readonly Status[];
  /** Ids, bold. */
  readonly strong: string;
  /** Words; `none` where the square is empty. */
  readonly text: string;
  /** A second line. */
  readonly small: string;
};

/** A table that stays one on a phone: bare ids as heads there, so the note says what they are. */
export type Matrix = {
  /** The caption. */
  readonly label: string;
  /** The head of the first column. */
  readonly corner: string;
  /** The other heads: an id, and a name where there is room. */
  readonly columns: readonly {
    /** The id. */
    readonly id: string;
    /** Left out on a phone. */
    readonly name: string;
  }[];
  /** The rows. */
  readonly rows: readonly {
    /** The row's id, bold. */
    readonly strong: string;
    /** What it is. */
    readonly text: string;
    /** One for each column. */
    readonly cells: readonly Square[];
  }[];
  /** What ids and marks mean. */
  readonly note: string;
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
