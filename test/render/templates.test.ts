import { describe, expect, it } from 'vitest';
import { compile, render } from '../../src/core/render/render.ts';
import { UserSlip } from '../../src/kit/user-slip.ts';

const frame = { title: 'T', marking: '', state: '', who: '', stood: '', calm: false };

/** A layout that is nothing but the policy and the text, to see a template by itself. */
const bare = {
  'layout/page.html.hbs': '<meta http-equiv="Content-Security-Policy" content="{{csp}}">{{body}}',
  'layout/page.md.hbs': '{{body}}',
};

const fill = (template: string, view: object = {}, more: Readonly<Record<string, string>> = {}): string => {
  const files = { ...bare, 'x/report.html.hbs': template, ...more };
  const page = render(compile(files), 'x/report', 'html', { frame, ...view });
  return page.slice(page.indexOf('>') + 1);
};

const slipOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof UserSlip) return error.message;
    throw error;
  }
  return 'no slip';
};

describe('fields', () => {
  it('are escaped', () => expect(fill('<p>{{a}}</p>', { a: '<b>"' })).toBe('<p>&lt;b&gt;&quot;</p>'));
  it('keep their lines where told', () => expect(fill('{{lines a}}', { a: 'x\n<y' })).toBe('x<br>&lt;y'));
  it('may have a helper’s name', () =>
    expect(fill('{{link}} {{lines}}', { link: 'a', lines: 'b' })).toBe('a b'));
  it('stand in lists, groups and choices', () => {
    const template =
      '{{#each l}}{{this}}{{#unless @last}},{{/unless}}{{else}}none{{/each}}{{#with g}}{{n}}{{../a}}{{/with}}';
    expect(fill(template, { l: ['1', '2'], g: { n: 'n' }, a: 'a' })).toBe('1,2na');
    expect(fill(template, { l: [], g: { n: 'n' }, a: 'a' })).toBe('nonena');
    expect(fill('{{#if t}}y{{else}}n{{/if}}{{#if l}}y{{else}}n{{/if}}', { t: '', l: [] })).toBe('nn');
  });

  const missing: readonly (readonly [string, string])[] = [
    ['{{b}}', '1:3'],
    ['\n {{#if b}}x{{/if}}', '2:8'],
    ['{{#unless b}}x{{/unless}}', '1:11'],
    ['{{#each b}}x{{/each}}', '1:9'],
    ['{{#with a}}{{b}}{{/with}}', '1:14'],
    ['{{#each l}}{{b}}{{/each}}', '1:14'],
    ['{{link b a.c}}', '1:8'],
  ];
  it.each(missing)('%j stops at the field that is missing', (template, place) => {
    expect(slipOf(() => fill(template, { a: { c: '' }, l: [{}] }))).toMatch(
      new RegExp(`^x/report\\.html\\.hbs:${place}: the view has no field "b"`),
    );
  });

  it.each([
    ['{{no.such.field}}', 'such'],
    ['{{frame.title.deep}}', 'deep'],
    ['{{frame.title.deep.er}}', 'er'],
  ])('%j is below a field that is missing or is words', (template, field) => {
    expect(slipOf(() => fill(template))).toMatch(
      new RegExp(`^x/report\\.html\\.hbs(?::\\d+:\\d+)?: the view has no field "${field}"$`),
    );
  });

  it('are named with the partial that they are missing in', () => {
    const partial = { 'partials/p.html.hbs': '<p>\n{{gone}}</p>' };
    expect(slipOf(() => fill('{{> p}}', {}, partial))).toBe(
      'partials/p.html.hbs:2:3: the view has no field "gone"',
    );
  });

  it('are words where words are printed', () => {
    expect(slipOf(() => fill('{{a}}', { a: ['x'] }))).toMatch(/:1:\d+: the field holds a list, not words/);
    expect(slipOf(() => fill('{{a}}', { a: true }))).toContain('yes or no');
    expect(slipOf(() => fill('{{lines a}}', { a: { b: 'c' } }))).toContain('a group of fields');
  });
});

describe('a template may not', () => {
  const refused: readonly (readonly [string, string])[] = [
    ['{{{a}}}', 'two braces'],
    ['{{&a}}', 'two braces'],
    ['{{a.constructor}}', '"constructor"'],
    ['{{a.__proto__.x}}', '"__proto__"'],
    ['{{toString}}', '"toString"'],
    ['{{#with a.prototype}}{{/with}}', '"prototype"'],
    ['{{@root.a}}', '"@root.a"'],
    ['{{@links}}', '"@links"'],
    ['{{lookup a "constructor"}}', '"lookup" is not known'],
    ['{{log a}}', '"log" is not known'],
    ['{{say a}}', '"say" is not known'],
    ['{{helperMissing a}}', 'is not known'],
    ['{{#a}}x{{/a}}', '"a" is not known'],
    ['{{^a}}x{{/a}}', '"a" is not known'],
    ['{{#lookup a "b"}}x{{/lookup}}', 'is not known'],
    ['{{lines (lines a)}}', 'expression in brackets'],
    ['{{#if (lookup a "b")}}x{{/if}}', 'expression in brackets'],
    ['{{#each l as |x|}}{{x}}{{/each}}', 'names after "as"'],
    ['{{#*inline "p"}}x{{/inline}}', 'decorators'],
    ['{{* d}}', 'decorators'],
    ['{{#> p}}x{{/p}}', 'decorators and blocks for partials'],
    ['{{> (lines a)}}', 'called by its name'],
    ['{{> gone}}', 'no partial "gone"'],
    ['{{> x/report constructor=a}}', '"constructor"'],
    ['{{#if a b=c}}x{{/if}}', 'takes no named values'],
    ['{{"a"}}', 'only a field'],
    ['{{#if a}}x', 'Parse error'],
  ];
  it.each(refused)('say %s', (template, why) => {
    const message = slipOf(() => fill(template, { a: { b: 'x' }, l: ['x'] }));
    expect(message).toMatch(/^x\/report\.html\.hbs/);
    expect(message).toContain(why);
  });

  it('call itself without end', () => {
    expect(slipOf(() => fill('{{> x/report}}', {}))).toContain('calls itself without end');
  });

  it('be absent', () => {
    expect(slipOf(() => render(compile(bare), 'x/report', 'html', { frame }))).toBe(
      'there is no template x/report.html.hbs',
    );
  });
});

describe('a view', () => {
  it.each([1, null, undefined, () => 'x', new Date(0), Symbol('x')])('may not hold %s', (value) => {
    expect(() => fill('{{a}}', { a: value })).toThrow(/^view\.a holds/);
  });
  it('is looked through to its end', () => {
    expect(() => fill('x', { a: [{ b: 3 }] })).toThrow('view.a.0.b holds number');
  });
  it('may be a map without a prototype', () => {
    expect(fill('{{a.b}}', { a: Object.assign(Object.create(null), { b: 'x' }) })).toBe('x');
  });
});

describe('yaml', () => {
  it('quotes every field with the means of the edge, and has no layout', () => {
    const files = { 'x/plan.yaml.hbs': 'title: {{title}}\n{{#each l}}- {{this}}\n{{/each}}' };
    const renderer = compile(files, { quote: (text) => `'${text.replaceAll("'", "''")}'` });
    expect(render(renderer, 'x/plan', 'yaml', { title: "O'Neill", l: ['a', 'b'] })).toBe(
      "title: 'O''Neill'\n- 'a'\n- 'b'\n",
    );
  });
});

describe('markdown partials', () => {
  const markdown = (template: string, partials: Readonly<Record<string, string>>) =>
    render(compile({ ...bare, ...partials, 'x/report.md.hbs': template }), 'x/report', 'md', {
      frame,
      a: '1|2',
    });

  it('stay in their line where they are one line', () => {
    expect(markdown('| {{> p}} |\n', { 'partials/p.md.hbs': '{{a}}\n' })).toBe('| 1\\|2 |\n');
  });
  it('are blocks where they are longer', () => {
    expect(markdown('{{> p}}\nafter\n', { 'partials/p.md.hbs': '# head\n\n{{a}}\n' })).toBe(
      '# head\n\n1\\|2\n\nafter\n',
    );
  });
});
