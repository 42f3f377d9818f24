import type { Finding } from '../kit/finding.ts';
import { nearest } from '../kit/words.ts';
import type { Said } from './open.ts';

/** A finding with the ids of the items around it, the nearest first. */
export interface Placed {
  readonly finding: Finding;
  readonly around: readonly string[];
}

/** The same before it is known where it stands. */
export interface Weighed {
  readonly finding: Pick<Finding, 'rule' | 'path' | 'message'>;
  readonly around: readonly string[];
}

/** What is left after waivers and inline disables, what was set aside, and what is wrong with those that did it. */
export interface Suppressed<P extends Weighed = Placed> {
  readonly left: readonly P[];
  readonly dropped: readonly P[];
  readonly said: readonly Said[];
}

/** The rules of a run: those that there are, and whether one judged nothing here, so that its waiver may be in need. */
export interface Judged {
  readonly ids: readonly string[];
  readonly asleep: (rule: string) => boolean;
}

/** The rule under which waivers and inline disables are reported. */
export const RULE = 'plan/waiver';

/** What can never be set aside: a file that cannot be read, and what is wrong with a waiver. */
export const NEVER: ReadonlySet<string> = new Set(['plan/syntax', RULE]);

/** Why a rule that nothing was set aside of is not worth naming; null where that cannot be told. */
export function idle(rule: string, { ids, asleep }: Judged, otherwise: string): string | null {
  if (NEVER.has(rule)) return `${rule} cannot be set aside: mend what it reports`;
  if (ids.includes(rule)) return asleep(rule) ? null : otherwise;
  const near = nearest(rule, ids);
  return `No rule ${rule} judges this plan: ${near ? `write ${near}` : 'remove this, or correct the name'}`;
}

/** A waiver or a disable that is of no use: a warning. */
export const useless = (message: string) => ({ severity: 'warning' as const, message });
