import { describe, expect, it } from 'vitest';
import { answersWith } from '../support/clean-answers.ts';
import { cleanForce, force, forceWith } from '../support/clean-force.ts';
import { type Edit, said, saidBy, type Terms, without } from '../support/linted.ts';

const LINES = cleanForce.split('\n').length;

type Entry = Readonly<Record<string, string | null>>;
const WHOLE: Entry = {
  item: 'C1.1',
  field: 'due',
  date: '2026-07-02',
  from: '2026-07-31',
  to: '2026-08-28',
  reason: 'Late data',
  agreed_by: 'ACC Helen Ward',
};
/** A ledger of entries, each the whole one with some fields changed or (null) left out. */
const changes = (...entries: readonly Entry[]): string =>
  `changes:\n${entries
    .map((over) => {
      const lines = Object.entries({ ...WHOLE, ...over }).filter(([, value]) => value !== null);
      return lines.map(([key, value], i) => `${i === 0 ? '  - ' : '    '}${key}: ${value}\n`).join('');
    })
    .join('')}`;
const recorded = (ledger: string, edits: readonly Edit[] = [], terms?: Terms) =>
  saidBy('plan/change-recorded', forceWith(ledger, ...edits), terms);

describe('an entry of the ledger', () => {
  it('that is whole and says what the plan says earns nothing', async () => {
    expect(await said(forceWith(changes({})))).toEqual([]);
  });

  it('wants its reason and its agreement, each told at the entry', async () => {
    expect(await recorded(changes({ reason: null }))).toEqual([
      `${LINES + 1}:5 error The change of C1.1 due has no reason: add reason:`,
    ]);
    expect(await recorded(changes({ agreed_by: null }))).toEqual([
      `${LINES + 1}:5 error Nobody agreed the change of C1.1 due: add agreed_by:`,
    ]);
    expect(await recorded(changes({ reason: null, agreed_by: null }))).toHaveLength(2);
  });

  it('wants them in a draft as well, since half a record is a fault', async () => {
    for (const stage of ['draft', 'normal', 'submission'] as const)
      expect((await recorded(changes({ reason: null }), [], { stage }))[0]).toContain(' error ');
  });

  it('with a reason that is still to come is a placeholder and no more', async () => {
    expect(await said(forceWith(changes({ reason: 'TBC' })))).toEqual([
      `${LINES + 6}:13 error plan/placeholder reason: still says TBC: write what belongs there`,
    ]);
    expect(await said(forceWith(changes({ agreed_by: '' })))).toEqual([
      `${LINES + 7}:5 error plan/placeholder agreed_by: is still empty: fill it in, or remove the line`,
    ]);
  });

  it('may be agreed by a post', async () => {
    expect(await recorded(changes({ agreed_by: '{ role: Chief Constable }' }))).toEqual([]);
  });

  it('of nothing in particular is called what it is', async () => {
    const nameless = { item: null, field: null, to: null };
    expect(await recorded(changes({ ...nameless, reason: null, agreed_by: null }))).toEqual([
      `${LINES + 1}:5 error Nobody agreed this change: add agreed_by:`,
      `${LINES + 1}:5 error This change has no reason: add reason:`,
    ]);
  });

  it('of an item that the plan has not is the other rule’s', async () => {
    expect(await said(forceWith(changes({ item: 'C1.9' })))).toEqual([
      `${LINES + 1}:11 error plan/reference Nothing in this plan has the id C1.9: name an item of it, or leave item: out`,
    ]);
  });
});

describe('what the newest entry says', () => {
  const AT = `${LINES + 5}:9 error`;

  it('is what the plan says now', async () => {
    expect(await recorded(changes({ to: '2026-08-29' }))).toEqual([
      `${AT} C1.1 due says 2026-08-28, and its newest change says 2026-08-29: make them agree`,
    ]);
  });

  it('is the newest by its day, not by its place', async () => {
    const older = { date: '2026-06-01', to: '2026-07-31' };
    const [a, b] = [await recorded(changes(older, {})), await recorded(changes({}, older))];
    expect(a.filter((line) => line.includes(' error '))).toEqual([]);
    expect(b.filter((line) => line.includes(' error '))).toEqual([]);
  });

  it('is the later in the list of two of one day', async () => {
    const first = changes({ to: '2026-08-29' }, {});
    const second = changes({}, { to: '2026-08-29' });
    expect((await recorded(first)).filter((line) => line.includes('make them agree'))).toEqual([]);
    expect((await recorded(second)).filter((line) => line.includes('make them agree'))).toHaveLength(1);
  });

  it('may be of a figure below an item', async () => {
    const target = { item: 'M1', field: 'target.value', from: '85' };
    expect(await recorded(changes({ ...target, to: '80' }))).toEqual([]);
    expect(await recorded(changes({ ...target, to: '75' }))).toEqual([
      `${AT} M1 target.value says 80, and its newest change says 75: make them agree`,
    ]);
  });

  it('may be of an entry of a list', async () => {
    const due = { item: 'R1', field: 'mitigations.0.due', to: '2026-07-31' };
    expect(await recorded(changes(due))).toEqual([]);
    expect(await recorded(changes({ ...due, to: '2026-07-30' }))).toHaveLength(1);
  });

  it('may be of the plan itself, named or not', async () => {
    const end = { field: 'period.end', to: '2027-03-31' };
    for (const item of [null, 'northshire-2026-01']) {
      expect(await recorded(changes({ ...end, item }))).toEqual([]);
      expect(await recorded(changes({ ...end, item, to: '2027-04-30' }))).toHaveLength(1);
    }
  });

  it('is told at the item where the plan has the field no more', async () => {
    expect(await recorded(changes({}), [without('    due: 2026-08-28\n')])).toEqual([
      '48:5 error C1.1 due is not in the plan, and its newest change says 2026-08-28: make them agree',
    ]);
  });

  it('is told at the item where no such field was ever there', async () => {
    expect(await recorded(changes({ field: 'deu' }))).toEqual([
      '48:5 error C1.1 deu is not in the plan, and its newest change says 2026-08-28: make them agree',
    ]);
  });

  it('is not held against a field that is still to fill in, or of the wrong form', async () => {
    const with_ = (value: string) =>
      said(forceWith(changes({}), ['    due: 2026-08-28\n', `    due: ${value}\n`]));
    expect(await with_('TBC')).toEqual([
      '56:10 error plan/placeholder due: still says TBC: write what belongs there',
    ]);
    expect(await with_('28/08/2026')).toEqual([
      '56:10 error plan/schema due: is written year first: write 2026-08-28',
    ]);
  });

  it('is not held against a list or a map, nor asked of an entry without to', async () => {
    expect(await recorded(changes({ item: 'M1', field: 'target', to: '80' }))).toEqual([]);
    expect(await recorded(changes({ to: null }))).toEqual([]);
  });
});

describe('a date that has moved', () => {
  const moves = (...days: readonly string[]): Entry[] =>
    days.map((date, i) => ({ date, to: i === days.length - 1 ? '2026-08-28' : '2026-08-14' }));
  const MOVED = (often: string, line: number) =>
    `${line}:12 warning C1.1 due has now moved ${often}: say at the next review whether it will hold`;

  it('once is no matter, twice is told at the newest', async () => {
    expect(await recorded(changes(...moves('2026-06-01')))).toEqual([]);
    expect(await recorded(changes(...moves('2026-06-01', '2026-07-02')))).toEqual([
      MOVED('twice', LINES + 9),
    ]);
    expect(await recorded(changes(...moves('2026-05-20', '2026-06-01', '2026-07-02')))).toEqual([
      MOVED('3 times', LINES + 16),
    ]);
  });

  it('is counted field by field and item by item', async () => {
    expect(await recorded(changes({}, { field: 'start', to: '2026-05-11' }))).toEqual([]);
    expect(await recorded(changes({}, { item: 'MS1', field: 'date', to: '2026-06-12' }))).toEqual([]);
  });

  it('stays a warning in a submission', async () => {
    const [line] = await recorded(changes(...moves('2026-06-01', '2026-07-02')), [], { stage: 'submission' });
    expect(line).toBe(MOVED('twice', LINES + 9));
  });

  it.each(['complete', 'verified', 'dropped'])('is let be once its action is %s', async (word) => {
    const status: Edit = [
      '    lead: Dr Amara Singh\n    status: in_progress\n',
      `    lead: Dr Amara Singh\n    status: ${word}\n`,
    ];
    expect(await recorded(changes(...moves('2026-06-01', '2026-07-02')), [status])).toEqual([]);
  });

  it('is let be once the plan is closed', async () => {
    const closed: Edit = ['status: active', 'status: closed'];
    expect(await recorded(changes(...moves('2026-06-01', '2026-07-02')), [closed])).toEqual([]);
  });

  it('is a date: a figure may move as often as it is agreed', async () => {
    const figure = { item: 'M1', field: 'target.value', to: '80' };
    expect(await recorded(changes({ ...figure, date: '2026-06-01', to: '85' }, figure))).toEqual([]);
  });

  it('may be the plan’s own end', async () => {
    const end = { item: null, field: 'period.end', to: '2027-03-31' };
    expect(await recorded(changes({ ...end, date: '2026-06-01' }, end))).toEqual([
      `${LINES + 7}:12 warning period.end has now moved twice: say at the next review whether it will hold`,
    ]);
  });

  it('may be a time in words', async () => {
    const entry = (date: string, to: string) =>
      `  - { item: "1", field: timescale, date: ${date}, to: ${to}, reason: Supplier, agreed_by: Ana Duarte }\n`;
    const text = answersWith(
      `changes:\n${entry('2026-05-20', 'July 2026')}${entry('2026-06-20', '30 September 2026')}`,
    );
    expect(await saidBy('plan/change-recorded', text)).toEqual([
      '37:25 warning Recommendation 1 timescale has now moved twice: say at the next review whether it will hold',
    ]);
  });
});

describe('a rating', () => {
  const rag = (text: string, more = ''): Edit => [
    '    lead: Dr Amara Singh\n    status: in_progress\n',
    `    lead: Dr Amara Singh\n    rag: ${text}\n    status: in_progress\n${more}`,
  ];
  const rated = (edits: readonly Edit[], terms?: Terms) =>
    saidBy('plan/rag-explained', force(...edits), terms);

  it.each([
    ['amber', ['C1.1 is rated amber without a reason and a forecast: add reason: and forecast:']],
    ['red', ['C1.1 is rated red without a reason and a forecast: add reason: and forecast:']],
    ['{ rating: red }', ['C1.1 is rated red without a reason and a forecast: add reason: and forecast:']],
    ['{ rating: red, reason: Late }', ['C1.1 is rated red without a forecast: add forecast:']],
    ['{ rating: amber, forecast: August }', ['C1.1 is rated amber without a reason: add reason:']],
    ['{ rating: amber, reason: Late, forecast: August }', []],
    ['green', []],
    ['{ rating: green }', []],
    ['{ reason: Late }', []],
  ])('of %s', async (text, found) => {
    expect((await rated([rag(text)])).map((line) => line.replace(/^58:\d+ warning /, ''))).toEqual(found);
  });

  it('rises to an error in a submission', async () => {
    expect((await rated([rag('amber')], { stage: 'submission' }))[0]).toContain('58:10 error ');
    expect((await rated([rag('amber')], { stage: 'draft' }))[0]).toContain('58:10 warning ');
  });

  it.each(['complete', 'verified', 'dropped'])('of what is %s is let be', async (word) => {
    const over = rag('red').map((text) =>
      text.toString().replace('    status: in_progress\n', `    status: ${word}\n`),
    );
    const edit: Edit = ['    lead: Dr Amara Singh\n    status: in_progress\n', over[1] ?? ''];
    expect(await rated([edit])).toEqual([]);
  });

  it('in a colour that is none is the schema’s', async () => {
    expect(await said(force(rag('blue')))).toEqual([
      '58:10 error plan/schema rag: is green, amber or red, and here stands "blue"',
    ]);
  });
});

describe('a green', () => {
  const green: Edit = [
    '    lead: Dr Amara Singh\n    status: in_progress\n',
    '    lead: Dr Amara Singh\n    rag: green\n    status: in_progress\n',
  ];
  const idle: Edit = [
    '    rag: green\n    status: in_progress\n',
    '    rag: green\n    status: not_started\n',
  ];
  const due = (day: string): Edit => ['    due: 2026-08-28\n', `    due: ${day}\n`];
  const start = (day: string): Edit => ['    start: 2026-05-11\n', `    start: ${day}\n`];
  const rated = (edits: readonly Edit[], ledger = '', terms?: Terms) =>
    saidBy('plan/rag-explained', forceWith(ledger, green, ...edits), terms);
  const BUT = (tone: string, why: string) => [
    `58:10 warning C1.1 is judged green and computed ${tone}, since ${why}: add reason:`,
  ];

  it('that the written rule shares is let be', async () => {
    expect(await rated([])).toEqual([]);
  });

  it('is red by the rule from the day after its due date', async () => {
    expect(await rated([due('2026-07-15')])).toEqual([]);
    expect(await rated([due('2026-07-14')])).toEqual(BUT('red', 'it is 1 day past its due date'));
  });

  it('is amber by the rule where it is due in 14 days and not started', async () => {
    expect(await rated([start('2026-07-15'), due('2026-07-30'), idle])).toEqual([]);
    expect(await rated([start('2026-07-15'), due('2026-07-29'), idle])).toEqual(
      BUT('amber', 'it is due in 14 days and not started'),
    );
    expect(await rated([start('2026-07-15'), due('2026-07-29')])).toEqual([]);
  });

  it('is amber by the rule where its start has passed', async () => {
    expect(await rated([start('2026-07-15'), idle])).toEqual([]);
    expect(await rated([start('2026-07-14'), idle])).toEqual(
      BUT('amber', 'its start has passed and it is not started'),
    );
  });

  it('is amber by the rule where its date has moved twice', async () => {
    expect(await rated([], changes({}))).toEqual([]);
    expect(
      await rated([], changes({ date: '2026-06-01', to: '2026-07-31', from: '2026-06-30' }, {})),
    ).toEqual(BUT('amber', 'its date has moved twice'));
  });

  it('is red by the rule under a risk of 20 with nothing open against it', async () => {
    const score = (likelihood: number, impact: number, status: string): Edit[] => [
      ['    likelihood: 3\n    impact: 4\n', `    likelihood: ${likelihood}\n    impact: ${impact}\n`],
      ['        status: in_progress\n    residual', `        status: ${status}\n    residual`],
    ];
    expect(await rated(score(5, 4, 'complete'))).toEqual(
      BUT('red', 'risk R1 scores 20 and no mitigation of it is open'),
    );
    expect(await rated(score(4, 4, 'complete'))).toEqual([]);
    expect(await rated(score(5, 4, 'in_progress'))).toEqual([]);
  });

  it('is amber by the rule where an outcome that it serves lags', async () => {
    const lag: Edit[] = [
      ['        value: 67\n', '        value: 61\n'],
      ['    root_cause: RC1\n', '    root_cause: RC1\n    measures: M1\n'],
    ];
    expect(await saidBy('plan/rag-explained', force(green, ...lag))).toEqual([
      '59:10 warning C1.1 is judged green and computed amber, since outcome measure M1 is behind its line to the target: add reason:',
    ]);
    expect(await rated(lag.slice(0, 1))).toEqual([]);
  });

  it('with a reason may differ', async () => {
    const reason: Edit = ['    rag: green\n', '    rag: { rating: green, reason: Signed off on Monday }\n'];
    expect(await rated([due('2026-07-10'), reason])).toEqual([]);
  });

  it('turns on the thresholds of the house', async () => {
    const soon = { config: 'rating: { soon_days: 7 }\n' };
    expect(await rated([start('2026-07-15'), due('2026-07-29'), idle], '', soon)).toEqual([]);
    expect(await rated([start('2026-07-15'), due('2026-07-22'), idle], '', soon)).toHaveLength(1);
  });

  it('is not weighed in a closed plan', async () => {
    expect(await rated([['status: active', 'status: closed'], due('2026-07-10')])).toEqual([]);
  });

  it('of a milestone is red once its day has passed', async () => {
    const open: Edit = ['    status: complete\n    evidence: Test report\n', '    rag: green\n'];
    expect(await saidBy('plan/rag-explained', force(open))).toEqual([
      '65:10 warning MS1 is judged green and computed red, since it is 33 days past its due date: add reason:',
    ]);
  });
});

describe('a waiver in the plan', () => {
  const waiver = (fields: string) => saidBy('plan/waiver', forceWith(`waivers:\n  - { ${fields} }\n`));
  const AT = `${LINES + 1}:5`;

  it('names its rule, its reason and its end', async () => {
    expect(await waiver('reason: x y, until: closed')).toEqual([
      `${AT} error This waiver names no rule: add rule:, or remove it`,
    ]);
    expect(await waiver('rule: plan/overdue, until: closed')).toEqual([
      `${AT} error The waiver of plan/overdue has no reason: add reason:`,
    ]);
    expect(await waiver('rule: plan/overdue, reason: Strike')).toEqual([
      `${AT} error The waiver of plan/overdue has no end: add until: with a day, or closed`,
    ]);
  });

  it('that has ended is told the day after', async () => {
    const ends = (day: string) => waiver(`rule: plan/overdue, reason: Strike, until: ${day}`);
    expect(await ends('2026-07-14')).toEqual([
      `${LINES + 1}:50 warning The waiver of plan/overdue ended on 2026-07-14: mend what it covers, or renew it`,
    ]);
    expect(await ends('2026-07-15')).toEqual([
      `${LINES + 1}:13 warning Nothing needs plan/overdue set aside any more: remove this waiver`,
    ]);
  });

  it('of no such rule offers the nearest', async () => {
    expect(await waiver('rule: plan/overdeu, reason: Strike, until: closed')).toEqual([
      `${LINES + 1}:13 warning No rule plan/overdeu judges this plan: write plan/overdue`,
    ]);
  });

  it('cannot set aside what cannot be read, nor itself', async () => {
    expect(await waiver('rule: plan/waiver, reason: Strike, until: closed')).toEqual([
      `${LINES + 1}:13 warning plan/waiver cannot be set aside: mend what it reports`,
    ]);
  });

  it('until something else than a day or the close is the schema’s', async () => {
    expect(
      await said(forceWith('waivers:\n  - { rule: plan/overdue, reason: Strike, until: forever }\n')),
    ).toEqual([`${LINES + 1}:50 error plan/schema until: is a day: write it as 2026-07-31, or closed`]);
  });
});
