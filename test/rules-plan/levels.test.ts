import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/kit/finding.ts';
import { judged, type Terms } from '../support/linted.ts';

const read = (kind: string): string =>
  readFileSync(join(import.meta.dirname, `../../examples/${kind}/bad.yaml`), 'utf8');

const bad = { 'force-pip': read('force-pip'), 'action-plan': read('action-plan') } as const;
type Kind = keyof typeof bad;

const findingsOf = async (kind: Kind, terms?: Terms): Promise<readonly Finding[]> =>
  (await judged(bad[kind], terms)).findings;
const brief = ({ rule, line, column, message }: Finding): string => `${rule} ${line}:${column} ${message}`;

describe.each(Object.keys(bad) as Kind[])('the levels of what a bad %s earns', (kind) => {
  it('can each be turned off by a flag, and nothing else goes with it', async () => {
    const all = await findingsOf(kind);
    const rules = new Set(all.map(({ rule }) => rule).filter((rule) => rule !== 'plan/syntax'));
    expect(rules.size).toBeGreaterThan(12);
    for (const rule of rules) {
      const left = await findingsOf(kind, { rule: [`${rule}=off`] });
      expect(left.map(brief), rule).toEqual(all.filter((one) => one.rule !== rule).map(brief));
    }
  });

  it('can each be set by the config, whatever the stage', async () => {
    const rules = [...new Set((await findingsOf(kind)).map(({ rule }) => rule))].filter(
      (rule) => rule !== 'plan/syntax',
    );
    const config = `rules:\n${rules.map((rule) => `  ${rule}: advice\n`).join('')}`;
    for (const stage of ['draft', 'normal', 'submission'] as const) {
      const set = await findingsOf(kind, { config, stage });
      expect(
        new Set(set.filter(({ rule }) => rule !== 'plan/syntax').map(({ severity }) => severity)),
      ).toEqual(new Set(['advice']));
    }
  });

  it('fall in a draft for gaps alone, from error to warning alone', async () => {
    const [normal, draft] = [
      await findingsOf(kind, { stage: 'normal' }),
      await findingsOf(kind, { stage: 'draft' }),
    ];
    expect(draft.map(brief)).toEqual(normal.map(brief));
    draft.forEach(({ severity, nature, rule }, i) => {
      const was = normal[i]?.severity;
      expect(severity, rule).toBe(nature === 'gap' && was === 'error' ? 'warning' : was);
    });
  });

  it('rise in a submission from warning to error alone, and never a tip or what is likely', async () => {
    const [normal, final] = [
      await findingsOf(kind, { stage: 'normal' }),
      await findingsOf(kind, { stage: 'submission' }),
    ];
    expect(final.map(brief)).toEqual(normal.map(brief));
    const risen = final.filter(({ severity }, i) => severity !== normal[i]?.severity);
    expect(risen.length).toBeGreaterThan(2);
    for (const { severity, nature, confidence, rule } of risen) {
      expect([severity, confidence], rule).toEqual(['error', 'certain']);
      expect(nature, rule).not.toBe('tip');
    }
  });

  it('are of findings that name no author and beg for nothing', async () => {
    for (const { message, rule } of await findingsOf(kind)) {
      expect(message, rule).not.toMatch(/\b(?:please|invalid|you)\b/i);
      expect(message, rule).toMatch(/: \S|\?$/);
      expect(message.length, rule).toBeLessThanOrEqual(140);
    }
  });
});
