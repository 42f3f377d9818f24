import type { Remark } from '../../../kit/finding.ts';
import { placesIn } from '../../../kit/maps.ts';
import type { Rule } from '../../../kit/rule.ts';
import { guide } from '../../../kit/sources.ts';
import { isPresent, series, textList } from '../../../kit/words.ts';
import { type Checkpoint, isDecided } from '../plan.ts';
import type { IndividualPip } from '../schema.ts';

export const rule: Rule<IndividualPip> = {
  id: 'individual-pip/checkpoint-complete',
  title: 'Each checkpoint goes criterion by criterion',
  nature: 'gap',
  severity: 'warning',
  rises: true,
  cites: [guide('The Checkpoint Conversation Structure'), guide('Checkpoint Conversations')],
  why:
    'Progress is judged against each criterion by examples, not by a general impression, and everybody ' +
    'leaves knowing what the next checkpoint will look at.',
  help:
    'Rate every criterion with its evidence (no_opportunity where there was none), and say what comes ' +
    'next.',
  bad: [
    `criteria: [{ id: K1 }, { id: K2 }]
checkpoints:
  - date: 2026-05-11 #! This checkpoint does not say what the next one will look at…
    criteria: #! K2 is not rated here: rate it, or write no_opportunity
      K1: #! K1 is rated without evidence: add the examples that show it
        rating: improving`,
  ],
  good: [
    `criteria: [{ id: K1 }, { id: K2 }]
checkpoints:
  - date: 2026-05-11
    criteria:
      K1: { rating: improving, evidence: 2 of 3 changes had tests }
      K2: { rating: no_opportunity }
    next_focus: The first sprint that closes after the plan began`,
  ],
  *check(plan) {
    const ids = (plan.criteria ?? []).map(({ id }) => id);
    const checkpoints = plan.checkpoints ?? [];
    for (const [i, checkpoint] of checkpoints.entries()) {
      yield* rated(checkpoint, ids, i);
      const final = isDecided(plan) && i === checkpoints.length - 1;
      if (final || isPresent(checkpoint.next_focus)) continue;
      const message = 'This checkpoint does not say what the next one will look at: add next_focus';
      yield { path: ['checkpoints', i, 'next_focus'], message };
    }
  },
};

function* rated({ criteria }: Checkpoint, ids: readonly string[], i: number): Iterable<Remark> {
  const path = ['checkpoints', i, 'criteria'] as const;
  const left = ids.filter((id) => !criteria || !(id in criteria));
  if (left[0]) {
    const [are, them] = left.length > 1 ? ['are', 'them'] : ['is', 'it'];
    const message = `${series(left)} ${are} not rated here: rate ${them}, or write no_opportunity`;
    const unless = left.map((id) => [...path, id]);
    yield { path: criteria ? [...path, left[0]] : path, unless, message };
  }
  for (const [id, entry] of Object.entries(criteria ?? {})) {
    if (!entry.rating) {
      yield {
        path: [...path, id, 'rating'],
        message: `${id} has no rating here: add it, or write no_opportunity`,
      };
    } else if (entry.rating !== 'no_opportunity' && textList(entry.evidence).length === 0) {
      const message = `${id} is rated without evidence: add the examples that show it`;
      const at = [...path, id, 'evidence'];
      yield { path: at, unless: placesIn(at, entry.evidence), message };
    }
  }
}
