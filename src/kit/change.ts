import type { Path } from './finding.ts';

/** What may be written into a plan; an undefined key is left out. */
export type Value =
  | string
  | number
  | boolean
  | null
  | readonly Value[]
  | { readonly [key: string]: Value | undefined };

/** One edit of a plan's data; applied to the text as splices. */
export type Change =
  /** Replaces, or adds the key at its parent, making missing maps on the way. */
  | { readonly op: 'set'; readonly path: Path; readonly value: Value }
  /** Adds an item at the end of the list at `path`, making the list where there is none. */
  | { readonly op: 'append'; readonly path: Path; readonly value: Value }
  /** Adds an item at its place. */
  | { readonly op: 'insert'; readonly path: Path; readonly index: number; readonly value: Value }
  | { readonly op: 'remove'; readonly path: Path };
