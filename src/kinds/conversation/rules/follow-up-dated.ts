import type { Rule } from '../../../kit/rule.ts';
import { guide } from '../../../kit/sources.ts';
import { daysBetween } from '../../../kit/time.ts';
import type { Conversation } from '../schema.ts';

/** Six weeks: half as long again as the guide's four. */
const LATEST = 42;

export const rule: Rule<Conversation> = {
  id: 'conversation/follow-up-dated',
  title: 'A day is set to look at it again',
  nature: 'gap',
  severity: 'error',
  cites: [guide('The Bridge Between PDP and PIP')],
  why:
    'A day about four weeks off gives time for change and says that it matters; without one the concern ' +
    'is forgotten, then comes back as a surprise.',
  help: 'Set follow_up within six weeks, and record with pip close what had changed by then.',
  bad: [
    `kind: conversation #! No day is set to look at it again: add follow_up, about four weeks on
date: 2026-07-06`,
    `date: 2026-07-06
follow_up: 2026-08-24 #! The follow-up comes 49 days later: bring it within six weeks`,
    `date: 2026-06-01
follow_up: 2026-06-29 #! The follow-up was due on 2026-06-29 and no outcome is recorded…`,
  ],
  good: [
    `date: 2026-06-01
follow_up: 2026-06-29
outcome: { date: 2026-06-29, result: improving }`,
    `date: 2026-07-06
follow_up: 2026-07-15`,
  ],
  *check({ date, follow_up: next, outcome, status }, { today }) {
    const path = ['follow_up'];
    if (!next) {
      yield { path, message: 'No day is set to look at it again: add follow_up, about four weeks on' };
      return;
    }
    const days = date ? daysBetween(date, next) : 0;
    // A day before the conversation is a slip, of which plan/date-order speaks.
    if (days < 0) return;
    if (days > LATEST) {
      const message = `The follow-up comes ${days} days later: bring it within six weeks`;
      yield { path, message, severity: 'warning' };
    }
    if (next < today && !outcome?.result && status !== 'closed') {
      const message = `The follow-up was due on ${next} and no outcome is recorded: meet, then run pip close`;
      yield { path, message, severity: 'warning', nature: 'time' };
    }
  },
};
