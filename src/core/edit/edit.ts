import { makeAll } from './batch.ts';
import { type Change, isBare, type Splice } from './change.ts';
import { compose } from './pieces.ts';
import { readPage } from './read.ts';
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

/**
 * Makes changes to a plan's text as splices, in their order; everything outside them stays to the byte.
 * The result is read again and must differ in its data by the intended changes alone, else nothing is
 * changed and `refused` says which place could not be edited and what to type by hand.
 */
export function edit(text: string, changes: readonly Change[]): Edited {
  const [first] = changes;
  if (!first) return { text, splices: [] };
  const page = readPage(text);
  if (typeof page === 'string') return refusal(first, `the file cannot be edited safely since ${page}`);
  const made = makeAll(page, changes, 1);
  const [refused] = made.refused;
  if (refused) return refusal(refused.change, refused.reason);
  return { text: made.page.text, splices: compose(text.length, made.rounds) };
}

/** As many changes as may be refused before the rest is left alone: each costs several readings of the text. */
const PATIENCE = 5;

/** The same for changes that do not hang together: those that cannot be made are left out. Null where none is made. */
export function editSome(
  text: string,
  changes: readonly Change[],
): { readonly text: string; readonly splices: readonly Splice[]; readonly made: readonly Change[] } | null {
  const page = readPage(text);
  if (typeof page === 'string') return null;
  const { page: after, rounds, made } = makeAll(page, changes, PATIENCE);
  return made.length === 0 ? null : { text: after.text, splices: compose(text.length, rounds), made };
}
