import { saidEach } from '../../kit/answers.ts';
import type { Change } from '../../kit/change.ts';
import type { Answers, Closing, Question } from '../../kit/kind.ts';
import { cut } from '../../kit/words.ts';
import { isClosed, isDeclined, keyOf, type Placed, type Recommendation, recommendations } from './plan.ts';
import type { ActionPlan } from './schema.ts';

const left = (plan: ActionPlan): readonly Placed<Recommendation>[] =>
  recommendations(plan).filter(({ it }) => !isClosed(it) && !isDeclined(it));

function questions(plan: ActionPlan): readonly Question[] {
  const each = left(plan).map((one) => ({
    id: keyOf(one),
    about: `${cut(one.it.recommendation ?? 'no words yet', 80)} (${one.it.status ?? 'not_started'})`,
  }));
  const body = plan.source?.body;
  const hint = `Only the body that made it closes it${body ? `: ${body}` : ''}`;
  return [{ name: 'closed', ask: 'Which body has closed it?', hint, each }];
}

/** Writes who closed what; once nothing is left, the plan is closed as well. */
function changes(plan: ActionPlan, answers: Answers, date: string): readonly Change[] {
  const bodies = saidEach(answers, 'closed');
  const open = left(plan);
  const closed = open.filter((one) => bodies[keyOf(one)]);
  const marks = closed.map((one): Change => {
    return { op: 'set', path: [...one.path, 'closed'], value: { by: bodies[keyOf(one)], date } };
  });
  return closed.length < open.length ? marks : [...marks, { op: 'set', path: ['status'], value: 'closed' }];
}

/** The end of a tracker: each recommendation closed by the body that made it. */
export const closing: Closing<ActionPlan> = { noun: 'closing', questions, changes };
