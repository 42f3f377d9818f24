import type { Entry, Fact } from '../../kit/page.ts';
import { cell, column, type Table, table } from '../../kit/table.ts';
import { daysBetween, longDate } from '../../kit/time.ts';
import { nameOf, series } from '../../kit/words.ts';
import { type Review, reviews } from './plan.ts';
import type { Pdp } from './schema.ts';
import { stateWords } from './view-goals.ts';

/** Days by which a review may lie off its planned day and still be that review. */
const NEAR = 14;

/** `(planned 26 August 2026)`, where a review was held on another day than the one agreed. */
function planned(days: readonly string[], held: string | null | undefined): string {
  const off = (day: string): number => Math.abs(daysBetween(day, held ?? day));
  const nearest = [...days].sort((a, b) => off(a) - off(b))[0];
  return !held || !nearest || nearest === held || off(nearest) > NEAR ? '' : `(planned ${longDate(nearest)})`;
}

const facts = (pairs: readonly (readonly [string, string | null | undefined])[]): readonly Fact[] =>
  pairs.flatMap(([name, text]) => (text?.trim() ? [{ name, text }] : []));

const personSays = (it: Review): readonly Fact[] =>
  facts([
    ['', it.progress],
    ['What worked', it.worked],
    ['In the way', it.blockers],
    ['Learnt', it.learnt],
    ['Adjusted', it.adjustments],
    ['Needed from the manager', it.needed_from_manager],
  ]);

const managerSays = (it: Review): readonly Fact[] =>
  facts([
    ['Support given', it.manager?.support_delivered],
    ['Noticed', it.manager?.noticed],
  ]);

function foot(it: Review): string {
  const stands = series(Object.entries(it.goals ?? {}).map(([id, state]) => `${id} ${stateWords(state)}`));
  return [stands && `${stands}.`, it.next_focus && `Next: ${it.next_focus}`].filter(Boolean).join(' ');
}

/** The review log, newest first, with both voices. */
export const log = (plan: Pdp): readonly Entry[] =>
  [...reviews(plan)].reverse().map(({ it }) => ({
    date: it.date ? longDate(it.date) : 'No date',
    aside: planned(plan.review_dates ?? [], it.date),
    voices: [
      { who: nameOf(plan.person) ?? 'The person', me: true, says: personSays(it) },
      { who: nameOf(plan.manager) ?? 'The manager', me: false, says: managerSays(it) },
    ],
    foot: foot(it),
  }));

/** What was achieved on the way. */
export const achievements = (plan: Pdp): Table =>
  table(
    'Achievements',
    [column('When', { width: '25' }), column('What', { label: '' })],
    (plan.achievements ?? []).map((one) => [
      cell(one.date ? longDate(one.date) : 'No date'),
      cell(one.what ?? 'Nothing recorded', one.link ? { links: [{ url: one.link, text: one.link }] } : {}),
    ]),
  );
