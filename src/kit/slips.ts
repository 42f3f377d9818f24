import { by } from './order.ts';
import { daysBetween, longDate, shortDate } from './time.ts';
import { lastDay } from './when.ts';
import { count } from './words.ts';

/** One entry of a plan's `changes`, as far as slips need it. */
export interface LedgerEntry {
  readonly item?: string | null | undefined;
  readonly field?: string | null | undefined;
  readonly date?: string | null | undefined;
  readonly from?: unknown;
  readonly to?: unknown;
}

/** How a date has moved: as first promised, as it stands, how often, and by how many days (null: not readable). */
export interface Slippage {
  readonly first: string;
  readonly now: string;
  readonly moves: number;
  readonly days: number | null;
}

/** Entries of the ledger about one field of one item, in the order of their days; `null` is the plan itself. */
export const movesOf = <C extends LedgerEntry>(
  changes: readonly C[] | null | undefined,
  item: string | null,
  field: string,
): readonly C[] =>
  (changes ?? [])
    .filter((c) => (c.item ?? null) === item && c.field === field && c.from !== c.to)
    .sort(by(({ date }) => date ?? ''));

/** How far a date has slipped, by the plan's own ledger; null where it never moved. */
export function slippage(
  changes: readonly LedgerEntry[] | null | undefined,
  item: string | null,
  field: string,
  now: string | null | undefined,
): Slippage | null {
  const moves = movesOf(changes, item, field);
  const first = moves.find(({ from }) => typeof from === 'string')?.from;
  const stands = now ?? moves.at(-1)?.to;
  if (typeof first !== 'string' || typeof stands !== 'string') return null;
  const [from, to] = [lastDay(first), lastDay(stands)];
  return { first, now: stands, moves: moves.length, days: from && to ? daysBetween(from, to) : null };
}

interface Slip {
  readonly first: string;
  readonly now: string;
  readonly moves: string;
}

/** `first 30 Oct, now 18 Dec, 1 move (49 days)`; the year is said where the two differ. */
export function slipWords({ first, now, moves, days }: Slippage): Slip {
  const sameYear = first.slice(0, 4) === now.slice(0, 4);
  const say = (text: string): string =>
    lastDay(text) === text ? (sameYear ? shortDate(text) : longDate(text)) : text;
  const far = days === null ? '' : ` (${days < 0 ? `${count(-days, 'day')} earlier` : count(days, 'day')})`;
  return { first: say(first), now: say(now), moves: `${count(moves, 'move')}${far}` };
}

/** A slip as one text; empty where the date never moved. */
export function slipLine(slip: Slippage | null): string {
  if (!slip) return '';
  const { first, now, moves } = slipWords(slip);
  return `first ${first}, now ${now}, ${moves}`;
}
