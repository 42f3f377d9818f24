import { describe, expect, it } from 'vitest';
import { cleanAnswers } from '../support/clean-answers.ts';
import { cleanForce } from '../support/clean-force.ts';
import { edited, said } from '../support/linted.ts';

describe.each([
  ['the clean force plan', cleanForce],
  ['the clean answers', cleanAnswers],
])('%s', (_, plan) => {
  it('earns nothing on the day of the tests', async () => {
    expect(await said(plan)).toEqual([]);
  });

  it('earns nothing at any stage', async () => {
    for (const stage of ['draft', 'normal', 'submission'] as const)
      expect(await said(plan, { stage })).toEqual([]);
  });

  it('earns nothing with Windows line ends', async () => {
    expect(await said(plan.replaceAll('\n', '\r\n'))).toEqual([]);
  });

  it('refuses an edit that changes nothing', () => {
    expect(() => edited(plan, ['no such line', 'x'])).toThrow('nothing to change: no such line');
  });
});
