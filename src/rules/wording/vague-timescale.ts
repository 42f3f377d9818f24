import type { Rule } from '../../kit/rule.ts';
import { college, mps } from '../../kit/sources.ts';
import { remarks } from './remark/remarks.ts';

export const rule: Rule = {
  id: 'wording/vague-timescale',
  title: 'A timescale has a last day',
  nature: 'wording',
  severity: 'warning',
  rises: true,
  cites: [mps('Timescale'), college('Provide clear timeframes')],
  why: 'A time without an end is never late, so nobody is ever asked; a date or bounded period can be.',
  kinds: ['action-plan'],
  bad: [
    `kind: action-plan
recommendations:
  - number: "1"
    timescale: In due course #! "In due course" has no last day: by which date or month, or reviewed when?
`,
  ],
  good: [
    `kind: action-plan
recommendations:
  - number: "1"
    timescale: Ongoing
    next_review: 2026-09-01
  - number: "2"
    timescale: Within six weeks of the March board
`,
  ],
  help: 'Give a day or a bounded period, "within six weeks of the March board", or add next_review:.',
  check: (_, context) => remarks('timescale', 'vague-timescale', context),
};
