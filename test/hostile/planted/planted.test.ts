import { afterAll, describe, expect, it } from 'vitest';
import { example, folder } from '../corpus.ts';
import { figure } from '../figure.ts';
import { actionPlan } from './action-plan.ts';
import { forcePip } from './force-pip.ts';
import { judged } from './judged.ts';
import { conversation, individualPip, pdp } from './people.ts';
import { grown } from './plant.ts';

const tables = [...forcePip, ...actionPlan, ...individualPip, ...conversation, ...pdp];
const rules = [...new Set(tables.map(({ rule }) => rule))].sort();
let [tried, recognised] = [0, 0];

afterAll(() => figure(`${recognised} of ${tried} planted defects earned their rule, ${rules.length} rules`));

describe.each(tables.map((row, i) => ({ ...row, name: `${i + 1}. ${row.rule} in ${row.base}` })))(
  '$name',
  (row) => {
    it('is found wherever it is planted', async () => {
      const { text, day } = example(row.base);
      const plans = grown(row);
      const before = await judged(folder, row.base, text, day);
      const had = row.day === undefined ? before.filter((rule) => rule === row.rule).length : 0;
      const missed: string[] = [];
      for (const [i, plan] of plans.entries()) {
        const found = await judged(folder, row.base, JSON.stringify(plan), row.day ?? day);
        tried++;
        if (found.filter((rule) => rule === row.rule).length > had) recognised++;
        else missed.push(`plan ${i + 1} of ${plans.length} earned ${[...new Set(found)].join(', ')}`);
      }
      expect(plans.length).toBeGreaterThan(0);
      expect(missed).toEqual([]);
    });
  },
);
