import type { Addition, AnyKind } from '../../kit/kind.ts';
import type { AnyPlan } from '../../kit/rule.ts';
import { nearest, series } from '../../kit/words.ts';
import { answer } from '../answers.ts';
import { kinds } from '../catalogue.ts';
import { changePlan } from '../change-plan.ts';
import { choosePlan } from '../choose.ts';
import type { Call, Command } from '../command.ts';
import { UserError } from '../errors.ts';
import { OK } from '../exit.ts';

export const command: Command = {
  name: 'add',
  summary: 'add an item with the next free number',
  usage: '<thing> [file]',
  flags: [
    { flags: '--dry-run', about: 'show the lines that would change and write nothing' },
    { flags: '--no-input', about: 'ask nothing; take the flags' },
  ],
  examples: [
    '{program} add action force.yaml --concern C1 --action "Publish the new profile" --due 2026-09-30',
    'pdp add goal --goal "Run a design review without support" --dry-run',
  ],
  questions: async () => {
    const parts = await Promise.all(kinds.map((kind) => additionsOf(kind)));
    return parts.flat().flatMap((addition) => addition.questions({}, '2000-01-01'));
  },
  run,
};

type AnyAddition = Addition<AnyPlan>;

const additionsOf = async (kind: AnyKind): Promise<readonly AnyAddition[]> =>
  (await kind.parts.additions?.())?.additions ?? [];

async function run(call: Call): Promise<number> {
  const [thing = '', ...rest] = call.args;
  const chosen = await choosePlan(
    { ...call, args: rest },
    'add',
    ({ parts }) => parts.additions !== undefined,
  );
  const additions = await additionsOf(chosen.kind);
  const addition = additions.find((one) => one.thing === thing);
  if (!addition) throw unknown(thing, chosen.kind, additions);
  const today = call.io.today();
  const answers = await answer(call, addition.questions(chosen.entry.opened.data, today));
  let id = '';
  // Somebody else may have taken a number meanwhile: it is the one written that is told.
  const make = (plan: AnyPlan) => {
    const made = addition.make(plan, answers, today);
    id = made.id;
    return made.changes;
  };
  await changePlan(call, chosen, today, make, () => `added ${id} to`);
  return OK;
}

function unknown(thing: string, kind: AnyKind, additions: readonly AnyAddition[]): UserError {
  const things = additions.map((one) => one.thing);
  const near = nearest(thing, things);
  return new UserError(
    `${kind.id} has no ${thing} to add: ${near ? `did you mean ${near}?` : `there is ${series(things)}`}`,
  );
}
