import type { z } from 'zod';
import { retention, shared } from '../../kit/common.ts';
import { day, flag, items, map, person, text } from '../../kit/fields.ts';
import { checkpoints } from './schema/checkpoints.ts';
import { concerns, criteria } from './schema/concerns.ts';
import { closing } from './schema/outcome.ts';
import { preparation } from './schema/preparation.ts';
import { pauses, support } from './schema/support.ts';

const opening = map(
  {
    date: day('The day of the conversation that opened the plan'),
    formal: flag('Whether it was said plainly that this is a formal process'),
    document_given: day('When the written plan was handed over'),
    received: day('When the employee confirmed having it'),
    employee_comments: text("What the employee said, in the employee's words", { verbatim: true }),
  },
  'The conversation that opens the plan: direct, and complete enough that nobody leaves unsure',
);

export const schema = map(
  {
    ...shared('individual-pip'),
    employee: person(
      'employee',
      'Whom the plan is for: a reference instead of a name, since Git forgets nothing',
    ),
    role: text('The role whose standard is to be met'),
    manager: person('manager', 'Who runs the plan'),
    hr_partner: person('hr', 'Who in HR looks after fairness and law from the start'),
    companion_offered: day('When the employee was offered somebody to come along'),
    pauses,
    ...preparation,
    opening,
    consequence: text('What may follow if the required improvement is not reached'),
    concerns: items('concern', concerns, 'Where work falls short of the role, each as a pattern of facts', [
      'id',
    ]),
    criteria: items('criterion', criteria, 'What improvement looks like, so that anybody could judge it', [
      'id',
    ]),
    support: items(
      'support',
      support,
      'Help that is promised, by name and rhythm, with what was really given',
      ['id'],
    ),
    checkpoint_every: text('How often progress is gone through together: week, or fortnight on longer plans'),
    checkpoints,
    ...closing,
    retention,
  },
  "One person's performance improvement plan: a formal, honest and supported way back to the standard",
  { required: ['kind', 'id'] },
);

/** One person's performance improvement plan. */
export type IndividualPip = z.infer<typeof schema>;
