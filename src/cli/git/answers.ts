/** Why Git cannot answer, as one sentence that names the command which mends it where there is one. */
export interface Unknown {
  readonly unknown: string;
}

/** A commit, by its full id. */
export interface Commit {
  readonly commit: string;
}

/** A repository with a working copy, found without running Git. */
export interface Repository {
  /** Absolute folder of the working copy, symlinks resolved. */
  readonly root: string;
  /** Absolute folder of this working copy's own Git data. */
  readonly gitDir: string;
  /** Absolute folder that linked working copies share; the same as `gitDir` in a plain clone. */
  readonly commonDir: string;
  /** Commits whose parents a shallow clone left out; empty in a full clone. */
  readonly shallow: ReadonlySet<string>;
}

/** A file as one commit left it. */
export interface Revision {
  /** Full commit id. */
  readonly commit: string;
  /** The day, in UTC, on which the commit was written (its author's date, which a rebase keeps), `YYYY-MM-DD`. */
  readonly day: string;
  /** The path at that commit, relative to the repository, with `/`; it differs from today's after a rename. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What became of one file: its different contents along one line of descent, oldest first. */
export interface Past {
  readonly revisions: readonly Revision[];
  /** False where a shallow clone ends before the file's first commit. */
  readonly complete: boolean;
}

/**
 * Reads the past of one of the files that were asked about, when it is wanted: those of many plans would not fit into
 * memory together. Undefined for any other file. `hear` gets the contents one by one as Git hands them over, oldest
 * first, so that they can be read while it looks for the next.
 */
export type Pasts = (file: string, hear?: (bytes: Uint8Array) => void) => Promise<Past | Unknown | undefined>;

/** Which files differ from a base; keys are the names that were asked about. */
export interface Changed {
  readonly base: string;
  readonly changed: ReadonlySet<string>;
}

/**
 * Answers about one repository. Files are named absolutely or relative to the folder given to `read`; a ref is
 * anything Git resolves to a commit, and one that begins with a dash is refused.
 */
export interface Reader {
  readonly repository: Repository;
  /** The commit that is checked out; null before the first one. */
  readonly head: () => Promise<string | null>;
  readonly resolve: (ref: string) => Promise<Commit | Unknown>;
  /** The past of many files from HEAD back to `since` (its state is then the first revision) or to their start. */
  readonly pasts: (files: readonly string[], since?: string) => Promise<Pasts | Unknown>;
  /** Contents at a commit: of these files (absent ones left out), or of every `.yaml` and `.yml` by absolute name. */
  readonly filesAt: (
    ref: string,
    files?: readonly string[],
  ) => Promise<ReadonlyMap<string, Uint8Array> | Unknown>;
  readonly mergeBase: (a: string, b: string) => Promise<Commit | Unknown>;
  /** Files whose working copy differs from the merge base of `ref` and HEAD; line endings alone do not count. */
  readonly changedSince: (ref: string, files: readonly string[]) => Promise<Changed | Unknown>;
}

export interface Git {
  /** The repository in which a folder lies; null where there is none. */
  readonly repository: (folder: string) => Repository | null;
  /** Runs `use` with a reader of the repository in which `folder` lies and ends its processes afterwards. */
  readonly read: <T>(folder: string, use: (reader: Reader) => Promise<T>) => Promise<T | Unknown>;
}

/** Tells an answer from the reason why there is none. */
export const isUnknown = (answer: object): answer is Unknown => 'unknown' in answer;
