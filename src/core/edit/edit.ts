import { type Change, isBare, type Splice } from './change.ts';
import { expected } from './expected.ts';
import { apply, compose, tidy } from './pieces.ts';
import { planChange } from './plan.ts';
import { same } from './raw.ts';
import { type Page, readPage } from './read.ts';
import { scalarText } from './scalar.ts';
import { writeYaml } from './write.ts';

/** A text edited, with the splices on the text as it was; or one sentence on why it was left alone. */
export type Edited =
  | { readonly text: string; readonly splices: readonly Splice[] }
  | { readonly refused: string };

const nameOf = (change: Change): string => (change.path.length === 0 ? 'the plan' : change.path.join('.'));

/** What a person would type instead, in the tool's own style. */
function byHand(change: Change): string {
  if (change.op === 'remove') return 'take it out by hand';
  const item = change.op === 'set' ? change.value : [change.value];
  const key = String(change.path.findLast((step) => typeof step === 'string') ?? '');
  if (change.op === 'set' && isBare(change.value)) return `type this by hand: ${scalarText(change.value)}`;
  const yaml = writeYaml(typeof change.path.at(-1) === 'string' ? { [key]: item } : item);
  return `type this by hand:\n${yaml.trimEnd()}`;
}

const refusal = (change: Change, reason: string): { refused: string } => ({
  refused: `${nameOf(change)} was not changed: ${reason}; ${byHand(change)}`,
});

type Step = { readonly page: Page; readonly splices: readonly Splice[] } | { readonly refused: string };

/** Tells whether every comment outside the splices is still there, each by itself and in its order. */
function keepsComments(before: Page, splices: readonly Splice[], after: Page): boolean {
  const kept = before.comments.filter(
    ({ offset }) => !splices.some(({ start, end }) => offset >= start && offset < end),
  );
  return (
    kept.length === after.comments.length &&
    kept.every(({ source }, i) => source.trimEnd() === after.comments[i]?.source.trimEnd())
  );
}

/** One change: laid out as the file is, else on one line; the first that reads back as intended is taken. */
function step(page: Page, change: Change): Step {
  const goal = expected(page.raw, [change]);
  if ('reason' in goal) return refusal(change, goal.reason);
  if (same(page.raw, goal.data)) return { page, splices: [] };
  let reason = 'its place cannot be edited without disturbing what stands around it';
  for (const oneLine of [false, true]) {
    const planned = planChange({ ...page, habits: { ...page.habits, oneLine } }, change);
    if (typeof planned === 'string') {
      reason = planned;
      continue;
    }
    const splices = tidy(planned);
    const after = readPage(apply(page.text, splices));
    if (typeof after === 'string' || !same(after.raw, goal.data)) continue;
    if (keepsComments(page, splices, after)) return { page: after, splices };
  }
  return refusal(change, reason);
}

/**
 * Makes changes to a plan's text as splices, in their order; everything outside them stays to the byte.
 * Each result is read again and must differ in its data by the intended change alone, else nothing is
 * changed and `refused` says which place could not be edited and what to type by hand.
 */
export function edit(text: string, changes: readonly Change[]): Edited {
  const [first] = changes;
  if (!first) return { text, splices: [] };
  const opening = readPage(text);
  if (typeof opening === 'string') return refusal(first, `the file cannot be edited safely since ${opening}`);
  let page = opening;
  const rounds: (readonly Splice[])[] = [];
  for (const change of changes) {
    const next = step(page, change);
    if ('refused' in next) return next;
    page = next.page;
    rounds.push(next.splices);
  }
  const splices = compose(text.length, rounds);
  return { text: page.text, splices };
}
