import type { At, Known, Trail } from '../../kit/history.ts';
import type { Context } from '../../kit/rule.ts';
import { changedWords, cut } from '../../kit/words.ts';

/** The plan's past; null where Git was not asked or cannot tell. */
export const trailIn = ({ history }: Context): Trail | null =>
  history && !('unknown' in history) ? history : null;

/** A commit as people name it: seven letters and the day; the working copy by that name. */
export const commitName = (at: At): string =>
  at ? `${at.commit.slice(0, 7)}, ${at.day}` : 'not committed yet';

/** A value as text: lists with semicolons. */
const flat = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(flat).join('; ')
    : typeof value === 'object' && value !== null
      ? Object.values(value).map(flat).join(', ')
      : String(value ?? '');

/** Both wordings: whole where they are short, else the words that differ; on people plans only the words that differ. */
export function bothWordings(was: unknown, is: unknown, people: boolean): string {
  const [before, after] = [flat(was), flat(is)];
  const short = !people && before.length <= 50 && after.length <= 50;
  const [x, y] = short ? [before, after] : changedWords(before, after);
  const quote = (text: string, empty: string): string =>
    text === '' ? empty : `“${cut(text, people ? 40 : 70)}”`;
  return `was ${quote(x, 'without these words')} and is ${quote(y, after === '' ? 'gone' : 'without them')}`;
}

/** `C1.2 due`, or the field alone at the top of the plan. */
export const placeName = (item: Known | null, field: string): string =>
  item ? `${item.id} ${field}` : field;
