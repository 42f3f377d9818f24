import type { Rule } from '../../../kit/rule.ts';
import { guide } from '../../../kit/sources.ts';
import { isPresent, textList } from '../../../kit/words.ts';
import { type Goal, openGoals, supportAsked } from '../plan.ts';
import type { Pdp } from '../schema.ts';

const WORDS =
  'learn study studying reading course courses training workshop workshops practise practising practice ' +
  'mentor mentoring coaching coach pair pairing shadow shadowing';
/** Words of learning, practice and mentoring: what delivery pushes aside first. */
const TAKES_TIME = new RegExp(`\\b(?:${WORDS.replaceAll(' ', '|')})\\b`, 'i');

const needsTime = (goal: Goal): boolean =>
  [...textList(goal.how), ...supportAsked(goal)].some((text) => TAKES_TIME.test(text));

export const rule: Rule<Pdp> = {
  id: 'pdp/time-protected',
  title: 'Learning, practice and mentoring have time kept free',
  nature: 'tip',
  severity: 'advice',
  cites: [guide('When Development Goals Conflict With Delivery Demands')],
  why: 'Delivery wins against learning whenever both want the same hour, unless the hour was set aside.',
  help: 'Write protected_time: when, how long, and with whom it is agreed.',
  bad: [
    `
goals:
  - id: G1 #! G1 needs time to learn or practise and none is kept free: add protected_time:
    how:
      - Shadow Dana on the ledger design
`,
  ],
  good: [
    'goals:\n  - id: G1\n    how: Shadow Dana\n    protected_time: Friday mornings, agreed with Rosa',
    'goals:\n  - id: G1\n    how: Write the retries design',
  ],
  *check(plan) {
    for (const { it, path } of openGoals(plan)) {
      if (isPresent(it.protected_time) || !needsTime(it)) continue;
      const message = `${it.id} needs time to learn or practise and none is kept free: add protected_time:`;
      yield { path: [...path, 'protected_time'], message };
    }
  },
};
