import type { Rule } from '../../../kit/rule.ts';
import { guide } from '../../../kit/sources.ts';
import { series } from '../../../kit/words.ts';
import { idsOf, openGoals } from '../plan.ts';
import type { Pdp } from '../schema.ts';

export const rule: Rule<Pdp> = {
  id: 'pdp/at-most-three-goals',
  title: 'At most three goals are open for the period',
  nature: 'fault',
  severity: 'error',
  cites: [guide('Development Goals This Period')],
  why: 'With more than three goals each gets too little attention to move.',
  help: 'Keep three; give the others horizon: year or later, or status: dropped.',
  bad: [
    `
goals:
  - id: G1
  - id: G2
  - id: G3
    horizon: quarter
  - id: G4 #! 4 goals are open for this period (G1, G2, G3 and G4): keep three and set the others aside
`,
  ],
  good: [
    `
goals:
  - id: G1
  - id: G2
    status: complete
  - id: G3
  - id: G4
  - id: G5
    horizon: later
`,
  ],
  *check(plan) {
    const open = openGoals(plan);
    const fourth = open[3];
    if (!fourth) return;
    const which = `${open.length} goals are open for this period (${series(idsOf(open))})`;
    yield { path: fourth.path, message: `${which}: keep three and set the others aside` };
  },
};
