import type { Remark } from '../../../kit/finding.ts';
import type { Rule } from '../../../kit/rule.ts';
import { college } from '../../../kit/sources.ts';
import { isPresent, nameOf } from '../../../kit/words.ts';
import {
  type At,
  called,
  calledConcern,
  concerns,
  lacking,
  type Measure,
  measures,
  placesOf,
} from '../plan.ts';
import type { ForcePip } from '../schema.ts';

/** What a measure lacks, each at its own key; a baseline or target without a figure lacks its value. */
function* details({ value, path }: At<Measure>): Iterable<Remark> {
  const name = called(value.id, value.name, 'measure');
  const at = (keys: readonly string[], message: string): Remark => ({
    path: [...path, ...keys],
    severity: 'warning',
    rises: true,
    message: `${name} ${message}`,
  });
  const { baseline, target } = value;
  if (!baseline) yield at(['baseline'], 'has no baseline: write where it stood, and when');
  else if (typeof baseline.value !== 'number')
    yield at(['baseline', 'value'], 'has a baseline without a figure: write value:');
  if (!target) yield at(['target'], 'has no target: write where it is to stand, and by when');
  else if (typeof target.value !== 'number')
    yield at(['target', 'value'], 'has a target without a figure: write value:');
  if (nameOf(value.owner) === null) yield at(['owner'], 'has no owner: name who answers for the figure');
  if (!isPresent(value.source)) yield at(['source'], 'has no source: say where it is read');
}

export const rule: Rule<ForcePip> = {
  id: 'force-pip/outcome-measured',
  title: 'Every concern has an outcome measure',
  nature: 'gap',
  severity: 'error',
  cites: [college('Step four: implement, monitor and review')],
  why: 'Outputs show that work was done; only an outcome shows that the public got something from it.',
  bad: [
    `concerns:
  - { id: C1, title: Late attendance }
  - { id: C2, title: Abandoned calls } #! C2 (Abandoned calls) has no outcome measure: add one that shows…
measures:
  - id: M1 #! M1 (Grade 1 calls attended in 15 minutes) has no source: say where it is read
    concern: C1
    kind: outcome
    name: Grade 1 calls attended in 15 minutes
    baseline: { value: 61.4, date: 2026-03-31 }
    target: #! M1 (Grade 1 calls attended in 15 minutes) has a target without a figure: write value:
      by: 2026-12-31
    owner: Ch Supt Marcus Bell
`,
  ],
  good: [
    `concerns:
  - { id: C1, title: Late attendance }
measures:
  - id: M1
    concern: C1
    kind: outcome
    name: Grade 1 calls attended in 15 minutes
    baseline: { value: 61.4, date: 2026-03-31 }
    target: { value: 85, by: 2026-12-31 }
    owner: Ch Supt Marcus Bell
    source: Command and control dashboard
`,
  ],
  help: 'Add a measure of kind outcome with baseline, target, owner and source.',
  *check(plan) {
    const measured = new Set(
      measures(plan).flatMap(({ value }) => (value.kind === 'outcome' ? [value.concern] : [])),
    );
    yield* lacking(
      concerns(plan),
      null,
      ({ id }) => measured.has(id),
      (concern) =>
        `${calledConcern(concern)} has no outcome measure: add one that shows what the public notices`,
      placesOf('measures', plan.measures, 'kind', 'concern'),
    );
    for (const measure of measures(plan)) yield* details(measure);
  },
};
