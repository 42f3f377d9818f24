import type { Intake } from '../kit/intake.ts';
import type { Mapping } from './in-head.ts';
import { numbered } from './in-number.ts';
import type { Table } from './in-table.ts';

/** A row being put together. */
export type Filling = {
  at: number;
  cells: Map<string, string>;
  other: Map<string, string>;
  steps: Filling[];
};

/** Slots whose column begins in lower case throughout. */
type Lower = ReadonlySet<string>;

/** Words that go on from a row that a page has broken: joined by one space, none after a hyphen. */
const goOn = (before: string | undefined, after: string): string =>
  before === undefined ? after : /\p{L}-$/u.test(before) ? before + after : `${before} ${after}`;

/** Puts the cells of a row behind those of the one above. */
export function join(above: Filling, row: Filling): void {
  for (const [name, text] of row.cells) above.cells.set(name, goOn(above.cells.get(name), text));
  for (const [head, text] of row.other) above.other.set(head, goOn(above.other.get(head), text));
}

const OWN = ['timescale', 'owner', 'status', 'task', 'percent', 'rag'];
const ownOf = ({ cells }: Filling): readonly string[] => OWN.filter((name) => cells.has(name));

/** What no sentence ends with. */
const OPEN =
  /(?:[,;:–—-]|\b(?:a|an|and|as|at|by|for|from|in|into|of|on|or|our|that|the|their|to|which|with))$/i;

/** Whether an action without an item is the rest of the one above; merged cells leave actions without one too. */
function wordsGoOn(above: Filling, row: Filling, lower: Lower): boolean {
  const [before, after] = [above.cells.get('action'), row.cells.get('action')];
  if (before === undefined || after === undefined) return true;
  return OPEN.test(before) || (!lower.has('action') && /^[\p{Ll},;)]/u.test(after) && !/[.!?]$/.test(before));
}

/**
 * A page end broke the row above: its words go on in lower case, and of what a row has of its own there is nothing
 * (or, where the row above has nothing either, lines stand between).
 */
export function continues(above: Filling, row: Filling, { main, key }: Intake, lower: Lower): boolean {
  if (row.cells.has(key) || row.cells.size === 0 || ownOf(row).length > 0) return false;
  const text = row.cells.get(main);
  if (text === undefined) return wordsGoOn(above.steps.at(-1) ?? above, row, lower);
  const broken = ownOf(above).length > 0 || row.at > above.at + 1;
  const before = above.cells.get(main) ?? '';
  return (
    broken &&
    !lower.has(main) &&
    numbered(text) === null &&
    /^[\p{Ll},;)]/u.test(text) &&
    !/[.!?]$/.test(before)
  );
}

/** The columns in which most cells begin in lower case: there it is no sign of where a row goes on. */
export function lowerOf({ rows }: Table, mapping: Mapping): Lower {
  const isLower = (column: number): boolean => {
    const texts = rows.map(({ cells }) => cells[column] ?? '').filter((text) => text !== '');
    return texts.filter((text) => /^\p{Ll}/u.test(text)).length * 2 > texts.length;
  };
  return new Set(mapping.filter((_, i) => isLower(i)));
}
