import { said, saidEach } from '../../kit/answers.ts';
import type { Change } from '../../kit/change.ts';
import type { Answers, Entry, Question } from '../../kit/kind.ts';
import { logged } from '../../kit/logged.ts';
import { shortDate } from '../../kit/time.ts';
import { openGoals, type Review } from './plan.ts';
import type { Pdp } from './schema.ts';

const GOAL_STATES = ['achieved', 'on_track', 'at_risk', 'stalled'] as const;

/** What stood there last time, to be seen above the question. */
const before = (last: Review | undefined, text: string | null | undefined): Pick<Question, 'hint'> =>
  last?.date && text ? { hint: `${shortDate(last.date)}: ${text}` } : {};

/** Looks back, then forward, then asks the manager. */
function questions(plan: Pdp): readonly Question[] {
  const last = plan.reviews?.at(-1);
  const hint = (text: string | null | undefined) => before(last, text);
  const goals = openGoals(plan).map(({ it }) => {
    const stood = last?.goals?.[it.id];
    return { id: it.id, about: `${it.goal ?? 'no words yet'}${stood ? ` (last time: ${stood})` : ''}` };
  });
  return [
    { name: 'progress', ask: 'What was done towards the goals since last time?', ...hint(last?.next_focus) },
    { name: 'worked', ask: 'What worked, what did not?', ...hint(last?.worked) },
    { name: 'blockers', ask: 'What got in the way? (none is an answer)', ...hint(last?.blockers) },
    { name: 'learnt', ask: 'What was learnt about the goals, the work or yourself?', ...hint(last?.learnt) },
    { name: 'next-focus', ask: 'What is the focus until next time?', ...hint(last?.next_focus) },
    {
      name: 'needed-from-manager',
      ask: 'What is needed from the manager?',
      ...hint(last?.needed_from_manager),
    },
    { name: 'goal', ask: 'Where does it stand?', each: goals, choices: GOAL_STATES },
    {
      name: 'adjustments',
      ask: 'What changes in the goals? (none is an answer)',
      ...hint(last?.adjustments),
    },
    {
      name: 'support-delivered',
      ask: 'Manager: was the promised support given?',
      ...hint(last?.manager?.support_delivered),
    },
    { name: 'noticed', ask: 'Manager: what was noticed?', ...hint(last?.manager?.noticed) },
  ];
}

function changes(plan: Pdp, answers: Answers, date: string): readonly Change[] {
  const text = (name: string): string | undefined => said(answers, name);
  const goals = saidEach(answers, 'goal');
  const manager = { support_delivered: text('support-delivered'), noticed: text('noticed') };
  const value = {
    progress: text('progress'),
    worked: text('worked'),
    blockers: text('blockers'),
    learnt: text('learnt'),
    adjustments: text('adjustments'),
    goals: Object.keys(goals).length > 0 ? goals : undefined,
    needed_from_manager: text('needed-from-manager'),
    manager: Object.values(manager).some(Boolean) ? manager : undefined,
    next_focus: text('next-focus'),
  };
  return [logged(['reviews'], plan.reviews, date, value)];
}

/** The monthly review: five to ten minutes, one entry in `reviews`. */
export const entry: Entry<Pdp> = { noun: 'review', questions, changes };
