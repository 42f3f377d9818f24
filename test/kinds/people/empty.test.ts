import { describe, expect, it } from 'vitest';
import type { Stage } from '../../../src/core/weigh.ts';
import { verdictOn } from '../../support/planted.ts';

/** What each rule says of a plan with nothing but its kind and id: at a draft, in force, and as a submission. */
type Levels = readonly [draft: string, normal: string, submission: string];
const E: Levels = ['warning', 'error', 'error'];
const FAULT: Levels = ['error', 'error', 'error'];
const RISES: Levels = ['warning', 'warning', 'error'];
const W: Levels = ['warning', 'warning', 'warning'];

const empty: Readonly<Record<string, readonly (readonly [rule: string, levels: Levels])[]>> = {
  'individual-pip': [
    ['individual-pip/checkpoints-regular', E],
    ['individual-pip/companion-offered', RISES],
    ['individual-pip/expectations-explicit', E],
    ['individual-pip/hr-involved', E],
    ['individual-pip/opening-complete', E],
    ['individual-pip/opening-complete', E],
    ['individual-pip/opening-complete', E],
    ['individual-pip/opening-complete', E],
    ['individual-pip/opening-complete', E],
    ['individual-pip/prior-conversations', FAULT],
    ['individual-pip/right-process', E],
    ['plan/retention', W],
  ],
  conversation: [
    ['conversation/concern-specific', E],
    ['conversation/context-invited', E],
    ['conversation/expectation-set', E],
    ['conversation/follow-up-dated', E],
    ['conversation/support-offered', E],
    ['plan/retention', W],
  ],
  pdp: [
    ['pdp/current-state', RISES],
    ['pdp/direction-set', RISES],
    ['pdp/has-a-goal', E],
    ['pdp/review-dates-set', RISES],
    ['plan/retention', W],
  ],
};

const stages: readonly Stage[] = ['draft', 'normal', 'submission'];

describe.each(Object.keys(empty))('a %s in which nothing stands', (kind) => {
  const text = (status: string) => `kind: ${kind}\nid: p\n${status && `status: ${status}\n`}`;
  const of = async (plan: string, stage?: Stage) => {
    const { findings } = await verdictOn(plan, stage ? { stage } : {});
    return findings.map(({ rule, severity }) => `${rule} ${severity}`);
  };
  const listed = (at: number) => empty[kind]?.map(([rule, levels]) => `${rule} ${levels[at]}`);

  it.each(stages.map((stage, at) => [stage, at] as const))('at the stage %s', async (stage, at) => {
    expect(await of(text(''), stage)).toEqual(listed(at));
  });

  it.each([
    ['', 1],
    ['draft', 0],
    ['agreed', 1],
    ['active', 1],
  ] as const)('by its own status: %j', async (status, at) => {
    expect(await of(text(status))).toEqual(listed(at));
  });

  it('asks a closed one for the same: its gaps are not of time', async () => {
    expect(await of(text('closed'))).toEqual(listed(1));
  });

  it('stands each time at the line of its kind, for that is all there is', async () => {
    const { findings } = await verdictOn(text('active'));
    expect(new Set(findings.map(({ line, column }) => `${line}:${column}`))).toEqual(new Set(['1:1']));
    expect(findings.every(({ item }) => item === null)).toBe(true);
    expect(new Set(findings.map(({ message }) => message)).size).toBe(findings.length);
  });

  it('is no worse on another day', async () => {
    const plan = text('active');
    const [past, future] = [
      await verdictOn(plan, { today: '1999-12-31' }),
      await verdictOn(plan, { today: '2199-01-01' }),
    ];
    expect(past.findings).toEqual(future.findings);
  });
});
