import { describe, expect, it } from 'vitest';
import { dueTables } from '../../src/kinds/force-pip/pack-due.ts';
import {
  firstNews,
  firstRisks,
  packCounts,
  packMasthead,
  ratingLine,
  standsTitle,
} from '../../src/kinds/force-pip/pack-first.ts';
import { nextOf, packMeetings, planned } from '../../src/kinds/force-pip/pack-meeting.ts';
import { statusFigures } from '../../src/kinds/force-pip/pack-status.ts';
import type { ForcePip } from '../../src/kinds/force-pip/schema.ts';
import { exitTable, measureFigures, travelTable } from '../../src/kinds/force-pip/view-measures.ts';
import {
  governanceTables,
  learningTable,
  meetingTable,
  supportTables,
  sustainTable,
} from '../../src/kinds/force-pip/view-oversight.ts';
import {
  checkedLines,
  correctionTable,
  glossaryPairs,
  ownPairs,
  reviewLog,
  slipSentence,
  slipTable,
  waiverTable,
} from '../../src/kinds/force-pip/view-record.ts';
import {
  blockerTable,
  enablerTable,
  riskGrids,
  riskTable,
  topRisks,
} from '../../src/kinds/force-pip/view-risks.ts';
import { scoreNow } from '../../src/kit/score.ts';
import { defaultSettings } from '../../src/kit/settings.ts';
import { columnOf, findingAt, only, readTable, seenOn } from '../support/shown.ts';

type Fields = Readonly<Record<string, unknown>>;

const plan = (more: Fields = {}): ForcePip => ({ kind: 'force-pip', id: 'northshire', ...more }) as never;
const JULY = seenOn('2026-07-15');
const rowsOf = (table: Parameters<typeof readTable>[0]) => readTable(table);

describe('measures', () => {
  const whole = {
    id: 'M1',
    name: 'Attended in time',
    kind: 'outcome',
    concern: 'C1',
    unit: '%',
    baseline: { value: 60, date: '2026-01-01' },
    target: { value: 80, by: '2026-12-31' },
    source: 'Command and control',
    every: 'month',
    owner: 'Amy',
    readings: [{ date: '2026-07-01', value: 70 }],
  };
  const noteOf = (more: Fields) =>
    only(measureFigures(plan({ measures: [{ ...whole, ...more }] }), JULY)).note;
  const travel = (more: Fields) =>
    only(rowsOf(travelTable(plan({ measures: [{ ...whole, ...more }] }), JULY)));

  it('say what they are, whose, from where and how often, and how they stand', () => {
    expect(noteOf({})).toBe(
      'Higher is better. Outcome measure of C1. Amy. Command and control, every month. On its line to the target.',
    );
    expect(only(measureFigures(plan({ measures: [{ id: 'M1' }] }), JULY)).note).toBe(
      'Higher is better. Measure. No owner. no source. No reading yet.',
    );
  });

  it.each([
    ['two points off, which is a tenth of the way', { value: 68 }, 'On its line'],
    ['further off', { value: 67.5 }, 'Behind its line'],
    ['ahead', { value: 95 }, 'On its line'],
  ])('stand by their line: %s', (_, { value }, words) => {
    // Half of the year has gone on 2 July: the line stands at 70.
    const readings = [{ date: '2026-07-02', value }];
    expect(noteOf({ readings })).toContain(words);
  });

  it('have no line without a target, and turn with the direction', () => {
    expect(noteOf({ target: undefined })).toContain('No line to compare with.');
    expect(noteOf({ target: { value: 40, by: '2026-12-31' } })).toContain('Lower is better.');
    expect(noteOf({ better: 'lower' })).toContain('Lower is better.');
  });

  it('leave readings of days to come out', () => {
    expect(travel({ readings: [{ date: '2026-07-16', value: 99 }] })[2]).toBe('none');
    expect(travel({ readings: [{ date: '2026-07-15', value: 99 }] })[2]).toBe('99%\n15 July 2026');
  });

  it('tell the way in one line each', () => {
    expect(travel({ readings: [{ date: '2026-07-02', value: 68.5 }] })).toEqual([
      'M1\nAttended in time\nConcern C1',
      '60.0%',
      '68.5%\n2 July 2026',
      '70.0%',
      '80.0%\n31 December 2026',
      '',
    ]);
    expect(travel({ baseline: undefined, readings: [] })).toEqual([
      'M1\nAttended in time\nConcern C1',
      'none',
      'none',
      'none',
      '80%\n31 December 2026',
      'not to be told',
    ]);
  });

  describe('that close the plan', () => {
    const held = (
      values: readonly (readonly [date: string, value: number])[],
      threshold: unknown = 75,
      more: Fields = {},
    ) =>
      only(
        rowsOf(
          exitTable(
            plan({
              measures: [{ ...whole, ...more, readings: values.map(([date, value]) => ({ date, value })) }],
              exit_criteria: [{ measure: 'M1', threshold, sustained_for: '3 months' }],
            }),
            JULY,
          ),
        ),
      ).at(-1);

    it.each([
      ['never read', [], 'not reached'],
      ['below it', [['2026-06-01', 74]], 'not reached'],
      ['at it', [['2026-06-01', 75]], 'held since 1 June 2026'],
      [
        'since the first of an unbroken run',
        [
          ['2026-04-01', 70],
          ['2026-05-01', 75],
          ['2026-06-01', 80],
        ],
        'held since 1 May 2026',
      ],
      [
        'since the start',
        [
          ['2026-05-01', 76],
          ['2026-06-01', 80],
        ],
        'held since 1 May 2026',
      ],
      [
        'broken by the last reading',
        [
          ['2026-05-01', 76],
          ['2026-06-01', 74],
        ],
        'not reached',
      ],
      ['in a month to come', [['2026-08-01', 90]], 'not reached'],
    ] as const)('are %s', (_, values, words) => expect(held(values)).toBe(words));

    it('are held by what lies below where lower is better', () => {
      expect(held([['2026-06-01', 4]], 5, { better: 'lower' })).toBe('held since 1 June 2026');
      expect(held([['2026-06-01', 6]], 5, { better: 'lower' })).toBe('not reached');
    });

    it('are told as none where they name no measure or no threshold', () => {
      const exit_criteria = [{ measure: 'M9' }, {}];
      expect(rowsOf(exitTable(plan({ exit_criteria }), JULY))).toEqual([
        ['M9\nnone', 'none', 'none', 'not reached'],
        ['none', 'none', 'none', 'not reached'],
      ]);
    });
  });
});

describe('risks', () => {
  const treated = (...states: readonly string[]) => ({
    id: 'R1',
    likelihood: 4,
    impact: 4,
    residual: { likelihood: 2, impact: 3 },
    mitigations: states.map((status) => ({ status })),
  });

  it.each([
    ['none of its mitigations is done', ['in_progress'], 16],
    ['some are', ['complete', 'not_started'], 16],
    ['all are claimed', ['complete', 'verified'], 6],
    ['the open one was dropped', ['complete', 'dropped'], 6],
    ['all were dropped', ['dropped'], 16],
    ['there is none', [], 16],
  ])('count at what they are worth now: %s', (_, states, score) => {
    expect(scoreNow(treated(...states) as never)).toBe(score);
  });

  it('count at nothing where they are not scored, and at the first where no residual score is given', () => {
    expect(scoreNow({ likelihood: 3 })).toBeNull();
    expect(scoreNow({ likelihood: 3, impact: 3, mitigations: [{ status: 'complete' }] })).toBe(9);
    expect([scoreNow(null), scoreNow(undefined)]).toEqual([null, null]);
  });

  it('put the three highest first, unscored ones last, with what they will fall to', () => {
    const risks = [
      { id: 'R1', risk: 'Low', likelihood: 1, impact: 1 },
      { id: 'R2' },
      { ...treated('in_progress'), id: 'R3', risk: 'High' },
      { ...treated('complete'), id: 'R4', risk: 'Was high' },
      { ...treated('in_progress'), id: 'R5', status: 'dropped' },
    ];
    expect(topRisks(plan({ risks })).map(({ strong, text }) => `${strong}: ${text}`)).toEqual([
      'R3: High. 16 now, 6 once its mitigations are complete.',
      'R4: Was high. 6 now.',
      'R1: Low. 1 now.',
    ]);
    expect(topRisks(plan({ risks: [{ id: 'R2' }] }))[0]?.text).toBe('none. Not scored.');
  });

  it('stand in the register before and after, with each mitigation', () => {
    const risks = [
      {
        id: 'R1',
        risk: 'Recall',
        tasks: ['C1.1', 'C1.2'],
        owner: 'Amy',
        likelihood: 3,
        impact: 4,
        residual: { likelihood: 2, impact: 3 },
        mitigations: [{ id: 'R1a', what: 'Train', owner: 'Amy', due: '2026-06-30', status: 'complete' }, {}],
      },
      { id: 'R2', response: 'accept', accepted_by: 'Helen' },
      { id: 'R3', response: 'accept' },
      { id: 'R4' },
    ];
    expect(rowsOf(riskTable(plan({ risks })))).toEqual([
      [
        'R1\nRecall\nTasks: C1.1, C1.2; owner: Amy',
        '3 × 4 = 12',
        '2 × 3 = 6',
        'R1a Train. Amy, 30 June 2026: Complete, claimed\nno owner, no date: Not started',
      ],
      ['R2\nnone\nTasks: none; owner: none', 'none', 'none', 'Accepted by Helen.'],
      ['R3\nnone\nTasks: none; owner: none', 'none', 'none', 'Accepted by nobody.'],
      ['R4\nnone\nTasks: none; owner: none', 'none', 'none', 'none'],
    ]);
  });

  it('are drawn before and after only where they are scored', () => {
    expect(riskGrids(plan({ risks: [{ id: 'R1' }, { id: 'R2', likelihood: 3 }] }))).toEqual([]);
    const drawn = riskGrids(
      plan({ risks: [{ ...treated('in_progress') }, { id: 'R2', likelihood: 5, impact: 5 }] }),
    );
    expect(
      drawn.map(
        ({ drawing }) =>
          drawing.draw === 'grid' && drawing.risks.map(({ likelihood, impact }) => `${likelihood}${impact}`),
      ),
    ).toEqual([
      ['44', '55'],
      ['23', '55'],
    ]);
  });

  it('have blockers and enablers beside them, none where a field is missing', () => {
    expect(
      rowsOf(
        blockerTable(
          plan({ blockers: [{ what: 'No data', tasks: 'C1.1', raised_with: 'IT', date: '2026-07-01' }, {}] }),
        ),
      ),
    ).toEqual([
      ['No data', 'C1.1', 'IT', '1 July 2026'],
      ['none', 'none', 'nobody', 'no date'],
    ]);
    expect(rowsOf(enablerTable(plan({ enablers: [{ what: 'Sponsor', tasks: ['C1.1'] }, {}] })))).toEqual([
      ['Sponsor', 'C1.1'],
      ['none', 'none'],
    ]);
  });
});

describe('support', () => {
  const titles = (...support: readonly Fields[]) =>
    supportTables(plan({ support }), '2026-07-15').map(({ title, table }) => `${title} ${table.rows.length}`);
  const asked = (more: Fields) =>
    columnOf(
      only(supportTables(plan({ support: [{ id: 'S1', ...more }] }), '2026-07-15')).table,
      'Asked for',
    )[0];

  it.each([
    ['agreed', 'Agreed or in place 1'],
    ['in_place', 'Agreed or in place 1'],
    ['ended', 'Agreed or in place 1'],
    ['requested', 'Asked for or identified 1'],
    ['identified', 'Asked for or identified 1'],
    ['declined', 'Asked for or identified 1'],
  ])('that is %s stands under its own head', (status, title) =>
    expect(titles({ id: 'S1', status })).toEqual([title]),
  );

  it('has both heads only where it needs them', () => {
    expect(titles()).toEqual([]);
    expect(titles({ id: 'S1' }, { id: 'S2', status: 'agreed' })).toHaveLength(2);
  });

  it.each([
    ['never', {}, 'no date'],
    ['today', { requested: '2026-07-15', status: 'requested' }, '15 July 2026, no answer for 0 days'],
    ['a day ago', { requested: '2026-07-14', status: 'requested' }, '14 July 2026, no answer for 1 day'],
    ['and answered', { requested: '2026-07-01', status: 'agreed' }, '1 July 2026'],
    ['on a day to come', { requested: '2026-07-16', status: 'requested' }, '16 July 2026'],
  ])('was asked for %s', (_, more, words) => expect(asked(more)).toBe(words));
});

describe('governance, exit and learning', () => {
  it('has boards, assurance and escalation, a table each, none without rows', () => {
    const governance = {
      boards: [{ name: 'Board', roles: ['challenge', 'escalate'], chair: 'Helen', meets: 'month' }, {}],
      escalation: [{ when: 'Red twice', to: 'Chief', within_days: 1 }, { when: 'Late' }],
    };
    const [boards, escalation] = governanceTables(plan({ governance }));
    expect(boards && rowsOf(boards)).toEqual([
      ['Board', 'challenge and escalate', 'Helen', 'every month'],
      ['none', 'none', 'none', 'not said'],
    ]);
    expect(escalation && rowsOf(escalation)).toEqual([
      ['Red twice', 'Chief', '1 day'],
      ['Late', 'none', 'not said'],
    ]);
    expect(governanceTables(plan())).toEqual([]);
  });

  it('tells what keeps each improvement and what others learn, with its link', () => {
    expect(
      rowsOf(
        sustainTable(
          plan({ sustainability: [{ id: 'SU1', concern: 'C1', how: 'Audit', check: '2027-06-01' }, {}] }),
        ),
      ),
    ).toEqual([
      ['C1\nSU1', 'Audit', 'none', '1 June 2027'],
      ['none', 'none', 'none', 'no date'],
    ]);
    const learning = [
      { what: 'Guide', through: 'practice_bank', date: '2026-07-01', link: 'https://a.example' },
      {},
    ];
    expect(rowsOf(learningTable(plan({ learning })))).toEqual([
      ['Guide\nhttps://a.example <https://a.example>', 'practice bank', '1 July 2026'],
      ['none', 'none', 'no date'],
    ]);
  });

  it.each([
    ['decided', { date: '2026-06-18', outcome: 'Agreed' }, 'nothing asked\nDecided: Agreed'],
    ['held without outcome', { date: '2026-07-15', asks: 'agree' }, 'agree\nNo outcome recorded'],
    ['to come', { date: '2026-07-16', asks: ['a', 'b'] }, 'a\nb'],
    ['not dated', {}, 'nothing asked'],
  ])('shows a meeting that is %s', (_, meeting, words) => {
    expect(only(rowsOf(meetingTable(plan({ meetings: [meeting] }), '2026-07-15'))).at(-1)).toBe(words);
  });
});

describe('the record', () => {
  const move = (from: unknown, to: unknown, more: Fields = {}) => ({
    item: 'C1.1',
    field: 'due',
    from,
    to,
    reason: 'Late data',
    ...more,
  });

  it('has a line for each place that moved, dates as first and now', () => {
    const changes = [
      move('2026-06-30', '2026-07-31', { agreed_by: 'Helen', date: '2026-06-01' }),
      move('2026-07-31', '2026-08-28', { reason: 'Again', date: '2026-07-01' }),
      { item: 'M1', field: 'target.value', from: 85, to: 80 },
      { field: 'level', from: null, to: '3' },
    ];
    expect(rowsOf(slipTable(plan({ changes })))).toEqual([
      ['C1.1 due', 'first 30 Jun, now 28 Aug, 2 moves (59 days)', 'Late data\nAgain', 'nobody\n1 July 2026'],
      ['M1 target.value', 'from 85 to 80', 'no reason given', 'nobody'],
      ['The plan level', 'from nothing to 3', 'no reason given', 'nobody'],
    ]);
  });

  it.each([
    ['nothing', [], 'No date has moved. No criterion, target or baseline has changed.'],
    [
      'one date',
      [move('2026-06-30', '2026-07-31')],
      '1 date has moved. No criterion, target or baseline has changed.',
    ],
    [
      'one date twice',
      [move('2026-06-30', '2026-07-31'), move('2026-07-31', '2026-08-31')],
      '1 date has moved.',
    ],
    [
      'two dates',
      [move('2026-06-30', '2026-07-31'), move('2026-06-30', '2026-07-31', { item: 'C2.1' })],
      '2 dates have moved.',
    ],
    [
      'something else',
      [move('9 of 10', '8 of 10', { field: 'threshold' })],
      'No date has moved. 1 other entry changed.',
    ],
  ])('says in one sentence that %s moved', (_, changes, words) => {
    expect(slipSentence(plan({ changes }))).toContain(words);
  });

  it('says since when, where the plan was agreed', () => {
    expect(slipSentence(plan({ agreed: '2026-05-01' }))).toMatch(
      /changed since the plan was agreed on 1 May 2026\.$/,
    );
  });

  it('tells what was set aside and what was put right', () => {
    const waivers = [
      { rule: 'plan/stale', item: 'C1', reason: 'x', by: 'Helen', until: '2026-08-01' },
      { until: 'closed' },
      {},
    ];
    expect(rowsOf(waiverTable(plan({ waivers })))).toEqual([
      ['plan/stale', 'C1', 'x', 'Helen, 1 August 2026'],
      ['none', 'the plan', 'no reason given', 'until it is closed'],
      ['none', 'the plan', 'no reason given', 'no date'],
    ]);
    expect(
      rowsOf(
        correctionTable(
          plan({
            corrections: [
              { item: 'M1', field: 'readings', reason: 'Typo', by: 'Amy', date: '2026-07-01' },
              {},
            ],
          }),
        ),
      ),
    ).toEqual([
      ['M1 readings', 'Typo', 'Amy, 1 July 2026'],
      ['The plan', 'no reason given', 'no date'],
    ]);
  });

  it('has the reviews newest first, each with what was said', () => {
    const reviews = [
      { date: '2026-06-01', body: 'Board', summary: 'On course', decisions: ['a', 'b'], next: '2026-07-01' },
      {},
    ];
    expect(
      reviewLog(plan({ reviews })).map(({ title, pairs }) => [
        title,
        ...pairs.map(({ name, text }) => `${name}: ${text}`),
      ]),
    ).toEqual([
      ['no date', 'How it goes: Nothing recorded'],
      ['1 June 2026, Board', 'How it goes: On course', 'Decided: a\nb', 'Next review: 1 July 2026'],
    ]);
  });

  it('shows the house’s columns under the id that they belong to', () => {
    const it_ = plan({
      other: { region: 'East' },
      concerns: [{ id: 'C1', other: { cost_code: 7 } }],
      actions: [{ task: 'C1.1', other: { a: ['x', 'y'] } }],
    });
    expect(ownPairs(it_).map(({ name, text }) => `${name}: ${text}`)).toEqual(
      ['region: East', 'C1, cost code: 7', 'C1.1, a: x; y'].map((line) => line.replace(', ', ' ')),
    );
    expect(glossaryPairs(plan({ glossary: { PPMG: 'The group' } }))).toEqual([
      { name: 'PPMG', strong: '', text: 'The group' },
    ]);
  });

  it('counts what lint left, and the rules set aside', () => {
    const findings = [
      findingAt(['x']),
      findingAt(['y'], { severity: 'warning' }),
      findingAt(['z'], { severity: 'advice' }),
    ];
    const [left] = checkedLines(
      plan({ waivers: [{}] }),
      seenOn('2026-07-15', { findings: findings as never }),
    );
    expect(left).toBe(
      'Findings left as of 15 July 2026: 1 error, 1 warning and 1 advice. 1 rule set aside by the plan.',
    );
  });
});

describe('what the pack adds', () => {
  const context = { ...JULY, meeting: null, before: { unknown: '' }, checked: {} as never, state: 'DRAFT' };
  const meeting = (date: string, more: Fields = {}) => ({
    id: '',
    body: 'ppmg',
    date,
    papersDue: '',
    ...more,
  });

  it('knows the house’s meetings beside the plan’s own, each once', () => {
    const meetings = [
      { id: 'MT1', body: 'ppmg', date: '2026-09-24', papers_due: '2026-09-17' },
      { body: 'ppmg' },
    ];
    const house = [
      { body: 'ppmg', date: '2026-09-24' },
      { body: 'force_board', date: '2026-08-01', papers_due: '2026-07-25' },
    ];
    const all = packMeetings(plan({ meetings }), {
      settings: { ...defaultSettings, meetings: house } as never,
    });
    expect(all.map(({ id, body, date, papersDue }) => [id, body, date, papersDue])).toEqual([
      ['', 'force_board', '2026-08-01', '2026-07-25'],
      ['MT1', 'ppmg', '2026-09-24', '2026-09-17'],
    ]);
  });

  it('is for the next that decides, else for the next of any', () => {
    const board = meeting('2026-08-01', { body: 'force_board' });
    expect(nextOf([board, meeting('2026-09-24')], '2026-07-15')?.date).toBe('2026-09-24');
    expect(nextOf([board], '2026-08-01')?.date).toBe('2026-08-01');
    expect(nextOf([board], '2026-08-02')).toBeNull();
  });

  it('takes what is asked from the plan’s own entry, and a bare one where only the house knows it', () => {
    const it_ = plan({ meetings: [{ id: 'MT1', body: 'ppmg', date: '2026-09-24', asks: 'agree' }] });
    expect(planned(it_, meeting('2026-09-24', { id: 'MT1' }) as never)?.asks).toBe('agree');
    expect(planned(it_, meeting('2026-09-24') as never)).toEqual({
      body: 'ppmg',
      date: '2026-09-24',
      papers_due: null,
    });
    expect(planned(it_, null)).toBeNull();
  });

  describe('what is due', () => {
    const it_ = plan({
      actions: [
        { task: 'C1.1', action: 'Count', lead: 'Amy', due: '2026-07-14' },
        { task: 'C1.2', due: '2026-07-01', status: 'complete' },
        { task: 'C1.3', due: '2026-10-01' },
        { task: 'C1.4', due: '2027-01-01' },
      ],
      milestones: [{ id: 'MS1', what: 'Live', date: '2026-09-24' }],
      risks: [{ id: 'R1', mitigations: [{ id: 'R1a', due: '2026-08-01' }] }],
    });
    const next = meeting('2026-09-24') as never;

    it('stands up to the meeting, the day itself counted, and then to the one after', () => {
      const tables = dueTables(it_, '2026-07-15', next, [next, meeting('2026-12-01') as never]);
      expect(tables.map(({ label }) => label)).toEqual([
        'Due by the meeting of 24 September 2026',
        'Due after it, by the next such meeting of 1 December 2026',
      ]);
      expect(tables.map((table) => rowsOf(table).map(([what]) => what))).toEqual([
        ['C1.1\nCount', 'R1a', 'MS1\nLive'],
        ['C1.3'],
      ]);
      expect(tables[0] && rowsOf(tables[0])[0]).toEqual([
        'C1.1\nCount',
        'Amy',
        '14 July 2026\n1 day late',
        'Not started',
      ]);
    });

    it('looks thirty days ahead where there is no meeting', () => {
      const [table] = dueTables(it_, '2026-07-15', null, []);
      expect(table?.label).toBe('Due by 14 August 2026');
      expect(table && rowsOf(table)).toHaveLength(2);
    });

    it('is nothing once the plan is closed', () => {
      expect(dueTables({ ...it_, status: 'closed' } as never, '2026-07-15', next, [])).toEqual([]);
    });
  });

  it('keeps the head short: one sentence, three facts, the lead without post', () => {
    const it_ = plan({
      force: 'Northshire',
      title: 'Calls',
      summary: 'We answer late. And much more follows.',
      lead: { name: 'Helen Ward', role: 'ACC' },
      agreed: '2026-05-01',
    });
    const head = packMasthead(it_, '2026-07-15', { body: 'ppmg', purpose: 'for_decision' } as never);
    expect(head.lead).toBe('We answer late.');
    expect(head.facts.map(({ name, text }) => `${name}: ${text}`)).toEqual([
      'For: for decision',
      'As it stood: 15 July 2026',
      'Lead: Helen Ward',
    ]);
    expect(packMasthead(plan({ summary: 'No stop' }), '2026-07-15', null).lead).toBe('No stop');
  });

  it('shows the late chips first where not all fit, and how many more there are', () => {
    const actions = [1, 2, 3, 4].map((n) => ({ task: `C1.${n}`, ...(n === 4 && { due: '2026-07-01' }) }));
    const chips = (room: number) =>
      packCounts(plan({ actions }), context, { chips: room } as never)
        .at(-1)
        ?.chips.map(({ text }) => text);
    expect(chips(3)).toEqual(['C1.4', 'C1.1', 'and 2 more']);
    expect(chips(4)).toEqual(['C1.1', 'C1.2', 'C1.3', 'C1.4']);
  });

  it('counts ratings as tags, and names up to three that were judged otherwise', () => {
    const actions = (n: number) =>
      Array.from({ length: n }, (_, i) => ({ task: `C1.${i + 1}`, due: '2026-07-01', rag: 'green' }));
    expect(ratingLine(plan({ actions: actions(2) }), context)).toEqual({
      tags: [
        { tone: 'red', text: '2 red' },
        { tone: 'amber', text: '0 amber' },
        { tone: 'green', text: '0 green' },
      ],
      judged: 'Leads judged 2; 2 differ (C1.1, judged green and C1.2, judged green).',
    });
    expect(ratingLine(plan({ actions: actions(4) }), context).judged).toBe('Leads judged 4; 4 differ.');
    expect(ratingLine(plan(), context).judged).toBe('Leads judged 0.');
  });

  it('heads the counts with what they count', () => {
    expect(standsTitle(plan({ actions: [{}, { status: 'complete' }] }))).toBe(
      'Where it stands: 2 actions, 1 open',
    );
    expect(standsTitle(plan())).toBe('Where it stands: 0 actions, 0 open');
  });

  it('draws the counts only where there is an action', () => {
    expect(statusFigures([{ count: '0', text: 'verified', chips: [] }])).toEqual([]);
    expect(only(statusFigures([{ count: '2', text: 'verified', chips: [] }])).caption).toBe(
      'Actions by status',
    );
  });

  it('gathers dates that moved where they would leave no room for other news', () => {
    const moved = (id: string) => ({ strong: 'Moved:', text: `${id}, 1 Jul to 1 August 2026: x` });
    const news = [moved('C1.1'), moved('C1.2'), moved('C1.3'), { strong: 'New:', text: 'C1.9.' }];
    const first = (room: number) => firstNews(news, { news: room } as never);
    expect(first(5).lines).toHaveLength(4);
    expect(first(3).lines[0]).toEqual({ strong: 'Moved:', text: '3 dates, section 1: C1.1, C1.2 and C1.3.' });
    expect(first(1)).toMatchObject({ more: 'and 1 more, section 1' });
  });

  it('cuts a risk at a word, its score never', () => {
    const risks = [
      {
        id: 'R1',
        risk: 'word '.repeat(40).trim(),
        likelihood: 5,
        impact: 5,
        residual: { likelihood: 1, impact: 1 },
        mitigations: [{}],
      },
    ];
    const [risk] = firstRisks(plan({ risks }), { risk: 80 } as never);
    expect(risk?.strong.length).toBeLessThan(80);
    expect(risk?.strong).toMatch(/…$/);
    expect(risk?.text).toBe('25 now, 1 once mitigated.');
  });
});
