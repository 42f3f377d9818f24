import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { guard } from '../../src/core/render/guard.ts';
import { compile, render } from '../../src/core/render/render.ts';
import { UserSlip } from '../../src/kit/user-slip.ts';
import { sample, sampleTemplates } from '../support/sample.ts';
import { templateFiles } from '../support/templates.ts';

const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:">`;

const check = (html: string, links: readonly string[] = []): void =>
  guard(POLICY + html, 'x', new Set(links));

describe('a page may hold', () => {
  const fine = [
    '<p class="a" id="b">1 &lt; 2</p>',
    '<br/><img src="data:image/png;base64,AAAA" alt="Crest">',
    '<a href="#part">x</a>',
    '<svg viewBox="0 0 1 1"><use href="#tone-red"/><path class="a" d="M0 0"/></svg>',
    '<style>p{fill:url(#hatch)} /* url(https://x) */ a::before{content:"url(https://x)"}</style>',
    '<table role="table" aria-label="x"><tr><td data-label="y">z</td></tr></table>',
    '<p aria-label="url(https://x) @import" data-label="url(javascript:x)" title="url(x)">words of a plan</p>',
  ];
  it.each(fine)('%s', (html) => expect(() => check(html)).not.toThrow());
  it('an address that a link helper wrote', () => {
    const html = '<a href="https://example.org/?a&#61;1&amp;b" rel="noreferrer">x</a>';
    expect(() => check(html, ['https://example.org/?a=1&b'])).not.toThrow();
    expect(() => check(html)).toThrow(UserSlip);
  });
});

describe('a page may not hold', () => {
  const refused = [
    '<script>alert(1)</script>',
    '<SCRIPT SRC="x"></SCRIPT>',
    '<p onclick="x()">a</p>',
    '<svg onload="x()"></svg>',
    '<img src="https://example.org/a.png" alt="">',
    '<img src="data:image/svg+xml;base64,AAAA" alt="">',
    '<img src="x" alt="">',
    '<img srcset="https://example.org/a.png 2x" alt="">',
    '<a href="https://example.org" rel="noreferrer">x</a>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="java&#115;cript:alert(1)">x</a>',
    '<a href=" javascript:alert(1)">x</a>',
    '<a href="data:text/html,x">x</a>',
    '<a href="other.html">x</a>',
    '<a href=#part>x</a>',
    '<p class=a>x</p>',
    "<p class='a'>x</p>",
    '<iframe src="x"></iframe>',
    '<object data="x"></object>',
    '<form action="x"></form>',
    '<base href="x">',
    '<link rel="stylesheet" href="x">',
    '<meta http-equiv="refresh" content="0;url=x">',
    '<svg><foreignObject></foreignObject></svg>',
    '<svg><animate attributeName="href" values="x"/></svg>',
    '<svg><use href="other.svg#x"/></svg>',
    '<svg><a xlink:href="x">y</a></svg>',
    '<style>@import "x";</style>',
    '<style>p{background:url(https://example.org/x)}</style>',
    '<style>p{background:u\\72l(https://example.org/x)}</style>',
    '<style>p{background:image-set("x" 1x)}</style>',
    '<p style="background:url(x)">a</p>',
    '<svg><rect fill="url(https://example.org/x)"/></svg>',
    '<!-- comment -->',
    '<p',
    '1 < 2',
    '<template><p>x</p></template>',
    '<textarea></textarea>',
  ];
  it.each(refused)('%s', (html) => expect(() => check(html)).toThrow(UserSlip));

  it('anything at all without its policy', () => {
    expect(() => guard('<p>x</p>', 'x', new Set())).toThrow('content policy');
    expect(() => guard(`<style>p{}</style>${' '.repeat(400)}${POLICY}`, 'x', new Set())).toThrow(
      'content policy',
    );
  });
});

describe('a user’s templates folder', () => {
  const withOwn = (file: string, text: string): (() => string) => {
    const renderer = compile({ ...templateFiles(), ...sampleTemplates, [file]: text });
    return () => render(renderer, 'sample/report', 'html', sample);
  };
  it('may change the words', () => {
    expect(withOwn('partials/note.html.hbs', '<p class="note">Our rule: {{this}}</p>')()).toContain(
      'Our rule: Comp',
    );
  });
  it.each([
    ['partials/note.html.hbs', '<script src="https://example.org/x.js"></script>'],
    ['partials/note.html.hbs', '<p onmouseover="x">{{this}}</p>'],
    ['partials/note.html.hbs', '<a href="https://example.org">{{this}}</a>'],
    ['partials/note.html.hbs', '<img src="https://example.org/pixel.png" alt="">'],
    ['partials/note.html.hbs', '<p class={{this}}>x</p>'],
    ['page.css', '@import url(https://example.org/x.css);'],
    ['page.css', '</style><script>alert(1)</script>'],
    ['layout/page.html.hbs', '<!DOCTYPE html><html lang="en-GB"><body>{{body}}</body></html>'],
  ])('may not turn %s into %s', (file, text) => expect(withOwn(file, text)).toThrow(UserSlip));
});

describe('hostile words in a plan', () => {
  const payloads = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</style></title><script>alert(1)</script>',
    'javascript:alert(1)',
    '{{constructor.constructor("alert(1)")()}}',
    '\u202Egnp.exe',
  ];
  const poison = (value: unknown, words: string): unknown => {
    if (typeof value === 'string')
      return /^[a-z0-9_.-]*$/.test(value) || /^\d{4}-/.test(value) ? value : words;
    if (Array.isArray(value)) return value.map((item) => poison(item, words));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, poison(item, words)]));
  };
  it.each(payloads)('stay words: %s', (words) => {
    const renderer = compile({ ...templateFiles(), ...sampleTemplates });
    const page = render(renderer, 'sample/report', 'html', poison(sample, words) as object);
    expect(page).not.toContain('<script');
    expect(page).not.toContain('onerror=');
    expect(page).not.toMatch(/href="javascript/);
    expect(page).not.toContain('\u202e');
    const markdown = render(renderer, 'sample/report', 'md', poison(sample, words) as object);
    expect(markdown).not.toMatch(/<(?!br>|https:)/);
  });
});

describe('the style', () => {
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');
  it('is allowed by its own hash, marking included', () => {
    const page = render(
      compile({ ...templateFiles(), ...sampleTemplates }, { sha256 }),
      'sample/report',
      'html',
      {
        ...sample,
        frame: { ...sample.frame, marking: 'SECRET "</style>' },
      },
    );
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
    expect(page).toContain(`style-src 'sha256-${sha256(style)}'`);
    expect(style).toContain('--marking:"SECRET \\22 \\3c \\2f style\\3e "');
  });
  it('falls back to inline styles where nobody lends a hash', () => {
    const page = render(compile({ ...templateFiles(), ...sampleTemplates }), 'sample/report', 'html', sample);
    expect(page).toContain("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
  });
});
