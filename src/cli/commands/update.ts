import { gather } from '../../core/gather.ts';
import { dateField, updateChanges, type Wish } from '../../core/update.ts';
import type { Change } from '../../kit/change.ts';
import type { Item } from '../../kit/facets.ts';
import type { AnyKind, Question } from '../../kit/kind.ts';
import { nearest, series } from '../../kit/words.ts';
import { answer, canAsk } from '../answers.ts';
import { changePlan } from '../change-plan.ts';
import { type ChosenPlan, choosePlan } from '../choose.ts';
import { type Call, type Command, listOption, textOption } from '../command.ts';
import { entryDay } from '../entry-day.ts';
import { UserError } from '../errors.ts';
import { OK } from '../exit.ts';

export const command: Command = {
  name: 'update',
  summary: 'record what has become of one item',
  usage: '<item> [file]',
  flags: [
    { flags: '--status <status>', about: 'not_started, in_progress, on_hold, complete, dropped, …' },
    { flags: '--note <text>', about: 'a dated note under updates' },
    { flags: '--by <person>', about: 'who says so' },
    { flags: '--evidence <text>', about: 'what shows it; repeatable', many: true },
    { flags: '--value <number>', about: 'a reading of a measure' },
    { flags: '--percent <number>', about: 'per cent complete, for recommendations' },
    { flags: '--kept <yes|no>', about: 'whether a commitment was kept' },
    { flags: '--due <date>', about: 'a new date; its move is recorded under changes' },
    { flags: '--reason <text>', about: 'why the date moves' },
    { flags: '--agreed-by <person>', about: 'who agreed to the new date' },
    { flags: '--verified-by <person>', about: 'who checked, other than the lead' },
    { flags: '--how <text>', about: 'how it was checked' },
    { flags: '--date <date>', about: 'the day of the entry, today unless told' },
    { flags: '--dry-run', about: 'show the lines that would change and write nothing' },
    { flags: '--no-input', about: 'ask nothing; take the flags' },
  ],
  examples: [
    '{program} update C1.1 --status complete --evidence "Profile v3 on the intranet"',
    '{program} update C1.2 --due 2026-08-28 --reason "Late report" --agreed-by "ACC Helen Ward"',
    '{program} update M1 --value 64.5 --date 2026-06-30',
  ],
  run,
};

async function run(call: Call): Promise<number> {
  const [id = '', ...rest] = call.args;
  const chosen = await choosePlan({ ...call, args: rest }, 'update', () => true);
  const item = itemWith(id, chosen);
  const today = call.io.today();
  const date = entryDay(call, today);
  const wish = await wished(call, item);
  const changes = (plan: Readonly<Record<string, unknown>>): readonly Change[] =>
    changesFor(id, plan, chosen.kind, wish, date);
  changes(chosen.entry.opened.data);
  await changePlan(call, chosen, today, changes, `updated ${id} in`);
  return OK;
}

function itemWith(id: string, { entry }: ChosenPlan): Item {
  const items = entry.facets?.items ?? [];
  const [item, second] = items.filter((one) => one.id === id);
  if (second) throw new UserError(`${id} is the number of several items: give each its own first`);
  if (item) return item;
  const ids = items.flatMap((one) => one.id ?? []);
  const near = nearest(id, ids);
  const others = ids.length > 0 ? `there is ${series(ids.slice(0, 12))}` : 'it has no items yet';
  throw new UserError(
    `there is no ${id} in ${entry.opened.source.file}: ${near ? `did you mean ${near}?` : others}`,
  );
}

/** Computed anew from the plan as it stands when it is written. */
function changesFor(
  id: string,
  plan: Readonly<Record<string, unknown>>,
  kind: AnyKind,
  wish: Wish,
  date: string,
): readonly Change[] {
  const item = gather(plan, kind.shape, []).items.find((one) => one.id === id);
  if (!item) throw new UserError(`${id} has gone from the plan meanwhile`);
  const changes = updateChanges(item, kind.shape, wish, date);
  if ('missing' in changes)
    throw new UserError(`a ${item.sort.replaceAll('_', ' ')} such as ${id} has no ${changes.missing}:`);
  return changes;
}

const number = (call: Call, name: string): number | undefined => {
  const text = textOption(call.options, name);
  if (text === undefined) return undefined;
  if (text.trim() === '' || !Number.isFinite(Number(text)))
    throw new UserError(`--${name} ${text}: write a number, without unit`);
  return Number(text);
};

/** The flags, with what is still needed asked for; everything is asked where no flag was given. */
async function wished(call: Call, item: Item): Promise<Wish> {
  const text = (name: string) => textOption(call.options, name);
  const given: Wish = {
    status: text('status'),
    note: text('note'),
    by: text('by'),
    evidence: listOption(call.options, 'evidence'),
    value: number(call, 'value'),
    percent: number(call, 'percent'),
    kept: text('kept'),
    due: text('due'),
    reason: text('reason'),
    agreedBy: text('agreedBy'),
    verifiedBy: text('verifiedBy'),
    how: text('how'),
  };
  const some = Object.values(given).some((value) =>
    Array.isArray(value) ? value.length > 0 : value !== undefined,
  );
  if (!some && !canAsk(call))
    throw new UserError(
      'say what to record: --status, --note, --evidence, --value, --due … (see update --help)',
    );
  const asked = some ? {} : await answer(call, questionsFor(item));
  const all = { ...given, ...(asked as Wish) };
  return all.due === undefined ? all : { ...all, ...(await accounted(call, item, all)) };
}

const questionsFor = ({ id, sort, value }: Item): readonly Question[] =>
  sort === 'measure'
    ? [{ name: 'value', ask: `Latest reading of ${id}`, format: 'number' }]
    : [
        { name: 'status', ask: `Status of ${id}`, hint: `now ${value['status'] ?? 'not said'}` },
        { name: 'note', ask: 'What has happened since' },
        { name: 'due', ask: 'A new date, if it moves' },
      ];

/** A date that moves wants its reason and who agreed. */
async function accounted(call: Call, item: Item, wish: Wish): Promise<Wish> {
  const from = item.value[dateField(item) ?? ''];
  const moves = typeof from === 'string' && from !== wish.due;
  if (!moves || (wish.reason && wish.agreedBy)) return {};
  const questions: readonly Question[] = [
    { name: 'reason', ask: `Why does ${item.id} move?`, required: true },
    { name: 'agreed-by', ask: 'Who agreed?', required: true },
  ];
  const answers = await answer(call, questions);
  return { reason: String(answers['reason']), agreedBy: String(answers['agreed-by']) };
}
