import { afterAll, describe, expect, it } from 'vitest';
import { examples, folder } from '../corpus.ts';
import { figure } from '../figure.ts';
import { findingsOn } from './judged.ts';
import { slips } from './text.ts';

const good = examples.filter(({ name }) => /\/good$/.test(name));
let told = 0;

afterAll(() => figure(`${told} slips of ${slips.length} sorts told at their line`));

describe.each(slips)('$name', ({ spoil, rule }) => {
  it.each(good)('is told in $name', async ({ name, text, day }) => {
    const spoilt = spoil(text);
    expect(spoilt).not.toBe(text);
    const found = (await findingsOn(folder, name, spoilt, day)).filter((f) => f.rule === rule);
    const before = text.split('\n').findIndex((row, i) => row !== spoilt.split('\n')[i]) + 1;
    expect(found.length, `${rule} on the changed line ${before}`).toBeGreaterThan(0);
    expect(found.every((f) => f.line >= 1 && f.column >= 1 && f.severity !== 'advice')).toBe(true);
    told++;
  });
});
