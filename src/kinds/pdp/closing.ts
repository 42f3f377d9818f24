import { said, saidAll } from '../../kit/answers.ts';
import type { Change } from '../../kit/change.ts';
import type { Answers, Closing, Question } from '../../kit/kind.ts';
import { saysNothing } from '../../kit/nothing.ts';
import { openGoals } from './plan.ts';
import type { Pdp } from './schema.ts';

function questions(plan: Pdp): readonly Question[] {
  const open = openGoals(plan).map(({ it }) => it.id);
  return [
    { name: 'achieved', ask: 'What was achieved?', required: true, long: true },
    { name: 'changed', ask: 'What changed on the way?', required: true, long: true },
    {
      name: 'carries-forward',
      ask: 'Which goals carry forward? (none is an answer)',
      hint: open.length > 0 ? `Still open: ${open.join(', ')}` : 'No goal is open',
      many: true,
    },
  ];
}

/** Writes the assessment and closes the plan; no goal named means that none goes on. */
function changes(plan: Pdp, answers: Answers, date: string): readonly Change[] {
  const named = saidAll(answers, 'carries-forward')
    .flatMap((text) => text.split(/[,\s]+/))
    .filter((text) => !saysNothing(text));
  const value = {
    date,
    achieved: said(answers, 'achieved'),
    changed: said(answers, 'changed'),
    carries_forward: named,
  };
  const told = Object.entries(value).flatMap(([key, part]) => (part === undefined ? [] : [{ key, part }]));
  const assessment: readonly Change[] = plan.end_of_period
    ? told.map(({ key, part }) => ({ op: 'set', path: ['end_of_period', key], value: part }))
    : [{ op: 'set', path: ['end_of_period'], value }];
  return [...assessment, { op: 'set', path: ['status'], value: 'closed' }];
}

/** The talk in week 12: what was achieved, what changed, what carries forward. */
export const closing: Closing<Pdp> = { noun: 'end-of-period assessment', questions, changes };
