import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/cli/real-io.ts';
import type { Finding } from '../../src/kit/finding.ts';
import { identities } from '../../src/kit/identity.ts';
import { rooted } from '../../src/kit/rooted.ts';

const finding: Finding = {
  file: 'a.yaml',
  line: 3,
  column: 1,
  endLine: 3,
  endColumn: 4,
  rule: 'plan/overdue',
  nature: 'time',
  severity: 'warning',
  confidence: 'certain',
  message: 'C1.2 was due 2026-06-30, 15 days ago: close it',
  path: ['actions', 0],
  item: 'C1.2',
  help: 'x',
};
const one = (over: Partial<Finding>) => identities([{ ...finding, ...over }], sha256)[0];

describe('identities', () => {
  it.each<Partial<Finding>>([
    { line: 9, endLine: 9, column: 7, path: ['actions', 4] },
    { message: 'C1.2 was due 2026-06-30, 16 days ago: close it' },
    { severity: 'error', nature: 'fault' },
  ])('stay the same with %j', (over) => {
    expect(one(over)).toBe(one({}));
  });

  it.each<Partial<Finding>>([
    { rule: 'plan/stale' },
    { file: 'b.yaml' },
    { item: 'C1.3' },
    { item: null },
    { message: 'C1.3 was due 2026-06-30, 15 days ago: close it' },
    { message: 'C1.2 starts before C1.1' },
  ])('change with %j', (over) => {
    expect(one(over)).not.toBe(one({}));
  });

  it('are counted where findings are alike', () => {
    const found = identities([finding, finding, { ...finding, line: 8 }], sha256);
    expect(new Set(found).size).toBe(3);
    expect(identities([finding], sha256)).toEqual(found.slice(0, 1));
  });
});

describe('rooted', () => {
  it.each([
    ['', 'a.yaml', 'a.yaml'],
    ['plans/', 'a.yaml', 'plans/a.yaml'],
    ['plans/north/', '../a.yaml', 'plans/a.yaml'],
    ['plans/', '../../a.yaml', '../a.yaml'],
    ['plans/', './/b/./a.yaml', 'plans/b/a.yaml'],
    ['plans/', '/tmp/a.yaml', '/tmp/a.yaml'],
  ])('%j and %j make %s', (prefix, file, path) => {
    expect(rooted(prefix, file)).toBe(path);
  });
});
