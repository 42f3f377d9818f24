import { said, saidInTurn } from '../../kit/answers.ts';
import type { Answers, Question, Scaffold } from '../../kit/kind.ts';
import { slug } from '../../kit/slug.ts';
import { addDays, isDay, weekday } from '../../kit/time.ts';
import type { View } from '../../kit/view.ts';

/** Lengths in weeks that need no reason. */
const WEEKS = ['8', '9', '10', '11', '12', '13'] as const;
const USUAL = '10';

const nextMonday = (today: string): string => addDays(today, 8 - weekday(today));

const questions = (today: string): readonly Question[] => [
  {
    name: 'employee',
    ask: 'Whom is it for?',
    hint: 'A reference such as E-1042 instead of a name: Git forgets nothing',
    required: true,
  },
  { name: 'role', ask: 'Which role’s standard is to be met?' },
  { name: 'manager', ask: 'Who runs the plan?' },
  { name: 'hr-partner', ask: 'Who in HR is involved from the start?' },
  { name: 'start', ask: 'First day of the plan?', format: 'day', proposed: nextMonday(today) },
  {
    name: 'weeks',
    ask: 'How many weeks?',
    hint: 'Eight to twelve is usual',
    choices: WEEKS,
    proposed: USUAL,
  },
  {
    name: 'expected',
    ask: 'What does the role require that is not reached now?',
    hint: 'What can be seen, not what somebody is like',
    many: true,
  },
  { name: 'criterion', ask: 'What will be seen when it is reached?', per: 'expected', many: true },
  { name: 'support', ask: 'Which support is given?', hint: 'Coaching, pairing, less scope', many: true },
  {
    name: 'provider',
    ask: 'Who gives it, by name?',
    per: 'support',
    many: true,
  },
];

/** Answers side by side, as many as the longest list has, at least one. */
function rows(answers: Answers, prefix: string, fields: Readonly<Record<string, string>>): readonly View[] {
  const lists = Object.entries(fields).map(([field, name]) => [field, saidInTurn(answers, name)] as const);
  const many = Math.max(1, ...lists.map(([, texts]) => texts.length));
  return Array.from({ length: many }, (_, i) => ({
    id: `${prefix}${i + 1}`,
    criterion_id: `K${i + 1}`,
    ...Object.fromEntries(lists.map(([field, texts]) => [field, texts[i] ?? ''])),
  }));
}

function view(answers: Answers, today: string): { readonly [key: string]: View } {
  const text = (name: string): string => said(answers, name) ?? '';
  const given = text('start') || nextMonday(today);
  const weeks = WEEKS.find((w) => w === text('weeks')) ?? USUAL;
  // From a Monday on, the last day is the Friday of the last week.
  const end = isDay(given) ? addDays(given, 7 * Number(weeks) - 3) : '';
  return {
    id: text('id') || `${slug(text('employee'), 'employee')}-${given.slice(0, 4)}`,
    employee: text('employee'),
    role: text('role'),
    manager: text('manager'),
    hr_partner: text('hr-partner'),
    start: given,
    end,
    concerns: rows(answers, 'C', { expected: 'expected', criterion: 'criterion' }),
    support: rows(answers, 'S', { what: 'support', provider: 'provider' }),
  };
}

export const scaffold: Scaffold = { questions, view };
