import type { Settings } from './settings.ts';
import type { Slippage } from './slips.ts';

/** What may be owed. `ending` is the outcome or assessment at a plan's end, `check` a look back after it. */
export type DutySort =
  | 'action'
  | 'milestone'
  | 'mitigation'
  | 'recommendation'
  | 'goal'
  | 'commitment'
  | 'session'
  | 'review'
  | 'checkpoint'
  | 'reading'
  | 'follow-up'
  | 'ending'
  | 'check'
  | 'deletion';

/** Who owes something: a name, null where the plan gives none, and the part that this person plays. */
export interface Owner {
  readonly name: string | null;
  readonly role: string;
}

/** Something still owed, by its last day in time. */
export interface Duty {
  /** Unique in the plan, and the same when the day moves: `due/C1.1`. */
  readonly key: string;
  readonly sort: DutySort;
  /** The id of the item, null where it is the plan's own. */
  readonly item: string | null;
  /** In the plan's words; of plans about people in ours, with ids alone. */
  readonly what: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** The time as the plan writes it, null where it writes the day. */
  readonly written: string | null;
  /** Days after `day` that are let pass before it is late. */
  readonly grace: number;
  readonly owner: Owner;
}

/** A date that has moved. */
export interface Slipped extends Slippage {
  readonly item: string | null;
  readonly what: string;
  readonly owner: Owner;
}

/** One promised support; without sessions `due` is null and `state` says how far it has come. */
export interface Given {
  readonly item: string;
  readonly what: string;
  readonly provider: Owner;
  readonly state: string | null;
  /** Sessions due so far, null where none are counted. */
  readonly due: number | null;
  readonly held: number;
  /** Missed and not made up, by who missed; `unrecorded`: due, with nothing on record. */
  readonly missed: Readonly<Record<'provider' | 'employee' | 'agreed' | 'unsaid' | 'unrecorded', number>>;
}

/** A measure's latest reading against its line. */
export interface Gauge {
  readonly item: string;
  readonly name: string;
  readonly unit: string | null;
  readonly latest: number | null;
  readonly read: string | null;
  /** Where the line stood on the day read. */
  readonly expected: number | null;
  readonly target: number | null;
  readonly by: string | null;
  /** Further off the line than the house allows. */
  readonly behind: boolean;
  readonly owner: Owner;
}

export type Colour = 'red' | 'amber' | 'green';

/** A computed rating beside the judged one. */
export interface Rated {
  readonly item: string | null;
  readonly what: string;
  readonly computed: Colour;
  readonly why: string;
  readonly judged: Colour | null;
  readonly reason: string | null;
  readonly owner: Owner;
}

/** A sign that a plan's course should change. */
export interface Signal {
  readonly signal: 'end-early' | 'not-working';
  readonly items: readonly string[];
}

/** A meeting that the plan has to do with. */
export interface Gathering {
  readonly key: string;
  /** Machine word: `ppmg`. */
  readonly body: string;
  readonly title: string;
  readonly day: string;
  readonly papersDue: string | null;
  /** Of the house's calendar, so that plans share it. */
  readonly house: boolean;
  readonly asks: readonly string[];
}

/** Promises of a manager. */
export interface Promises {
  readonly made: number;
  readonly kept: number;
  readonly notKept: number;
}

/** Where a plan stands on a day: plain data for the roll-up, the calendar and whatever else looks across plans. */
export interface Standing {
  readonly duties: readonly Duty[];
  readonly gatherings: readonly Gathering[];
  readonly slips: readonly Slipped[];
  /** Items in force: still open, of these with no date that can pass, said to be done, checked, closed by their author. */
  readonly items: Readonly<Record<'open' | 'undated' | 'claimed' | 'verified' | 'closed', number>>;
  readonly support: readonly Given[];
  readonly promises: Promises;
  readonly measures: readonly Gauge[];
  readonly ratings: readonly Rated[];
  readonly signals: readonly Signal[];
}

/** What a standing may know beside the plan. */
export interface StandingContext {
  readonly today: string;
  readonly settings: Settings;
}

/** How a kind tells where a plan stands. */
export interface Stands<Plan> {
  readonly standing: (plan: Plan, context: StandingContext) => Standing;
  /** Confidential even among plans: in no roll-up, and in a calendar only when named by hand. */
  readonly apart?: boolean;
}

/** A standing in which nothing is owed, to begin from. */
export const nothingOwed: Standing = {
  duties: [],
  gatherings: [],
  slips: [],
  items: { open: 0, undated: 0, claimed: 0, verified: 0, closed: 0 },
  support: [],
  promises: { made: 0, kept: 0, notKept: 0 },
  measures: [],
  ratings: [],
  signals: [],
};

const nobody = { unrecorded: 0, provider: 0, employee: 0, agreed: 0, unsaid: 0 } as const;

/** Support that is not counted by sessions. */
export const uncounted = (given: Pick<Given, 'item' | 'what' | 'provider' | 'state'>): Given => ({
  ...given,
  due: null,
  held: 0,
  missed: nobody,
});

/** Makes a duty where there is a day; none where there is not. */
export const owed = (
  day: string | null | undefined,
  duty: Omit<Duty, 'day' | 'written' | 'grace'> & Partial<Pick<Duty, 'written' | 'grace'>>,
): readonly Duty[] => (day ? [{ written: null, grace: 0, ...duty, day }] : []);

/** The day by which a plan about a person is to be gone; owed by closed plans above all. */
export const deletion = (
  retention: { readonly delete_by?: string | null | undefined } | null | undefined,
  owner: Owner,
): readonly Duty[] =>
  owed(retention?.delete_by, {
    key: 'deletion',
    sort: 'deletion',
    item: null,
    what: 'Delete the plan',
    owner,
  });
