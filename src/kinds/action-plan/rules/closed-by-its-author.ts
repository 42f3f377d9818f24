import type { Rule } from '../../../kit/rule.ts';
import { practice } from '../../../kit/sources.ts';
import { isPresent, nameOf, samePerson } from '../../../kit/words.ts';
import { nameOfOne, type Recommendation, recommendations } from '../plan.ts';
import type { ActionPlan } from '../schema.ts';

/** The answering side: the organisation itself, or the recommendation's owner. */
const ownSide = ({ organisation, source }: ActionPlan, { owner, closed }: Recommendation): boolean =>
  (samePerson(closed?.by, organisation) && !samePerson(organisation, source?.body)) ||
  samePerson(closed?.by, nameOf(owner));

export const rule: Rule<ActionPlan> = {
  id: 'action-plan/closed-by-its-author',
  title: 'A recommendation is closed by the body that made it',
  nature: 'fault',
  severity: 'error',
  cites: [practice('inspectorates close their own findings')],
  why: 'The organisation can say that it is done; whether that is enough, only its author can.',
  help: 'Name the body under closed: by:, or take closed: out and set status: complete with evidence.',
  bad: [
    `
organisation: Westmere Council
recommendations:
  - number: "1"
    closed: #! 1 is closed by no named body: write by:, or take closed: out
      date: 2026-06-02
  - number: "2"
    closed:
      by: Westmere Council #! 2 is closed by Westmere Council itself: only the body that made it closes it
      date: 2026-06-02
`,
  ],
  good: [
    `
organisation: Westmere Council
recommendations:
  - number: "1"
    closed:
      by: Public Services Inspectorate
      date: 2026-06-02
  - number: "2"
    status: complete
`,
  ],
  *check(plan) {
    for (const one of recommendations(plan)) {
      const { closed } = one.it;
      if (!closed) continue;
      const path = [...one.path, 'closed', 'by'];
      if (!isPresent(closed.by)) {
        const message = `${nameOfOne(one)} is closed by no named body: write by:, or take closed: out`;
        yield { path, message };
      } else if (ownSide(plan, one.it)) {
        const who = `${nameOfOne(one)} is closed by ${closed.by} itself`;
        const message = `${who}: only the body that made it closes it`;
        yield { path, message };
      }
    }
  },
};
