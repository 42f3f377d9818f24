import type { Question } from '../../kit/kind.ts';
import { isDay } from '../../kit/time.ts';
import { answer } from '../answers.ts';
import { kinds } from '../catalogue.ts';
import { changePlan } from '../change-plan.ts';
import { choosePlan } from '../choose.ts';
import { type Call, type Command, textOption } from '../command.ts';
import { UserError } from '../errors.ts';
import { OK } from '../exit.ts';

export const command: Command = {
  name: 'review',
  summary: 'add a dated entry to a plan’s log',
  usage: '[file]',
  flags: [
    { flags: '--date <date>', about: 'the day of the entry, today unless told' },
    { flags: '--dry-run', about: 'show the lines that would change and write nothing' },
    { flags: '--no-input', about: 'ask nothing; take the flags' },
    { flags: '--editor', about: 'open your editor for the longer answers' },
  ],
  examples: [
    '{program} review',
    '{program} review sam.yaml --progress "Ran two design reviews alone" --blockers none --goal G1=on_track',
    '{program} review force.yaml --summary "C1.1 published" --dry-run',
  ],
  questions: flagsOfAll,
  run,
};

/** The questions of every kind's entry, for the flags: their names do not hang on the plan. */
async function flagsOfAll(): Promise<readonly Question[]> {
  const entries = await Promise.all(kinds.map(({ parts }) => parts.entry?.()));
  return entries.flatMap((part) => part?.entry.questions({}, '2000-01-01') ?? []);
}

async function run(call: Call): Promise<number> {
  const { io, options } = call;
  const today = io.today();
  const date = textOption(options, 'date') ?? today;
  if (!isDay(date)) throw new UserError(`--date ${date} is no day of the calendar: write it as 2026-07-31`);
  if (date > today)
    throw new UserError(`--date ${date} is after today (${today}): a log holds what has happened`);
  const chosen = await choosePlan(call, 'review', ({ parts }) => parts.entry !== undefined);
  const part = await chosen.kind.parts.entry?.();
  if (!part) throw new UserError('this kind of plan has no log');
  const { entry } = part;
  const answers = await answer(call, entry.questions(chosen.entry.opened.data, today));
  if (Object.keys(answers).length === 0)
    throw new UserError(
      `nothing to record: answer at least one question, or give a flag (see ${call.program} review --help)`,
    );
  const done = `added the ${entry.noun} of ${date} to`;
  await changePlan(call, chosen, today, (plan) => entry.changes(plan, answers, date), done);
  return OK;
}
