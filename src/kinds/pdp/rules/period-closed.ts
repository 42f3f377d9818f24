import type { Rule } from '../../../kit/rule.ts';
import { guide } from '../../../kit/sources.ts';
import { longDate } from '../../../kit/time.ts';
import { isPresent, series } from '../../../kit/words.ts';
import { openGoals } from '../plan.ts';
import type { Pdp } from '../schema.ts';

/** The parts of the assessment that are missing; an empty carries_forward says that nothing goes on. */
function missing(plan: Pdp): readonly string[] {
  const end = plan.end_of_period;
  const carried = end?.carries_forward !== undefined && end.carries_forward !== null;
  return [
    ...(isPresent(end?.achieved) ? [] : ['achieved']),
    ...(isPresent(end?.changed) ? [] : ['changed']),
    ...(carried || openGoals(plan).length === 0 ? [] : ['carries_forward']),
  ];
}

export const rule: Rule<Pdp> = {
  id: 'pdp/period-closed',
  title: 'A period that is over has its assessment',
  nature: 'time',
  severity: 'warning',
  rises: true,
  cites: [guide('End of Period Assessment'), guide('The Quarterly Rhythm in Practice')],
  why: 'What was reached, what changed and what goes on is what the next quarter is planned from.',
  help: 'Run `pdp close`: it asks what was achieved, what changed and what carries forward.',
  bad: [
    `
kind: pdp #! The period ended on 30 June 2026 with no assessment: run pdp close
period:
  start: 2026-04-01
  end: 2026-06-30
`,
    `
goals:
  - id: G1
period:
  end: 2026-06-30
end_of_period: #! The assessment says nothing of changed and carries_forward: write both, or run pdp close
  achieved: G1 is half done
`,
  ],
  good: [
    'period:\n  end: 2026-07-15',
    `
goals:
  - id: G1
period:
  end: 2026-06-30
end_of_period:
  achieved: G1
  changed: The team
  carries_forward: []
`,
    'status: draft\nperiod:\n  end: 2026-06-30',
    'status: closed\nperiod:\n  end: 2026-06-30',
  ],
  *check(plan, { today }) {
    const end = plan.period?.end;
    if (!end || end >= today || plan.status === 'closed' || plan.status === 'draft') return;
    const left = missing(plan);
    if (!plan.end_of_period) {
      const message = `The period ended on ${longDate(end)} with no assessment: run pdp close`;
      yield { path: ['end_of_period'], message };
    } else if (left.length > 0) {
      const next = left.length === 1 ? 'write it' : left.length === 2 ? 'write both' : 'write them';
      const message = `The assessment says nothing of ${series(left)}: ${next}, or run pdp close`;
      yield { path: ['end_of_period', left[0] ?? ''], message };
    }
  },
};
