import { longDate } from '../../kit/time.ts';
import { nameOf, textList } from '../../kit/words.ts';
import type { Measure } from './plan.ts';

/** A day in words; `no date` where there is none. */
export const dateOf = (day: string | null | undefined): string => (day ? longDate(day) : 'no date');

/** Parts that have something in them, joined; empty where none has. */
export const joined = (parts: readonly (string | null | undefined)[], between = ', '): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join(between);

/** A list of texts, or one text, with a line for each. */
export const lines = (texts: unknown): string => textList(texts).join('\n');

/** `Dr Amara Singh, Head of Analysis`. */
export function personOf(person: unknown): string {
  const { role, organisation } = (typeof person === 'object' ? (person ?? {}) : {}) as Record<string, string>;
  const name = nameOf(person);
  return joined([name, role === name ? '' : role, organisation]);
}

const SPELT: Readonly<Record<string, string>> = { epip: 'EPIP', college: 'College of Policing' };

/** A snake_case word of the plan's vocabulary in words: `peer_force` → `peer force`. */
export const plainWord = (word: string | null | undefined): string =>
  SPELT[word ?? ''] ?? (word ?? '').replaceAll('_', ' ');

const BODIES: Readonly<Record<string, string>> = {
  ppmg: 'Policing performance monitoring group (PPMG)',
  regional_triage: 'Regional triage',
  force_board: 'Force board',
  partner: 'Partners',
  other: 'Meeting',
};

export const bodyOf = (body: string | null | undefined): string => BODIES[body ?? 'other'] ?? plainWord(body);

const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0;

/** Writes the figures of one measure alike: with as many decimals as the most exact that the plan gives it has. */
export function figures(measure: Measure): (value: number | null | undefined) => string {
  const { baseline, target, trajectory, readings } = measure;
  const given = [baseline, target, ...(trajectory ?? []), ...(readings ?? [])].map((dot) => dot?.value ?? 0);
  const decimals = Math.max(0, ...given.map(decimalsOf));
  return (value) => (typeof value === 'number' ? value.toFixed(decimals) : '');
}

/** A figure with its unit: `62.0%`, `15 minutes`; `none` where there is none. */
export function withUnit(text: string, unit: string | null | undefined): string {
  if (text === '') return 'none';
  return unit === '%' ? `${text}%` : joined([text, unit], ' ');
}
