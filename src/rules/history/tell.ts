import type { At, Known, Trail } from '../../kit/history.ts';
import type { Context } from '../../kit/rule.ts';
import { changedWords, cut } from '../../kit/words.ts';

/** The plan's past; null where Git was not asked or cannot tell. */
export const trailIn = ({ history }: Context): Trail | null =>
  history && !('unknown' in history) ? history : null;

/** A commit as people name it: seven letters and the day; the working copy by that name. */
export const commitName = (at: At): string =>
  at ? `${at.commit.slice(0, 7)}, ${at.day}` : 'not committed yet';

/** A value as text: lists with semicolons, maps with commas. */
export const flat = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(flat).join('; ')
    : typeof value === 'object' && value !== null
      ? Object.values(value).map(flat).join(', ')
      : String(value ?? '');

const listed = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

/** What one list holds and another does not, by content. */
export function newIn(list: unknown, other: unknown): readonly unknown[] {
  const known = new Set(listed(other).map((one) => flat(one).replace(/\s+/g, ' ').trim()));
  return listed(list).filter((one) => !known.has(flat(one).replace(/\s+/g, ' ').trim()));
}

/** Both wordings: whole where they are short, else the words that differ; on people plans only the words that differ. */
export function bothWordings(was: unknown, is: unknown, people: boolean): string {
  const lists = Array.isArray(was) || Array.isArray(is);
  const [before, after] = lists ? [flat(newIn(was, is)), flat(newIn(is, was))] : [flat(was), flat(is)];
  const short = !people && before.length <= 50 && after.length <= 50;
  const [x, y] = short ? [before, after] : changedWords(before, after);
  const quote = (text: string, empty: string): string =>
    text === '' ? empty : `“${cut(text, people ? 40 : 70)}”`;
  const rest = lists ? 'without it' : after === '' ? 'gone' : 'without them';
  return `was ${quote(x, 'without these words')} and is ${quote(y, rest)}`;
}

/** `C1.2`; what it is about, where it has no number. */
export const itemName = ({ id, about, sort }: Known): string =>
  id === '' ? `the ${sort.replaceAll('_', ' ')} “${cut(about, 40)}”` : id;

/** `C1.2 due`, or the field alone at the top of the plan. */
export const placeName = (item: Known | null, field: string): string =>
  item ? `${itemName(item)} ${field}`.trim() : field;
