import type { Change } from '../../kit/change.ts';
import type { Path } from '../../kit/finding.ts';
import type { Splice } from '../edit/change.ts';
import { editSome } from '../edit/edit.ts';
import { apply } from '../edit/pieces.ts';
import type { Opened } from '../open.ts';
import { mechanicalChanges } from './mechanical.ts';
import { quoted } from './quote.ts';
import { sorted } from './sorted.ts';

/** One step of mending: the text after it and what was done, a sentence each. */
export interface Mended {
  readonly text: string;
  readonly splices: readonly Splice[];
  readonly done: readonly string[];
}

const name = (path: Path): string => path.map(String).join('.');

/**
 * The next things that can be mended in a plan without a doubt, as many as go together; null where nothing is left.
 * Each step is proved by reading its text again, and may bring more to light.
 */
export const mendNext = (opened: Opened): Mended | null =>
  mendMechanical(opened) ?? mendCuts(opened) ?? mendOrder(opened);

const isNow = (change: Change): string =>
  `${name(change.path)} is now ${'value' in change ? change.value : ''}`;

function mendMechanical(opened: Opened): Mended | null {
  const changes = mechanicalChanges(opened);
  const edited = changes.length > 0 ? editSome(opened.source.text, changes) : null;
  return edited && { ...edited, done: edited.made.map(isNow) };
}

const stepOf = (text: string, splices: readonly Splice[], done: readonly string[]): Mended | null =>
  splices.length > 0 ? { text: apply(text, splices), splices, done } : null;

/** Quotes round texts that YAML would cut: only where they then read whole. */
function mendCuts({ source, kind }: Opened): Mended | null {
  const cuts = source.problems.filter(({ rule, path }) => rule === 'plan/syntax' && path.length > 0);
  const mended = quoted(source.text, cuts, kind?.shape ?? null);
  return stepOf(
    source.text,
    mended.map(({ splice }) => splice),
    mended.map(({ of }) => `${name(of.path)} now stands in quotes`),
  );
}

function mendOrder({ source, data, faults }: Opened): Mended | null {
  if (faults.some(({ rule }) => rule === 'plan/syntax')) return null;
  const logs = sorted(source, data);
  return stepOf(
    source.text,
    logs.map(({ splice }) => splice),
    logs.map((log) => `${log.name} now has the newest last`),
  );
}
