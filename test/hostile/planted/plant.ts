import { type Data, dataOf, example } from '../corpus.ts';
import { get, matching, type Path, put } from '../tree.ts';

// biome-ignore lint/suspicious/noExplicitAny: plans of every kind are spoilt by the same few words
export type Loose = any;

/** A way to spoil a plan: every plan that comes of it, each fresh. */
export type Op = (plan: Loose) => Loose[];

/** A defect put into a plan that lacks it, and the rule that must find each of them. */
export interface Plant {
  readonly rule: string;
  /** The example that is spoilt. */
  readonly base: string;
  readonly op: Op;
  /** The day of the verdict, where it isn't the example's own. */
  readonly day?: string;
}

const at = (pattern: string, change: (plan: Loose, path: Path) => void, missing = false): Op => {
  return (plan) =>
    matching(plan, pattern)
      .filter((path) => missing || get(plan, path) !== undefined)
      .map((path) => {
        const fresh = structuredClone(plan);
        change(fresh, path);
        return fresh;
      });
};

/** Takes out what stands at a pattern: one plan for each place. */
export const drop = (pattern: string): Op => at(pattern, (plan, path) => put(plan, path, undefined));

/** Puts a value at a pattern: one plan for each place, a missing last key included. */
export const set = (pattern: string, value: Data): Op =>
  at(pattern, (plan, path) => put(plan, path, structuredClone(value)), true);

/** Changes what stands at a pattern in place: one plan for each place. */
export const edit = (pattern: string, change: (item: Loose, plan: Loose) => void): Op =>
  at(pattern, (plan, path) => change(get(plan, path), plan));

/** Adds an item to a list. */
export const add = (pattern: string, item: Data): Op =>
  edit(pattern, (list: Data[]) => {
    list.push(structuredClone(item));
  });

/** Changes a plan as a whole: one plan. */
export const whole =
  (change: (plan: Loose) => void): Op =>
  (plan) => {
    const fresh = structuredClone(plan);
    change(fresh);
    return [fresh];
  };

/** Changes every place of a pattern at once: one plan. */
export const every = (pattern: string, value: Data): Op =>
  whole((plan) => {
    for (const path of matching(plan, pattern).reverse()) put(plan, path, structuredClone(value));
  });

/** The plans of several ways. */
export const any =
  (...ops: readonly Op[]): Op =>
  (plan) =>
    ops.flatMap((op) => op(plan));

/** Rows of one example: rule, the ways to earn it, and the day where it matters. */
export const plants = (base: string, rows: readonly (readonly [string, Op, string?])[]): Plant[] =>
  rows.map(([rule, op, day]) => ({ rule, base, op, ...(day !== undefined && { day }) }));

/** The plans that a row makes. */
export const grown = ({ base, op }: Plant): Loose[] => op(dataOf(example(base)));
