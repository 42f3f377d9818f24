import type { Intake, Slot } from '../kit/intake.ts';
import { readWhen } from '../kit/when.ts';
import type { Row } from './in-grid.ts';
import { statusIn } from './in-status.ts';

/** What each column is: a slot's name, `other` (kept as a column of the house), `plan` or `ignore`. */
export type Mapping = readonly string[];

/** A head on one line, as it is compared. */
export const headline = (text: string): string => text.replace(/\s+/g, ' ').trim();

const isOurs = (heads: readonly string[], { slots }: Intake): boolean =>
  headline(heads[0] ?? '') === 'Plan' && slots.some(({ column }) => heads.map(headline).includes(column));

/** What the columns are by their heads; a table that `export` wrote is known by its own. */
export function byHeads(heads: readonly string[], intake: Intake): Mapping {
  const ours = isOurs(heads, intake);
  const taken = new Set<string>();
  const fits = ({ column, heads: known }: Slot, head: string): boolean =>
    column.toLowerCase() === head.toLowerCase() || (!ours && known !== undefined && known.test(head));
  return heads.map((text, i) => {
    const head = headline(text);
    if (ours && i === 0) return 'plan';
    const slot =
      head.length > 60 ? undefined : intake.slots.find((one) => !taken.has(one.name) && fits(one, head));
    if (slot) taken.add(slot.name);
    return slot?.name ?? 'other';
  });
}

/** How many columns a row would name if it were the head; none where it lacks what a row is about. */
export function headScore(cells: readonly string[], intake: Intake): number {
  const named = byHeads(cells, intake).filter((name) => name !== 'other');
  return named.includes(intake.main) || named.includes('action') ? named.length : 0;
}

const NUMBER = /^[A-Z]{0,4} ?\d{1,3}(?:\.\d{1,3})*[.)]?$/i;
/** Tells whether a cell holds a number, a time or a status, as no head does. */
export const isFigure = (text: string): boolean =>
  NUMBER.test(text) || readWhen(text) !== null || statusIn(text) !== null;

const most = (texts: readonly string[], test: (text: string) => boolean): boolean =>
  texts.length > 0 && texts.filter(test).length * 2 > texts.length;

/** What the columns of a table without a head are, by what stands in them: numbers, times, then long texts in turn. */
export function byBody(rows: readonly Row[], width: number, intake: Intake): Mapping {
  const texts = [intake.main, 'action'].filter((name, i, all) => all.indexOf(name) === i);
  const taken = new Set<string>();
  const once = (name: string): string => {
    const free = !taken.has(name);
    taken.add(name);
    return free ? name : 'other';
  };
  return Array.from({ length: width }, (_, i) => {
    const cells = rows.map(({ cells: all }) => all[i] ?? '').filter((text) => text !== '');
    if (most(cells, (text) => NUMBER.test(text))) return once(intake.key);
    if (
      most(
        cells,
        (text) => readWhen(text) !== null || statusIn(text) !== null || /^(?:ongoing|tbc)$/i.test(text),
      )
    )
      return once('timescale');
    return most(cells, (text) => text.length > 15) ? once(texts.shift() ?? 'other') : 'other';
  });
}
