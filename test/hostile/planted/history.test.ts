import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lintHistory } from '../../history/support.ts';
import { makeRepo } from '../../support/repo.ts';
import { dataOf, example } from '../corpus.ts';
import { figure } from '../figure.ts';
import { history } from './history.ts';
import { grown } from './plant.ts';

let [tried, recognised] = [0, 0];

afterAll(() => figure(`${recognised} of ${tried} defects against the agreed version earned their rule`));

const text = (plan: object): string => `${JSON.stringify({ agreed: '2026-07-01', ...plan }, null, 1)}\n`;

const rows = history.map((row, i) => ({ ...row, name: `${i + 1}. ${row.rule} in ${row.base}` }));

describe.each(rows)('$name', (row) => {
  it('is found wherever it is planted', async () => {
    const repo = makeRepo();
    repo.commit({ 'plan.yaml': text(dataOf(example(row.base))) }, '2026-07-01');
    const count = async (): Promise<number> => {
      const { told } = await lintHistory(repo.root, [], { today: '2026-08-28' });
      return told.filter(({ rule }) => rule === row.rule).length;
    };
    const had = await count();
    const plans = grown(row);
    const missed: string[] = [];
    for (const [i, plan] of plans.entries()) {
      if (row.rule === 'history/backdated') repo.commit({ 'plan.yaml': text(plan) }, '2026-08-28');
      else writeFileSync(join(repo.root, 'plan.yaml'), text(plan));
      tried++;
      if ((await count()) > had) recognised++;
      else missed.push(`plan ${i + 1} of ${plans.length}`);
    }
    expect(plans.length).toBeGreaterThan(0);
    expect(missed).toEqual([]);
  });
});
