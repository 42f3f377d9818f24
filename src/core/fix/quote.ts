import type { Span } from '../../kit/finding.ts';
import type { Shape } from '../../kit/shape.ts';
import type { Splice } from '../edit/change.ts';
import { cleanOf, faultsOf, heals } from './heals.ts';
import { lineAt } from './lines.ts';
import type { Fix } from './offer.ts';
import { passing } from './passing.ts';
import { waysOf } from './ways.ts';

/**
 * Quotes that put right a text which YAML cuts or misreads. Each way is tried and read again; the first that leaves
 * fewer faults, and none on its line, is offered. `shape` is the kind's, where it is known.
 */
export function quoteFixes(text: string, span: Span, shape: Shape | null): Fix[] {
  const before = faultsOf(text, shape);
  const way = waysOf(text, span).find((splice) => heals(text, [splice], before, shape));
  return way ? [{ title: 'Put the text in quotes', splices: [way] }] : [];
}

/** A fault and the quotes that put it right. */
export interface Quoted<P> {
  readonly of: P;
  readonly splice: Splice;
}

const inOrder = <P>(some: readonly Quoted<P>[]): readonly Quoted<P>[] =>
  [...some].sort((a, b) => a.splice.start - b.splice.start);

const splicesOf = <P>(some: readonly Quoted<P>[]): readonly Splice[] =>
  inOrder(some).map(({ splice }) => splice);

/** As many readings of the text as finding quotes for all faults of a plan may take. */
const READINGS = 24;

/** The same for all faults of a text at once, each on a line of its own: as many as go together, sorted. */
export function quoted<P extends { readonly span: Span }>(
  text: string,
  problems: readonly P[],
  shape: Shape | null,
): readonly Quoted<P>[] {
  const lines = new Map(problems.map((of) => [lineAt(text, of.span.start).start, of]));
  const ways = [...lines.values()].map((of) => ({ of, ways: waysOf(text, of.span) }));
  if (ways.length === 0) return [];
  const before = faultsOf(text, shape);
  const budget = { left: READINGS };
  const test = (some: readonly Quoted<P>[]): boolean => heals(text, splicesOf(some), before, shape);
  let done: readonly Quoted<P>[] = [];
  for (let way = 0; ways.some((one) => way < one.ways.length); way++) {
    const open = ways.filter(({ of }) => !done.some((one) => one.of === of));
    const trial = open.flatMap(({ of, ways }) => ways.slice(way, way + 1).map((splice) => ({ of, splice })));
    const all = inOrder([...done, ...trial]);
    const clean = cleanOf(text, splicesOf(all), shape);
    const hopeful = all.filter((one, i) => clean[i] && !done.includes(one));
    done = passing(hopeful, test, budget, done);
  }
  return inOrder(done);
}
