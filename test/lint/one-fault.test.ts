import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Finding, Path } from '../../src/kit/finding.ts';
import { dayOf } from '../support/marks.ts';
import { lint } from './run.ts';

const root = resolve(import.meta.dirname, '../../examples');
const plans = (readdirSync(root, { recursive: true }) as string[])
  .filter((file) => /(^|\/)(good|bad)[^/]*\.yaml$/.test(file))
  .sort();

const OF_THE_FILE = new Set(['plan/schema', 'plan/syntax', 'plan/split-text', 'plan/placeholder']);

const under = (path: Path, above: Path): boolean =>
  above.length > 0 && above.every((step, i) => path[i] === step);

/** Findings of rules at or under a place that has a fault of text or schema already. */
const doubled = (findings: readonly Finding[]): string[] => {
  const faults = findings.filter(({ rule }) => rule === 'plan/schema' || rule === 'plan/syntax');
  return findings
    .filter(({ rule, path }) => !OF_THE_FILE.has(rule) && faults.some((f) => under(path, f.path)))
    .map(({ rule, path }) => `${rule} ${path.join('.')}`);
};

const WRONG = ['[1, [2]]', '{ no_such_field: 1 }', '"neither day nor word"', 'true', '12.5'];

/** Copies of a plan in each of which one value, every `step`-th in turn, is something that it cannot be. */
function mutants(text: string, step: number): string[] {
  const spots: { start: number; end: number }[] = [];
  visit(parseDocument(text, { keepSourceTokens: true }), {
    Pair: (_, { value }) => {
      const flat = isScalar(value) || ((isMap(value) || isSeq(value)) && value.flow);
      const range = flat ? value?.range : undefined;
      if (range && !text.slice(range[0], range[1]).includes('\n'))
        spots.push({ start: range[0], end: range[1] });
    },
  });
  return spots
    .filter((_, i) => i % step === 0)
    .map(({ start, end }, i) => `${text.slice(0, start)}${WRONG[i % WRONG.length]}${text.slice(end)}`);
}

describe.each(plans)('%s', (file) => {
  const text = readFileSync(join(root, file), 'utf8');
  const today = dayOf(text) ?? '2026-11-20';

  it('earns no second finding where a value is wrong', async () => {
    const copies = mutants(text, Math.max(1, Math.round(text.split('\n').length / 30)));
    expect(copies.length).toBeGreaterThan(5);
    let faults = 0;
    for (const copy of copies) {
      const { findings } = await lint({ 'a.yaml': copy }, ['a.yaml'], { today });
      expect(doubled(findings)).toEqual([]);
      faults += findings.filter(({ rule }) => rule === 'plan/schema').length;
    }
    expect(faults).toBeGreaterThan(copies.length / 4);
  });
});

describe('one fault, one finding', () => {
  const GOAL = (goal: string) => `kind: pdp
id: a
goals:
  - id: G1
    goal: ${goal}
    success: x
`;
  const of = async (text: string, path: string) =>
    (await lint({ 'a.yaml': text })).findings
      .filter((f) => f.path.join('.') === path)
      .map(({ rule }) => rule);

  it.each([
    ['{ a: 1 }', ['plan/schema', 'plan/schema']],
    ['TODO', ['plan/placeholder']],
    ['', ['plan/placeholder']],
    ['true', ['plan/syntax']],
  ])('a goal that is %j', async (goal, rules) => {
    const found = await of(GOAL(goal), 'goals.0.goal');
    expect(rules).toEqual(expect.arrayContaining(found));
    expect(found).toHaveLength(1);
  });

  it('a goal is vague or an activity, never both', async () => {
    const { findings } = await lint({ 'a.yaml': GOAL('Attend a course and get better') });
    const about = findings.filter(({ rule }) => /vague-goal|activity-as-goal/.test(rule));
    expect(about).toHaveLength(1);
  });

  it('what is wrong is left out, and the rest is judged', async () => {
    const { findings } = await lint({
      'a.yaml': GOAL('Lead one review alone').replace('success: x', 'target_date: soon'),
    });
    expect(findings.map(({ rule, path }) => `${rule} ${path.join('.')}`)).toEqual(
      expect.arrayContaining(['plan/schema goals.0.target_date', 'pdp/goal-measurable goals.0.success']),
    );
    expect(findings.map(({ rule }) => rule)).not.toContain('pdp/goal-time-bound');
  });

  it('a kind that is none stops everything else', async () => {
    const { findings } = await lint({ 'a.yaml': GOAL('x').replace('pdp', 'pdpp') });
    expect(findings.map(({ rule }) => rule)).toEqual(['plan/schema']);
  });

  it.each([
    ['none', ['conversation/support-offered']],
    ['[nothing.]', ['conversation/support-offered']],
    ['We will support them', ['wording/generic-commitment']],
  ])('help that is %j is too little, or not there', async (offered, rules) => {
    const text = `kind: conversation\nid: a\nsupport: { offered: ${offered} }\n`;
    const { findings } = await lint({ 'a.yaml': text });
    const here = findings.filter(({ path }) => path[0] === 'support');
    expect(here.map(({ rule }) => rule)).toEqual(rules);
  });
});
