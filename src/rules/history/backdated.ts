import type { Rule } from '../../kit/rule.ts';
import { guide } from '../../kit/sources.ts';
import { daysBetween } from '../../kit/time.ts';
import { lastDay } from '../../kit/when.ts';
import { count } from '../../kit/words.ts';
import { trailIn } from './tell.ts';

/** Days within which an entry may be written up after its day. */
const WRITE_UP = 14;

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
    for (const { log, date, first, path } of trailIn(context)?.logged ?? []) {
      const last = lastDay(date);
      const days = last && first ? daysBetween(last, first.day) : 0;
      if (!first || days <= WRITE_UP) continue;
      const message = `The entry of ${date} in ${log} was committed ${count(days, 'day')} after its day (${first.commit.slice(0, 7)}): say in it why, if that matters`;
      yield { path: [...path, 'date'], message };
    }
  },
};
