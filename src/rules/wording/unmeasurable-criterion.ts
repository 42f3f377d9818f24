import type { Remark } from '../../kit/finding.ts';
import type { Context, Rule } from '../../kit/rule.ts';
import { college, guide } from '../../kit/sources.ts';
import { absolutes } from './remark/absolutes.ts';
import { remarks } from './remark/remarks.ts';

function* check(_: unknown, context: Context): Iterable<Remark> {
  yield* remarks('criterion', 'unmeasurable-criterion', context);
  yield* absolutes(context);
}

export const rule: Rule = {
  id: 'wording/unmeasurable-criterion',
  title: 'Two people would judge a criterion alike',
  nature: 'wording',
  severity: 'warning',
  rises: true,
  cites: [guide('Clear Success Criteria'), guide('Specific Outcomes'), college('Provide clear actions')],
  why: 'What rests on opinion can be neither surely met nor fairly challenged; a count and a record can.',
  kinds: ['individual-pip', 'conversation', 'pdp', 'force-pip', 'action-plan'],
  bad: [
    `kind: individual-pip
criteria:
  - id: K1
    criterion: Communicates effectively with colleagues #! "effectively" can be read two ways: …
`,
    `kind: individual-pip
criteria:
  - id: K1
    criterion: Files are always complete #! "always" leaves no room for one slip: …
`,
  ],
  good: [
    `kind: individual-pip
criteria:
  - id: K1
    criterion: 9 of 10 handover sheets sampled in June carry all five headings
  - id: K2
    criterion: Communicates delays clearly to the depot
    measured_by: the dispatch log, dip-sampled by the shift lead
    threshold: at least 18 of 20 entries name the new time
    window: 8 weeks
`,
  ],
  help: 'Say what is seen, how often, over which weeks and in which record: "9 of 10 sheets sampled in June".',
  check,
};
