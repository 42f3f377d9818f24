import { said } from '../../kit/answers.ts';
import type { Change } from '../../kit/change.ts';
import type { Answers, Closing, Question } from '../../kit/kind.ts';
import { series } from '../../kit/words.ts';
import { ledgerOf, owedByProvider } from './ledger.ts';
import type { IndividualPip } from './schema.ts';

const DECISIONS = ['met', 'met_early', 'extended', 'not_met', 'withdrawn'] as const;

/** Says beside the question which supports were not given, since the plan then cannot be judged as not met. */
function owed(plan: IndividualPip, today: string): Pick<Question, 'hint'> {
  const short = (plan.support ?? []).flatMap((support) => {
    const ledger = ledgerOf(plan, support, today);
    return owedByProvider(ledger) > 0 ? [`${support.id}: ${ledger.held} of ${ledger.due}`] : [];
  });
  return short.length > 0 ? { hint: `Support not given (${series(short)}): not_met cannot be decided` } : {};
}

const questions = (plan: IndividualPip, today: string): readonly Question[] => [
  {
    name: 'decision',
    ask: 'How did the plan end?',
    choices: DECISIONS,
    required: true,
    ...owed(plan, today),
  },
  { name: 'by', ask: 'Who decided?' },
  { name: 'reasons', ask: 'On what does it rest, criterion by criterion?', long: true },
  { name: 'appeal', ask: 'How, to whom and by when can it be appealed?' },
  { name: 'to', ask: 'Where it is extended: the new last day?', format: 'day' },
  { name: 'agreed-by', ask: 'Where it is extended: who agreed?' },
];

/** Writes the outcome; an extension leaves the plan open and gives it a new last day. */
function changes(_plan: IndividualPip, answers: Answers, date: string): readonly Change[] {
  const decision = said(answers, 'decision');
  const reasons = said(answers, 'reasons');
  const value = { decision, date, by: said(answers, 'by'), reasons, appeal: said(answers, 'appeal') };
  const outcome: Change = { op: 'set', path: ['outcome'], value };
  if (decision !== 'extended') return [outcome, { op: 'set', path: ['status'], value: 'closed' }];
  const extension = { to: said(answers, 'to'), reason: reasons, agreed_by: said(answers, 'agreed-by') };
  return [outcome, { op: 'set', path: ['extension'], value: extension }];
}

/** The decision at the end, with its reasons and the way to appeal. */
export const closing: Closing<IndividualPip> = { noun: 'outcome', questions, changes };
