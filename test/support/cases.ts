import { expect, it } from 'vitest';
import { type Edit, said, type Terms } from './linted.ts';

/** A case of a table: what is changed in a clean plan, exactly what is then found, and how it is judged. */
export type Case = readonly [name: string, edits: readonly Edit[], found: readonly string[], terms?: Terms];

type Whole = [name: string, edits: readonly Edit[], found: readonly string[], terms: Terms];

/** Tests that changes of a clean plan earn exactly these findings of all rules together, and no more. */
export const casesOf =
  (plan: (...edits: readonly Edit[]) => string) =>
  (cases: readonly Case[]): void => {
    const whole = cases.map(([name, edits, found, terms = {}]): Whole => [name, edits, found, terms]);
    it.each(whole)('%s', async (_, edits, found, terms) => {
      expect(await said(plan(...edits), terms)).toEqual(found);
    });
  };
