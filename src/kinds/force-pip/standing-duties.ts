import { type Duty, type Owner, owed } from '../../kit/duty.ts';
import { readRhythm, tolerance, turn } from '../../kit/rhythm.ts';
import { isKept, isOpen } from '../../kit/standing.ts';
import { daysBetween } from '../../kit/time.ts';
import { readingsTo } from '../../kit/trajectory.ts';
import { nameOf } from '../../kit/words.ts';
import { lastReviewBy } from './governance.ts';
import { actions, isRunning, measures, milestones, risks, rows } from './plan.ts';
import type { ForcePip } from './schema.ts';

/** A person of the plan with the part played; no name where the plan gives none. */
export const ownerOf = (person: unknown, role: string): Owner => ({ name: nameOf(person), role });

const openActions = (plan: ForcePip): readonly Duty[] =>
  actions(plan)
    .filter(({ value }) => isOpen(value))
    .flatMap(({ value: { task, action, due, lead }, path }) =>
      owed(due, {
        key: `due/${task ?? path[1]}`,
        sort: 'action',
        item: task ?? null,
        what: action ?? '',
        owner: ownerOf(lead, 'lead'),
      }),
    );

const openMilestones = (plan: ForcePip): readonly Duty[] =>
  milestones(plan)
    .filter(({ value }) => isOpen(value))
    .flatMap(({ value: { id, what, date, owner }, path }) =>
      owed(date, {
        key: `milestone/${id ?? path[1]}`,
        sort: 'milestone',
        item: id ?? null,
        what: what ?? '',
        owner: ownerOf(owner, 'owner'),
      }),
    );

const openMitigations = (plan: ForcePip): readonly Duty[] =>
  risks(plan).flatMap(({ value: { id: risk, mitigations } }) =>
    rows(mitigations)
      .filter((m) => isKept(m) && isOpen(m))
      .flatMap(({ id, what, due, owner }, i) =>
        owed(due, {
          key: `mitigation/${id ?? `${risk}/${i}`}`,
          sort: 'mitigation',
          item: id ?? risk,
          what: what ?? '',
          owner: ownerOf(owner, 'owner'),
        }),
      ),
  );

/** The review that the last one announced, and one by each board at its own rhythm. */
function reviews(plan: ForcePip, today: string): readonly Duty[] {
  const last = rows(plan.reviews).at(-1);
  const lead = ownerOf(plan.lead, 'lead');
  const announced = owed(last?.next, {
    key: 'review/next',
    sort: 'review',
    item: null,
    what: last?.body ? `Review by ${last.body}` : 'Next review',
    owner: lead,
  });
  const boards = rows(plan.governance?.boards).flatMap(({ name, meets, chair }, i) => {
    const rhythm = readRhythm(meets);
    const since = lastReviewBy(plan, name ?? '', today) ?? plan.period?.start ?? plan.agreed;
    if (!rhythm || !since) return [];
    return owed(turn(since, rhythm, 1), {
      key: `review/${i}`,
      sort: 'review',
      item: null,
      what: `Review by ${name ?? 'a board'}`,
      grace: tolerance(rhythm),
      owner: chair ? ownerOf(chair, 'chair') : lead,
    });
  });
  // The day that was announced is nearer to the truth than the board's rhythm.
  return announced.length > 0
    ? [...announced, ...boards.filter(({ what }) => what !== announced[0]?.what)]
    : boards;
}

/** The next reading of each measure; late once two of its own periods and their tolerance have gone by. */
const readings = (plan: ForcePip, today: string): readonly Duty[] =>
  measures(plan).flatMap(({ value }) => {
    const rhythm = isOpen(value) ? readRhythm(value.every) : null;
    const last = readingsTo(value, today).at(-1)?.day;
    const since = last ?? [value.baseline?.date ?? '', plan.period?.start ?? ''].sort().at(-1);
    if (!rhythm || !since) return [];
    const next = turn(since, rhythm, 1);
    return owed(next, {
      key: `reading/${value.id}`,
      sort: 'reading',
      item: value.id,
      what: `Reading of ${value.name ?? value.id}`,
      grace: daysBetween(next, turn(since, rhythm, 2)) + tolerance(rhythm),
      owner: ownerOf(value.owner, 'owner'),
    });
  });

/** Checks look back after the end, so that they are owed by closed plans too; a review from their day on settles them. */
const checks = (plan: ForcePip): readonly Duty[] =>
  rows(plan.sustainability)
    .filter(({ check }) => !rows(plan.reviews).some(({ date }) => date && check && date >= check))
    .flatMap(({ id, how, check, owner }, i) =>
      owed(check, {
        key: `check/${id ?? i}`,
        sort: 'check',
        item: id ?? null,
        what: how ?? '',
        owner: ownerOf(owner, 'owner'),
      }),
    );

/** All that is owed: work by drafts too, reviews and readings by running plans, checks always. */
export function dutiesOf(plan: ForcePip, today: string): readonly Duty[] {
  const regular = isRunning(plan) ? [...reviews(plan, today), ...readings(plan, today)] : [];
  return [
    ...(plan.status === 'closed'
      ? []
      : [...openActions(plan), ...openMilestones(plan), ...openMitigations(plan)]),
    ...regular,
    ...checks(plan),
  ];
}
