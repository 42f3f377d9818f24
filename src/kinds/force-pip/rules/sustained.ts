import type { Remark } from '../../../kit/finding.ts';
import type { Rule } from '../../../kit/rule.ts';
import { college } from '../../../kit/sources.ts';
import { isPresent, nameOf } from '../../../kit/words.ts';
import { calledConcern, concerns, lacking, placed, placesOf, rows } from '../plan.ts';
import type { ForcePip } from '../schema.ts';

function* details(plan: ForcePip): Iterable<Remark> {
  const end = plan.period?.end;
  for (const { value, path } of placed('sustainability', plan.sustainability)) {
    const name = value.id ?? 'This sustainability measure';
    const at = (key: string, message: string): Remark => ({
      path: [...path, key],
      message: `${name} ${message}`,
    });
    if (!isPresent(value.how)) yield at('how', 'does not say how the improvement is kept: write how:');
    if (nameOf(value.owner) === null)
      yield at('owner', 'has no owner: name who keeps it after the plan ends');
    if (!value.check)
      yield at('check', 'has no check: write a day after the plan ends on which somebody looks again');
    else if (end && value.check <= end)
      yield at('check', `is checked on ${value.check}, and the plan ends on ${end}: set a day after its end`);
  }
}

export const rule: Rule<ForcePip> = {
  id: 'force-pip/sustained',
  title: 'Every improvement is kept after the plan ends',
  nature: 'gap',
  severity: 'error',
  cites: [college('Consider sustainability of solutions')],
  why: 'Gains made under scrutiny fade once it lifts, unless somebody owns them and a day is set for looking again.',
  bad: [
    `period: { start: 2026-05-04, end: 2027-03-31 }
concerns:
  - { id: C1, title: Late attendance }
  - { id: C2, title: Abandoned calls } #! C2 (Abandoned calls) has nothing that keeps its improvement: …
sustainability:
  - id: SU1 #! SU1 has no owner: name who keeps it after the plan ends
    concern: C1
    how: The demand profile is rebuilt every quarter by the analysis team
    check: 2027-03-31 #! SU1 is checked on 2027-03-31, and the plan ends on 2027-03-31: set a day after its end
`,
  ],
  good: [
    `period: { start: 2026-05-04, end: 2027-03-31 }
concerns:
  - { id: C1, title: Late attendance }
sustainability:
  - id: SU1
    concern: C1
    how: The demand profile is rebuilt every quarter by the analysis team
    owner: Dr Amara Singh
    check: 2027-09-30
`,
  ],
  help: 'Add under sustainability: how, owner and a check after the end for each concern.',
  *check(plan) {
    const kept = new Set(rows(plan.sustainability).map(({ concern }) => concern));
    yield* lacking(
      concerns(plan),
      null,
      ({ id }) => kept.has(id),
      (concern) =>
        `${calledConcern(concern)} has nothing that keeps its improvement: add it under sustainability:`,
      placesOf('sustainability', plan.sustainability, 'concern'),
    );
    yield* details(plan);
  },
};
