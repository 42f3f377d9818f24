import type { Rule } from '../../kit/rule.ts';
import { practice } from '../../kit/sources.ts';

/** The schema's refusals bear this rule; there is nothing left to check in the data. */
export const rule: Rule = {
  id: 'plan/schema',
  title: 'Every field has a name and a form that the kind knows',
  nature: 'fault',
  severity: 'error',
  cites: [practice('a fixed grammar, so that every reader and tool finds the same thing in the same place')],
  why: 'A field under a misspelt name is a field that nobody will ever read, and a date in another form sorts wrongly.',
  help: 'Use the name or form that the message gives; columns of your own go under other:.',
  bad: [
    `
kind: pdp
persn: Sam Okafor #! There is no field persn: here; write person:, or put a column of your own under other:
`,
    `
kind: pdp
period:
  start: 01/07/2026 #! start: is written year first: write 2026-07-01
  end: 2026-02-30 #! end: there is no day 2026-02-30 in the calendar: correct it
`,
  ],
  good: ['kind: pdp\nperson: Sam Okafor\nperiod:\n  start: 2026-07-01\n  end: 2026-09-30'],
  check: () => [],
};
