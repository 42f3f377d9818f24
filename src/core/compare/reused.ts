import type { At, Known, Reused } from '../../kit/history.ts';
import { keyOf } from './facts.ts';
import { firstSeen, type Step } from './steps.ts';

const words = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? []);

/** Fewer words than this say too little to tell one thing from another. */
const TELLING = 3;

/** Whether hardly a word (under a fifth of the shorter text's) of what a number was about is left. */
function another(was: string, is: string): boolean {
  const [x, y] = [words(was), words(is)];
  const fewer = Math.min(x.size, y.size);
  const shared = [...x].filter((word) => y.has(word)).length;
  return fewer >= TELLING && shared / fewer < 0.2;
}

/** Numbers that stand for something else than when first seen: another sort of thing, or another thing of the sort. */
export function* reusedIn(steps: readonly Step[], now: Step): Iterable<Reused> {
  const first = firstSeen(steps, 'items');
  const byId = new Map<string, { at: At; item: Known }[]>();
  for (const { at, fact } of first.values()) {
    if (fact.item.id !== '')
      byId.set(fact.item.id, [...(byId.get(fact.item.id) ?? []), { at, item: fact.item }]);
  }
  for (const [key, { item, path }] of now.items) {
    const own = first.get(key);
    const replaced = (byId.get(item.id) ?? []).find(
      (was) => was.item.sort !== item.sort && was.at !== own?.at && !now.items.has(keyOf(was.item)),
    );
    if (own?.at && another(own.fact.item.about, item.about))
      yield { item, was: own.fact.item, from: own.at, path };
    else if (replaced) yield { item, was: replaced.item, from: replaced.at, path };
  }
}
