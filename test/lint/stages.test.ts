import { describe, expect, it } from 'vitest';
import { levels, lint } from './run.ts';

const plan = (status: string) => ({
  'a.yaml': `kind: pdp\nid: a\n${status}retention: { delete_by: 2030-01-31 }\n`,
});
const gap = 'pdp/has-a-goal';
const rising = 'pdp/direction-set';

describe('stages of a whole plan', () => {
  it.each([
    ['', [], 'error', 'warning', 1],
    ['status: active\n', [], 'error', 'warning', 1],
    ['status: draft\n', [], 'warning', 'warning', 0],
    ['status: draft\n', ['--stage', 'normal'], 'error', 'warning', 1],
    ['status: draft\n', ['--stage', 'submission'], 'error', 'error', 1],
    ['status: active\n', ['--stage', 'draft'], 'warning', 'warning', 0],
    ['status: draft\n', ['--rule', `${gap}=error`], 'error', 'warning', 1],
    ['status: active\n', ['--rule', `${gap}=advice`, '--rule', `${rising}=off`], 'advice', undefined, 0],
  ])('%j with %j: %s, %s, exit %i', async (status, args, of, ofRising, code) => {
    const verdict = await lint(plan(status), args);
    expect(levels(verdict, gap)).toEqual([of]);
    expect(levels(verdict, rising)).toEqual(ofRising ? [ofRising] : []);
    expect(verdict.code).toBe(code);
  });

  it('cannot lower what cannot be read', async () => {
    const verdict = await lint({ 'a.yaml': 'kind: pdp\nstatus: draft\ngoals: [\n' }, ['--stage', 'draft']);
    expect(levels(verdict, 'plan/syntax')).toEqual(['error']);
    expect(verdict.code).toBe(1);
  });
});
