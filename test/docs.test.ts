import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lint } from '../src/cli/api-lint.ts';
import { readText } from '../src/core/document/read.ts';

const root = resolve(import.meta.dirname, '..');
const model = join(root, '..', 'shared', 'design', 'model.md');

const yamlBlocks = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');

describe('YAML in the documents', () => {
  it('reads every block of the README', () => {
    const blocks = yamlBlocks(join(root, 'README.md'));
    expect(blocks.length).toBeGreaterThan(2);
    for (const block of blocks) expect(readText('README.md', block).problems, block).toEqual([]);
  });

  it('shows findings in the README that its plan really earns', async () => {
    const shown = readFileSync(join(root, 'README.md'), 'utf8').match(/^plan\.yaml:.*$/gm) ?? [];
    const [fragment = ''] = yamlBlocks(join(root, 'README.md'));
    const findings = await lint(`${fragment}kind: force-pip\nid: x\n`, {
      asOf: '2026-07-15',
      file: 'plan.yaml',
    });
    const lines = findings.map(
      (f) => `${f.file}:${f.line}:${f.column}: ${f.severity}: ${f.message} [${f.rule}]`,
    );
    expect(shown.length).toBeGreaterThan(2);
    expect(shown.filter((line) => !lines.includes(line))).toEqual([]);
  });

  it.skipIf(!existsSync(model))('takes every block of the model page for a plan of its kind', async () => {
    const plans = yamlBlocks(model);
    expect(plans.length).toBe(6);
    for (const plan of plans) {
      const findings = await lint(plan, { asOf: '2026-07-15' });
      const unread = findings.filter(({ rule }) =>
        ['plan/syntax', 'plan/schema', 'plan/split-text'].includes(rule),
      );
      expect(
        unread.map((f) => `${f.line}: ${f.message}`),
        plan.slice(0, 60),
      ).toEqual([]);
    }
  });
});
