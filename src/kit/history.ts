import type { Path } from './finding.ts';
import type { Shape } from './shape.ts';

/** One committed version of a plan. */
export interface Version {
  /** Full commit id. */
  readonly commit: string;
  /** The commit's day in UTC, `YYYY-MM-DD`. */
  readonly day: string;
  /** The plan's data, null where the file could not be read at that commit. */
  readonly plan: Readonly<Record<string, unknown>> | null;
}

/** A commit, or null for the working copy. */
export type At = { readonly commit: string; readonly day: string } | null;

/** An item by its number, as the past and the present know it. */
export interface Known {
  readonly sort: string;
  /** Empty where the plan gives it none; then it is known by what it is about. */
  readonly id: string;
  /** What it is about, in the plan's words. */
  readonly about: string;
}

/** A field whose value is no longer what it was when first seen. */
export interface Moved {
  /** Null at the top of the plan. */
  readonly item: Known | null;
  /** Under the item: `due`, `target.value`. */
  readonly field: string;
  readonly shape: Shape;
  readonly was: unknown;
  /** Undefined where the field has gone. */
  readonly is: unknown;
  readonly from: At;
  /** Where it came to say what it says now. */
  readonly at: At;
  /** Its place in the plan as it is; the item's, where the field has gone. */
  readonly path: Path;
}

/** An item that was there and is not. */
export interface Vanished {
  readonly item: Known;
  readonly value: Readonly<Record<string, unknown>>;
  readonly last: At;
  readonly at: At;
  /** The list that it stood in. */
  readonly path: Path;
}

/** An item that came after the first version. */
export interface Added {
  readonly item: Known;
  /** Where it was first seen. */
  readonly at: At;
  readonly path: Path;
}

/** A log entry of the past that now reads otherwise, or is gone. */
export interface Rewritten {
  readonly log: string;
  readonly item: Known | null;
  readonly date: string;
  /** What reads otherwise, under the entry: `progress`, `criteria.K1.rating`; all of it where the entry has gone. */
  readonly fields: readonly string[];
  readonly gone: boolean;
  /** Its place when it was first seen. */
  readonly stood: Path;
  readonly was: string;
  readonly is: string;
  readonly from: At;
  readonly at: At;
  readonly path: Path;
}

/** A log entry with the commit that first held it. */
export interface Logged {
  readonly log: string;
  readonly item: Known | null;
  readonly date: string;
  readonly first: At;
  readonly path: Path;
}

/** An item's number that has stood for another thing. */
export interface Reused {
  readonly item: Known;
  readonly was: Known;
  readonly from: At;
  readonly path: Path;
}

/** Something that was done or closed and is open again. */
export interface Reopened {
  /** Null for the plan itself. */
  readonly item: Known | null;
  /** What it was: a status, or `closed`. */
  readonly was: string;
  readonly is: string;
  readonly from: At;
  readonly at: At;
  /** Whether a note was added to its updates since. */
  readonly noted: boolean;
  readonly path: Path;
}

/** What became of a plan since it was agreed, or since a ref. */
export interface Trail {
  readonly base: At;
  readonly moved: readonly Moved[];
  readonly vanished: readonly Vanished[];
  readonly added: readonly Added[];
  readonly rewritten: readonly Rewritten[];
  readonly reused: readonly Reused[];
  readonly reopened: readonly Reopened[];
  /** Entries whose first commit is known. */
  readonly logged: readonly Logged[];
}

/** A plan's past, or one sentence on why it cannot be told. */
export type History = Trail | { readonly unknown: string };
