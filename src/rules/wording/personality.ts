import type { Rule } from '../../kit/rule.ts';
import { guide } from '../../kit/sources.ts';
import { remarks } from './remark/remarks.ts';

export const rule: Rule = {
  id: 'wording/personality',
  title: 'A concern tells behaviour, not character',
  nature: 'wording',
  severity: 'warning',
  rises: true,
  cites: [guide('Conflating Performance With Personality')],
  why: 'Nobody can act on a label. What was seen or heard, when, and with what effect can be answered and changed.',
  kinds: ['individual-pip', 'conversation', 'pdp'],
  bad: [
    `kind: individual-pip
concerns:
  - id: C1
    observed:
      - date: 2026-03-02
        fact: She is lazy and not a team player #! "lazy" speaks of character, not of what was done: …
`,
  ],
  good: [
    `kind: individual-pip
concerns:
  - id: C1
    observed:
      - date: 2026-03-02
        fact: Three of five stock returns reached the depot after the 9 am cut-off, so two vans left short
      - date: 2026-03-09
        fact: 'A resident called him "rude and lazy"; the recording has him ending the call after 30 seconds'
`,
  ],
  help: 'Tell what was seen or heard, when, and what it led to: "two of five returns came after the cut-off".',
  check: (_, context) => remarks('concern', 'personality', context),
};
