import { nextId, oneOrList, said, saidAll } from '../../kit/answers.ts';
import type { Addition, Answers, Question } from '../../kit/kind.ts';
import { openGoals } from './plan.ts';
import type { Pdp } from './schema.ts';

const PROPOSERS = ['person', 'manager', 'both'] as const;

const goalQuestions = (): readonly Question[] => [
  { name: 'goal', ask: 'What will the person be able to do, that they can’t do now?', required: true },
  { name: 'success', ask: 'How would anyone know?', many: true },
  { name: 'target-date', ask: 'By which day?', format: 'day' },
  { name: 'how', ask: 'Which steps lead there?', many: true },
  { name: 'support', ask: 'Which support is needed? (none needed is an answer)', many: true },
  { name: 'why', ask: 'What ties it to the direction?' },
  { name: 'proposed-by', ask: 'Who brought it up?', choices: PROPOSERS },
  { name: 'protected-time', ask: 'Which time is kept free for it?' },
  { name: 'horizon', ask: 'For this quarter, the year, or later?', choices: ['quarter', 'year', 'later'] },
  { name: 'carried-from', ask: 'From which period is it carried over?', hint: 'Such as 2026-Q2' },
];

function goalValue(plan: Pdp, answers: Answers, today: string) {
  return {
    goal: said(answers, 'goal'),
    success: oneOrList(saidAll(answers, 'success')),
    target_date: said(answers, 'target-date'),
    how: oneOrList(saidAll(answers, 'how')),
    support: oneOrList(saidAll(answers, 'support')),
    why: said(answers, 'why'),
    proposed_by: said(answers, 'proposed-by'),
    protected_time: said(answers, 'protected-time'),
    horizon: said(answers, 'horizon'),
    // Reviews already held could not speak of it.
    since: plan.reviews?.length ? today : undefined,
    carried_from: said(answers, 'carried-from'),
    status: 'not_started',
  };
}

const goal: Addition<Pdp> = {
  thing: 'goal',
  questions: goalQuestions,
  make: (plan, answers, today) => {
    const id = nextId('G', plan.goals?.map((one) => one.id) ?? []);
    return {
      id,
      changes: [{ op: 'append', path: ['goals'], value: { id, ...goalValue(plan, answers, today) } }],
    };
  },
};

const commitment: Addition<Pdp> = {
  thing: 'commitment',
  questions: (plan) => [
    {
      name: 'commitment',
      ask: 'What will the manager do?',
      hint: 'Whom to ask, what to arrange',
      required: true,
    },
    {
      name: 'goals',
      ask: 'Which goals does it serve?',
      hint: openGoals(plan)
        .map(({ it }) => it.id)
        .join(', '),
      many: true,
    },
    { name: 'by', ask: 'By which day?', format: 'day' },
  ],
  make: (plan, answers) => {
    const id = nextId('MC', plan.manager_commitments?.map((one) => one.id) ?? []);
    const given = saidAll(answers, 'goals').flatMap((text) => text.split(/[,\s]+/));
    const only = openGoals(plan).length === 1 ? openGoals(plan).map(({ it }) => it.id) : [];
    const goals = given.length > 0 ? given : only;
    const value = {
      id,
      goals: goals.length > 0 ? goals : undefined,
      commitment: said(answers, 'commitment'),
      by: said(answers, 'by'),
    };
    return { id, changes: [{ op: 'append', path: ['manager_commitments'], value }] };
  },
};

const achievement: Addition<Pdp> = {
  thing: 'achievement',
  questions: (_plan, today) => [
    { name: 'what', ask: 'What was achieved?', required: true },
    { name: 'date', ask: 'When?', format: 'day', proposed: today },
    { name: 'link', ask: 'Where can it be seen?' },
  ],
  make: (_plan, answers, today) => {
    const date = said(answers, 'date') ?? today;
    const value = { date, what: said(answers, 'what'), link: said(answers, 'link') };
    return { id: date, changes: [{ op: 'append', path: ['achievements'], value }] };
  },
};

/** What `add` can make in a development plan. */
export const additions: readonly Addition<Pdp>[] = [goal, commitment, achievement];
