import type { Rule } from '../../../kit/rule.ts';
import { guide } from '../../../kit/sources.ts';
import { isRunning, lastDay } from '../plan.ts';
import { steadilyMet } from '../runs.ts';
import type { IndividualPip } from '../schema.ts';

export const rule: Rule<IndividualPip> = {
  id: 'individual-pip/end-early',
  title: 'A plan that has done its work ends',
  nature: 'tip',
  severity: 'advice',
  cites: [guide('Genuine Support, Not a Managed Exit in Disguise')],
  why:
    'Where the standard is met ahead of time and stays met, going on serves nobody; ending early shows ' +
    'that improvement was what was wanted.',
  help: 'Talk with HR about ending early, and record it with pip close as met_early.',
  bad: [
    `status: active
period: { start: 2026-06-01, end: 2026-08-07 }
criteria: [{ id: K1 }]
checkpoints:
  - date: 2026-06-29
    criteria: { K1: { rating: met } }
  - date: 2026-07-06
    criteria: { K1: { rating: no_opportunity } }
  - date: 2026-07-13 #! Every criterion is met at two checkpoints running: consider ending the plan early
    criteria: { K1: { rating: met } }`,
  ],
  good: [
    `status: active
period: { start: 2026-06-01, end: 2026-08-07 }
criteria: [{ id: K1 }, { id: K2 }]
checkpoints:
  - date: 2026-07-06
    criteria: { K1: { rating: met }, K2: { rating: improving } }
  - date: 2026-07-13
    criteria: { K1: { rating: met }, K2: { rating: met } }`,
  ],
  *check(plan, { today }) {
    const end = lastDay(plan);
    if (!isRunning(plan) || (end && end <= today) || !steadilyMet(plan)) return;
    const message = 'Every criterion is met at two checkpoints running: consider ending the plan early';
    yield { path: ['checkpoints', (plan.checkpoints ?? []).length - 1], message };
  },
};
