import type { Rule } from '../../../kit/rule.ts';
import { college } from '../../../kit/sources.ts';
import { isPresent } from '../../../kit/words.ts';
import { placesOf, rows } from '../plan.ts';
import type { ForcePip } from '../schema.ts';

const SHARED = new Set<unknown>(['practice_bank', 'knowledge_sharing_event']);

export const rule: Rule<ForcePip> = {
  id: 'force-pip/learning-shared',
  title: 'A closed plan has offered its learning to others',
  nature: 'gap',
  severity: 'warning',
  cites: [college('Step four: implement, monitor and review')],
  why: 'The next force with this concern starts where this one ends, if somebody wrote down what worked and what did not.',
  bad: [
    `status: closed
learning: #! The plan is closed and offers no learning to the practice bank or a knowledge sharing event: add some
  - { what: How the demand profile is rebuilt, through: other }
`,
  ],
  good: [
    `status: closed
learning:
  - { what: How the demand profile is rebuilt each quarter, through: practice_bank, date: 2027-04-10 }
`,
  ],
  help: 'Add under learning: what others could use, with through: practice_bank or knowledge_sharing_event.',
  check: ({ status, learning }) => {
    const offered = rows(learning).some(({ what, through }) => isPresent(what) && SHARED.has(through));
    if (status !== 'closed' || offered) return [];
    const message =
      'The plan is closed and offers no learning to the practice bank or a knowledge sharing event: add some';
    return [{ path: ['learning'], unless: placesOf('learning', learning, 'what', 'through'), message }];
  },
};
