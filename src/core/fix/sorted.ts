import type { Path } from '../../kit/finding.ts';
import { logsOf } from '../../kit/logs.ts';
import type { Source } from '../../kit/source.ts';
import { readWhen } from '../../kit/when.ts';
import type { Splice } from '../edit/change.ts';
import { apply } from '../edit/pieces.ts';
import { isFields, noFields, same } from '../edit/raw.ts';
import { readPage } from '../edit/read.ts';
import { orderOf, orderSplice } from './order.ts';
import { passing } from './passing.ts';

/** A log whose entries were put in the order of their days. */
export interface SortedLog {
  readonly name: string;
  readonly path: Path;
  /** The old place of each entry, in the new order. */
  readonly order: readonly number[];
  readonly splice: Splice;
}

/** As many readings of the text as sorting the logs of a plan may take. */
const READINGS = 16;

/**
 * The logs of a plan whose entries are not in the order of their days, with the splices (sorted and apart) that put
 * them so, each entry's lines moved whole with the comments in it. Reading the text with all of them gives the same
 * data but for those orders; logs written in a way that lines cannot be moved are left out.
 */
export function sorted(source: Source, data: unknown): readonly SortedLog[] {
  const logs: SortedLog[] = [];
  let end = -1;
  for (const { path, days, name } of logsOf(data)) {
    const read = days.map((day) => (day === undefined ? undefined : readWhen(day)?.first));
    const order = orderOf(read);
    const splice = order && orderSplice(source, path, order);
    // A log inside an entry that moves waits for the next time.
    if (!splice || splice.start < end) continue;
    end = splice.end;
    logs.push({ name, path, order, splice });
  }
  const page = logs.length > 0 ? readPage(source.text) : '';
  if (typeof page === 'string') return [];
  return passing(logs, (some) => movesOnly(page.raw, source.text, some), { left: READINGS });
}

/** Tells whether a text with its logs sorted holds the same data but for their orders. */
function movesOnly(raw: unknown, text: string, logs: readonly SortedLog[]): boolean {
  const after = readPage(
    apply(
      text,
      logs.map(({ splice }) => splice),
    ),
  );
  const goal = logs.reduce((data, { path, order }) => reordered(data, path, order), raw);
  return typeof after !== 'string' && same(after.raw, goal);
}

function reordered(node: unknown, path: Path, order: readonly number[]): unknown {
  const [key, ...rest] = path;
  if (Array.isArray(node)) {
    if (key === undefined) return order.map((from) => node[from]);
    return node.map((item, i) => (i === key ? reordered(item, rest, order) : item));
  }
  return isFields(node) && key !== undefined
    ? Object.assign(noFields(), node, { [key]: reordered(node[key], rest, order) })
    : node;
}
