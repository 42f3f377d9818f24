import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inert, inertLine } from '../../src/kit/inert.ts';

const ESC = '\u001b';

describe('inert', () => {
  it.each([
    ['colours', `${ESC}[31mred${ESC}[0m`, 'red'],
    ['a title set by OSC', `a${ESC}]0;owned\u0007b`, 'ab'],
    ['a link by OSC 8', `${ESC}]8;;https://example.org${ESC}\\here${ESC}]8;;${ESC}\\`, 'here'],
    ['an unfinished OSC up to the line end', `a${ESC}]0;owned\nb`, 'a\nb'],
    ['eight-bit CSI', 'a\u009b2Jb', 'ab'],
    ['a lone escape', `a${ESC}b`, 'ab'],
    ['a reset', `a${ESC}cb`, 'acb'],
    ['a bell and a backspace', 'a\u0007\u0008b', 'ab'],
    ['a carriage return that overwrites', 'error\rok', 'errorok'],
    ['bidi overrides', 'a\u202eb\u2066c\u200f', 'abc'],
    ['NEL and line separators', 'a\u0085b\u2028c', 'abc'],
    ['a byte order mark', '\ufeffa', 'a'],
    ['a lone surrogate', 'a\ud800b', 'ab'],
  ])('takes out %s', (_, text, clean) => {
    expect(inert(text)).toBe(clean);
  });

  it.each(["O'Neill", 'Siobhán', '王小明', 'محمد', 'नमस्ते', '\u{1f469}\u200d\u{1f680}', 'a\tb\nc'])(
    'keeps %s',
    (text) => {
      expect(inert(text)).toBe(text);
    },
  );

  it('leaves nothing that a terminal acts on, whatever comes in', () => {
    const bits = fc.constantFrom(ESC, '[', ']', '31m', '\u009b', '\u0007', '\\', 'x', '\n', '\u202e', '\r');
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 30 }), (parts) => {
        const clean = inert(parts.join(''));
        expect([...clean].filter((c) => /[\p{Cc}\p{Bidi_C}]/u.test(c) && c !== '\n')).toEqual([]);
        expect(inert(clean)).toBe(clean);
      }),
    );
  });

  it('folds line breaks into one line', () => {
    expect(inertLine('a\r\n\tb\u2028c')).toBe('a b c');
  });
});
