import type { Happening } from '../kit/happening.ts';
import { inert } from '../kit/inert.ts';
import { by } from '../kit/order.ts';
import { addDays } from '../kit/time.ts';

/** Bytes that a line may have, its CRLF not counted (RFC 5545, 3.1). */
const LINE = 75;

/** `;`, `,` and `\` have a meaning in text values, and line ends are written `\n` (RFC 5545, 3.3.11). */
const escaped = (text: string): string =>
  inert(text)
    .trim()
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\r?\n|\r/g, '\\n');

const size = (text: string): number => new TextEncoder().encode(text).length;

/** Folds a line so that none is longer than 75 bytes and no character is cut in two. */
function folded(line: string): string {
  const lines: string[] = [];
  let now = '';
  let used = 0;
  for (const character of line) {
    const width = size(character);
    if (used + width > LINE) {
      lines.push(now);
      now = ' ';
      used = 1;
    }
    now += character;
    used += width;
  }
  return [...lines, now].join('\r\n');
}

const basic = (day: string): string => day.replaceAll('-', '');

/** A whole day: its end is the day after, which the calendar does not count. It takes nobody's time. */
const event = ({ uid, day, title, detail }: Happening, stamp: string): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(uid)}`,
  `DTSTAMP:${basic(stamp)}T000000Z`,
  `DTSTART;VALUE=DATE:${basic(day)}`,
  `DTEND;VALUE=DATE:${basic(addDays(day, 1))}`,
  `SUMMARY:${escaped(title)}`,
  ...(detail.trim() === '' ? [] : [`DESCRIPTION:${escaped(detail)}`]),
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
];

/**
 * A calendar of whole days (RFC 5545), in the order of their days. `stamp` is the day that it stands for, so that the
 * same plan gives the same bytes. It has no attachments, alarms or addresses.
 */
export function calendar(name: string, happenings: readonly Happening[], stamp: string): string {
  const sorted = [...happenings].sort(by(({ day, uid }) => `${day} ${uid}`));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//pip-plan//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...sorted.flatMap((one) => event(one, stamp)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
