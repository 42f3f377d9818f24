import { expect, it } from 'vitest';
import { ruleIds } from '../../../src/cli/catalogue.ts';
import { figure } from '../figure.ts';
import { actionPlan } from './action-plan.ts';
import { forcePip } from './force-pip.ts';
import { history } from './history.ts';
import { conversation, individualPip, pdp } from './people.ts';
import { slips } from './text.ts';

/** Put at every sort of field by fields.ts. */
const OF_FIELDS = ['plan/placeholder', 'plan/reference', 'plan/duplicate-id'];

it('plants a defect for every rule of the catalogue', () => {
  const tables = [
    ...forcePip,
    ...actionPlan,
    ...individualPip,
    ...conversation,
    ...pdp,
    ...history,
    ...slips,
  ];
  const planted = new Set([...tables.map(({ rule }) => rule), ...OF_FIELDS]);
  figure(`${planted.size} of ${ruleIds().length} rules have a defect planted for them`);
  expect(ruleIds().filter((id) => !planted.has(id))).toEqual([]);
  expect([...planted].filter((id) => !ruleIds().includes(id))).toEqual([]);
});
