import type { Question } from '../../kit/kind.ts';
import { kinds } from '../catalogue.ts';
import { choosePlan } from '../choose.ts';
import type { Call, Command } from '../command.ts';
import { entryDay } from '../entry-day.ts';
import { UserError } from '../errors.ts';
import { OK } from '../exit.ts';
import { recordEntry } from '../record-entry.ts';

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
  const today = call.io.today();
  const date = entryDay(call, today);
  const chosen = await choosePlan(call, 'review', ({ parts }) => parts.entry !== undefined);
  const part = await chosen.kind.parts.entry?.();
  if (!part) throw new UserError('this kind of plan has no log');
  const done = `added the ${part.entry.noun} of ${date} to`;
  await recordEntry(call, chosen, part.entry, { verb: 'review', date, today, done });
  return OK;
}
