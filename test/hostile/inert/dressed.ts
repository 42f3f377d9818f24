import { kindOf } from '../../../src/cli/catalogue.ts';
import { gather } from '../../../src/core/gather.ts';
import { dataOf, type Example } from '../corpus.ts';
import { payloads } from '../payloads.ts';
import { put } from '../tree.ts';
import { RAW } from './skeleton.ts';

/** Payloads that a plan may hold: those with control or bidi characters are refused as they are read. */
export const kept: readonly string[] = payloads.filter(
  (text) => text.length < 1000 && !RAW.test(text) && !/[\r\t\u061c\u200b-\u200f\u2060\ufeff]|^\s/.test(text),
);

/** The same text without a sign that could mean anything: as long, its words and lines where they were. */
export const harmless = (text: string): string =>
  text.replace(/[^\p{L}\p{N}\p{M}\s]/gu, 'x').replace(/\d/g, 'a');

/** What stands in the nth field of a turn: each turn gives every field another payload. */
export const rotated =
  (turn: number, change: (text: string) => string = (text) => text) =>
  (n: number): string =>
    change(kept[(n + turn * 5) % kept.length] ?? '');

/** The plan with such texts in every field that takes any text: names, prose, titles; not ids, days, links. */
export function dressed(example: Example, textFor: (n: number) => string): Record<string, unknown> {
  const plan = dataOf(example);
  const shape = kindOf(example.kind)?.shape ?? { is: 'free' };
  const { texts, references, links, times } = gather(plan, shape, []);
  const bound = new Set([...references, ...links, ...times].map(({ path }) => path.join('\0')));
  for (const [n, { path }] of texts.entries()) {
    const last = [...path].reverse().find((step) => typeof step === 'string');
    if (!bound.has(path.join('\0')) && !WORDS.has(String(last))) put(plan, path, textFor(n));
  }
  return plan;
}

/** Fields whose words steer what is counted, so that a page with other words is another page. */
const WORDS = new Set([
  'marking',
  'every',
  'meets',
  'field',
  'rule',
  'sustained_for',
  'window',
  'carried_from',
  'from',
  'to',
  'number',
  'task',
  'support_changes',
]);
