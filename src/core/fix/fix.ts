import type { Change } from '../../kit/change.ts';
import { logsOf } from '../../kit/logs.ts';
import { readWhen } from '../../kit/when.ts';
import type { Splice } from '../edit/change.ts';
import { edit } from '../edit/edit.ts';
import { apply } from '../edit/pieces.ts';
import type { Opened } from '../open.ts';
import { mechanicalChanges } from './mechanical.ts';
import { orderSplice } from './order.ts';
import { quoteFixes } from './quote.ts';

/** One step of mending: the text after it and what was done. */
export interface Mended {
  readonly text: string;
  readonly splices: readonly Splice[];
  readonly done: string;
}

const name = ({ path }: Change): string => path.map(String).join('.');

/**
 * The next thing that can be mended in a plan without a doubt, null where nothing is left. One at a time, since each
 * is proved by reading the text again; `reread` opens the plan's new text.
 */
export function mendNext(opened: Opened, tried: ReadonlySet<string>): Mended | null {
  for (const change of mechanicalChanges(opened)) {
    if (tried.has(name(change))) continue;
    const edited = edit(opened.source.text, [change]);
    if (!('refused' in edited))
      return { ...edited, done: `${name(change)} is now ${'value' in change ? change.value : ''}` };
  }
  return mendCut(opened, tried) ?? mendOrder(opened);
}

/** Quotes round a text that YAML would cut: offered only where the text then reads whole. */
function mendCut({ source, kind }: Opened, tried: ReadonlySet<string>): Mended | null {
  for (const { rule, span, path } of source.problems) {
    const at = name({ op: 'remove', path });
    if (rule !== 'plan/syntax' || path.length === 0 || tried.has(at)) continue;
    const [offer] = quoteFixes(source.text, span, kind?.shape ?? null);
    if (offer)
      return {
        text: apply(source.text, offer.splices),
        splices: offer.splices,
        done: `${at} now stands in quotes`,
      };
  }
  return null;
}

function mendOrder({ source, data, faults }: Opened): Mended | null {
  if (faults.some(({ rule }) => rule === 'plan/syntax')) return null;
  for (const { path, days, name: log } of logsOf(data)) {
    const read = days.map((day) => (day === undefined ? undefined : readWhen(day)?.first));
    const splice = orderSplice(source, path, read);
    if (splice)
      return {
        text: apply(source.text, [splice]),
        splices: [splice],
        done: `${log} now has the newest last`,
      };
  }
  return null;
}
