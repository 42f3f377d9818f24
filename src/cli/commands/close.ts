import type { Question } from '../../kit/kind.ts';
import { kinds } from '../catalogue.ts';
import { choosePlan } from '../choose.ts';
import type { Call, Command } from '../command.ts';
import { entryDay } from '../entry-day.ts';
import { UserError } from '../errors.ts';
import { OK } from '../exit.ts';
import { recordEntry } from '../record-entry.ts';

export const command: Command = {
  name: 'close',
  summary: 'record how a plan ended',
  usage: '[file]',
  flags: [
    { flags: '--date <date>', about: 'the day of the assessment or outcome, today unless told' },
    { flags: '--dry-run', about: 'show the lines that would change and write nothing' },
    { flags: '--no-input', about: 'ask nothing; take the flags' },
    { flags: '--editor', about: 'open your editor for the longer answers' },
  ],
  examples: [
    '{program} close',
    'pdp close sam.yaml --achieved "G1 and G2" --changed "G3 moved to the next quarter"',
  ],
  questions: async () => {
    const parts = await Promise.all(kinds.map(({ parts: { closing } }) => closing?.()));
    return parts.flatMap((part): readonly Question[] => part?.closing.questions({}, '2000-01-01') ?? []);
  },
  run,
};

async function run(call: Call): Promise<number> {
  const today = call.io.today();
  const date = entryDay(call, today);
  const chosen = await choosePlan(call, 'close', ({ parts }) => parts.closing !== undefined);
  const part = await chosen.kind.parts.closing?.();
  if (!part) throw new UserError('this kind of plan has no closing');
  const done = `recorded the ${part.closing.noun} in`;
  await recordEntry(call, chosen, part.closing, { verb: 'close', date, today, done });
  return OK;
}
