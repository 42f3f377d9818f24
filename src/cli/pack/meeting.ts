import type { Pack, PackMeeting } from '../../kit/pack.ts';
import { longDate } from '../../kit/time.ts';
import { series } from '../../kit/words.ts';
import { UserError } from '../errors.ts';

const said = ({ id, body, date }: PackMeeting): string =>
  `${id === '' ? body : id} (${body}, ${longDate(date)})`;

/**
 * The meeting that `--meeting` names by its id, its day or its body (the next of that body, else its last); the next
 * that decides where nothing is named.
 */
export function meetingFor(
  pack: Pick<Pack<unknown>, 'next'>,
  meetings: readonly PackMeeting[],
  asked: string | undefined,
  today: string,
): PackMeeting | null {
  if (asked === undefined) return pack.next(meetings, today);
  const named = meetings.find(({ id, date }) => id === asked || date === asked);
  if (named) return named;
  const body = asked.toLowerCase().replaceAll('-', '_');
  const ofBody = meetings.filter((meeting) => meeting.body.toLowerCase() === body);
  const found = ofBody.find(({ date }) => date >= today) ?? ofBody.at(-1);
  if (found) return found;
  const known =
    meetings.length > 0 ? `the meetings are ${series(meetings.map(said))}` : 'the plan names no meeting';
  throw new UserError(`--meeting ${asked} is none of the plan: ${known}`);
}

/** The day of the last meeting of the same body before the day of the pack; null where there was none. */
export const meetingBefore = (
  meetings: readonly PackMeeting[],
  chosen: PackMeeting | null,
  today: string,
): string | null =>
  meetings.filter(({ body, date }) => date < today && body === chosen?.body && date < chosen.date).at(-1)
    ?.date ?? null;
