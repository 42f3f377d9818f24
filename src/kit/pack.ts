import type { Difference } from './difference.ts';
import type { View, ViewContext } from './view.ts';

/** What the plan says otherwise since the group last saw it, or one sentence on why that is not known. */
export type Before =
  | {
      /** What it is called: `the last meeting, 18 June 2026`. */
      readonly name: string;
      readonly news: readonly Difference[];
    }
  | { readonly unknown: string };

/** How the paper was checked. */
export interface Checked {
  /** `pip-plan 1.2.0`. */
  readonly tool: string;
  /** Which state of the plan it shows: a commit, a working copy, or neither. */
  readonly version: string;
  readonly rules: number;
  /** Left at the submission stage. */
  readonly errors: number;
  readonly warnings: number;
  readonly advice: number;
  readonly suppressed: number;
}

/** What a pack may know beside the plan. */
export interface PackContext extends ViewContext {
  /** The id of the chosen meeting, or its day where it has none; null where the plan names no meeting. */
  readonly meeting: PackMeeting | null;
  readonly before: Before;
  readonly checked: Checked;
  /** `DRAFT`, `DRAFT, working copy`, or empty. */
  readonly state: string;
}

/** A meeting that a pack can be made for. */
export interface PackMeeting {
  readonly id: string;
  readonly body: string;
  readonly date: string;
  readonly papersDue: string;
}

/** What a kind gives whose plans are handed in as a pack. */
export interface Pack<Plan> {
  /** The meetings that a pack may be for, in the order of their days. */
  readonly meetings: (plan: Plan, context: Pick<ViewContext, 'settings'>) => readonly PackMeeting[];
  /** The one that a pack is for where nobody says: the next that decides or reviews. */
  readonly next: (meetings: readonly PackMeeting[], today: string) => PackMeeting | null;
  /** What the templates `<kind>/pack` are given. */
  readonly view: (plan: Plan, context: PackContext) => { readonly [key: string]: View };
}
