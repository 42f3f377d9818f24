import { said, saidAll } from '../../kit/answers.ts';
import type { Answers, Question, Scaffold } from '../../kit/kind.ts';
import { slug } from '../../kit/slug.ts';
import { addDays, isDay } from '../../kit/time.ts';
import type { View } from '../../kit/view.ts';

/** The guide's four weeks. */
const FOLLOW_UP = 28;

const ITERATIONS = ['1', '2', '3'] as const;

/** The order in which the guide describes the conversation. */
const questions = (today: string): readonly Question[] => [
  {
    name: 'employee',
    ask: 'With whom was it?',
    hint: 'A reference such as E-1042 instead of a name: Git forgets nothing',
    required: true,
  },
  { name: 'manager', ask: 'Who led it?' },
  { name: 'date', ask: 'When was it?', format: 'day', proposed: today },
  {
    name: 'iteration',
    ask: 'Which conversation on this concern is it?',
    choices: ITERATIONS,
    proposed: '1',
  },
  { name: 'fact', ask: 'What was seen?', hint: 'Behaviour, not character; one answer a fact', many: true },
  { name: 'impact', ask: 'What did it lead to?' },
  { name: 'shared', ask: 'Asked what is behind it: what was said?', hint: 'No medical detail' },
  { name: 'standard', ask: 'What needs to be seen from now on?' },
  { name: 'by', ask: 'By when?', format: 'day', proposed: addDays(today, FOLLOW_UP) },
  { name: 'offered', ask: 'Which help was offered?', hint: 'Who does what, how often', many: true },
  {
    name: 'follow-up',
    ask: 'When do you look at it again?',
    format: 'day',
    proposed: addDays(today, FOLLOW_UP),
  },
];

const orOne = (texts: readonly string[]): readonly string[] => (texts.length > 0 ? texts : ['']);

function view(answers: Answers, today: string): { readonly [key: string]: View } {
  const text = (name: string): string => said(answers, name) ?? '';
  const date = text('date') || today;
  // A note written up late gets no day that is past already.
  const inFourWeeks = isDay(date) ? addDays(date, FOLLOW_UP) : '';
  const later = inFourWeeks < today ? '' : inFourWeeks;
  const iteration = ITERATIONS.find((n) => n === text('iteration')) ?? '1';
  return {
    id: text('id') || `${slug(text('employee'), 'employee')}-${iteration}`,
    employee: text('employee'),
    manager: text('manager'),
    date,
    // Numbers stand in the template: text from a view is always quoted.
    second: iteration === '2',
    third: iteration === '3',
    facts: orOne(saidAll(answers, 'fact')),
    impact: text('impact'),
    shared: text('shared'),
    standard: text('standard'),
    by: text('by') || later,
    offered: orOne(saidAll(answers, 'offered')),
    follow_up: text('follow-up') || later,
  };
}

export const scaffold: Scaffold = { questions, view };
