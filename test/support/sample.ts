import type { Frame } from '../../src/kit/page.ts';
import { cell, column, square, table } from '../../src/kit/table.ts';
import { gridSample, medianSample, runSample, statusSample, timelineSample } from './drawings.ts';

const frame: Frame = {
  title: 'Eastmarsh Constabulary: improvement plan',
  marking: 'OFFICIAL-SENSITIVE',
  state: 'DRAFT',
  who: 'Eastmarsh Constabulary',
  stood: 'eastmarsh-2026-01, 16 September 2026',
  calm: false,
};

/** A view that uses every shared partial once, with invented people. */
export const sample = {
  frame,
  masthead: {
    eyebrow: 'Policing performance monitoring group, 24 September 2026. Plan at level 3',
    title: 'Eastmarsh Constabulary: call attendance, non-emergency calls and victim contact',
    lead: 'We answer too late, abandon too many 101 calls and leave victims without an update.',
    facts: [
      { name: 'As it stood', text: '16 September 2026' },
      { name: 'Lead', text: "ACC Ruth O'Calder" },
      { name: 'Runs', text: '11 May 2026 to 30 April 2027' },
    ],
  },
  ask: {
    title: 'The group is asked to agree',
    text: '',
    items: [
      'the new date of C2.3, call-back in queue: first 30 Oct, now 18 Dec, 1 move (49 days);',
      'to reset C2.1.',
    ],
  },
  counts: [
    { count: '1', text: 'complete, claimed', chips: [{ text: 'C1.1', late: false }] },
    { count: '0', text: 'verified', chips: [] },
    {
      count: '3',
      text: 'in progress',
      chips: [
        { text: 'C1.2', late: false },
        { text: 'C2.1 late', late: true },
        { text: 'C3.1', late: false },
      ],
    },
    {
      count: '2',
      text: 'not started',
      chips: [
        { text: 'C2.2', late: false },
        { text: 'C3.2', late: false },
      ],
    },
  ],
  tags: [
    { tone: 'red', text: '1 red' },
    { tone: 'amber', text: '6 amber' },
    { tone: 'green', text: '0 green' },
    { tone: 'none', text: 'Closed' },
  ],
  actions: table(
    'Actions for C1',
    [
      column('Task', { width: '25' }),
      column('How we will know, and with what', { width: '20' }),
      column('SMART', { width: '15' }),
      column('Lead and dates'),
      column('Status and rating', { width: '25' }),
    ],
    [
      [
        cell('Rebuild the hourly demand profile from 24 months of incident data | and publish it', {
          strong: 'C1.1',
          small: 'Cause RC1. Measures M1, M4.',
        }),
        cell('Profile published and used for all 15 response rosters', {
          small: 'Two analysts for ten weeks: secured',
        }),
        cell('', {
          smart: [
            { letter: 'S', mark: 'ok', text: 'Specific: passes' },
            { letter: 'M', mark: 'doubt', text: 'Measurable: in doubt' },
            { letter: 'A', mark: 'no', text: 'Achievable: has a finding' },
            { letter: 'R', mark: 'waived', text: 'Relevant: waived' },
            { letter: 'T', mark: 'ok', text: 'Time-bound: passes' },
          ],
        }),
        cell('Dr Amy Tran', { small: 'Head of Analysis' }),
        cell('', {
          status: [{ glyph: 'in_progress', text: 'In progress' }],
          late: '19 days late',
          rating: [
            {
              computed: { tone: 'red', text: 'Red' },
              judged: { tone: 'green', text: 'Green' },
              differ: true,
              why: 'Computed: past due since 28 August. Judged: paper agreed, wants a date.',
            },
          ],
        }),
      ],
    ],
  ),
  measures: table(
    'Direction of travel',
    [
      column('Measure'),
      column('Baseline', { right: true, inline: true }),
      column('Latest', { right: true, inline: true }),
      column('Way to the target', { label: '' }),
    ],
    [
      [
        cell('', { strong: 'M1 Grade 1 within 15 min' }),
        cell('58.2%'),
        cell('62.3%, 31 Aug'),
        cell('', {
          drawing: [{ draw: 'way', baseline: '58.2', target: '85', latest: '62.3', expected: '68.1' }],
        }),
      ],
    ],
  ),
  matrix: {
    label: 'Which action answers which cause of which concern',
    corner: 'Root cause',
    columns: [
      { id: 'C1', name: 'Attendance' },
      { id: 'C2', name: '101 calls' },
      { id: 'C3', name: 'Victims' },
    ],
    rows: [
      {
        strong: 'RC1, priority 1',
        text: 'Demand is poorly understood: rosters follow 2022 volumes',
        cells: [square('C1.1 C1.2 C1.3'), square('C2.1 C2.3', { text: '(C1.1)' }), square('')],
      },
      {
        strong: '26 May',
        text: '',
        cells: [
          square('', { status: [{ glyph: 'verified', text: 'Met' }], text: '', small: '10 of 11 so far' }),
          square('', { status: [{ glyph: 'dropped', text: 'No opportunity' }], text: '' }),
          square(''),
        ],
      },
    ],
    note: 'C1 attendance, C2 101 calls, C3 victims.',
  },
  pairs: [
    { name: 'In 18 months', strong: 'I want to lead a design.', text: 'Staff engineer.' },
    { name: 'What goes well', strong: '', text: 'I ship features\nend to end.' },
  ],
  log: [
    {
      date: '27 August 2026',
      aside: '(planned 26 August)',
      voices: [
        {
          who: 'Sam',
          me: true,
          says: [
            { name: '', text: 'Draft out to three teams.' },
            { name: 'In the way', text: 'Friday mornings went to the release twice.' },
          ],
        },
        { who: 'Rosa', me: false, says: [] },
      ],
      foot: 'Next: close the comments.',
    },
  ],
  support: {
    title: 'S1. Pairing on tests, Dana Kim: weekly',
    strong: '3 of 3 due so far, given.',
    text: 'One missed by the provider, made up two days later.',
    sessions: [
      { date: '29 Apr', state: 'held', text: 'held' },
      { date: '13 May', state: 'missed', text: 'missed' },
      { date: '15 May', state: 'made_up', text: 'made up' },
      { date: '17 June', state: 'planned', text: 'planned' },
    ],
  },
  figures: [
    {
      caption: 'Who does what by when, as it stood on 16 September 2026',
      key: 'Solid: complete. Hatched: in progress. Open: not started. Dotted: on hold. Red line: days late.',
      note: '',
      table: 'Timeline as a table',
      drawing: timelineSample,
    },
    {
      caption: 'M1. Grade 1 calls',
      note: 'Higher is better.',
      key: '',
      table: 'Readings of M1',
      drawing: runSample,
    },
    {
      caption: 'M2. 101 calls abandoned',
      note: 'Lower is better.',
      key: '',
      table: 'Readings of M2',
      drawing: medianSample,
    },
    { caption: 'Before: as first assessed', note: '', key: '', table: 'Risks before', drawing: gridSample },
    {
      caption: 'Actions by status',
      note: '',
      key: '',
      table: 'Actions by status, as a table',
      drawing: statusSample,
    },
  ],
  note: 'Computed rating: red, open and past due; amber, moved twice; green, otherwise.',
  box: {
    title: 'How this paper was checked',
    lines: ['2 errors left.', 'Every number is counted from the plan.'],
  },
  link: { url: 'https://example.org/minutes?x=1&y=2', text: 'Minutes of 3 July' },
  badLink: { url: 'javascript:alert(1)', text: 'Minutes' },
};

/** A page over the sample, in both formats. */
export const sampleTemplates = {
  'sample/report.html.hbs': `<section class="first" aria-label="Summary">
{{> masthead masthead}}
{{> ask ask}}
<h2>Where it stands</h2>
{{> counts counts}}
<p>Computed rating: {{#each tags}}{{> tag}} {{/each}}</p>
<h2>Direction of travel</h2>
{{> table measures}}
</section>
<section class="new-page" aria-labelledby="actions"><h2 id="actions"><span class="num">2</span>Action plan</h2>
<h3>C1. Calls are not attended within published times</h3>
{{> table actions}}
{{> note note}}
{{> matrix matrix}}
<p>{{link link.url link.text}} and {{link badLink.url badLink.text}}</p></section>
<section aria-labelledby="drawings"><h2 id="drawings">Drawings</h2>
{{#each figures}}{{> drawing}}
{{/each}}</section>
<section aria-labelledby="log"><h2 id="log">Review log</h2>
{{> pairs pairs}}
{{> support support}}
{{> log log}}
{{> box box}}</section>
`,
  'sample/report.md.hbs': `{{> masthead masthead}}
{{> ask ask}}
## Where it stands

{{> counts counts}}
Computed rating: {{#each tags}}{{> tag}}{{#unless @last}}, {{/unless}}{{/each}}.

{{> table measures}}
{{> table actions}}
{{> note note}}
{{> matrix matrix}}
{{link link.url link.text}} and {{link badLink.url badLink.text}}

{{#each figures}}
{{> drawing}}
{{/each}}
{{> pairs pairs}}
{{> support support}}
{{> log log}}
{{> box box}}
`,
};

const stretch = (value: unknown): unknown => {
  if (typeof value === 'string')
    return value.includes(' ')
      ? `${value} Donaudampfschifffahrtsgesellschaftskapitänswitwenrente ${value}`
      : value;
  if (Array.isArray(value)) return value.map(stretch);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === 'columns' ? item : stretch(item)]),
  );
};

/** The sample with every sentence twice, and a word in it that is longer than a phone is wide. */
export const longSample = stretch(sample) as typeof sample;
