import type { Duty, Standing, StandingContext } from './duty.ts';
import { addDays, daysBetween, longDate } from './time.ts';
import { count, cut, textList } from './words.ts';

/** One line of a pre-read: an id before it, and how late it is, where it has them. */
export type AgendaLine = {
  /** An id, or a word on what sort of line it is; may be empty. */
  readonly strong: string;
  /** The line. */
  readonly text: string;
  /** How late it is; may be empty. */
  readonly late: string;
};

/** A part of a pre-read: lines under a heading. */
export type AgendaPart = {
  /** The heading. */
  readonly title: string;
  /** A few lines. */
  readonly lines: readonly AgendaLine[];
  /** Said where there are no lines. */
  readonly none: string;
};

/** A one-page pre-read for the next talk, checkpoint or board. */
export interface AgendaPage {
  /** `Checkpoint on 9 June 2026`. */
  readonly title: string;
  /** Whose or what plan it is. */
  readonly lead: string;
  readonly facts: readonly { readonly name: string; readonly text: string }[];
  readonly parts: readonly AgendaPart[];
  readonly questions: readonly string[];
  /** Pages about a person stand in a calm column. */
  readonly calm: boolean;
}

/** Makes the pre-read of a plan as of a day. */
export type Agenda<Plan> = (plan: Plan, context: StandingContext) => AgendaPage;

/** What keeps it on one page: characters of a line and of what is due, lines of a part, questions. */
const MOST = { text: 160, what: 120, lines: 6, questions: 8 } as const;

/** A line, cut where it is long; none where there is nothing to say. */
export const say = (strong: string, text: string | null | undefined, late = ''): readonly AgendaLine[] =>
  text?.trim() ? [{ strong, text: cut(text, MOST.text), late }] : [];

/** A field of one text or several as lines under the same name. */
export const sayAll = (strong: string, value: unknown): readonly AgendaLine[] =>
  textList(value).flatMap((text) => say(strong, text));

/** A part with as many lines as fit, and how many more there are. */
export const part = (title: string, lines: readonly AgendaLine[], none: string): AgendaPart => {
  const more = lines.length - MOST.lines;
  const rest = more > 0 ? [{ strong: '', text: `and ${more} more, in the plan`, late: '' }] : [];
  return { title, lines: [...lines.slice(0, MOST.lines), ...rest], none };
};

/** Questions that fit the page, the first ones before the others. */
export const questions = (...asked: readonly (readonly string[])[]): readonly string[] =>
  [...new Set(asked.flat())].slice(0, MOST.questions);

/** The day of the next of some sorts of talk or meeting; today where one is owed, null where none is known. */
export function nextDay(
  { duties, gatherings }: Standing,
  sorts: readonly Duty['sort'][],
  today: string,
): string | null {
  const days = [
    ...duties.filter(({ sort }) => sorts.includes(sort)).map(({ day }) => day),
    ...gatherings.map(({ day }) => day).filter((day) => day >= today),
  ].sort();
  const [first] = days;
  return first === undefined ? null : first < today ? today : first;
}

/** Days ahead that are looked at where no next talk is known. */
const AHEAD = 30;

/** What is late or due until the next talk, the oldest first; `words` says it in the plan's own. */
export function dueLines(
  { duties }: Standing,
  today: string,
  until: string | null,
  words: (duty: Duty) => string,
): readonly AgendaLine[] {
  const end = until ?? addDays(today, AHEAD);
  return duties
    .filter(({ day }) => day <= end)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .flatMap((duty) => {
      const late = duty.day < today ? `${count(daysBetween(duty.day, today), 'day')} late` : '';
      return say(duty.item ?? '', `${cut(words(duty), MOST.what)}, due ${longDate(duty.day)}`, late);
    });
}

/** `Review on 26 August 2026`; `Review, owed now` where its day has passed or is today. */
export const titled = (noun: string, day: string | null, today: string): string =>
  day === null
    ? `Next ${noun.toLowerCase()}`
    : day === today
      ? `${noun}, ${longDate(day)}`
      : `${noun} on ${longDate(day)}`;
