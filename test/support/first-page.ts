import { cell, column, table } from '../../src/kit/table.ts';
import { sample } from './sample.ts';

/** Words of exactly so many characters. */
const words = (length: number): string =>
  'Publish the staffing model for handlers and settle the eleven posts that are still without funding this year, so '
    .repeat(2)
    .slice(0, length - 1)
    .trimEnd()
    .padEnd(length, '.');

const measure = (id: string) => [
  cell('', { strong: `${id} Grade 1 within 15 min` }),
  cell('58.2%'),
  cell('62.3%, 31 Aug'),
  cell('68.1%'),
  cell('85%'),
  cell('', { drawing: [{ draw: 'way', baseline: '58.2', target: '85', latest: '62.3', expected: '68.1' }] }),
];

/** The fullest first page that must still be one side of A4. */
export const firstPage = {
  frame: sample.frame,
  masthead: sample.masthead,
  ask: { ...sample.ask, items: [words(110), words(110), words(110)] },
  counts: [
    ...sample.counts,
    { count: '2', text: 'on hold', chips: ['C2.3', 'C4.1'].map((text) => ({ text, late: false })) },
  ],
  tags: sample.tags.slice(0, 3),
  judged: 'Leads judged three; one differs (C1.3, judged green).',
  changes: Array.from({ length: 5 }, () => ({ strong: 'Moved:', text: words(73) })),
  risks: Array.from({ length: 3 }, () => ({ strong: 'R2 Handlers leave faster.', text: words(74) })),
  measures: table(
    'Direction of travel',
    [
      column('Measure'),
      column('Baseline', { right: true, inline: true }),
      column('Latest', { right: true, inline: true }),
      column('Expected', { right: true, inline: true }),
      column('Target', { right: true, inline: true }),
      column('Way to the target', { label: '' }),
    ],
    ['M1', 'M2', 'M3', 'M4'].map(measure),
  ),
  note: 'Dot: latest reading. Dashed mark: where the line to the target stood on that day.',
};

export const firstPageTemplates = {
  'first/report.html.hbs': `<section class="first" aria-label="Summary">
{{> masthead masthead}}
{{> ask ask}}
<h2>Where it stands: eleven actions, nine open</h2>
{{> counts counts}}
<p>Computed rating: {{#each tags}}{{> tag}} {{/each}}{{judged}}</p>
<div class="halves"><div><h2>Since the last pack, 25 June 2026</h2>
<ul class="news">{{#each changes}}<li><b>{{strong}}</b> {{text}}</li>{{/each}}</ul></div>
<div><h2>Top three risks</h2>
<ol class="news">{{#each risks}}<li><b>{{strong}}</b> {{text}}</li>{{/each}}</ol></div></div>
<h2>Direction of travel</h2>
{{> table measures}}
{{> note note}}
</section>
`,
};
