import type { Path } from './finding.ts';

/** How the words of a cell become a field's value. */
export type CellForm =
  | 'id'
  | 'text'
  | 'person'
  | 'lines'
  | 'when'
  | 'day'
  | 'status'
  | 'rag'
  | 'percent'
  | 'level'
  | 'choice';

/** A field of an item that a column of somebody's table may fill. */
export interface Slot {
  /** What `--map` calls it. */
  readonly name: string;
  /** The head of its column in the tables that `export` writes. */
  readonly column: string;
  /** The heads by which it is known in other people's tables; absent where only ours have it. */
  readonly heads?: RegExp;
  /** The field below the item. */
  readonly path: readonly string[];
  readonly form: CellForm;
  /** The words of a choice. */
  readonly choices?: readonly string[];
  /** A date whose move wants an entry in `changes` once the plan is agreed. */
  readonly moves?: true;
}

/** How rows of somebody's table become items of a kind: given by kinds that can be imported. */
export interface Intake {
  /** The list of the plan that the rows go into. */
  readonly list: string;
  /** What one row is called in messages: `recommendation`. */
  readonly noun: string;
  /** The slot whose words tell what the row is about. */
  readonly main: string;
  /** The slot that holds the item's number. */
  readonly key: string;
  /** In the order in which heads are tried: the more special first. */
  readonly slots: readonly Slot[];
  /** Where the meaning of colours is written. */
  readonly ragKey: Path;
  /** The field at the top that names whose plan it is: `organisation`, `force`. */
  readonly house: string;
  /** Steps below an item: a row without words of its own gives the item above one more of them. */
  readonly steps?: { readonly list: string; readonly slots: readonly Slot[] };
}
