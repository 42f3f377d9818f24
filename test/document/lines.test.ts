import { describe, expect, it } from 'vitest';
import { rewritten } from '../../src/core/document/lines.ts';

const write = (text: string, old: string): string | null =>
  rewritten(text, text.indexOf(old), text.indexOf(old) + old.length, 'NEW');

describe('a line written anew', () => {
  it('is the whole line, whatever ends it', () => {
    expect(write('a: 1\n  b: old # x\nc: 2', 'old')).toBe('b: NEW # x');
    expect(write('a: 1\r\nb: old\r\nc: 2', 'old')).toBe('b: NEW');
    expect(write('\ufeffb: old', 'old')).toBe('b: NEW');
    expect(write('old', 'old')).toBe('NEW');
  });

  it('keeps up to a hundred characters on either side', () => {
    const at = (n: number): string | null => write(`${'x'.repeat(n)}old${'y'.repeat(n)}`, 'old');
    expect(at(20)).toBe(`${'x'.repeat(20)}NEW${'y'.repeat(20)}`);
    expect(at(100)).toMatch(/^x/);
    expect(at(101)).toBe('… NEW …');
    expect(at(400_000)).toBe('… NEW …');
  });

  it('is refused where the part runs over several lines', () => {
    expect(write('a: b\n  c', 'b\n  c')).toBeNull();
  });
});
