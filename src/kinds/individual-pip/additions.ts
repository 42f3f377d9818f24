import { nextId, said, saidAll } from '../../kit/answers.ts';
import type { Addition, Question } from '../../kit/kind.ts';
import type { IndividualPip } from './schema.ts';

const concernIds = (plan: IndividualPip): string => (plan.concerns ?? []).map(({ id }) => id).join(', ');

/** The concern that was named, else the only one that there is. */
const oneConcern = (plan: IndividualPip, named: string | undefined): string | undefined =>
  named ?? (plan.concerns?.length === 1 ? plan.concerns[0]?.id : undefined);

const concern: Addition<IndividualPip> = {
  thing: 'concern',
  questions: (_plan, today) => [
    { name: 'expected', ask: 'What does the role require that is not reached?', required: true },
    { name: 'standard', ask: 'Where is that written?' },
    { name: 'fact', ask: 'What was seen?', hint: 'Behaviour, not character' },
    { name: 'date', ask: 'When was it seen?', format: 'day', proposed: today },
    { name: 'impact', ask: 'What did it lead to?' },
  ],
  make: (plan, answers) => {
    const id = nextId('C', plan.concerns?.map((one) => one.id) ?? []);
    const fact = said(answers, 'fact');
    const seen = { date: said(answers, 'date'), fact, impact: said(answers, 'impact') };
    const value = {
      id,
      expected: said(answers, 'expected'),
      standard: said(answers, 'standard'),
      observed: fact ? [seen] : undefined,
    };
    return { id, changes: [{ op: 'append', path: ['concerns'], value }] };
  },
};

const criterionQuestions = (plan: IndividualPip): readonly Question[] => [
  { name: 'concern', ask: 'Which concern does it answer?', hint: concernIds(plan) },
  { name: 'criterion', ask: 'What will be seen when it is met?', required: true },
  { name: 'measured-by', ask: 'What is it judged from?' },
  { name: 'baseline', ask: 'How does it stand now?' },
  { name: 'threshold', ask: 'From where on does it count as met?' },
  { name: 'window', ask: 'Over which time?', hint: 'Such as 8 weeks' },
  { name: 'sample', ask: 'How much work must have been looked at?' },
  { name: 'assessed-by', ask: 'Who judges it?' },
  {
    name: 'employee-input',
    ask: 'What part had the employee in it?',
    choices: ['agreed', 'proposed', 'commented', 'none'],
  },
];

const criterion: Addition<IndividualPip> = {
  thing: 'criterion',
  questions: criterionQuestions,
  make: (plan, answers) => {
    const id = nextId('K', plan.criteria?.map((one) => one.id) ?? []);
    const value = {
      id,
      concern: oneConcern(plan, said(answers, 'concern')),
      criterion: said(answers, 'criterion'),
      measured_by: said(answers, 'measured-by'),
      baseline: said(answers, 'baseline'),
      threshold: said(answers, 'threshold'),
      window: said(answers, 'window'),
      sample: said(answers, 'sample'),
      assessed_by: said(answers, 'assessed-by'),
      employee_input: said(answers, 'employee-input'),
    };
    return { id, changes: [{ op: 'append', path: ['criteria'], value }] };
  },
};

const support: Addition<IndividualPip> = {
  thing: 'support',
  questions: (plan, today) => [
    { name: 'what', ask: 'What is given?', required: true },
    { name: 'provider', ask: 'Who gives it, by name?' },
    { name: 'every', ask: 'How often?', choices: ['week', 'fortnight', 'month'] },
    { name: 'from', ask: 'From which day on?', format: 'day', proposed: today },
    { name: 'to', ask: 'Until which day?', format: 'day' },
    { name: 'concerns', ask: 'Which concerns does it help with?', hint: concernIds(plan), many: true },
  ],
  make: (plan, answers) => {
    const id = nextId('S', plan.support?.map((one) => one.id) ?? []);
    const named = saidAll(answers, 'concerns').flatMap((text) => text.split(/[,\s]+/));
    const only = oneConcern(plan, undefined);
    const concerns = named.length > 0 ? named : only ? [only] : undefined;
    const value = {
      id,
      concerns,
      what: said(answers, 'what'),
      provider: said(answers, 'provider'),
      every: said(answers, 'every'),
      from: said(answers, 'from'),
      to: said(answers, 'to'),
    };
    return { id, changes: [{ op: 'append', path: ['support'], value }] };
  },
};

/** What `add` can make in one person's performance improvement plan. */
export const additions: readonly Addition<IndividualPip>[] = [concern, criterion, support];
