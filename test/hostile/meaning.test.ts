import { afterAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../src/kit/finding.ts';
import { examples, folder } from './corpus.ts';
import { figure } from './figure.ts';
import { rewritings } from './meaning.ts';
import { findingsOn } from './planted/judged.ts';

/** Faults of the text itself hang on how it is written; the rest must not. */
const OF_THE_TEXT = new Set(['plan/syntax', 'plan/split-text']);

const said = (findings: readonly Finding[]): string[] =>
  findings
    .filter(({ rule }) => !OF_THE_TEXT.has(rule))
    .map(({ rule, item, message, severity }) => `${severity} ${rule} ${item}: ${message}`)
    .sort();

/** What is cut or changed by the reader is lost when the plan is written anew. */
const lossy = (findings: readonly Finding[]): boolean => findings.some(({ rule }) => OF_THE_TEXT.has(rule));

const bases = new Map<string, Promise<readonly Finding[]>>();

/** The findings on the plan as it is, asked for once. */
function baseOf(name: string, text: string, day: string): Promise<readonly Finding[]> {
  const base = bases.get(name) ?? findingsOn(folder, name, text, day);
  bases.set(name, base);
  return base;
}

let kept = 0;

afterAll(() => figure(`${kept} rewritings in ${rewritings.length} styles kept every finding`));

/** The marks of what was planted are comments that would move with what they stand beside. */
const unmarked = (text: string): string => text.replace(/[ \t]+#!.*$/gm, '');

describe.each(examples.map((one) => ({ ...one, text: unmarked(one.text) })))(
  '$name',
  ({ name, text, day }) => {
    it.each(rewritings)('keeps its findings in $name', async ({ rewrite }) => {
      const before = await baseOf(name, text, day);
      if (lossy(before)) return expect(before.length).toBeGreaterThan(0);
      const after = await findingsOn(folder, name, rewrite(text), day);
      expect(after.filter(({ rule }) => OF_THE_TEXT.has(rule)).map(({ message }) => message)).toEqual([]);
      expect(said(after)).toEqual(said(before));
      kept++;
    });
  },
);
