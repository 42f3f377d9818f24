import type { Content, Objection } from './folder.ts';

/** Whether a text says that it is a plan of ours, nearly says so, or is some other YAML. */
export type Looks = 'plan' | 'near-miss' | 'other';

/** A file that may hold a plan. */
export interface Found {
  /** Relative to where the command runs, with `/`. */
  readonly file: string;
  /** Absolute. */
  readonly path: string;
  /** The contents, cut one byte after the size limit, so that a length above it means too large. */
  readonly bytes: Uint8Array;
  readonly looks: Looks;
  /** Named on the command line itself, so it is checked whatever it looks like. */
  readonly byHand: boolean;
}

export interface Search {
  /** Files, folders and globs as typed; none means the repository, or the folder, that the command stands in. */
  readonly paths: readonly string[];
  /** The kinds that exist. */
  readonly kinds: readonly string[];
  /** Patterns in the form of `.gitignore`, and the folder that they are relative to. */
  readonly ignore?: { readonly folder: string; readonly patterns: readonly string[] };
}

/** What an edit decided: the text to write, null to leave the file alone, and what to tell the caller. */
export interface Edited<T> {
  readonly text: string | null;
  readonly value: T;
}

export interface Creation {
  /** Replaces what stands there. */
  readonly force?: boolean;
  /** Makes the folders above. */
  readonly folders?: boolean;
}

/** Paths are absolute or relative to where the command runs; every failure is a user error with a clear sentence. */
export interface Files {
  readonly discover: (search: Search) => readonly Found[];
  /** The bytes of a file; `limit` cuts one byte after so many. */
  readonly read: (path: string, limit?: number) => Uint8Array;
  /** The bytes of a file, or null where there is none. */
  readonly readIfThere: (path: string, limit?: number) => Uint8Array | null;
  /**
   * Locks, reads, edits, compares and replaces a file whole. `change` may run again on newer text where somebody
   * else wrote in between, so it must do nothing but compute.
   */
  readonly edit: <T>(path: string, change: (text: string) => Edited<T>) => Promise<T>;
  /** Replaces a file that still has the expected bytes (null: whatever it has). */
  readonly replace: (path: string, expected: Uint8Array | null, bytes: Uint8Array) => Promise<void>;
  /** Writes a new file whole; refuses what exists unless forced. */
  readonly create: (path: string, bytes: Uint8Array | string, options?: Creation) => Promise<void>;
  /** Writes a folder whole, over a former one only where `objection` has none. */
  readonly replaceFolder: (path: string, content: Content, objection: Objection) => void;
}
