import { relative, sep } from 'node:path';
import type { AnyKind } from '../kit/kind.ts';
import { series } from '../kit/words.ts';
import { canAsk } from './answers.ts';
import { kinds } from './catalogue.ts';
import type { Call } from './command.ts';
import { UserError } from './errors.ts';
import { type Plans, plansOf } from './plans.ts';
import { type Entry, openEntry } from './workspace.ts';

/** A plan to work on, and the plans around it. */
export interface ChosenPlan {
  readonly entry: Entry;
  readonly kind: AnyKind;
  readonly plans: Plans;
}

/**
 * The plan that a verb works on: the one named, else the only fitting one that is not closed, else chosen from a list.
 * `fits` says which kinds the verb makes sense for; a plan of another kind is refused with the verb's own kinds.
 */
export async function choosePlan(
  call: Call,
  verb: string,
  fits: (kind: AnyKind) => boolean,
  openOne = openEntry,
): Promise<ChosenPlan> {
  const [file] = call.args;
  const plans = await plansOf(call.io, { paths: file === undefined ? [] : [file] }, openOne);
  const entry = file === undefined ? await theOne(call, plans, verb, fits) : named(plans, file);
  const { kind, faults } = entry.opened;
  if (!kind) throw new UserError(unreadable(call, entry, faults.length));
  if (!fits(kind)) {
    const able = kinds.filter(fits).map(({ id }) => id);
    throw new UserError(`${verb} makes no sense for a ${kind.id}; it is for ${series(able)}`);
  }
  return { entry, kind, plans };
}

const unreadable = ({ program }: Call, { opened }: Entry, faults: number): string =>
  `${opened.source.file} cannot be read as a plan (${faults} to mend first): see ${program} lint ${opened.source.file}`;

function named(plans: Plans, file: string): Entry {
  const [entry, second] = plans.entries;
  if (!entry) throw new UserError(`there is no plan in ${file}`);
  if (second) throw new UserError(`${file} holds several plans: name one of ${list(plans.entries)}`);
  return entry;
}

const list = (entries: readonly Entry[]): string =>
  entries.map(({ opened }) => opened.source.file).join(', ');

async function theOne(
  call: Call,
  plans: Plans,
  verb: string,
  fits: (kind: AnyKind) => boolean,
): Promise<Entry> {
  const fitting = plans.entries.filter(
    ({ opened }) => opened.kind && fits(opened.kind) && opened.data['status'] !== 'closed',
  );
  const [only, second] = fitting;
  if (!only)
    throw new UserError(
      `there is no open plan here to ${verb}: name a file, or begin one with ${call.program} init`,
    );
  if (!second) {
    call.io.err(`${call.program}: ${relative(call.io.cwd, only.path).split(sep).join('/')}\n`);
    return only;
  }
  if (!canAsk(call)) throw new UserError(`which plan? Name one of ${list(fitting)}`);
  const choices = fitting.map((entry) => ({
    value: entry.path,
    label: `${entry.opened.source.file}  ${entry.opened.kind?.heading(entry.opened.data) ?? ''}`,
  }));
  const chosen = await call.io.prompt({ message: `Which plan to ${verb}?`, choices });
  return fitting.find(({ path }) => path === chosen) ?? only;
}
