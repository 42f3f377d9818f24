import type { Remark } from '../../../kit/finding.ts';
import { placesIn } from '../../../kit/maps.ts';
import type { Rule } from '../../../kit/rule.ts';
import { guide } from '../../../kit/sources.ts';
import { isPresent } from '../../../kit/words.ts';
import type { Conversation } from '../schema.ts';

export const rule: Rule<Conversation> = {
  id: 'conversation/concern-specific',
  title: 'The concern is told by a dated fact and its effect',
  nature: 'gap',
  severity: 'error',
  cites: [guide('The Bridge Between PDP and PIP'), guide('Conflating Performance With Personality')],
  why:
    'A general impression can be neither answered nor acted on; what was seen, when, and what it led ' +
    'to, can.',
  help: 'Write under concern.observed what was seen and when, and under concern.impact what it led to.',
  bad: [
    `concern: #! No dated fact shows the concern: add date and fact under concern.observed
  id: C1
  impact: Two colleagues had to rework it`,
    `concern: #! The note does not say what the concern leads to: add concern.impact
  id: C1
  observed:
    - { date: 2026-02-03, fact: Change 812 went out untested }`,
    `kind: conversation #! The note names no concern: add concern, with what was seen and its effect`,
  ],
  good: [
    `concern:
  id: C1
  observed:
    - { date: 2026-02-03, fact: Change 812 went out untested }
  impact: The release of 4 February was taken back`,
  ],
  *check({ concern }) {
    if (!concern) {
      const message = 'The note names no concern: add concern, with what was seen and its effect';
      yield { path: ['concern'], message };
      return;
    }
    yield* parts(concern);
  },
};

function* parts({ observed, impact }: NonNullable<Conversation['concern']>): Iterable<Remark> {
  if (!(observed ?? []).some(({ date, fact }) => isPresent(date) && isPresent(fact))) {
    const message = 'No dated fact shows the concern: add date and fact under concern.observed';
    const path = ['concern', 'observed'];
    const unless = placesIn(path, observed).flatMap((at) => [
      [...at, 'date'],
      [...at, 'fact'],
    ]);
    yield { path, unless, message };
  }
  if (!isPresent(impact)) {
    const message = 'The note does not say what the concern leads to: add concern.impact';
    yield { path: ['concern', 'impact'], message };
  }
}
