import { says } from '../../../kit/nothing.ts';
import type { Rule } from '../../../kit/rule.ts';
import { guide } from '../../../kit/sources.ts';
import { series } from '../../../kit/words.ts';
import type { Checkpoint } from '../plan.ts';
import type { IndividualPip } from '../schema.ts';

/** Checkpoints running after which naming only what is missing stops being chance. */
const RUN = 3;

export const rule: Rule<IndividualPip> = {
  id: 'individual-pip/progress-named',
  title: 'What works is named as well',
  nature: 'fault',
  severity: 'warning',
  cites: [
    guide('The Checkpoint Conversation Structure'),
    guide('Characteristics of a Genuine Improvement PIP'),
    guide('Genuine Support, Not a Managed Exit in Disguise'),
  ],
  why:
    'Naming progress is accurate assessment, not flattery; a record of failures only reads as an ' +
    'outcome decided in advance.',
  help: 'Name under working what went well at this checkpoint, as specifically as what did not.',
  bad: [
    `checkpoints:
  - date: 2026-05-11 #! K1 is met or improving, but nothing stands under working: name what went well
    criteria: { K1: { rating: improving } }
    needs_work: Tests for changed paths`,
    `checkpoints:
  - date: 2026-05-11
    criteria: { K1: { rating: not_yet } }
  - date: 2026-05-18
    criteria: { K1: { rating: no_opportunity } }
  - date: 2026-05-25
    criteria: { K1: { rating: not_yet } }
  - date: 2026-06-01
    criteria: { K1: { rating: not_yet } }
    working: nothing #! Three checkpoints running name only what is missing…`,
  ],
  good: [
    `checkpoints:
  - date: 2026-05-11
    criteria: { K1: { rating: improving } }
    working: Both billing changes came with tests for the changed paths`,
  ],
  *check(plan) {
    let failing = 0;
    for (const [i, checkpoint] of (plan.checkpoints ?? []).entries()) {
      const path = ['checkpoints', i, 'working'];
      const better = rated(checkpoint, ['met', 'improving']);
      if (says(checkpoint.working)) failing = 0;
      else if (better.length > 0) {
        failing = 0;
        const are = better.length > 1 ? 'are' : 'is';
        const message =
          `${series(better)} ${are} met or improving, but nothing stands under working: name what went ` +
          'well';
        yield { path, message };
      } else if (rated(checkpoint, ['not_yet']).length > 0) {
        failing += 1;
        const message =
          'Three checkpoints running name only what is missing: name under working what went well';
        if (failing === RUN) yield { path, message };
      }
    }
  },
};

/** The criteria that a checkpoint rates in one of these ways. */
const rated = ({ criteria }: Checkpoint, ratings: readonly string[]): readonly string[] =>
  Object.entries(criteria ?? {}).flatMap(([id, { rating }]) =>
    rating && ratings.includes(rating) ? [id] : [],
  );
