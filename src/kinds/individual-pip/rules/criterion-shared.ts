import type { Rule } from '../../../kit/rule.ts';
import { guide } from '../../../kit/sources.ts';
import { called } from '../plan.ts';
import type { IndividualPip } from '../schema.ts';

export const rule: Rule<IndividualPip> = {
  id: 'individual-pip/criterion-shared',
  title: 'The employee had a say in each criterion',
  nature: 'gap',
  severity: 'warning',
  rises: true,
  cites: [guide('Characteristics of a Genuine Improvement PIP')],
  why:
    'The manager sets the standard, but the employee must be able to agree what meeting it looks like; ' +
    'a criterion that only one side knows is easily moved.',
  help: 'Go through the criterion together and record employee_input: agreed, proposed or commented.',
  bad: [
    `criteria:
  - id: K1 #! K1 records no input of the employee: talk it through, then set employee_input
    concern: C1
  - id: K2
    employee_input: none #! K2 was set without the employee: talk it through, then set employee_input`,
  ],
  good: [
    `criteria:
  - id: K1
    employee_input: commented`,
  ],
  *check(plan) {
    for (const [i, criterion] of (plan.criteria ?? []).entries()) {
      const input = criterion.employee_input;
      if (input && input !== 'none') continue;
      const has = input ? 'was set without the employee' : 'records no input of the employee';
      const message = `${called(criterion, 'criterion')} ${has}: talk it through, then set employee_input`;
      yield { path: ['criteria', i, 'employee_input'], message };
    }
  },
};
