import { withPlaces } from '../core/fast/careful.ts';
import { judge, remarker } from '../core/judge.ts';
import type { Said } from '../core/open.ts';
import type { Policy } from '../core/weigh.ts';
import type { History } from '../kit/history.ts';
import type { FileResult } from '../kit/results.ts';
import type { Context } from '../kit/rule.ts';
import { rulesFor } from './cards.ts';
import type { Plans } from './plans.ts';
import type { Terms } from './verdict.ts';
import { contextOf, type Entry } from './workspace.ts';

type Known = Pick<Plans, 'house' | 'neighboursOf'>;

/** Rules between two looks at what Git has answered. */
const BREATH = 12;

/** What the rules that need no past say of a plan, with pauses in which Git's answers are heard. */
async function meanwhile(
  entry: Entry,
  context: Context,
  policy: Policy,
  past: Promise<unknown>,
): Promise<Said[]> {
  const rules = rulesFor(entry.opened.kind).filter(({ id }) => !isOfThePast(id));
  const ask = remarker(entry.opened, context, policy);
  const said: Said[] = [];
  let waiting = true;
  const heard = (): void => {
    waiting = false;
  };
  past.then(heard, heard);
  await null;
  for (let at = 0; at < rules.length; at += BREATH) {
    const some = rules.slice(at, at + BREATH);
    said.push(...(await withPlaces(() => ask(some))));
    if (waiting) await new Promise(setImmediate);
  }
  return said;
}

const isOfThePast = (id: string): boolean => id.startsWith('history/');

/** The verdict on a plan whose past is still being asked for: what needs none is judged until it is there. */
export async function judgeMeanwhile(
  entry: Entry,
  plans: Known,
  { today, policy: policyOf }: Omit<Terms, 'history'>,
  past: Promise<History | null>,
): Promise<FileResult> {
  const { opened, facets } = entry;
  const policy = policyOf(entry);
  const contextAt = (history: History | null) =>
    facets && contextOf(entry, facets, plans, today, plans.house.settings, history);
  const before = contextAt(null);
  const said = before ? await meanwhile(entry, before, policy, past) : [];
  const context = contextAt(await past);
  const rules = rulesFor(opened.kind);
  return withPlaces(() => {
    const late = context?.history
      ? remarker(opened, context, policy)(rules.filter(({ id }) => isOfThePast(id)))
      : [];
    return judge(opened, context, rules, policy, [...said, ...late]);
  });
}
