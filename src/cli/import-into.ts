import { changesInto, ledger, type Proposal } from '../exchange/in-changes.ts';
import type { Change } from '../kit/change.ts';
import type { AnyKind } from '../kit/kind.ts';
import type { AnyPlan } from '../kit/rule.ts';
import type { Sheet } from '../kit/sheet.ts';
import { isPresent, series } from '../kit/words.ts';
import { canAsk } from './answers.ts';
import { changePlan } from './change-plan.ts';
import { type ChosenPlan, choosePlan } from './choose.ts';
import { type Call, textOption } from './command.ts';
import { UserError } from './errors.ts';
import { importTable, legendGiven, tellImport } from './import-table.ts';
import { asOf } from './lint-options.ts';

/** Why dates move, and who agreed. */
interface Account {
  readonly reason: string;
  readonly agreedBy: string;
}

/** Puts the cells that differ into a plan that is there, by number, as edits of their lines alone. */
export async function importInto(call: Call, file: string, into: string): Promise<void> {
  const chosen = await choosePlan(
    { ...call, args: [into] },
    'import',
    ({ parts }) => parts.intake !== undefined,
  );
  const intake = (await chosen.kind.parts.intake?.())?.intake;
  if (!intake) throw new UserError(`${chosen.kind.id} takes no tables`);
  const today = asOf(call.io, call.options);
  const given = legendGiven(call);
  const imported = await importTable(call, file, intake);
  const columns = new Set(imported.mapping);
  const sheetOf = await trackers(chosen, today);
  const propose = (plan: AnyPlan): Proposal =>
    changesInto(plan, imported.entries, intake, { columns, sheet: sheetOf(plan) });
  const first = propose(chosen.entry.opened.data);
  tellImport(call, imported, intake.noun, first.said);
  const account = await accounted(call, first, chosen.entry.opened.data);
  const legend = given.map(
    ([colour, value]): Change => ({ op: 'set', path: [...intake.ragKey, colour], value }),
  );
  const changes = (plan: AnyPlan): readonly Change[] => {
    const { changes, moved } = propose(plan);
    const trace = account ? ledger(moved, today, account.reason, account.agreedBy) : [];
    return [...changes, ...legend, ...trace];
  };
  await changePlan(call, chosen, today, changes, `put ${file} into`);
}

/** The table that `export` would write of a plan; null where its kind has none. */
async function trackers(
  { kind, plans }: ChosenPlan,
  today: string,
): Promise<(plan: AnyPlan) => Sheet | null> {
  const sheets = await sheetsOf(kind);
  const context = { today, settings: plans.house.settings, findings: [], audience: null, draft: false };
  return (plan) => sheets?.(plan, context).find(({ id }) => id === 'tracker') ?? null;
}

const sheetsOf = async (kind: AnyKind) => (await kind.parts.sheets?.())?.sheets;

/** Dates of an agreed plan move only with a reason and somebody's agreement; a draft's just change. */
async function accounted(call: Call, { moved }: Proposal, plan: AnyPlan): Promise<Account | null> {
  const [reason, agreedBy] = [textOption(call.options, 'reason'), textOption(call.options, 'agreedBy')];
  if (moved.length === 0) return null;
  if (reason !== undefined && agreedBy !== undefined) return { reason, agreedBy };
  if (!isPresent(plan['agreed'])) return null;
  const what = series(moved.map(({ item, field }) => `${item} ${field}`));
  if (!canAsk(call))
    throw new UserError(
      `${what} would move in an agreed plan: give --reason and --agreed-by (nothing was written)`,
    );
  const check = (text: string): string | null => (text.trim() === '' ? 'this one is needed' : null);
  return {
    reason: reason ?? (await call.io.prompt({ message: `Why does ${what} move?`, check })),
    agreedBy: agreedBy ?? (await call.io.prompt({ message: 'Who agreed?', check })),
  };
}
