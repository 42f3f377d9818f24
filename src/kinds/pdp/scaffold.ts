import { said, saidAll, saidInTurn } from '../../kit/answers.ts';
import type { Answers, Question, Scaffold } from '../../kit/kind.ts';
import { slug } from '../../kit/slug.ts';
import { isDay } from '../../kit/time.ts';
import type { View } from '../../kit/view.ts';
import { quarterFor, quarterName, reviewDays } from './quarter.ts';

/** The guide's order: direction, what is hard, each goal sharpened, why, support and time. */
const questions = (today: string): readonly Question[] => {
  const { start, end } = quarterFor(today);
  return [
    { name: 'person', ask: 'Whose plan is it?', required: true },
    { name: 'manager', ask: 'Who is the manager?' },
    { name: 'start', ask: 'First day of the period?', format: 'day', proposed: start },
    {
      name: 'end',
      ask: 'Last day of the period?',
      hint: 'A quarter works best',
      format: 'day',
      proposed: end,
    },
    { name: 'picture', ask: 'What kind of engineer do you want to be in 12 to 18 months?', long: true },
    { name: 'aiming-for', ask: 'Which role or type of work are you aiming for?' },
    { name: 'framework', ask: 'Which level or area of the capability framework is that?' },
    { name: 'strengths', ask: 'What are you good at now, and where does it show?', long: true },
    { name: 'difficulties', ask: 'What do you find most difficult right now?', long: true },
    {
      name: 'goal',
      ask: 'What will you be able to do, that you can’t do now?',
      hint: 'How independently, and where; three goals at most',
      many: true,
    },
    { name: 'success', ask: 'How would anyone know that you got there?', per: 'goal', many: true },
    { name: 'target-date', ask: 'By which day?', per: 'goal', many: true, format: 'day' },
    { name: 'how', ask: 'Which steps lead there?', per: 'goal', many: true },
    { name: 'why', ask: 'What does it mean for you, and for the organisation?', per: 'goal', many: true },
    {
      name: 'support',
      ask: 'Which support do you need?',
      hint: 'None is an answer',
      per: 'goal',
      many: true,
    },
    { name: 'protected-time', ask: 'Which time is kept free for it?', per: 'goal', many: true },
    { name: 'commitment', ask: 'What will the manager do, and by when?', per: 'goal', many: true },
    {
      name: 'review-dates',
      ask: 'Review dates?',
      hint: 'Enter: weeks 4, 8 and 12',
      many: true,
      format: 'day',
    },
  ];
};

const PER_GOAL = ['goal', 'success', 'target-date', 'how', 'why', 'support', 'protected-time'] as const;

const field = (name: string): string => name.replaceAll('-', '_');

function goalsOf(answers: Answers): readonly View[] {
  const lists = PER_GOAL.map((name) => [field(name), saidInTurn(answers, name)] as const);
  const many = Math.max(1, ...lists.map(([, texts]) => texts.length));
  return Array.from({ length: many }, (_, i) => ({
    id: `G${i + 1}`,
    ...Object.fromEntries(lists.map(([name, texts]) => [name, texts[i] ?? ''])),
  }));
}

/** Commitments as given, or one to fill in; each serves the goal of the same place. */
function commitmentsOf(answers: Answers, goals: number): readonly View[] {
  const texts = saidInTurn(answers, 'commitment');
  return (texts.length > 0 ? texts : ['']).map((commitment, i) => ({
    id: `MC${i + 1}`,
    goal: `G${Math.min(i + 1, goals)}`,
    commitment,
  }));
}

function view(answers: Answers, today: string): { readonly [key: string]: View } {
  const text = (name: string): string => said(answers, name) ?? '';
  const proposed = quarterFor(today);
  const start = text('start') || proposed.start;
  const end = text('end') || (text('start') ? quarterFor(start).end : proposed.end);
  const given = saidAll(answers, 'review-dates').flatMap((days) => days.split(/[,\s]+/));
  const known = isDay(start) && isDay(end);
  const goals = goalsOf(answers);
  const names = ['person', 'manager', 'picture', 'aiming-for', 'framework', 'strengths', 'difficulties'];
  return {
    ...Object.fromEntries(names.map((name) => [field(name), text(name)])),
    id: text('id') || `${slug(text('person'), 'pdp')}-${known ? quarterName(start) : 'plan'}`,
    start,
    end,
    review_dates: given.length > 0 ? given : known ? reviewDays({ start, end }) : [],
    goals,
    commitments: commitmentsOf(answers, goals.length),
  };
}

export const scaffold: Scaffold = { questions, view };
