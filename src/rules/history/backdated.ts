import type { Logged } from '../../kit/history.ts';
import type { Rule } from '../../kit/rule.ts';
import { guide } from '../../kit/sources.ts';
import { daysBetween } from '../../kit/time.ts';
import { lastDay } from '../../kit/when.ts';
import { count } from '../../kit/words.ts';
import { trailIn } from './tell.ts';

/** Days within which an entry may be written up after its day. */
const WRITE_UP = 14;

/** Days from an entry's day to its first commit; 0 where either is not known. */
function daysLate({ date, first }: Logged): number {
  const last = lastDay(date);
  return last && first ? daysBetween(last, first.day) : 0;
}

/** Late entries that one commit brought into one log, oldest first: a plan that came to Git whole is one tip a log. */
function together(logged: readonly Logged[]): Iterable<readonly Logged[]> {
  const groups = new Map<string, Logged[]>();
  for (const entry of logged) {
    const key = `${entry.log} ${entry.first?.commit}`;
    if (daysLate(entry) > WRITE_UP) groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()].map((group) => group.sort((a, b) => daysLate(b) - daysLate(a)));
}

export const rule: Rule = {
  id: 'history/backdated',
  title: 'A log is written up within two weeks',
  nature: 'tip',
  severity: 'advice',
  cites: [guide('Checkpoint Conversations')],
  why: 'What is written weeks later is remembered, not recorded. Often there is a good reason, so this is a tip and no more.',
  help: 'Write entries up on the day; where that was not possible, say so in the entry.',
  bad: [
    `
kind: pdp
agreed: 2026-03-01
reviews:
  - date: 2026-03-25
# later
kind: pdp
agreed: 2026-03-01
reviews:
  - date: 2026-03-25 #! The entry of 2026-03-25 in reviews was committed 44 days after its day (1111111): say in it why, if that matters
`,
  ],
  good: [
    `
kind: pdp
agreed: 2026-03-01
reviews:
  - date: 2026-05-06
# later
kind: pdp
agreed: 2026-03-01
reviews:
  - date: 2026-05-06
`,
  ],
  *check(_plan, context) {
    for (const [oldest, ...others] of together(trailIn(context)?.logged ?? [])) {
      if (!oldest?.first) continue;
      const { log, date, first, path } = oldest;
      const which =
        others.length === 0
          ? `The entry of ${date} in ${log} was`
          : `${others.length + 1} entries in ${log}, the oldest of ${date}, were`;
      const days = count(daysLate(oldest), 'day');
      const message = `${which} committed ${days} after ${others.length === 0 ? 'its' : 'that'} day (${first.commit.slice(0, 7)}): say in it why, if that matters`;
      yield { path: [...path, 'date'], message };
    }
  },
};
