import type { Rule } from '../../../kit/rule.ts';
import { guide } from '../../../kit/sources.ts';
import { nameOf } from '../../../kit/words.ts';
import type { IndividualPip } from '../schema.ts';

export const rule: Rule<IndividualPip> = {
  id: 'individual-pip/hr-involved',
  title: 'HR is there from the start',
  nature: 'gap',
  severity: 'error',
  cites: [guide('Connection to Your Operating Model'), guide('Reference: PDP vs PIP Comparison')],
  why:
    'HR keeps the process fair, lawful and alike across the organisation, which it can only do from the ' +
    'beginning.',
  help: 'Name the HR partner under hr_partner, and go through the plan together before it opens.',
  bad: [`kind: individual-pip #! No HR partner is named: add hr_partner before the plan opens`],
  good: [`hr_partner: Tom Adeyemi`],
  *check(plan) {
    if (nameOf(plan.hr_partner)) return;
    yield { path: ['hr_partner'], message: 'No HR partner is named: add hr_partner before the plan opens' };
  },
};
