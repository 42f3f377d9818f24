import { isDay, longDate } from '../../kit/time.ts';
import { count, cut } from '../../kit/words.ts';
import type { Difference } from './difference.ts';
import type { Words } from './word-diff.ts';

/** How runs of words are marked where two wordings are shown as one. */
export type Mark = (words: Words) => string;

/** `[-gone-] {+new+}`, as plain text shows word differences. */
export const plainMark: Mark = ({ is, text }) =>
  is === 'same' ? text : is === 'gone' ? `[-${text}-]` : `{+${text}+}`;

/** Fields that say when an item is due; a move of one needs no name. */
const DUE = new Set(['due', 'target_date', 'date', 'by', 'timescale', 'check']);
/** Words of a log as one entry of it is called. */
const ENTRIES: Readonly<Record<string, string>> = {
  reviews: 'review',
  checkpoints: 'checkpoint',
  updates: 'update',
  sessions: 'session',
  achievements: 'achievement',
  readings: 'reading',
};
const LONG = 300;

const spaced = (text: string | number | null): string => String(text ?? '').replaceAll('_', ' ');
const shown = (value: string | number | null): string =>
  value === null ? 'nothing' : isDay(value) ? longDate(value) : cut(String(value), LONG);

/** `C1.2`, `C1.2 start`, `The plan’s period.end`. */
function subject({ item, field }: Difference, bare = false): string {
  const name = item && (item.id || `The ${spaced(item.sort)} “${cut(item.about, 60)}”`);
  const part = bare || field === null ? '' : spaced(field);
  return name ? `${name} ${part}`.trim() : `The plan’s ${part}`;
}

const because = ({ reason }: Difference): string => (reason === null ? '' : `: ${reason}`);

function moved(d: Difference): string {
  const days = d.days === null ? '' : ` (${count(Math.abs(d.days), 'day')}${d.days < 0 ? ' earlier' : ''})`;
  const name = subject(d, d.item !== null && DUE.has(d.field ?? ''));
  const open = d.reason === null ? ', with no reason recorded' : because(d);
  return `${name} moved from ${shown(d.from)} to ${shown(d.to)}${days}${open}`;
}

/** `the review of 29 May 2026`, `the update of 2 June 2026 on C1.2`. */
function entryName({ item, field, date }: Difference): string {
  const [log = '', ...rest] = (field ?? '').split('.');
  const on = item ? ` on ${item.id || `“${cut(item.about, 60)}”`}` : '';
  const what = rest.length > 0 ? `, ${spaced(rest.join('.'))}` : '';
  return `${ENTRIES[log] ?? log} of ${shown(date)}${on}${what}`;
}

const wording = (words: readonly Words[], mark: Mark): string =>
  words
    .map((run) => (run.is === 'same' && run.text.length > LONG ? cut(run.text, LONG) : mark(run)))
    .join(' ');

function rewritten(d: Difference, mark: Mark): string {
  const name = `The ${entryName(d)}`;
  if (!d.field?.includes('.')) return `${name} was removed${d.from === null ? '' : ` (${shown(d.from)})`}`;
  if (d.words.length > 0) return `${name}, was rewritten: ${wording(d.words, mark)}`;
  return `${name}, was rewritten from ${shown(d.from)} to ${shown(d.to)}`;
}

function changed(d: Difference): string {
  if (d.from === null)
    return `${subject(d)} was added: ${shown(d.to)}${d.reason === null ? '' : ` (${d.reason})`}`;
  if (d.to === null)
    return `${subject(d)} was taken out: ${shown(d.from)}${d.reason === null ? '' : ` (${d.reason})`}`;
  return `${subject(d)} changed from ${shown(d.from)} to ${shown(d.to)}${because(d)}`;
}

const about = ({ item }: Difference): string => (item?.id && item.about ? `: ${cut(item.about, LONG)}` : '');

const TELL: Readonly<Record<Difference['what'], (d: Difference, mark: Mark) => string>> = {
  moved,
  reworded: (d, mark) =>
    `${subject(d)} was reworded: ${wording(d.words, mark)}${d.reason ? ` (${d.reason})` : ''}`,
  added: (d) => `${subject(d)} is new${about(d)}`,
  closed: (d) => `${subject(d, true)} is ${spaced(d.to)}${about(d)}`,
  reopened: (d) => `${subject(d, true)} is open again: it was ${spaced(d.from)}`,
  dropped: (d) => `${subject(d, true)} was dropped${about(d)}`,
  removed: (d) => `${subject(d)} has gone from the plan${about(d)}`,
  status: (d) => `${d.item ? subject(d, true) : 'The plan'} went from ${status(d.from)} to ${status(d.to)}`,
  risk: (d) =>
    `${subject(d, true)} ${Number(d.to) > Number(d.from) ? 'rose' : 'fell'} from ${d.from} to ${d.to}${about(d)}`,
  reading: (d) => `${subject(d, true)} read ${shown(d.to)} on ${shown(d.date)}`,
  entry: (d) => `New ${entryName(d)}${d.to === null ? '' : `: ${shown(d.to)}`}`,
  rewritten,
  changed,
};

const status = (value: string | number | null): string => (value === null ? 'no status' : spaced(value));

/** A difference as a sentence without its full stop; `mark` shows which words went and came. */
export const tellDifference = (difference: Difference, mark: Mark = plainMark): string =>
  TELL[difference.what](difference, mark);

/** Differences as sentences, in their order. */
export const tellDifferences = (list: readonly Difference[], mark: Mark = plainMark): readonly string[] =>
  list.map((one) => tellDifference(one, mark));
