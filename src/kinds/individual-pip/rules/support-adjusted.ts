import { says } from '../../../kit/nothing.ts';
import type { Rule } from '../../../kit/rule.ts';
import { guide } from '../../../kit/sources.ts';
import { series } from '../../../kit/words.ts';
import { type Rated, runsOf } from '../runs.ts';
import type { IndividualPip } from '../schema.ts';

export const rule: Rule<IndividualPip> = {
  id: 'individual-pip/support-adjusted',
  title: 'Support that does not help is changed',
  nature: 'fault',
  severity: 'warning',
  cites: [guide('The Checkpoint Conversation Structure'), guide('Checkpoint Conversations')],
  why:
    'A criterion not yet met twice running says that the help given is not enough: keeping it as it is ' +
    'leaves the person alone with the same gap.',
  help: 'Agree another support, rhythm or provider, and record it under support_changes.',
  bad: [
    `criteria: [{ id: K1 }]
checkpoints:
  - date: 2026-05-11
    criteria: { K1: { rating: not_yet } }
  - date: 2026-05-18
    criteria: { K1: { rating: not_yet } }
    support_changes: none #! K1 is not yet met twice running, and the support stayed as it was…`,
  ],
  good: [
    `criteria: [{ id: K1 }]
checkpoints:
  - date: 2026-05-11
    criteria: { K1: { rating: not_yet } }
  - date: 2026-05-18
    criteria: { K1: { rating: not_yet } }
    support_changes: Pairing moves to the morning, twice a week`,
  ],
  *check(plan) {
    const stuck = new Map<number, string[]>();
    for (const { id } of plan.criteria ?? []) {
      for (const index of unanswered(plan, id)) stuck.set(index, [...(stuck.get(index) ?? []), id]);
    }
    for (const [index, ids] of [...stuck].sort(([a], [b]) => a - b)) {
      const are = ids.length > 1 ? 'are' : 'is';
      const message =
        `${series(ids)} ${are} not yet met twice running, and the support stayed as it was: adjust it ` +
        'under support_changes';
      yield { path: ['checkpoints', index, 'support_changes'], message };
    }
  },
};

/** The checkpoints at which a run of `not_yet` went on without any change of support; one for each run. */
function unanswered(plan: IndividualPip, id: string): readonly number[] {
  const runs = runsOf(plan, id).filter((run) => run[0]?.rating === 'not_yet');
  return runs.flatMap((run) => {
    const second = run.find((rated, i) => i > 0 && !adjusted(plan, run[i - 1], rated));
    return second ? [second.index] : [];
  });
}

/** Tells whether support changed at one of the two checkpoints, between them, or by a new support begun since. */
function adjusted(plan: IndividualPip, from: Rated | undefined, to: Rated): boolean {
  const between = (plan.checkpoints ?? []).slice(from?.index, to.index + 1);
  const [first, last] = [from?.checkpoint.date, to.checkpoint.date];
  const begun = (plan.support ?? []).some((s) => s.from && first && last && s.from > first && s.from <= last);
  return begun || between.some(({ support_changes }) => says(support_changes));
}
