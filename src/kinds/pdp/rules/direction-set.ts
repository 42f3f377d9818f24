import type { Rule } from '../../../kit/rule.ts';
import { guide } from '../../../kit/sources.ts';
import { isPresent } from '../../../kit/words.ts';
import type { Pdp } from '../schema.ts';

export const rule: Rule<Pdp> = {
  id: 'pdp/direction-set',
  title: 'The plan says where the person wants to be',
  nature: 'gap',
  severity: 'warning',
  rises: true,
  cites: [guide('Where I Want to Get To'), guide('Connection to Your Operating Model')],
  why: 'Goals move when they lead where somebody wants to be. A level gives them a measure.',
  help: 'Write picture: under direction:, and framework: with the level or area that it is built against.',
  bad: [
    'kind: pdp #! The plan has no direction: write where the person wants to be in 12 to 18 months',
    `
direction: #! direction has no framework: name the level or area of the capability framework
  picture: Bring back a design that three teams agree on
`,
  ],
  good: ['direction:\n  picture: Lead designs across teams\n  framework: "Staff engineer, level 5"'],
  *check({ direction }) {
    if (!isPresent(direction?.picture)) {
      const what = direction ? 'direction has no picture' : 'The plan has no direction';
      const path = direction ? ['direction', 'picture'] : ['direction'];
      yield { path, message: `${what}: write where the person wants to be in 12 to 18 months` };
    }
    if (!direction || isPresent(direction.framework)) return;
    const message = 'direction has no framework: name the level or area of the capability framework';
    yield { path: ['direction', 'framework'], severity: 'advice', message };
  },
};
