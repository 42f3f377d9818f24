import { afterAll, describe, expect, it } from 'vitest';
import { examples, folder } from '../corpus.ts';
import { figure } from '../figure.ts';
import { fieldPlants } from './fields.ts';
import { findingsOn } from './judged.ts';

const good = examples.filter(({ name }) => /\/(good|pip|conversation-\d)$/.test(name));
let [tried, recognised] = [0, 0];

afterAll(() => figure(`${recognised} of ${tried} defects of single fields earned their rule at their place`));

const shown = ({ rule, path, message }: { rule: string; path: readonly unknown[]; message: string }) =>
  `${rule} ${path.join('.')}: ${message}`;

describe.each(good)('the fields of $name', (plan) => {
  it.each(fieldPlants(plan).map((row, i) => [`${row.rule} ${i}`, row] as const))('%s', async (_, row) => {
    const missed: string[] = [];
    for (const { plan: spoilt, path } of row.spoilt) {
      const found = await findingsOn(folder, plan.name, JSON.stringify(spoilt), plan.day);
      tried++;
      if (found.some((f) => f.rule === row.rule && f.path.join('.') === path.join('.'))) recognised++;
      else missed.push(`${path.join('.')} earned ${found.map(shown).join('; ') || 'nothing'}`);
    }
    expect(missed).toEqual([]);
  });
});
