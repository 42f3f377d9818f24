import type { Path, Remark } from '../../../kit/finding.ts';
import type { Rule } from '../../../kit/rule.ts';
import { college } from '../../../kit/sources.ts';
import { isPresent, series } from '../../../kit/words.ts';
import { type At, type Concern, causesUnder, concerns, rows } from '../plan.ts';
import type { ForcePip } from '../schema.ts';

const says = (from: Concern, to: Concern): boolean => rows(from.impacts).some((i) => i.concern === to.id);

const shared = (plan: ForcePip, a: Concern, b: Concern): readonly string[] =>
  causesUnder(plan, a.id)
    .filter((cause) => causesUnder(plan, b.id).includes(cause))
    .map(({ id }) => id);

/** An impact that names the other concern and stops there. */
const bare = ({ value, path }: At<Concern>): Remark[] =>
  rows(value.impacts).flatMap(({ concern, how }, i) =>
    concern && !isPresent(how)
      ? [
          {
            path: [...path, 'impacts', i, 'how'],
            message: `${value.id ?? 'This concern'} names ${concern} and not how it affects it: say what happens there`,
          },
        ]
      : [],
  );

function pair(plan: ForcePip, { value, path }: At<Concern>, other: Concern): Remark[] {
  const causes = shared(plan, value, other);
  if (causes.length === 0 || says(value, other) || says(other, value)) return [];
  const at: Path = [...path, 'impacts'];
  const message = `${value.id} and ${other.id} share ${series(causes)} and neither says how it affects the other: say it under impacts:`;
  return [{ path: at, message }];
}

export const rule: Rule<ForcePip> = {
  id: 'force-pip/concerns-interact',
  title: 'Concerns with a shared cause say how they affect one another',
  nature: 'gap',
  severity: 'warning',
  rises: true,
  cites: [college('Identify performance concerns')],
  why: 'Where one cause feeds two concerns, each tends to make the other worse; a plan that is silent about it treats them twice.',
  bad: [
    `concerns:
  - { id: C1, title: Late attendance } #! C1 and C2 share RC1 and neither says how it affects the other: …
  - { id: C2, title: Abandoned calls }
root_causes:
  - { id: RC1, cause: Demand is profiled from old volumes, concerns: [C1, C2] }
`,
  ],
  good: [
    `concerns:
  - id: C1
    title: Late attendance
    impacts:
      - concern: C2
        how: Callers who wait ring again, which lengthens the queue
  - { id: C2, title: Abandoned calls }
root_causes:
  - { id: RC1, cause: Demand is profiled from old volumes, concerns: [C1, C2] }
`,
  ],
  help: 'Write under impacts: of one of them which concern it affects, and how.',
  check: (plan) =>
    concerns(plan).flatMap((concern, i) => [
      ...bare(concern),
      ...concerns(plan)
        .slice(i + 1)
        .flatMap(({ value }) => pair(plan, concern, value)),
    ]),
};
