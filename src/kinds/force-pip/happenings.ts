import type { Happening } from '../../kit/happening.ts';
import { statusOf } from '../../kit/item-status.ts';
import { isKept } from '../../kit/standing.ts';
import { nameOf, textList } from '../../kit/words.ts';
import { rows } from './plan.ts';
import type { ForcePip } from './schema.ts';
import { bodyOf, joined } from './view-words.ts';

/** The days of a plan: meetings and their papers, milestones, due dates, reviews to come, checks after the end. */
export function happenings(plan: ForcePip, withNames: boolean): readonly Happening[] {
  const at = (key: string, day: string | null | undefined, title: string, detail = ''): Happening[] =>
    day ? [{ uid: `${plan.id}/${key}@pip-plan`, day, title: joined([plan.force, title], ': '), detail }] : [];
  const who = (person: unknown): string => (withNames ? (nameOf(person) ?? '') : '');
  const next = rows(plan.reviews).at(-1)?.next;
  return [
    ...rows(plan.meetings).flatMap(({ id, date, body, papers_due, asks }, i) => [
      ...at(`meeting/${id ?? i}`, date, bodyOf(body), textList(asks).join('\n')),
      ...at(`papers/${id ?? i}`, papers_due, `papers due for ${bodyOf(body)}`),
    ]),
    ...rows(plan.milestones)
      .filter(isKept)
      .flatMap((m, i) =>
        at(
          `milestone/${m.id ?? i}`,
          m.date,
          joined([m.id, m.what], ' '),
          joined([statusOf(m.status).text, who(m.owner)]),
        ),
      ),
    ...rows(plan.actions)
      .filter(isKept)
      .flatMap((a, i) =>
        at(
          `due/${a.task ?? i}`,
          a.due,
          joined([a.task, 'due:', a.action], ' '),
          joined([statusOf(a.status).text, who(a.lead)]),
        ),
      ),
    ...at('review/next', next, 'next review'),
    ...rows(plan.sustainability).flatMap(({ id, check, how, owner }, i) =>
      at(`check/${id ?? i}`, check, joined([id, 'check:', how], ' '), who(owner)),
    ),
  ];
}
