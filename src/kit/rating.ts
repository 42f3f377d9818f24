import type { Tag, Tone } from './page.ts';
import type { Thresholds } from './settings.ts';
import { isBegun, isOpen } from './standing.ts';
import { daysBetween } from './time.ts';
import { lastDay } from './when.ts';
import { count } from './words.ts';

/** What a rating is computed from; dates may be days or times as written. */
export interface Rateable {
  readonly status?: string | null | undefined;
  readonly start?: string | null | undefined;
  readonly due?: string | null | undefined;
  /** How often its date has moved. */
  readonly moves: number;
  /** Scores of linked risks, and whether a mitigation of each is still open. */
  readonly risks: readonly { readonly id: string; readonly score: number; readonly mitigated: boolean }[];
  /** Outcome measures behind their line, as shares of the distance to go. */
  readonly lags: readonly { readonly id: string; readonly share: number }[];
}

/** A computed rating with the clause that gave it, in words that can follow "because". */
export interface Verdict {
  readonly tone: Tone;
  readonly why: string;
}

type Clause = (item: Rateable, today: string, limits: Thresholds) => string | null;

const late: Clause = ({ due }, today) => {
  const last = lastDay(due);
  return last && last < today ? `it is ${count(daysBetween(last, today), 'day')} past its due date` : null;
};

const bareRisk: Clause = ({ risks }, _, { risk_red }) => {
  const risk = risks.find(({ score, mitigated }) => score >= risk_red && !mitigated);
  return risk ? `risk ${risk.id} scores ${risk.score} and no mitigation of it is open` : null;
};

const idle: Clause = (item, today, { soon_days }) => {
  if (isBegun(item)) return null;
  const last = lastDay(item.due);
  const start = lastDay(item.start);
  if (last && daysBetween(today, last) <= soon_days)
    return `it is due in ${count(daysBetween(today, last), 'day')} and not started`;
  return start && start < today ? 'its start has passed and it is not started' : null;
};

const moved: Clause = ({ moves }, _, limits) =>
  moves >= limits.moves ? `its date has moved ${moves === 2 ? 'twice' : `${moves} times`}` : null;

const lagging: Clause = ({ lags }, _, limits) => {
  const worst = lags.find(({ share }) => share > limits.lag);
  return worst ? `outcome measure ${worst.id} is behind its line to the target` : null;
};

/** The computed rating of an item by the written rule; none once the item or its plan is closed. */
export function rate(item: Rateable, today: string, limits: Thresholds, planClosed = false): Verdict {
  if (planClosed || !isOpen(item)) return { tone: 'none', why: 'it is closed' };
  const first = (clauses: readonly Clause[]): string | undefined =>
    clauses.map((clause) => clause(item, today, limits)).find((why) => why !== null) ?? undefined;
  const red = first([late, bareRisk]);
  if (red) return { tone: 'red', why: red };
  const amber = first([idle, moved, lagging]);
  return amber
    ? { tone: 'amber', why: amber }
    : { tone: 'green', why: 'nothing in the rule speaks against it' };
}

const WORDS: Readonly<Record<Tone, string>> = { red: 'Red', amber: 'Amber', green: 'Green', none: 'Closed' };

/** A tone as the tag that pages show. */
export const tag = (tone: Tone): Tag => ({ tone, text: WORDS[tone] });

/** The rule in words, printed under every table that shows a rating. */
export const ratingRule = ({ soon_days, moves, risk_red, lag }: Thresholds): string =>
  `Computed rating: red when open and past due, or when a linked risk scores ${risk_red} or more with no open ` +
  `mitigation; amber when due within ${soon_days} days and not started, when its start has passed and it is not ` +
  `started, when its date has moved ${moves === 2 ? 'twice' : `${moves} times`} or more, or when its outcome ` +
  `measure is behind the line to its target by more than ${Math.round(lag * 100)} per cent of the way; otherwise ` +
  'green; none once closed.';
