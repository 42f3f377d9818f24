import type { Entry } from '../kit/kind.ts';
import type { AnyPlan } from '../kit/rule.ts';
import { answer } from './answers.ts';
import { changePlan } from './change-plan.ts';
import type { ChosenPlan } from './choose.ts';
import type { Call } from './command.ts';
import { UserError } from './errors.ts';

interface Recording {
  /** The command, for its help. */
  readonly verb: string;
  readonly date: string;
  readonly today: string;
  /** What was done, said before the file's name. */
  readonly done: string;
}

/** Asks what an entry of a plan wants to know and writes it under its day. Throws a user error where nothing was said. */
export async function recordEntry(
  call: Call,
  chosen: ChosenPlan,
  { questions, changes }: Entry<AnyPlan>,
  { verb, date, today, done }: Recording,
): Promise<void> {
  const answers = await answer(call, questions(chosen.entry.opened.data, today));
  if (Object.keys(answers).length === 0)
    throw new UserError(
      `nothing to record: answer at least one question, or give a flag (see ${call.program} ${verb} --help)`,
    );
  await changePlan(call, chosen, today, (plan) => changes(plan, answers, date), done);
}
