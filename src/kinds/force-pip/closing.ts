import { said, saidAll } from '../../kit/answers.ts';
import type { Change } from '../../kit/change.ts';
import type { Answers, Closing, Question } from '../../kit/kind.ts';
import { logged } from '../../kit/logged.ts';
import { isOpen } from '../../kit/standing.ts';
import { reaches, readingsTo } from '../../kit/trajectory.ts';
import { actions, rows } from './plan.ts';
import type { ForcePip } from './schema.ts';

/** Each exit criterion with its latest reading: `M1 reads 86 of 85`. */
const exits = (plan: ForcePip, today: string): string =>
  rows(plan.exit_criteria)
    .flatMap(({ measure: id, threshold }) => {
      const measure = rows(plan.measures).find((m) => m.id === id);
      if (!measure || typeof threshold !== 'number') return [];
      const latest = readingsTo(measure, today).at(-1)?.value;
      if (latest === undefined) return [`${id} has no reading`];
      return [
        `${id} reads ${latest} of ${threshold}${reaches(measure, latest, threshold) ? '' : ': not reached'}`,
      ];
    })
    .join(', ');

function questions(plan: ForcePip, today: string): readonly Question[] {
  const open = actions(plan).flatMap(({ value }) =>
    isOpen(value) ? [value.task ?? 'one without number'] : [],
  );
  const left = open.length > 0 ? `Still open: ${open.join(', ')}` : 'No action is open';
  const board = rows(plan.reviews).at(-1)?.body;
  return [
    {
      name: 'body',
      ask: 'Which body agreed that the plan ends?',
      required: true,
      ...(board && { hint: board }),
    },
    {
      name: 'summary',
      ask: 'What was achieved, and what was not?',
      hint: exits(plan, today) || left,
      required: true,
      long: true,
    },
    { name: 'decision', ask: 'What was decided about what is left?', hint: left, many: true },
    { name: 'learning', ask: 'What could other forces use?', many: true },
    {
      name: 'through',
      ask: 'How is it shared?',
      choices: ['practice_bank', 'knowledge_sharing_event', 'other'],
      proposed: 'practice_bank',
    },
  ];
}

/** Logs the last review, adds the learning, and closes the plan. */
function changes(plan: ForcePip, answers: Answers, date: string): readonly Change[] {
  const decisions = saidAll(answers, 'decision');
  const review = {
    body: said(answers, 'body'),
    summary: said(answers, 'summary'),
    decisions: decisions.length > 0 ? decisions : undefined,
  };
  const through = said(answers, 'through') ?? 'practice_bank';
  const learnt = saidAll(answers, 'learning').map(
    (what): Change => ({ op: 'append', path: ['learning'], value: { what, through, date } }),
  );
  return [
    logged(['reviews'], plan.reviews, date, review),
    ...learnt,
    { op: 'set', path: ['status'], value: 'closed' },
  ];
}

/** The end of the plan: who agreed it, what was reached, what others can learn. */
export const closing: Closing<ForcePip> = { noun: 'closing review', questions, changes };
