import type { Item } from './facets.ts';
import { isKept, isOpen } from './standing.ts';

/** What an item says of itself, as far as it can end its claim on anybody. */
type Said = Item['value'] & { readonly status?: string };

/** Neither dropped, declined, nor closed by the body that asked for it. */
const inForce = (value: Said): boolean =>
  isKept(value) && value['response'] !== 'not_agreed' && value['closed'] === undefined;

/** Tells whether anything is still owed on an item: it is open, and it and what it stands in are in force. */
export function isOwed(item: Item): boolean {
  for (let around: Item | null = item; around; around = around.within)
    if (!inForce(around.value)) return false;
  return isOpen(item.value as Said);
}

/** The field that says when a sort of item is due; measures, meetings and the like are no promises of their own. */
export const DUE: Readonly<Record<string, string>> = {
  action: 'due',
  milestone: 'date',
  mitigation: 'due',
  recommendation: 'timescale',
  goal: 'target_date',
};
