import { said } from '../../kit/answers.ts';
import type { Change } from '../../kit/change.ts';
import type { Answers, Closing, Question } from '../../kit/kind.ts';
import type { Conversation } from './schema.ts';

const questions = (note: Conversation): readonly Question[] => [
  {
    name: 'result',
    ask: 'What has changed since?',
    choices: ['resolved', 'improving', 'not_resolved'],
    required: true,
    ...(note.expectation?.standard ? { hint: `Expected: ${note.expectation.standard}` } : {}),
  },
  { name: 'next-step', ask: 'What follows?', choices: ['none', 'repeat', 'formal'] },
  {
    name: 'reason',
    ask: 'Where it escalates and HR is told: why?',
    hint: 'Enter keeps the note between the two of you',
  },
];

/** Writes what came of it and closes the note; HR is named only where a reason is given. */
function changes(_note: Conversation, answers: Answers, date: string): readonly Change[] {
  const outcome = { date, result: said(answers, 'result'), next_step: said(answers, 'next-step') };
  const reason = said(answers, 'reason');
  const shared: readonly Change[] = reason
    ? [{ op: 'set', path: ['shared_with_hr'], value: { date, reason } }]
    : [];
  return [
    { op: 'set', path: ['outcome'], value: outcome },
    ...shared,
    { op: 'set', path: ['status'], value: 'closed' },
  ];
}

/** The follow-up: what had changed, and what follows. */
export const closing: Closing<Conversation> = { noun: 'outcome', questions, changes };
