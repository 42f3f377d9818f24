import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlLink, linkable, markdownLink } from '../../src/core/render/address.ts';
import { escapeCss, escapeHtml, visible } from '../../src/core/render/escape.ts';
import { escapeMarkdown } from '../../src/core/render/markdown.ts';

describe('visible', () => {
  it('drops what can be neither seen nor trusted, and keeps names as they are', () => {
    expect(visible('a\u0000b\u001b[31mc\u202ed\u2066e\ufeff')).toBe('ab[31mcde');
    expect(visible('one\r\ntwo\rthree\tfour')).toBe('one\ntwo\nthree\tfour');
    for (const name of ["O'Neill", 'Siobhán', '王小明', 'محمد', 'Null', '007'])
      expect(visible(name)).toBe(name);
  });
});

describe('escapeHtml', () => {
  it('leaves nothing that could open a tag or end an attribute', () => {
    expect(escapeHtml(`<b a="1" c='2'>&amp;\`x\`</b>`)).toBe(
      '&lt;b a&#61;&quot;1&quot; c&#61;&#39;2&#39;&gt;&amp;amp;&#96;x&#96;&lt;/b&gt;',
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"'`=]|&(?!amp;|lt;|gt;|quot;|#39;|#96;|#61;)/);
      }),
    );
  });
});

describe('escapeCss', () => {
  it('keeps words readable and turns the rest into code points', () => {
    expect(escapeCss('OFFICIAL-SENSITIVE')).toBe('OFFICIAL-SENSITIVE');
    expect(escapeCss('a"b\\c\nd<')).toBe('a\\22 b\\5c c d\\3c ');
  });

  it('can neither end its string nor its style element', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeCss(text)).not.toMatch(/["'<>\n{};@]|\\(?![0-9a-f]+ )/);
      }),
    );
  });
});

describe('escapeMarkdown', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['a | b', 'a \\| b'],
    ['two\nlines', 'two<br>lines'],
    ['two\n\n  paragraphs ', 'two<br><br>paragraphs'],
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['[click](javascript:x)', '\\[click\\](javascript:x)'],
    ['![](x)', '!\\[\\](x)'],
    ['# no heading', '\\# no heading'],
    ['#12 stays', '#12 stays'],
    ['- no list', '\\- no list'],
    ['-3 stays', '-3 stays'],
    ['--- no rule', '\\--- no rule'],
    ['=== no heading', '\\=== no heading'],
    ['1. no list', '1\\. no list'],
    ['62.3% stays', '62.3% stays'],
    ['2) no list', '2\\) no list'],
    ['> no quote', '&gt; no quote'],
    ['`code` *and* _emphasis_ ~~gone~~ $x$', '\\`code\\` \\*and\\* \\_emphasis\\_ \\~\\~gone\\~\\~ \\$x\\$'],
    ['see https://example.org/a#b', 'see https://example.org/a#b'],
    ['see https://example.org/a_b', 'see https://example.org/a\\_b'],
    ['::error file=x::forged', '\\::error file=x::forged'],
  ];
  it.each(cases)('%j becomes %j', (text, written) => expect(escapeMarkdown(text)).toBe(written));

  it('holds in a cell: one line, no bare pipe, no tag but its own break', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const cell = escapeMarkdown(text);
        expect(cell).not.toMatch(/\n|\r/);
        expect(cell.replaceAll('<br>', '')).not.toMatch(/[<>]/);
        expect(cell.replace(/\\[\s\S]/g, '')).not.toMatch(/[|*_`[\]]/);
      }),
    );
  });
});

describe('linkable', () => {
  it.each(['https://example.org', 'https://example.org/a?b=c&d#e', 'HTTPS://example.org:8443/x'])(
    '%s',
    (url) => expect(linkable(url)).toBe(url),
  );
  const refused = [
    'http://example.org',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    '//example.org',
    'https://user:secret@example.org',
    'https://exa mple.org',
    'https://example.org/"onclick="x',
    'https://',
    'file:///etc/passwd',
    '../minutes.pdf',
    '',
  ];
  it.each(refused)('not %j', (url) => expect(linkable(url)).toBeNull());

  it.each([
    ['an address that is its own words', 'http://a.example', 'http://a.example', 'http://a.example'],
    ['an address with words', 'http://a.example', 'Minutes', 'Minutes, http://a.example'],
    ['an address without words', 'ftp://a.example', '', 'ftp://a.example'],
    ['words without an address', '', 'Minutes', 'Minutes'],
    ['neither', '', '', ''],
  ])('says %s once', (_, url, words, said) => {
    expect(htmlLink(url, words)).toBe(said);
    expect(markdownLink(url, words)).toBe(said);
  });

  it('makes anchors that tell nothing, and words of the rest', () => {
    expect(htmlLink('https://example.org/?a=1&b=2', 'Minutes')).toBe(
      '<a href="https://example.org/?a&#61;1&amp;b&#61;2" rel="noreferrer">Minutes</a>',
    );
    expect(htmlLink('https://example.org', '')).toContain('>https://example.org</a>');
    expect(htmlLink('javascript:alert(1)', '<b>')).toBe('&lt;b&gt;, javascript:alert(1)');
    expect(htmlLink('', 'Only words')).toBe('Only words');
    expect(markdownLink('https://example.org/a|b', 'a|b')).toBe('[a\\|b](<https://example.org/a%7Cb>)');
    expect(markdownLink('javascript:alert(1)', 'x](y')).toBe('x\\](y, javascript:alert(1)');
  });
});
