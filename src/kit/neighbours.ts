/** Another plan file, as far as a rule may look into it. */
export interface Neighbour {
  /** Relative to where the command ran, with `/`. */
  readonly file: string;
  readonly kind: string;
  readonly id: string | null;
  readonly plan: unknown;
}

/** What came of following a link: a plan, or why there is none. */
export type Followed = Neighbour | { readonly missing: 'absent' | 'outside' | 'unreadable' };

/** What a rule may ask of the other plans of a run. */
export interface Neighbours {
  /** The file that a link in this plan points to, relative to the plan. */
  readonly follow: (link: string) => Followed;
  /** Other files of the run whose plan has this id. */
  readonly sameId: (id: string) => readonly string[];
  /** Files of the run that link to this plan. */
  readonly linkedFrom: () => readonly Neighbour[];
}

/** No other plans: what a rule sees when a plan is checked alone. */
export const noNeighbours: Neighbours = {
  follow: () => ({ missing: 'absent' }),
  sameId: () => [],
  linkedFrom: () => [],
};
