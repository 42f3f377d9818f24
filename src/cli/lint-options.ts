import { unlowered } from '../core/config/unlowered.ts';
import type { Policy, Stage } from '../core/weigh.ts';
import type { Level } from '../kit/finding.ts';
import type { Summary } from '../kit/results.ts';
import { isDay } from '../kit/time.ts';
import { nearest } from '../kit/words.ts';
import { listOption, type Options, textOption } from './command.ts';
import { UserError } from './errors.ts';
import type { House } from './house.ts';
import type { Io } from './io.ts';
import type { Entry } from './workspace.ts';

export const stages = ['draft', 'normal', 'submission'] as const;
export const failLevels = ['error', 'warning', 'advice', 'never'] as const;
export type FailLevel = (typeof failLevels)[number];

const levels: readonly Level[] = ['error', 'warning', 'advice', 'off'];

/** The day to judge by: `--as-of`, else today. */
export function asOf(io: Io, options: Options): string {
  const given = textOption(options, 'asOf');
  if (given === undefined) return io.today();
  if (!isDay(given))
    throw new UserError(`--as-of ${given} is no day of the calendar: write it as 2026-07-31`);
  return given;
}

/** `--max-warnings`, null where it is not given. */
export function maxWarnings(options: Options): number | null {
  const given = textOption(options, 'maxWarnings');
  if (given === undefined) return null;
  if (!/^\d{1,9}$/.test(given))
    throw new UserError(`--max-warnings ${given} is no whole number: write --max-warnings 0`);
  return Number(given);
}

/** Whether a verdict reaches the fail level. */
export const failsAt = (level: FailLevel, { errors, warnings, advice }: Summary): boolean =>
  ({ error: errors, warning: errors + warnings, advice: errors + warnings + advice, never: 0 })[level] > 0;

/** The policy of each file from the flags and the config; ids that no rule has are refused. */
export function policyFrom(options: Options, ids: readonly string[], house: House): (entry: Entry) => Policy {
  const forced = new Map(listOption(options, 'rule').map((pair) => levelPair(pair, ids)));
  const only = listOption(options, 'only').flatMap((globs) => globs.split(','));
  for (const glob of only) if (!ids.some(matcher(glob))) throw noRule('--only', glob, ids);
  const stage = (textOption(options, 'stage') as Stage | undefined) ?? null;
  return ({ path }) => ({
    stage,
    configured: (rule) => house.level(rule, path),
    forced: (rule) => forced.get(rule),
    chosen: (rule) => only.length === 0 || only.some((glob) => matcher(glob)(rule)),
  });
}

function levelPair(pair: string, ids: readonly string[]): [string, Level] {
  const at = pair.lastIndexOf('=');
  const [id, level] = [pair.slice(0, at), pair.slice(at + 1)];
  if (at < 1 || !levels.includes(level as Level)) {
    throw new UserError(
      `--rule ${pair} wants a rule and a level: --rule ${at < 1 ? pair : id}=warning (error, warning, advice, off)`,
    );
  }
  if (!ids.includes(id)) throw noRule('--rule', id, ids);
  if (id === 'plan/syntax' && level !== 'error') throw new UserError(`--rule ${unlowered(id)}`);
  return [id, level as Level];
}

/** `*` stands for anything; everything else for itself. */
const matcher = (glob: string) => {
  const parts = glob.split('*');
  return (id: string): boolean => {
    const [head = '', ...rest] = parts;
    if (!id.startsWith(head)) return false;
    let at = head.length;
    for (const [i, part] of rest.entries()) {
      const found = i === rest.length - 1 ? Math.max(id.length - part.length, at) : id.indexOf(part, at);
      if (found === -1 || !id.startsWith(part, found)) return false;
      at = found + part.length;
    }
    return at === id.length;
  };
};

function noRule(flag: string, id: string, ids: readonly string[]): UserError {
  const near = nearest(id, ids);
  return new UserError(
    `${flag}: there is no rule ${id}${near ? `: did you mean ${near}?` : '; the command rules lists them'}`,
  );
}
