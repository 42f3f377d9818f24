import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noHouseFor } from './support/judge.ts';
import { dayOf, marksIn } from './support/marks.ts';

const root = resolve(import.meta.dirname, '..');
const files = (readdirSync(join(root, 'examples'), { recursive: true }) as string[])
  .filter((file) => file.endsWith('.yaml') && !file.includes('pip.config'))
  .map((file) => join('examples', file).replaceAll('\\', '/'))
  .sort();

const expected = (text: string): string[] =>
  marksIn(text)
    .flatMap(({ line, words }) => words.split(/\s*,\s*/).map((rule) => `${line}: ${rule}`))
    .sort();

describe.each(files)('%s', (file) => {
  const text = readFileSync(join(root, file), 'utf8');

  it('says the day that it is judged by', () => {
    expect(dayOf(text)).not.toBeNull();
  });

  it('has exactly the findings that it marks', async () => {
    const findings = await noHouseFor(root, file, dayOf(text) ?? '');
    const found = findings.map((f) => `${f.line}: ${f.rule}`).sort();
    const words = findings.map((f) => `${f.line}: ${f.rule}: ${f.message}`);
    expect({ found, words: [] }).toEqual({
      found: expected(text),
      words: found.join() === expected(text).join() ? [] : words,
    });
  });

  it('marks nothing in a good example', () => {
    if (/\/good/.test(file)) expect(marksIn(text)).toEqual([]);
    if (/\/bad/.test(file)) expect(marksIn(text).length).toBeGreaterThan(0);
  });
});
