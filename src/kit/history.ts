/** One committed version of a plan. */
export interface Version {
  /** Full commit id. */
  readonly commit: string;
  /** The commit's day in UTC, `YYYY-MM-DD`. */
  readonly day: string;
  /** The plan's data, null where the file could not be read at that commit. */
  readonly plan: Readonly<Record<string, unknown>> | null;
}

/** A plan's past, oldest first, without the working copy; or why it cannot be told. */
export type History =
  | { readonly versions: readonly Version[]; readonly since: string | null }
  | { readonly unknown: string };
