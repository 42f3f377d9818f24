import { describe, expect, it } from 'vitest';
import { levelIn } from '../../src/core/config/read.ts';
import { plainPolicy, type Stage, stageOf, weigh } from '../../src/core/weigh.ts';
import type { Confidence, Level, Nature, Severity } from '../../src/kit/finding.ts';
import type { AnyRule } from '../../src/kit/rule.ts';

const rule = (over: Partial<AnyRule>): AnyRule => ({
  id: 'plan/example',
  title: '',
  nature: 'gap',
  severity: 'error',
  cites: [],
  why: '',
  help: '',
  bad: [],
  good: [],
  check: () => [],
  ...over,
});

interface Case {
  readonly stage: Stage;
  readonly nature: Nature;
  readonly severity: Severity;
  readonly rises: boolean;
  readonly confidence: Confidence;
  readonly config?: Level | undefined;
  readonly override?: Level | undefined;
  readonly forced?: Level | undefined;
}

/** What a case weighs through a real config with an entry for the file. */
function weighed({ stage, nature, severity, rises, confidence, config, override, forced }: Case): Level {
  const id = 'plan/example';
  const settings = {
    ...(config && { rules: { [id]: config } }),
    ...(override && { overrides: [{ files: ['a.yaml'], rules: { [id]: override } }] }),
  };
  const policy = {
    ...plainPolicy,
    configured: (r: string) => levelIn(settings, r, () => true),
    forced: () => forced,
  };
  const remark = { path: [], message: '', confidence };
  return weigh(rule({ nature, severity, rises }), remark, stage, policy)?.severity ?? 'off';
}

/** The catalogue's rule on stages, said once more as a list of who decides, the last word first. */
function expected(c: Case): Level {
  const named = c.forced ?? c.override ?? c.config;
  if (named) return named;
  const most = c.confidence === 'likely' ? 'warning' : 'error';
  if (c.severity === 'advice') return 'advice';
  if (c.severity === 'warning') return c.stage === 'submission' && c.rises ? most : 'warning';
  return c.stage === 'draft' && c.nature === 'gap' ? 'warning' : most;
}

const stages: readonly Stage[] = ['draft', 'normal', 'submission'];
const natures: readonly Nature[] = ['gap', 'fault', 'wording', 'time', 'tip'];
const severities: readonly Severity[] = ['error', 'warning', 'advice'];
const named: readonly (Level | undefined)[] = [undefined, 'error', 'warning', 'advice', 'off'];

describe.each(stages)('at the stage %s', (stage) => {
  it.each(natures)('every severity, rise, confidence and level of nature %s weighs as written', (nature) => {
    const wrong: unknown[] = [];
    for (const severity of severities)
      for (const rises of [false, true])
        for (const confidence of ['certain', 'likely'] as const)
          for (const config of named)
            for (const override of named)
              for (const forced of named) {
                const c: Case = { stage, nature, severity, rises, confidence, config, override, forced };
                if (weighed(c) !== expected(c)) wrong.push({ ...c, got: weighed(c), want: expected(c) });
              }
    expect(wrong).toEqual([]);
  });
});

describe('weigh', () => {
  const gap: Case = {
    stage: 'normal',
    nature: 'gap',
    severity: 'error',
    rises: false,
    confidence: 'certain',
  };

  it.each<[string, Partial<Case>, Level]>([
    ['a gap of a plan in force', {}, 'error'],
    ['a gap of a draft', { stage: 'draft' }, 'warning'],
    ['a gap at submission', { stage: 'submission' }, 'error'],
    ['a fault of a draft', { stage: 'draft', nature: 'fault' }, 'error'],
    [
      'a gap of a warning that rises, in a draft',
      { stage: 'draft', severity: 'warning', rises: true },
      'warning',
    ],
    ['the same at submission', { stage: 'submission', severity: 'warning', rises: true }, 'error'],
    ['a warning that does not rise', { stage: 'submission', severity: 'warning' }, 'warning'],
    ['advice at submission', { stage: 'submission', severity: 'advice', rises: true }, 'advice'],
    [
      'a likely warning',
      { stage: 'submission', severity: 'warning', rises: true, confidence: 'likely' },
      'warning',
    ],
    ['a likely error', { confidence: 'likely' }, 'warning'],
    ['a likely one that the config names', { confidence: 'likely', config: 'error' }, 'error'],
    ['the config in a draft', { stage: 'draft', config: 'error' }, 'error'],
    ['an override over the config', { config: 'error', override: 'advice' }, 'advice'],
    ['the command line over all', { config: 'error', override: 'advice', forced: 'off' }, 'off'],
  ])('%s', (_, over, level) => {
    expect(weighed({ ...gap, ...over })).toBe(level);
  });

  it('lets a clause have a severity, a nature and a rise of its own', () => {
    const remark = { path: [], message: '', severity: 'warning', nature: 'time' } as const;
    const one = rule({ rises: true });
    expect(weigh(one, remark, 'submission', plainPolicy)).toEqual({
      severity: 'warning',
      nature: 'time',
      confidence: 'certain',
    });
    expect(weigh(one, { ...remark, rises: true }, 'submission', plainPolicy)?.severity).toBe('error');
    expect(
      weigh(
        rule({ severity: 'warning', rises: true }),
        { path: [], message: '', rises: false },
        'submission',
        plainPolicy,
      )?.severity,
    ).toBe('warning');
  });

  it('lets nothing lower a file that cannot be read', () => {
    const off = { ...plainPolicy, configured: () => 'off' as const, forced: () => 'advice' as const };
    const remark = { path: [], message: '', confidence: 'likely' } as const;
    expect(weigh(rule({ id: 'plan/syntax' }), remark, 'draft', off)?.severity).toBe('error');
  });

  it.each([
    ['draft', null, 'draft'],
    ['agreed', null, 'normal'],
    ['active', null, 'normal'],
    ['closed', null, 'normal'],
    [undefined, null, 'normal'],
    ['draft', 'submission', 'submission'],
    ['draft', 'normal', 'normal'],
    ['active', 'draft', 'draft'],
  ] as const)('a plan that is %s, asked to be %s, stands at %s', (status, stage, stands) => {
    expect(stageOf(status, { ...plainPolicy, stage })).toBe(stands);
  });
});
