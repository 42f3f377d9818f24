import type { Moved } from '../../kit/history.ts';
import { isPresent } from '../../kit/words.ts';

export interface Ledger {
  readonly id?: string;
  readonly changes?: readonly {
    item?: string;
    field?: string;
    to?: unknown;
    reason?: string;
    agreed_by?: unknown;
  }[];
  readonly corrections?: readonly { item?: string; field?: string; reason?: string }[];
}

/** Whether a move stands in the ledger with a reason and an agreement, and leads to what the plan says now. */
export function isRecorded({ item, field, is }: Moved, { id, changes }: Ledger): boolean {
  const entries = (Array.isArray(changes) ? changes : []).filter(
    (entry) =>
      (item ? entry.item === item.id : entry.item === undefined || entry.item === id) &&
      covers(entry.field, field),
  );
  return entries.some(
    (entry) =>
      isPresent(entry.reason) &&
      isPresent(entry.agreed_by) &&
      (typeof is === 'object' || entry.field !== field || String(entry.to ?? '') === String(is ?? '')),
  );
}

/** An entry for `target` covers `target.value`; one for `success_criteria.1` covers the list. */
const covers = (entry: string | undefined, field: string): boolean =>
  entry === field ||
  (entry !== undefined && (field.startsWith(`${entry}.`) || entry.startsWith(`${field}.`)));

/** Whether a correction puts an entry of a log right openly. */
export const isCorrected = (log: string, item: string | undefined, { corrections }: Ledger): boolean =>
  (Array.isArray(corrections) ? corrections : []).some(
    (entry) => entry.item === item && (entry.field ?? '').split('.')[0] === log && isPresent(entry.reason),
  );
