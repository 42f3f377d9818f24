import type { Rule } from '../../../kit/rule.ts';
import { practice } from '../../../kit/sources.ts';
import { isPresent, nameOf, samePerson } from '../../../kit/words.ts';
import { nameOfOne, type Recommendation, recommendations } from '../plan.ts';
import type { ActionPlan } from '../schema.ts';

/** How the one that closes is on the answering side: the organisation itself, or the recommendation's owner. */
function ownSide({ organisation, source }: ActionPlan, { owner, closed }: Recommendation): string | null {
  const own = samePerson(closed?.by, organisation) && !samePerson(organisation, source?.body);
  if (own) return 'which answers it';
  return samePerson(closed?.by, nameOf(owner)) ? 'who owns it' : null;
}

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
    closed: #! Recommendation 1 is closed by no named body: write by:, or take closed: out
      date: 2026-06-02
  - number: "2"
    closed:
      by: Westmere Council #! Recommendation 2 is closed by Westmere Council, which answers it: only the body that made it closes it
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
        continue;
      }
      const side = ownSide(plan, one.it);
      if (!side) continue;
      const who = `${nameOfOne(one)} is closed by ${closed.by}, ${side}`;
      yield { path, message: `${who}: only the body that made it closes it` };
    }
  },
};
