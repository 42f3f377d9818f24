import type { Asked } from '../core/status/owing.ts';
import { type Call, listOption, textOption } from './command.ts';
import { UserError } from './errors.ts';
import { asOf } from './lint-options.ts';

const DAYS = 30;
const DAYS_IN: Readonly<Record<string, number>> = { '': 1, d: 1, w: 7 };

/** Days of `--due-within 30d`, `2w` or `30`. */
function dueWithin(given: string | undefined): number {
  if (given === undefined) return DAYS;
  const [, amount = '', unit = ''] = /^(\d{1,4})(d|w|)$/.exec(given.trim()) ?? [];
  if (amount === '') throw new UserError(`--due-within ${given} is no time: write 30d or 6w`);
  return Number(amount) * (DAYS_IN[unit] ?? 1);
}

/** What a call of `status` asks for. */
export function askedBy({ io, options }: Call): Asked {
  const meeting = textOption(options, 'meeting') ?? null;
  if (meeting !== null && options['dueWithin'] !== undefined)
    throw new UserError('--meeting looks as far as that meeting: leave out --due-within');
  return {
    today: asOf(io, options),
    dueWithin: dueWithin(textOption(options, 'dueWithin')),
    owner: textOption(options, 'owner')?.trim() || null,
    meeting: meeting?.trim().toLowerCase().replace(/[ -]/g, '_') ?? null,
    withNames: options['withNames'] === true,
  };
}

/** The files to join, null where `--merge` is not given; words after it are files too. */
export function partsOf({ options, args }: Call): readonly string[] | null {
  const given = listOption(options, 'merge');
  if (given.length === 0) return null;
  const clash = ['owner', 'meeting', 'dueWithin', 'since', 'shard', 'asOf'].find(
    (name) => options[name] !== undefined,
  );
  if (clash)
    throw new UserError(
      `--merge joins what was asked for already: give --${clash.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)} when the parts are made`,
    );
  return [...given, ...args];
}
