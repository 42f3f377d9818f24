import { describe, expect, it } from 'vitest';
import { commentText } from '../../src/kit/comment-text.ts';
import { statusOf } from '../../src/kit/item-status.ts';
import { jsonText } from '../../src/kit/json-text.ts';
import { rooted } from '../../src/kit/rooted.ts';

describe('a path from the repository’s root', () => {
  it.each([
    ['', 'a.yaml', 'a.yaml'],
    ['plans/', 'a.yaml', 'plans/a.yaml'],
    ['plans/', './a.yaml', 'plans/a.yaml'],
    ['plans/', '../a.yaml', 'a.yaml'],
    ['plans/north/', '../../x/./a.yaml', 'x/a.yaml'],
    ['plans/', '../../a.yaml', '../a.yaml'],
    ['', '../../a.yaml', '../../a.yaml'],
    ['plans/', 'b//a.yaml', 'plans/b/a.yaml'],
    ['plans/', '/tmp/a.yaml', '/tmp/a.yaml'],
    ['', 'a/../b.yaml', 'b.yaml'],
  ])('%j and %j: %s', (prefix, file, path) => expect(rooted(prefix, file)).toBe(path));
});

describe('text in a comment', () => {
  const gap = '&#8203;';
  it.each([
    ['plain words, 5 of 10', 'plain words, 5 of 10'],
    ['*bold* _it_ `code`', '\\*bold\\* \\_it\\_ \\`code\\`'],
    ['[a](b)', '\\[a\\](b)'],
    ['a|b', 'a\\|b'],
    ['a\\b', 'a\\\\b'],
    ['<b>&amp;', `&lt;b&gt;&amp;${gap}amp;`],
    ['@sam', `@${gap}sam`],
    ['me@example.org', `me@${gap}example.org`],
    ['see #12', `see \\#${gap}12`],
    ['# heading', '\\# heading'],
    ['!3 and %milestone', `!${gap}3 and %${gap}milestone`],
    ['5% of it', '5% of it'],
    ['~label', `\\~${gap}label`],
    ['GH-4', `GH${gap}-4`],
    ['www.example.org', `www${gap}.example.org`],
    ['http://example.org', `http:${gap}//example.org`],
    [':smile:', `:${gap}smile:`],
    ['at 9:30', 'at 9:30'],
    ['$x$', `&#36;${gap}x&#36;${gap}`],
    ['two\nlines\tand a tab', 'two lines and a tab'],
    ['\u001b[31mred\u202e', 'red'],
    ['', ''],
  ])('%j is written %j', (text, written) => expect(commentText(text)).toBe(written));
});

describe('JSON that is inert where it is printed', () => {
  it.each([
    'plain',
    'é 王 \u{1f600}',
    '\u007f\u009b',
    '\u202e\u2066',
    '\u200b\ufeff',
    '\u2028',
    '\u{e0041}',
    '##[error]x ##vso[task]',
    '\u001b[31m',
    '\ud800',
    '"quotes" \\',
  ])('of %j is the same data', (text) => {
    const written = jsonText({ text, [text]: [text] });
    expect(JSON.parse(written)).toEqual({ text, [text]: [text] });
    expect(written).not.toMatch(/[\u007f-\u009f\u200b\u2028-\u202e\u2066\ufeff]|##\w*\[/);
    expect(written).not.toContain('\u001b');
    expect(written.endsWith('}\n')).toBe(true);
  });

  it('is indented by two and ends in one line break', () => {
    expect(jsonText({ a: [1] })).toBe('{\n  "a": [\n    1\n  ]\n}\n');
  });
});

describe('an item’s status in words', () => {
  it.each([
    ['not_started', 'Not started'],
    ['in_progress', 'In progress'],
    ['on_hold', 'On hold'],
    ['complete', 'Complete, claimed'],
    ['verified', 'Verified'],
    ['dropped', 'Dropped'],
    [null, 'Not started'],
    [undefined, 'Not started'],
  ])('%j: %s', (status, text) => {
    expect(statusOf(status)).toEqual({ glyph: status ?? 'not_started', text });
  });
});
