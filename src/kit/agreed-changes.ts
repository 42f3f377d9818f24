import type { LedgerEntry } from './slips.ts';
import { cell, column, type Table, table } from './table.ts';
import { isDay, longDate } from './time.ts';
import { nameOf } from './words.ts';

/** An entry of a plan's `changes` with its reason and who agreed. */
interface Agreed extends LedgerEntry {
  readonly reason?: string | null | undefined;
  readonly agreed_by?: unknown;
}

/** A day in words, anything else as it was written. */
const said = (value: unknown): string => (isDay(value) ? longDate(value) : `${value ?? 'nothing'}`);

/** What moved by agreement since a plan was agreed. */
export const agreedChanges = (changes: readonly Agreed[] | null | undefined): Table =>
  table(
    'Changed by agreement',
    [column('When'), column('What'), column('From and to'), column('Why')],
    (changes ?? []).map((one) => [
      cell(one.date ? longDate(one.date) : 'No date'),
      cell([one.item, one.field?.replaceAll('_', ' ')].filter(Boolean).join(', ') || 'the plan'),
      cell(`${said(one.from)} to ${said(one.to)}`),
      cell(one.reason ?? 'none', { small: one.agreed_by ? `Agreed by ${nameOf(one.agreed_by) ?? ''}` : '' }),
    ]),
  );
