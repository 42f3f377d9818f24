/** Thresholds a house may move; every default is from the documents or named practice. */
export const defaultThresholds = {
  /** Days without an entry before a plan without a rhythm of its own counts as stale. */
  stale_days: 35,
  /** Open actions of one lead due within one month. */
  overload: 5,
  /** Days before the due date within which an action not started turns amber. */
  soon_days: 14,
  /** Moves of one date after which it turns amber. */
  moves: 2,
  /** Risk score (likelihood times impact) that turns an item red. */
  risk_red: 20,
  /** Share of the way from baseline to target by which a measure may lag. */
  lag: 0.1,
  /** Days of a plan over which `pdp/quarterly` speaks. */
  quarter_days: 100,
} as const;

export type Thresholds = { readonly [K in keyof typeof defaultThresholds]: number };

/** A meeting of the force's or the group's calendar that applies to every plan. */
export interface HouseMeeting {
  readonly body: string;
  readonly date: string;
  readonly papers_due?: string | undefined;
}

/** What rules and views may know of `pip.config.yaml`. */
export interface Settings {
  readonly organisation: string | null;
  readonly thresholds: Thresholds;
  /** Markings allowed for force plans and action plans, and for people plans; null where the config lists none. */
  readonly markings: {
    readonly allowed: readonly string[] | null;
    readonly people: readonly string[] | null;
  };
  readonly meetings: readonly HouseMeeting[];
  /** A house's own terms for the wording rules, lower case. */
  readonly wording: { readonly allow: readonly string[]; readonly flag: readonly string[] };
}

/** What holds where a house has no config. */
export const defaultSettings: Settings = {
  organisation: null,
  thresholds: defaultThresholds,
  markings: { allowed: null, people: null },
  meetings: [],
  wording: { allow: [], flag: [] },
};
