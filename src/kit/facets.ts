import type { Path } from './finding.ts';

/** Anything in a plan that has a number of its own: a concern, an action, a goal, a risk. */
export interface Item {
  readonly sort: string;
  /** As typed; null where the plan gives none. */
  readonly id: string | null;
  readonly path: Path;
  readonly value: Readonly<Record<string, unknown>>;
  /** The item that this one stands in, such as a mitigation's risk. */
  readonly within: Item | null;
}

/** A field's text with its place and what it is to the rules. */
export interface Field {
  /** The prose role, the person's part, the referred sort or the time's meaning. */
  readonly role: string;
  readonly path: Path;
  readonly text: string;
  /** The item that the field belongs to, null at the top of the plan. */
  readonly item: Item | null;
}

/** A reference to an item by id; `to` lists the sorts that it may be. */
export interface Reference {
  readonly to: readonly string[];
  readonly path: Path;
  readonly text: string;
}

/** A field still to fill in: nothing after the colon, or a placeholder. */
export interface Pending {
  readonly path: Path;
  /** The placeholder's text; empty where there is nothing. */
  readonly text: string;
}

/** What shared rules read of any plan, gathered in one walk along its shape. */
export interface Facets {
  readonly items: readonly Item[];
  readonly prose: readonly Field[];
  readonly people: readonly Field[];
  readonly times: readonly Field[];
  readonly references: readonly Reference[];
  readonly links: readonly Field[];
  readonly pending: readonly Pending[];
  /** Every text of the plan, for rules that look at all of it. */
  readonly texts: readonly Field[];
}
