import { nextId, oneOrList, said, saidAll } from '../../kit/answers.ts';
import type { Addition, Answers, Question } from '../../kit/kind.ts';
import { UserSlip } from '../../kit/user-slip.ts';
import { isPending, keyOf, recommendations } from './plan.ts';
import type { ActionPlan } from './schema.ts';

const TYPES = ['recommendation', 'area_for_improvement', 'cause_of_concern', 'must_do', 'should_do'] as const;
const RESPONSES = ['agreed', 'partly_agreed', 'not_agreed'] as const;

const asked = (): readonly Question[] => [
  { name: 'recommendation', ask: 'What was recommended, word for word?', required: true, long: true },
  { name: 'number', ask: 'Which number does it bear?', hint: 'Such as 2 or AFI 1; Enter: the next one' },
  { name: 'type', ask: 'What does its author call it?', choices: TYPES },
  { name: 'response', ask: 'Is it agreed?', choices: RESPONSES },
  { name: 'reason', ask: 'Why not, or only partly?' },
  { name: 'proposed-action', ask: 'What will be done about it?', long: true },
  { name: 'owner', ask: 'Who answers for it?' },
  { name: 'timescale', ask: 'By when?', hint: 'A day, month or quarter, such as December 2026' },
  { name: 'external-due', ask: 'By when does its author want it?' },
];

const recommendation: Addition<ActionPlan> = {
  thing: 'recommendation',
  questions: asked,
  make: (plan, answers) => {
    const id = said(answers, 'number') ?? nextId('', plan.recommendations?.map((one) => one.number) ?? []);
    const value = {
      number: id,
      recommendation: said(answers, 'recommendation'),
      type: said(answers, 'type'),
      response: said(answers, 'response'),
      reason: said(answers, 'reason'),
      proposed_action: said(answers, 'proposed-action'),
      owner: said(answers, 'owner'),
      timescale: said(answers, 'timescale'),
      external_due: said(answers, 'external-due'),
      status: said(answers, 'response') === 'not_agreed' ? undefined : 'not_started',
    };
    return { id, changes: [{ op: 'append', path: ['recommendations'], value }] };
  },
};

/** The recommendation that a new action answers: the one named, or the only open one. */
function target(plan: ActionPlan, answers: Answers) {
  const named = said(answers, 'recommendation');
  const all = recommendations(plan);
  const open = all.filter(({ it }) => isPending(it));
  const found = named ? all.find((one) => keyOf(one) === named) : open.length === 1 ? open[0] : undefined;
  if (found) return found;
  const known = all.map(keyOf).join(', ') || 'none yet';
  throw new UserSlip(
    `${named ? `there is no recommendation ${named}` : 'name the recommendation'} (${known})`,
  );
}

const action: Addition<ActionPlan> = {
  thing: 'action',
  questions: () => [
    { name: 'recommendation', ask: 'Which recommendation does it answer?', hint: 'Its number' },
    { name: 'action', ask: 'What will be done, so that a stranger could see it?', required: true },
    { name: 'success-criteria', ask: 'What shows that it was done?', many: true },
    { name: 'lead', ask: 'Who does it?' },
    { name: 'due', ask: 'By when?' },
  ],
  make: (plan, answers) => {
    const one = target(plan, answers);
    const taken = one.it.actions?.map(({ task }) => task) ?? [];
    const id = nextId(`${one.it.number ?? one.at + 1}.`, taken);
    const value = {
      task: id,
      action: said(answers, 'action'),
      success_criteria: oneOrList(saidAll(answers, 'success-criteria')),
      lead: said(answers, 'lead'),
      due: said(answers, 'due'),
      status: 'not_started',
    };
    return { id, changes: [{ op: 'append', path: [...one.path, 'actions'], value }] };
  },
};

/** What `add` can make in a set of answers. */
export const additions: readonly Addition<ActionPlan>[] = [recommendation, action];
