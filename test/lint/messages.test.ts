import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { dayOf } from '../support/marks.ts';
import { verdictOn } from '../support/planted.ts';

const root = resolve(import.meta.dirname, '../../examples');
const people = ['individual-pip', 'conversation', 'pdp', 'people'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`),
);

/** Every text of a plan, at any depth. */
function textsOf(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  if (typeof node !== 'object' || node === null) return [];
  return Object.values(node).flatMap(textsOf);
}

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}'’.-]+/gu) ?? [];

/** Runs of so many words. */
const runs = (text: string, many: number): string[] => {
  const all = words(text);
  return all.slice(0, Math.max(0, all.length - many + 1)).map((_, i) => all.slice(i, i + many).join(' '));
};

/** A plan in which each text of more than a few words has become another, so that nothing of it can be right. */
const muddled = (text: string): string =>
  text.replace(
    /^(\s*(?:- )?[a-z_]+: )([^{["'>|&\n]+ [^\n:#]+ [^\n:#]+ [^\n:#]+)$/gm,
    '$1Maria was said to be lazy and late again by two of her peers',
  );

describe.each(people)('the messages on %s', (file) => {
  const text = readFileSync(join(root, file), 'utf8');
  const today = dayOf(text) ?? '2026-07-15';
  const versions = [
    ['as it stands', text],
    ['with other words', muddled(text)],
    [
      'with a third of its lines gone',
      text
        .split('\n')
        .filter((_, i) => i % 3 !== 2 || i < 12)
        .join('\n'),
    ],
  ] as const;

  it.each(versions)('%s quote no run of eight of its words', async (_, plan) => {
    const { findings } = await verdictOn(plan, { today });
    let data: unknown;
    try {
      data = parse(plan);
    } catch {
      data = plan.split('\n');
    }
    const said = new Set(textsOf(data).flatMap((one) => runs(one, 8)));
    const quoting = findings.filter(({ message }) => runs(message, 8).some((run) => said.has(run)));
    expect(quoting.map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
  });

  it.each(versions)('%s are short, speak of the plan, and say what comes next', async (_, plan) => {
    const { findings } = await verdictOn(plan, { today });
    for (const { rule, message } of findings) {
      const shown = `${rule} ${message}`;
      expect(message.length, shown).toBeLessThanOrEqual(160);
      expect(message, shown).not.toMatch(/\binvalid\b|\bplease\b/i);
      expect(message.split('; write: ')[0], shown).not.toMatch(/[.!]$|\s$|^\s|\n| {2}/);
      expect(message, shown).toMatch(/[:;] \S|\?$/);
    }
  });
});
