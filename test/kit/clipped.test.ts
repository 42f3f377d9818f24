import { describe, expect, it } from 'vitest';
import { clipped } from '../../src/kit/clipped.ts';

describe('a message', () => {
  it('of a usual length stays as it is', () => {
    const message = `There is no field ${'x'.repeat(370)}: here`;
    expect(clipped(message)).toBe(message);
  });

  it('that a field of the plan fills keeps its beginning and its next step', () => {
    const long = clipped(`There is no field ${'x'.repeat(60_000)}: here; write goals:`);
    expect(long).toMatch(/^There is no field x+ … x+: here; write goals:$/);
    expect(long.length).toBeLessThan(410);
  });

  it('is never cut within a character', () => {
    for (const shift of ['', 'a']) {
      const long = clipped(`${shift}${'😀'.repeat(300)}${shift === '' ? 'b' : ''}`);
      expect(long).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
    }
  });
});
