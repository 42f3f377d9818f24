import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/core/edit/change.ts';
import { diff } from '../../src/core/edit/diff.ts';
import { edit } from '../../src/core/edit/edit.ts';

const shown = (text: string, ...changes: Change[]): string => {
  const result = edit(text, changes);
  return 'refused' in result ? result.refused : diff(text, result.splices);
};

const rows = Array.from({ length: 12 }, (_, i) => `k${i + 1}: v`);
const text = rows.map((row) => `${row}\n`).join('');

describe('the lines that an edit changes', () => {
  it('stand between two lines on either side', () => {
    expect(shown(text, { op: 'set', path: ['k5'], value: 'w' })).toBe(
      '@@ line 3 @@\n k3: v\n k4: v\n-k5: v\n+k5: w\n k6: v\n k7: v\n',
    );
  });

  it('share their context where they are near, and start anew where they are not', () => {
    const set = (key: string): Change => ({ op: 'set', path: [key], value: 'w' });
    expect(shown(text, set('k1'), set('k3'), set('k12'))).toBe(
      '@@ line 1 @@\n-k1: v\n+k1: w\n k2: v\n-k3: v\n+k3: w\n k4: v\n k5: v\n@@ line 10 @@\n k10: v\n k11: v\n-k12: v\n+k12: w\n',
    );
  });

  it('are only those added, or only those taken out', () => {
    expect(shown('a:\n  - x\nb: 1\n', { op: 'append', path: ['a'], value: 'w' })).toBe(
      '@@ line 1 @@\n a:\n   - x\n+  - w\n b: 1\n',
    );
    expect(shown('a: 1\nb: 1\nc: 1\n', { op: 'remove', path: ['b'] })).toBe(
      '@@ line 1 @@\n a: 1\n-b: 1\n c: 1\n',
    );
  });

  it('are the same whatever ends them', () => {
    const change: Change = { op: 'append', path: ['list'], value: 'one\ntwo' };
    const base = `${text}list:\n  - x\n`;
    expect(shown(base.replaceAll('\n', '\r\n'), change)).toBe(shown(base, change));
    expect(shown(base.trimEnd(), change)).toBe(shown(base, change));
  });

  it('are none where nothing changes', () => {
    expect(diff(text, [])).toBe('');
    expect(diff(text, [{ start: 0, end: 2, text: 'k1' }])).toBe('');
  });
});
