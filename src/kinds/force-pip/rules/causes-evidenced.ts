import type { Path } from '../../../kit/finding.ts';
import type { Rule } from '../../../kit/rule.ts';
import { college } from '../../../kit/sources.ts';
import { isPresent } from '../../../kit/words.ts';
import { answersToGroup } from '../plan.ts';
import type { ForcePip } from '../schema.ts';

const PATH: Path = ['root_cause_analysis'];

/** What the analysis lacks first: itself, the day it was finished, or its evidence. */
function missing({ root_cause_analysis: analysis }: ForcePip): readonly [path: Path, words: string] | null {
  if (!analysis)
    return [PATH, 'no root cause analysis is recorded: say when it was finished and what shows it'];
  if (!analysis.completed)
    return [[...PATH, 'completed'], 'the root cause analysis is not finished: write completed: with the day'];
  if (!isPresent(analysis.evidence))
    return [
      [...PATH, 'evidence'],
      'the root cause analysis shows no evidence: name what the findings rest on',
    ];
  return null;
}

export const rule: Rule<ForcePip> = {
  id: 'force-pip/causes-evidenced',
  title: 'At level 3 or 4 the causes rest on a finished analysis',
  nature: 'gap',
  severity: 'warning',
  rises: true,
  cites: [
    college('Identify performance concerns'),
    college('Step one: use the analysis findings to develop actions'),
  ],
  why: 'The whole plan hangs on its causes; the group will ask how they were found.',
  bad: [
    `level: 3
root_cause_analysis: #! At level 3 the root cause analysis shows no evidence: …
  completed: 2026-04-17
  methods: [five whys]
`,
    `kind: force-pip #! At level 4 no root cause analysis is recorded: …
level: 4
`,
  ],
  good: [
    `level: 3
root_cause_analysis:
  completed: 2026-04-17
  methods: [five whys]
  evidence: [Demand study of 24 months of incidents]
`,
  ],
  help: 'Write root_cause_analysis: with completed:, methods: and evidence:.',
  check: (plan) => {
    const lack = answersToGroup(plan) ? missing(plan) : null;
    return lack ? [{ path: lack[0], message: `At level ${plan.level} ${lack[1]}` }] : [];
  },
};
