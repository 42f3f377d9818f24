import type { Remark } from '../../../kit/finding.ts';
import type { Rule } from '../../../kit/rule.ts';
import { college } from '../../../kit/sources.ts';
import { isClaimed } from '../../../kit/standing.ts';
import { cut, isPresent } from '../../../kit/words.ts';
import { type Action, type At, about, actions, calledAction, risks, rows } from '../plan.ts';
import type { ForcePip } from '../schema.ts';

/** A gap in resources is taken up by a reason on it, or by a blocker or a risk on its action. */
function isTakenUp(plan: ForcePip, { task }: Action, reason: unknown): boolean {
  const linked = risks(plan).map(({ value }) => value);
  return isPresent(reason) || about(plan.blockers, task).length > 0 || about(linked, task).length > 0;
}

function* remarks(plan: ForcePip, { value, path }: At<Action>): Iterable<Remark> {
  if (!isPresent(value.resources)) {
    const message = `${calledAction(value)} has no resources: say who and what it takes, and whether it is there`;
    yield { path: [...path, 'resources'], message };
  }
  // What is done has been done without it.
  if (isClaimed(value)) return;
  for (const [i, { what, status, reason }] of rows(value.resources).entries()) {
    if (status !== 'gap' || isTakenUp(plan, value, reason)) continue;
    const short = what ? `"${cut(what, 36)}"` : 'what is missing';
    const message = `${value.task ?? 'This action'} lacks ${short} and nobody has taken it up: add a reason, risk or blocker`;
    yield { path: [...path, 'resources', i], message };
  }
}

export const rule: Rule<ForcePip> = {
  id: 'force-pip/action-achievable',
  title: 'Every action has the resources that it takes',
  nature: 'gap',
  severity: 'error',
  cites: [
    college('Provide clear actions'),
    college('Step one: use the analysis findings to develop actions'),
  ],
  why: 'An action without people, money or time behind it is a wish; a known gap is no shame once it is taken up.',
  bad: [
    `actions:
  - task: C1.1 #! C1.1 (Rebuild the demand profile) has no resources: …
    action: Rebuild the demand profile
  - task: C1.2
    action: Retire the old phone menu
    resources:
      - what: Telephony engineer #! C1.2 lacks "Telephony engineer" and nobody has taken it up: …
        status: gap
`,
  ],
  good: [
    `actions:
  - task: C1.1
    action: Rebuild the demand profile
    resources: [{ what: Two analysts for ten weeks, status: secured }]
  - task: C1.2
    action: Retire the old phone menu
    resources: [{ what: Telephony engineer, status: gap, reason: Supplier has offered one from September }]
`,
  ],
  help: 'List people, money, kit or time under resources:, each secured, requested or a gap with its reason.',
  check: (plan) => actions(plan).flatMap((action) => [...remarks(plan, action)]),
};
