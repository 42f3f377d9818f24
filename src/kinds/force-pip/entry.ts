import { oneOrList, said, saidAll } from '../../kit/answers.ts';
import type { Change } from '../../kit/change.ts';
import type { Answers, Entry, Question } from '../../kit/kind.ts';
import { logged } from '../../kit/logged.ts';
import { readRhythm, turn } from '../../kit/rhythm.ts';
import { isOpen } from '../../kit/standing.ts';
import { daysBetween, shortDate } from '../../kit/time.ts';
import { count, cut, textList } from '../../kit/words.ts';
import { actions, milestones, rows } from './plan.ts';
import type { ForcePip } from './schema.ts';

type Review = NonNullable<ForcePip['reviews']>[number];

/** What was said last time, to be seen above the question. */
const before = (last: Review | undefined, text: string | readonly string[] | null | undefined): string => {
  const words = textList(text).join('; ');
  return last?.date && words ? `${shortDate(last.date)}: ${words}` : '';
};

/** Open tasks and milestones past their day: `C1.1 (19 days)`. */
function late(plan: ForcePip, today: string): string {
  const things = [
    ...actions(plan).map(({ value }) => ({ ...value, id: value.task, day: value.due })),
    ...milestones(plan).map(({ value }) => ({ ...value, day: value.date })),
  ];
  const past = things.flatMap((thing) =>
    isOpen(thing) && thing.day && thing.day < today
      ? [`${thing.id} (${count(daysBetween(thing.day, today), 'day')})`]
      : [],
  );
  return past.length > 0 ? `Past due: ${past.join(', ')}` : '';
}

/** The next review in the rhythm of the board that met last, or of the first that has one. */
function proposedNext(plan: ForcePip, today: string): string {
  const boards = rows(plan.governance?.boards);
  const body = rows(plan.reviews).at(-1)?.body;
  const board =
    boards.find(({ name }) => name && name === body) ?? boards.find(({ meets }) => readRhythm(meets));
  const rhythm = readRhythm(board?.meets);
  return rhythm ? turn(today, rhythm, 1) : '';
}

const hinted = (question: Question, ...hints: readonly string[]): Question => {
  const hint = hints.filter((text) => text !== '').join('. ');
  return hint ? { ...question, hint: cut(hint, 300) } : question;
};

function questions(plan: ForcePip, today: string): readonly Question[] {
  const last = rows(plan.reviews).at(-1);
  const boards = rows(plan.governance?.boards).flatMap(({ name }) => name ?? []);
  const body = last?.body ?? boards[0];
  const next = proposedNext(plan, today);
  const list = (name: string, ask: string): Question => ({ name, ask, many: true });
  return [
    hinted({ name: 'body', ask: 'Who reviewed?', ...(body && { proposed: body }) }, boards.join(', ')),
    hinted(
      { name: 'summary', ask: 'How does the plan go?', required: true, long: true },
      before(last, last?.summary),
    ),
    hinted(list('decision', 'What was decided?'), before(last, last?.decisions)),
    hinted(list('slips', 'What has slipped, and why?'), before(last, last?.slips), late(plan, today)),
    hinted(list('risks', 'Which risks have moved?'), before(last, last?.risks)),
    hinted(list('escalations', 'What is escalated, to whom?'), before(last, last?.escalations)),
    { name: 'next', ask: 'When is the next review?', format: 'day', ...(next && { proposed: next }) },
  ];
}

function changes(plan: ForcePip, answers: Answers, date: string): readonly Change[] {
  const value = {
    body: said(answers, 'body'),
    summary: said(answers, 'summary'),
    decisions: oneOrList(saidAll(answers, 'decision')),
    slips: oneOrList(saidAll(answers, 'slips')),
    risks: oneOrList(saidAll(answers, 'risks')),
    escalations: oneOrList(saidAll(answers, 'escalations')),
    next: said(answers, 'next'),
  };
  return [logged(['reviews'], plan.reviews, date, value)];
}

/** A board's review of the plan: one entry in `reviews`, at its place by date. */
export const entry: Entry<ForcePip> = { noun: 'review', questions, changes };
