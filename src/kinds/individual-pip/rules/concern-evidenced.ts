import { placesIn } from '../../../kit/maps.ts';
import type { Rule } from '../../../kit/rule.ts';
import { guide } from '../../../kit/sources.ts';
import { daysBetween } from '../../../kit/time.ts';
import { count, isPresent } from '../../../kit/words.ts';
import { type Concern, called } from '../plan.ts';
import type { IndividualPip } from '../schema.ts';

/** Facts spanning this many days or fewer may be a bad patch. */
const PATCH = 28;

export const rule: Rule<IndividualPip> = {
  id: 'individual-pip/concern-evidenced',
  title: 'Each concern shows a pattern of dated facts',
  nature: 'gap',
  severity: 'error',
  cites: [
    guide('When a PIP Is Appropriate'),
    guide('Conflating Performance With Personality'),
    guide('Honest About the Situation'),
  ],
  why:
    'A pattern needs at least two dated facts, over more than a few weeks; otherwise it may be a bad ' +
    'patch, and the person cannot answer what was never pinned to a day.',
  help:
    'Add dated facts under observed, from before the plan and more than four weeks apart, or leave the ' +
    'concern out.',
  bad: [
    `concerns:
  - id: C1
    observed: #! C1 rests on 1 dated fact…
      - { date: 2026-02-03, fact: Change 812 went out untested }
      - { fact: Change 840 went out untested }
  - id: C2 #! C2 rests on no dated fact…
    expected: Planned work is finished or flagged`,
    `concerns:
  - id: C1
    observed: #! All facts of C1 fall within 28 days…
      - { date: 2026-02-03, fact: Change 812 went out untested }
      - { date: 2026-03-03, fact: Change 840 went out untested }`,
  ],
  good: [
    `concerns:
  - id: C1
    observed:
      - { date: 2026-02-03, fact: Change 812 went out untested }
      - { date: 2026-04-14, fact: Change 901 went out untested }`,
  ],
  *check(plan) {
    for (const [i, concern] of (plan.concerns ?? []).entries()) {
      const path = ['concerns', i, 'observed'];
      const unless = placesIn(path, concern.observed).flatMap((at) => [
        [...at, 'date'],
        [...at, 'fact'],
      ]);
      const days = factDays(concern);
      const [first, last] = [days[0], days.at(-1)];
      const name = called(concern, 'concern');
      if (days.length < 2) {
        const has = days.length === 0 ? 'no dated fact' : count(days.length, 'dated fact');
        yield {
          path,
          unless,
          message: `${name} rests on ${has}: add at least two under observed, each with its day`,
        };
      } else if (first && last && daysBetween(first, last) <= PATCH) {
        const span = daysBetween(first, last);
        const message =
          `All facts of ${name} fall within ${count(span, 'day')}: show that it is a pattern, not a ` +
          'patch';
        yield { path, unless, message, severity: 'warning' };
      }
    }
  },
};

/** The days of the facts that have both a day and words, in order. */
const factDays = (concern: Concern): readonly string[] =>
  (concern.observed ?? [])
    .filter(({ fact }) => isPresent(fact))
    .flatMap(({ date }) => (date ? [date] : []))
    .sort();
