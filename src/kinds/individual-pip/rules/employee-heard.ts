import type { Rule } from '../../../kit/rule.ts';
import { guide } from '../../../kit/sources.ts';
import { isPresent } from '../../../kit/words.ts';
import type { IndividualPip } from '../schema.ts';

export const rule: Rule<IndividualPip> = {
  id: 'individual-pip/employee-heard',
  title: "The employee's own voice is in the plan",
  nature: 'gap',
  severity: 'warning',
  cites: [
    guide('Reference: PDP vs PIP Comparison'),
    guide('Characteristics of a Genuine Improvement PIP'),
    guide('PIPs That Surprise the Recipient'),
  ],
  why:
    'The employee takes part in the plan and must be able to answer it; a record with one voice only ' +
    'tells half, and cannot show that the plan arrived.',
  help:
    "Ask for the employee's comments at the opening and at each checkpoint, and record when the plan " +
    'was received.',
  bad: [
    `opening: #! Nowhere does the plan hold a comment of the employee…
  date: 2026-05-04
  received: 2026-05-05
checkpoints:
  - date: 2026-05-11`,
    `opening: #! Receipt of the plan is not recorded: add received…
  date: 2026-05-04
  employee_comments: I would like the sample to leave out the old service`,
  ],
  good: [
    `opening: { date: 2026-05-04, received: 2026-05-05 }
checkpoints:
  - date: 2026-05-11
    employee_comments: The pairing helps`,
  ],
  *check({ opening, checkpoints }, { today }) {
    // Nothing can be heard or received before the plan has opened.
    if (opening?.date && opening.date > today) return;
    const heard = [opening, ...(checkpoints ?? [])].some((part) => isPresent(part?.employee_comments));
    if (!heard && (opening || checkpoints?.length)) {
      const message = 'Nowhere does the plan hold a comment of the employee: ask, and add employee_comments';
      yield { path: ['opening', 'employee_comments'], message };
    }
    if (opening && !opening.received) {
      const message = 'Receipt of the plan is not recorded: add received, the day the employee confirmed it';
      yield { path: ['opening', 'received'], message };
    }
  },
};
