import markdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { compile, render } from '../../src/core/render/render.ts';
import { cell, column, square, table } from '../../src/kit/table.ts';
import { runSample, statusSample } from '../support/drawings.ts';
import { templateFiles } from '../support/templates.ts';

const frame = { title: 't', marking: '', state: '', who: '', stood: '', calm: false };
const files = templateFiles();

/** What a partial makes of a value, between the layout's own lines. */
function made(
  format: 'html' | 'md',
  call: string,
  value: unknown,
  around: Partial<typeof frame> = {},
): string {
  const page = compile({ ...files, [`x/report.${format}.hbs`]: `{{#with box}}START\n${call}END{{/with}}` });
  const text = render(page, 'x/report', format, { frame: { ...frame, ...around }, box: { it: value } });
  return (/START\s*([\s\S]*?)\s*END/.exec(text)?.[1] ?? '').trim();
}

const md = (call: string, value: unknown): string => made('md', `{{> ${call} it}}\n`, value);
const html = (call: string, value: unknown): string => made('html', `{{> ${call} it}}\n`, value);

const inner = (text: string): string =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The cells of the first table that a reader of Markdown sees. */
function cellsOf(text: string): readonly (readonly string[])[] {
  const tokens = markdownIt({ html: true }).enable('table').parse(text, {});
  const rows: string[][] = [];
  for (const { type, content } of tokens) {
    if (type === 'table_close') break;
    if (type === 'tr_open') rows.push([]);
    if (type === 'inline' && rows.length > 0) rows.at(-1)?.push(content);
  }
  return rows;
}

const hard = 'a | b\nc `d` <e> | [f](g) \\';

describe('tables', () => {
  const hardTable = table(
    'Hard',
    [column('What'), column('Number | unit', { right: true })],
    [[cell(hard, { strong: 'C1 | x', small: 'm\n| n' }), cell('1')], [cell('')]],
  );

  it('hold in Markdown whatever stands in a cell', () => {
    const rows = cellsOf(md('table', hardTable));
    expect(rows.map((row) => row.length)).toEqual([2, 2, 2]);
    expect(rows[0]?.[1]).toBe('Number | unit');
    expect(rows[2]).toEqual(['', 'none']);
    expect(md('table', hardTable)).toContain(
      'a \\| b<br>c \\`d\\` &lt;e&gt; \\| \\[f\\](g) \\\\<br>m<br>\\| n',
    );
  });

  it('set numbers to the right in both formats', () => {
    expect(md('table', hardTable)).toContain('| --- | ---: |');
    expect(html('table', hardTable)).toContain('class="right"');
  });

  it('carry their roles, heads and phone labels in HTML', () => {
    const page = html(
      'table',
      table(
        'Who',
        [column('What', { label: '' }), column('By when', { inline: true })],
        [[cell('x'), cell('y')]],
      ),
    );
    for (const role of ['table', 'rowgroup', 'row', 'columnheader', 'rowheader', 'cell'])
      expect(page).toContain(`role="${role}"`);
    expect(page).toContain('data-label="By when"');
    expect(page).toContain('<th scope="row"');
    expect(page).toContain('aria-label="Who"');
  });

  it('are fixed only where a column has a width', () => {
    const wide = (width: string) => html('table', table('W', [column('A', { width })], []));
    expect(wide('40')).toContain('class="stack fixed"');
    expect(wide('40')).toContain('class="w40"');
    expect(wide('')).toContain('class="stack"');
  });
});

describe('a cell', () => {
  const both = (more: Parameters<typeof cell>[1], text = 'words') => [
    inner(html('cell', cell(text, more))),
    md('cell', cell(text, more)),
  ];

  it.each([
    ['words alone', {}, 'words', 'words'],
    ['an id first', { strong: 'C1.1' }, 'C1.1 words', '**C1.1** words'],
    ['a muted line', { small: 'by Amy' }, 'words by Amy', 'words<br>by Amy'],
    ['how late', { late: '3 days late' }, 'words 3 days late', 'words **3 days late**.'],
    [
      'a status',
      { status: [{ glyph: 'complete', text: 'Complete, claimed' }] },
      'words Complete, claimed',
      'words Complete, claimed.',
    ],
  ] as const)('shows %s', (_, more, onPage, inMarkdown) => {
    expect(both(more as never)).toEqual([onPage, inMarkdown]);
  });

  it('shows computed above judged, and why they differ', () => {
    const rating = {
      computed: { tone: 'red', text: 'Red' },
      judged: { tone: 'green', text: 'Green' },
      differ: true,
      why: 'The two differ',
    } as const;
    expect(both({ rating: [rating] }, '')).toEqual([
      'Computed Red Judged Green The two differ',
      'Computed Red, judged Green. The two differ',
    ]);
    const alone = { ...rating, judged: { tone: 'none', text: '' }, differ: false, why: '' } as const;
    expect(both({ rating: [alone] }, '')).toEqual(['Computed Red', 'Computed Red']);
  });

  it('says each letter of SMART in words', () => {
    const smart = [
      { letter: 'S', mark: 'ok', text: 'Specific: no finding' },
      { letter: 'M', mark: 'no', text: 'Measurable: has a finding' },
    ] as const;
    expect(both({ smart }, '')[1]).toBe('<br>Specific: no finding; Measurable: has a finding');
    expect(html('cell', cell('', { smart }))).toContain('<use href="#mark-no"/>');
  });

  it('makes a link of an https address, several one after the other, and words of any other', () => {
    const links = [
      { url: 'https://a.example/b?c=1&d=2', text: 'Log' },
      { url: 'http://a.example', text: 'Old log' },
      { url: 'javascript:alert(1)', text: '' },
    ];
    const page = html('cell', cell('', { links }));
    expect(page.match(/<a /g)).toHaveLength(1);
    expect(page).toContain('rel="noreferrer">Log</a>; Old log, http://a.example; javascript:alert(1)');
    expect(md('cell', cell('', { links }))).toBe(
      '[Log](<https://a.example/b?c=1&d=2>); Old log, http://a.example; javascript:alert(1)',
    );
  });

  it('draws the way in HTML, and leaves it to the numbers beside it in Markdown', () => {
    const drawing = [{ draw: 'way', baseline: '60', target: '80', latest: '70', expected: '72' }] as const;
    expect(html('cell', cell('', { drawing }))).toContain('<svg class="drawing is-way"');
    expect(md('cell', cell('', { drawing }))).not.toContain('svg');
  });
});

describe('a matrix', () => {
  const matrix = {
    label: 'Which answers which',
    corner: 'Cause',
    columns: [
      { id: 'C1', name: 'Calls | late' },
      { id: 'C2', name: '' },
    ],
    rows: [{ strong: 'RC1', text: 'Old\nrosters', cells: [square('C1.1'), square('', { small: 'x' })] }],
    note: 'C1 calls',
  };

  it('stays a table in both formats, empty squares with a word', () => {
    expect(cellsOf(md('matrix', matrix))).toEqual([
      ['Cause', 'C1 Calls | late', 'C2'],
      ['**RC1**<br>Old<br>rosters', '**C1.1**', 'none<br>x'],
    ]);
    const page = html('matrix', matrix);
    expect(page).toContain('<td class="hit"><b>C1.1</b> </td>');
    expect(page).toContain('<caption>Which answers which</caption>');
    expect(page).toContain('<p class="note">C1 calls</p>');
  });
});

describe('people’s words', () => {
  const voices = [
    {
      who: 'Noor',
      me: true,
      says: [
        { name: '', text: 'Drafted\ntwice' },
        { name: 'Learnt', text: 'To ask' },
      ],
    },
    { who: 'Tomas', me: false, says: [] },
  ];

  it('stand side by side, each under a name, and say so where nothing is recorded', () => {
    expect(inner(html('voices', voices))).toBe('Noor. Drafted twice Learnt: To ask Tomas. Nothing recorded');
    expect(html('voices', voices)).toContain('<div class="me">');
    expect(md('voices', voices)).toBe(
      '- **Noor.** Drafted<br>twice<br> Learnt: To ask\n- **Tomas.** Nothing recorded',
    );
  });

  it('make a log with its days, asides and feet', () => {
    const log = [{ date: '27 August 2026', aside: '(planned 26 August)', voices, foot: 'Next: the draft' }];
    expect(inner(html('log', log))).toMatch(
      /^27 August 2026 \(planned 26 August\) Noor\. .* Next: the draft$/,
    );
    expect(md('log', log)).toMatch(
      /^### 27 August 2026 \(planned 26 August\)\n\n- \*\*Noor\.\*\*[\s\S]*\n\nNext: the draft$/,
    );
  });

  it('are told as pairs, with line breaks kept', () => {
    const pairs = [
      { name: 'How', strong: 'First.', text: 'One\ntwo' },
      { name: 'Why', strong: '', text: '# no head' },
    ];
    expect(html('pairs', pairs)).toBe(
      '<dl class="pairs"><dt>How</dt><dd><b>First.</b> One<br>two</dd><dt>Why</dt><dd># no head</dd></dl>',
    );
    expect(md('pairs', pairs)).toBe('- How: **First.** One<br>two\n- Why: \\# no head');
  });

  it('have a dot for each session, with its word', () => {
    const support = {
      title: 'S1. Pairing',
      strong: '1 of 2 given.',
      text: 'One missed.',
      sessions: [
        { date: '29 Apr', state: 'held', text: 'held' },
        { date: '6 May', state: 'missed', text: 'missed by the provider' },
      ],
    };
    expect(html('support', support)).toContain(
      '<li class="missed"><svg aria-hidden="true" focusable="false"><use href="#dot-missed"/></svg>6 May<br>missed by the provider</li>',
    );
    expect(md('support', support)).toBe(
      '### S1. Pairing\n\n**1 of 2 given.** One missed.\n\n- 29 Apr: held\n- 6 May: missed by the provider',
    );
    expect(html('support', { ...support, sessions: [] })).not.toContain('<ol');
  });
});

describe('what a page begins with', () => {
  it('leaves out what there is none of', () => {
    const bare = { eyebrow: '', title: 'Calls', lead: '', facts: [] };
    expect(html('masthead', bare)).toBe('<h1>Calls</h1>');
    expect(md('masthead', bare)).toBe('# Calls');
  });

  it('asks in text or in items', () => {
    expect(html('ask', { title: 'Asked', text: 'Agree.', items: [] })).toContain('<p>Agree.</p>');
    expect(md('ask', { title: 'Asked', text: '', items: ['agree', 'reset'] })).toBe(
      '## Asked\n\n1. agree\n1. reset',
    );
  });

  it('counts with the ids behind each count', () => {
    const counts = [
      {
        count: '2',
        text: 'open',
        chips: [
          { text: 'C1.1', late: true },
          { text: 'C1.2', late: false },
        ],
      },
      { count: '0', text: 'verified', chips: [] },
    ];
    expect(md('counts', counts)).toBe('- **2** open: **C1.1**, C1.2\n- **0** verified: none');
    expect(html('counts', counts)).toContain(
      '<span class="chip is-late">C1.1</span><span class="chip">C1.2</span>',
    );
    expect(inner(html('counts', counts))).toBe('2 open C1.1 C1.2 0 verified none');
  });

  it('carries marking and state before and after, in Markdown too', () => {
    const page = compile({ ...files, 'x/report.md.hbs': 'Body\n' });
    const shown = (more: Partial<typeof frame>) =>
      render(page, 'x/report', 'md', { frame: { ...frame, ...more } });
    expect(shown({ marking: 'OFFICIAL', state: 'DRAFT' })).toBe(
      '**OFFICIAL DRAFT**\n\nBody\n\n**OFFICIAL DRAFT**\n',
    );
    expect(shown({ state: 'DRAFT' })).toBe('**DRAFT**\n\nBody\n');
    expect(shown({})).toBe('Body\n');
  });
});

describe('a drawing', () => {
  const figure = {
    caption: 'M1. Calls',
    note: 'Higher is better.',
    key: 'Dot: reading.',
    table: 'Readings',
    drawing: runSample,
  };

  it('has caption, note and key, its sentence, and its data folded beside it', () => {
    const page = html('drawing', figure);
    expect(page).toContain(
      '<figcaption>M1. Calls<span>Higher is better.</span><span>Dot: reading.</span></figcaption>',
    );
    expect(page).toMatch(
      /<details><summary>Readings<\/summary>\s*<table><caption class="hidden">Readings<\/caption>/,
    );
    expect(page.indexOf('<svg')).toBeLessThan(page.indexOf('<details>'));
  });

  it('is its table in Markdown, without a word on shapes', () => {
    const text = md('drawing', figure);
    expect(text).toContain('**M1. Calls** Higher is better.');
    expect(text).not.toContain('Dot: reading.');
    expect(text).not.toContain('<svg');
    expect(cellsOf(text).length).toBeGreaterThan(3);
  });

  it('has no table where there is nothing to tell', () => {
    const none = { ...figure, drawing: { ...statusSample, parts: [] } };
    expect(html('drawing', none)).not.toContain('<details>');
    expect(md('drawing', none)).toBe('**M1. Calls** Higher is better.');
  });
});
