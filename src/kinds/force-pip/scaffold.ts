import { said, saidInTurn } from '../../kit/answers.ts';
import type { Answers, Question, Scaffold } from '../../kit/kind.ts';
import { slug } from '../../kit/slug.ts';
import { addDays, addMonths, isDay } from '../../kit/time.ts';
import type { View } from '../../kit/view.ts';

/** A year, by default: the day before the same day of the next year. */
const yearFrom = (start: string): string => addDays(addMonths(start, 12), -1);

/** The guidance's order: who and when, what was found, why, what is done about it. */
const questions = (today: string): readonly Question[] => [
  { name: 'force-name', ask: 'Which force is the plan for?', required: true },
  { name: 'title', ask: 'What is the plan called?', hint: 'Such as Attendance and 101 calls' },
  { name: 'level', ask: 'At which level is the force?', choices: ['1', '2', '3', '4'] },
  { name: 'lead', ask: 'Who answers for the whole plan?', hint: 'One name, with rank' },
  { name: 'marking', ask: 'Which protective marking?', hint: 'Printed on every page; none is guessed' },
  { name: 'start', ask: 'First day of the plan?', format: 'day', proposed: today },
  { name: 'end', ask: 'Last day of the plan?', format: 'day', proposed: yearFrom(today) },
  { name: 'summary', ask: 'What is the plan for, in two or three sentences?', long: true },
  {
    name: 'concern',
    ask: 'Which performance concern was identified?',
    hint: 'One after the other',
    many: true,
  },
  { name: 'owner', ask: 'Who answers for that concern?', per: 'concern', many: true },
  { name: 'root-cause', ask: 'Which cause did the analysis find behind it?', per: 'concern', many: true },
  { name: 'measure', ask: 'Which outcome would the public notice?', per: 'concern', many: true },
  { name: 'action', ask: 'What is the first step that treats the cause?', per: 'concern', many: true },
];

const PER_CONCERN = ['concern', 'owner', 'root-cause', 'measure', 'action'] as const;

/** The ids of everything that hangs on the nth concern; whole, since each is written as one scalar. */
const idsOf = (n: number): { readonly [key: string]: string } => ({
  id: `C${n}`,
  task: `C${n}.1`,
  root_cause_id: `RC${n}`,
  measure_id: `M${n}`,
  milestone_id: `MS${n}`,
  support_id: `S${n}`,
  risk_id: `R${n}`,
  mitigation_id: `R${n}a`,
  sustainability_id: `SU${n}`,
});

/** One row a concern, with every id that hangs on it. */
function concernsOf(answers: Answers): readonly { readonly [key: string]: View }[] {
  const lists = PER_CONCERN.map((name) => [name.replace('-', '_'), saidInTurn(answers, name)] as const);
  const many = Math.max(1, ...lists.map(([, texts]) => texts.length));
  return Array.from({ length: many }, (_, i) => ({
    ...idsOf(i + 1),
    ...Object.fromEntries(lists.map(([name, texts]) => [name, texts[i] ?? ''])),
  }));
}

/** Numbers are written by the template itself, since an answer is always written as text. */
const levels = (level: string): { readonly [key: string]: View } =>
  Object.fromEntries(['1', '2', '3', '4'].map((n) => [`level_${n}`, level === n]));

function view(answers: Answers, today: string): { readonly [key: string]: View } {
  const text = (name: string): string => said(answers, name) ?? '';
  const start = text('start') || today;
  const force = text('force-name');
  const names = ['title', 'lead', 'marking', 'summary'] as const;
  return {
    ...Object.fromEntries(names.map((name) => [name, text(name)])),
    ...levels(text('level')),
    group: text('level') !== '1' && text('level') !== '2',
    force,
    id: text('id') || `${slug(force, 'force')}-${start.slice(0, 4)}`,
    start,
    end: text('end') || (isDay(start) ? yearFrom(start) : ''),
    concerns: concernsOf(answers),
  };
}

export const scaffold: Scaffold = { questions, view };
