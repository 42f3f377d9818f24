import type { Value } from '../kit/change.ts';
import type { Intake, Slot } from '../kit/intake.ts';
import { slug } from '../kit/slug.ts';
import { cut } from '../kit/words.ts';
import { readCell } from './in-cell.ts';
import type { Entry } from './in-entry.ts';
import { statusIn } from './in-status.ts';

/** A newly made item, and what did not fit its fields. */
export interface Drafted {
  readonly item: { readonly [key: string]: Value };
  readonly said: readonly string[];
}

type Item = { [key: string]: Value };

/** The order in which a person would write the fields. */
const ORDER = [
  'number',
  'task',
  'theme',
  'type',
  'recommendation',
  'response',
  'reason',
  'action',
  'success',
  'owner',
  'start',
  'timescale',
  'external-due',
  'next-review',
  'status',
];
const place = ({ name }: Slot): number => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);

/** A head as a key below `other:`. */
export const keyOf = (head: string): string =>
  slug(head.replace(/['’]/g, ''), '').replaceAll('-', '_') || head;

/** Writes a value below nested keys: `risk.current`. */
function put(item: Item, [first = '', ...rest]: readonly string[], value: Value): void {
  if (rest.length === 0) item[first] = value;
  else {
    const inner: Item = { ...(item[first] as Item | undefined) };
    put(inner, rest, value);
    item[first] = inner;
  }
}

/** A key that the others do not have yet. */
function free(other: Item, key: string): string {
  let name = key;
  for (let n = 2; Object.hasOwn(other, name); n++) name = `${key}_${n}`;
  return name;
}

/** A status that stands in the time's cell is split out; the words stay there too. */
function splitStatus(entry: Entry, slots: readonly Slot[], item: Item): void {
  const said = statusIn(entry.cells.get('timescale') ?? '');
  if (said !== null && item['status'] === undefined && slots.some(({ name }) => name === 'status'))
    item['status'] = said;
}

function fieldsOf(entry: Entry, slots: readonly Slot[]): { item: Item; said: string[] } {
  const item: Item = {};
  const other: Item = {};
  const said: string[] = [];
  for (const slot of [...slots].sort((a, b) => place(a) - place(b))) {
    const text = entry.cells.get(slot.name);
    if (text === undefined) continue;
    const { value, whole } = readCell(slot, text);
    if (value !== undefined) put(item, slot.path, value);
    if (whole) continue;
    const key = free(other, keyOf(slot.column));
    other[key] = text;
    if (value === undefined)
      said.push(
        `Row ${entry.at}: "${cut(text, 40)}" does not fit ${slot.path.join('.')}: kept under other.${key}`,
      );
  }
  for (const [head, text] of entry.other) other[free(other, keyOf(head))] = text;
  splitStatus(entry, slots, item);
  if (Object.keys(other).length > 0) item['other'] = other;
  return { item, said };
}

/** An entry as an item of a plan: what the table says and nothing else, what fits no field below `other`. */
export function draftOf(entry: Entry, { slots, steps }: Intake): Drafted {
  const { item, said } = fieldsOf(entry, slots);
  const under = steps ? entry.steps.map((step) => fieldsOf(step, steps.slots)) : [];
  const { other, ...own } = item;
  return {
    item: {
      ...own,
      ...(steps && under.length > 0 && { [steps.list]: under.map((one) => one.item) }),
      ...(other !== undefined && { other }),
    },
    said: [...said, ...under.flatMap((one) => one.said)],
  };
}
