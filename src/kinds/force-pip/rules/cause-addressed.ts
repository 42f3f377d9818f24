import type { Rule } from '../../../kit/rule.ts';
import { college } from '../../../kit/sources.ts';
import { isPresent, listOf } from '../../../kit/words.ts';
import { actions, calledCause, concernsUnder, lacking, placed, placesOf } from '../plan.ts';
import type { ForcePip } from '../schema.ts';

export const rule: Rule<ForcePip> = {
  id: 'force-pip/cause-addressed',
  title: 'Every root cause is addressed by an action',
  nature: 'gap',
  severity: 'error',
  cites: [college('Step one: use the analysis findings to develop actions')],
  why: 'A cause that was found and then left alone goes on producing the concern, whatever else is done.',
  bad: [
    `root_causes:
  - { id: RC1, cause: Demand is profiled from old volumes }
  - { id: RC2, cause: No single desk owns call grading } #! RC2 (No single desk owns call grading) has no action: …
actions:
  - { task: C1.1, action: Rebuild the demand profile, root_cause: RC1 }
`,
  ],
  good: [
    `root_causes:
  - { id: RC1, cause: Demand is profiled from old volumes }
actions:
  - { task: C1.1, action: Rebuild the demand profile, root_cause: RC1 }
`,
  ],
  help: 'Name the cause under root_cause: of an action that treats it, or add such an action.',
  check: (plan) => {
    const treated = new Set(actions(plan).flatMap(({ value }) => listOf(value.root_cause)));
    return lacking(
      placed('root_causes', plan.root_causes),
      null,
      (cause) =>
        treated.has(cause.id) || (isPresent(cause.concerns) && concernsUnder(plan, cause).length === 0),
      (cause) => `${calledCause(cause)} has no action: add one that treats it, or tie one to it`,
      placesOf('actions', plan.actions, 'root_cause'),
    );
  },
};
