import { describe, expect, it } from 'vitest';
import { answers } from '../support/clean-answers.ts';
import { force } from '../support/clean-force.ts';
import { type Edit, said, saidBy, type Terms, without } from '../support/linted.ts';

const ACTION = '    lead: Dr Amara Singh\n    status: in_progress\n';
/** The clean action with another due date, and what else it says. */
const due = (day: string, fields = '    status: in_progress\n'): Edit[] => [
  ['    due: 2026-08-28\n', `    due: ${day}\n`],
  [ACTION, `    lead: Dr Amara Singh\n${fields}`],
];
const late = (edits: readonly Edit[], terms?: Terms) => saidBy('plan/overdue', force(...edits), terms);
const lateAnswer = (edits: readonly Edit[], terms?: Terms) =>
  saidBy('plan/overdue', answers(...edits), terms);

describe('what is past its date', () => {
  const WAS = '56:10 warning C1.1 was due 2026-07-14, 1 day ago: close it, or record why and the new date';

  it('is late from the day after', async () => {
    expect(await late(due('2026-07-16'))).toEqual([]);
    expect(await late(due('2026-07-15'))).toEqual([]);
    expect(await late(due('2026-07-14'))).toEqual([WAS]);
  });

  it('is as late as the day asked for', async () => {
    expect(await late(due('2026-07-14'), { day: '2026-07-14' })).toEqual([]);
    expect(await late(due('2026-07-14'), { day: '2027-07-14' })).toContain(
      '56:10 warning C1.1 was due 2026-07-14, 365 days ago: close it, or record why and the new date',
    );
  });

  it.each(['not_started', 'in_progress', 'on_hold'])('and %s is late', async (word) => {
    expect(await late(due('2026-07-14', `    status: ${word}\n`))).toEqual([WAS]);
  });

  it('and has no status is late', async () => {
    expect(await late(due('2026-07-14', ''))).toEqual([WAS]);
  });

  it.each(['complete', 'verified', 'dropped'])('and %s is not', async (word) => {
    expect(await late(due('2026-07-14', `    status: ${word}\n`))).toEqual([]);
  });

  it.each([
    ['reason and forecast', '{ rating: red, reason: Data late, forecast: Done by August }', 0],
    ['a reason alone', '{ rating: red, reason: Data late }', 1],
    ['a forecast alone', '{ rating: red, forecast: Done by August }', 1],
    ['a colour alone', 'red', 1],
    ['an empty forecast', '{ rating: red, reason: Data late, forecast: "" }', 1],
  ])('is answered for by %s', async (_, rag, found) => {
    expect(await late(due('2026-07-14', `    rag: ${rag}\n`))).toHaveLength(found);
  });

  it('is a warning at every stage and in a draft', async () => {
    for (const stage of ['draft', 'normal', 'submission'] as const)
      expect(await late(due('2026-07-14'), { stage })).toEqual([WAS]);
    expect(await late([['status: active', 'status: draft'], ...due('2026-07-14')])).toEqual([WAS]);
  });

  it('is nothing any more in a closed plan', async () => {
    expect(await late([['status: active', 'status: closed'], ...due('2026-07-14')])).toEqual([]);
  });

  it('may be waived to its day, that day included', async () => {
    const waiver = 'waivers:\n  - { rule: plan/overdue, item: C1.1, reason: Strike, until: 2026-07-20 }\n';
    const text = `${force(...due('2026-07-14'))}${waiver}`;
    expect(await saidBy('plan/overdue', text, { day: '2026-07-20' })).toEqual([]);
    expect(await saidBy('plan/overdue', text, { day: '2026-07-21' })).toHaveLength(1);
  });

  it('may be a milestone, which is moved with a reason', async () => {
    expect(await late([without('    status: complete\n    evidence: Test report\n')])).toEqual([
      '61:11 warning MS1 was due 2026-06-12, 33 days ago: set its status, or move it with a reason',
    ]);
  });

  it('may be a mitigation', async () => {
    expect(await late([['        due: 2026-07-31\n', '        due: 2026-06-30\n']])).toEqual([
      '109:14 warning R1a was due 2026-06-30, 15 days ago: close it, or record why and the new date',
    ]);
  });

  it('is not owed for a risk that was dropped', async () => {
    const dropped: Edit = ['    impact: 4\n', '    impact: 4\n    status: dropped\n'];
    expect(await late([['        due: 2026-07-31\n', '        due: 2026-06-30\n'], dropped])).toEqual([]);
  });

  it('is not a meeting, a target, a trajectory, a check or a paper', async () => {
    const past: Edit[] = [
      ['    date: 2026-09-24\n', '    date: 2026-06-24\n'],
      ['    papers_due: 2026-09-17\n', '    papers_due: 2026-06-17\n'],
      ['      by: 2026-12-31\n', '      by: 2026-06-30\n'],
      ['    check: 2027-09-30\n', '    check: 2026-05-05\n'],
    ];
    expect(await late(past)).toEqual([]);
  });
});

describe('a recommendation that is past its time', () => {
  const own = (text: string): Edit => ['    timescale: 30 September 2026\n', `    timescale: ${text}\n`];
  const WAS = (text: string, ago: string) =>
    `16:16 warning Recommendation 1 was due ${text}, ${ago} ago: close it, or record why and the new date`;

  it.each([
    ['July 2026', []],
    ['2026-07', []],
    ['June 2026', [WAS('June 2026', '15 days')]],
    ['Summer 2026', []],
    ['Spring 2026', [WAS('Spring 2026', '45 days')]],
    ['2026-Q3', []],
    ['2026-Q2', [WAS('2026-Q2', '15 days')]],
    ['Q2 26/27', []],
    ['Q1 26/27', [WAS('Q1 26/27', '15 days')]],
    ['14/07/26', [WAS('14/07/26', '1 day')]],
    ['15/07/2026', []],
    ['14 Jul 2026', [WAS('14 Jul 2026', '1 day')]],
    ['2025', [WAS('2025', '196 days')]],
    ['Ongoing', []],
    ['ASAP', []],
    ['Complete', []],
    ['Within a month of the report', []],
  ])('%s is over after its last day', async (text, found) => {
    expect(await lateAnswer([own(text)])).toEqual(found);
  });

  it('is not owed once it is declined', async () => {
    const declined: Edit = [
      '    response: agreed\n    proposed',
      '    response: not_agreed\n    reason: They close\n    proposed',
    ];
    expect(await lateAnswer([own('June 2026'), declined])).toEqual([]);
    expect(
      await lateAnswer([own('June 2026'), [declined[0], declined[1].replace('not_agreed', 'partly_agreed')]]),
    ).toHaveLength(1);
  });

  it('is not owed once its author has closed it, nor are its actions', async () => {
    const closed: Edit = [
      '    owner: Mo Farrell\n',
      '    owner: Mo Farrell\n    closed: { by: Public Services Inspectorate }\n',
    ];
    const action: Edit = ['        due: November 2026\n', '        due: May 2026\n'];
    expect(await lateAnswer([action])).toEqual([
      '33:14 warning Action 2.1 was due May 2026, 45 days ago: close it, or record why and the new date',
    ]);
    expect(await lateAnswer([action, closed])).toEqual([]);
  });

  it('that was dropped owes none of its actions', async () => {
    const dropped: Edit = [
      '    owner: Mo Farrell\n    status: in_progress\n',
      '    owner: Mo Farrell\n    status: dropped\n',
    ];
    expect(await lateAnswer([['        due: November 2026\n', '        due: May 2026\n'], dropped])).toEqual(
      [],
    );
  });

  it('that is complete still owes an open action', async () => {
    const complete: Edit = [
      '    owner: Mo Farrell\n    status: in_progress\n',
      '    owner: Mo Farrell\n    status: complete\n    evidence: Log\n',
    ];
    expect(
      await lateAnswer([['        due: November 2026\n', '        due: May 2026\n'], complete]),
    ).toHaveLength(1);
  });

  it('is not late by the date that its author set, which is another rule’s', async () => {
    expect(
      await lateAnswer([['    external_due: 31 October 2026\n', '    external_due: 1 May 2026\n']]),
    ).toEqual([]);
  });
});

describe('a plan in which nothing is recorded', () => {
  const stale = (edits: readonly Edit[], terms?: Terms) => saidBy('plan/stale', answers(...edits), terms);
  const NOTE =
    '    updates:\n      - date: 2026-07-06\n        note: Four of nine offices record the times\n';

  it('is stale after more than 35 days', async () => {
    expect(await stale([], { day: '2026-08-10' })).toEqual([]);
    expect(await stale([], { day: '2026-08-11' })).toEqual([
      '19:5 warning Nothing has been recorded since 2026-07-06, 36 days ago: add an update',
    ]);
  });

  it('is stale after as many days as the house allows', async () => {
    const config = 'thresholds: { stale_days: 10 }\n';
    expect(await stale([], { day: '2026-07-16', config })).toEqual([]);
    expect(await stale([], { day: '2026-07-17', config })).toHaveLength(1);
  });

  it('counts from the newest note, wherever it stands', async () => {
    const more: Edit = [
      '        due: November 2026\n',
      '        due: November 2026\n        updates: [{ date: 2026-07-20, note: Bought }]\n',
    ];
    expect(await stale([more], { day: '2026-08-24' })).toEqual([]);
    expect(await stale([more], { day: '2026-08-25' })).toEqual([
      '34:9 warning Nothing has been recorded since 2026-07-20, 36 days ago: add an update',
    ]);
  });

  it('reads a note dated by its month to the end of that month', async () => {
    const month: Edit = ['      - date: 2026-07-06\n', '      - date: June 2026\n'];
    expect(await stale([month], { day: '2026-08-04' })).toEqual([]);
    expect(await stale([month], { day: '2026-08-05' })).toHaveLength(1);
  });

  it('takes a recorded change of a date for a record', async () => {
    const moved = (date: string): Edit => [
      'recommendations:\n',
      `changes:\n  - { item: "1", field: timescale, date: ${date}, to: 30 September 2026, reason: Supplier, agreed_by: Ana Duarte }\nrecommendations:\n`,
    ];
    expect(await stale([moved('2026-08-01')], { day: '2026-09-05' })).toEqual([]);
    expect(await stale([moved('2026-08-01')], { day: '2026-09-06' })).toEqual([
      '10:1 warning Nothing has been recorded since 2026-08-01, 36 days ago: add an update',
    ]);
  });

  it('counts from its agreement, or its start, where nothing was ever recorded', async () => {
    const agreed: Edit = ['status: active\n', 'status: active\nagreed: 2026-05-08\n'];
    expect(await stale([without(NOTE), agreed], { day: '2026-06-12' })).toEqual([]);
    expect(await stale([without(NOTE), agreed], { day: '2026-06-13' })).toEqual([
      '11:1 warning Nothing has been recorded since the plan began on 2026-05-08, 36 days ago: add an update',
    ]);
    const period: Edit = ['status: active\n', 'status: active\nperiod: { start: 2026-05-08 }\n'];
    expect(await stale([without(NOTE), period], { day: '2026-06-13' })).toHaveLength(1);
    expect(await stale([without(NOTE)], { day: '2030-01-01' })).toEqual([]);
  });

  it('is not stale once nothing is open', async () => {
    const done: Edit[] = [
      [
        '    external_due: 31 October 2026\n    status: in_progress\n',
        '    external_due: 31 October 2026\n    status: complete\n    evidence: Page\n',
      ],
      [
        '    owner: Mo Farrell\n    status: in_progress\n',
        '    owner: Mo Farrell\n    status: verified\n    evidence: Log\n',
      ],
      [
        '        due: November 2026\n        status: in_progress\n',
        '        due: November 2026\n        status: dropped\n',
      ],
    ];
    expect(await stale(done, { day: '2027-01-01' })).toEqual([]);
    expect(await stale(done.slice(0, 2), { day: '2027-01-01' })).toHaveLength(1);
  });

  it('is not stale as a draft or closed', async () => {
    for (const word of ['draft', 'closed'])
      expect(await stale([['status: active', `status: ${word}`]], { day: '2027-01-01' })).toEqual([]);
    for (const word of ['agreed', 'active'])
      expect(await stale([['status: active', `status: ${word}`]], { day: '2027-01-01' })).toHaveLength(1);
  });

  it('of another kind is left to the rule of that kind', async () => {
    expect(await saidBy('plan/stale', force(), { day: '2027-03-01' })).toEqual([]);
  });
});

describe('the same words as last time', () => {
  const SAME = 'Work goes on at all nine offices now';
  const notes = (...texts: string[]): Edit => [
    '      - date: 2026-07-06\n        note: Four of nine offices record the times\n',
    texts.map((text, i) => `      - date: 2026-07-0${i + 1}\n        note: ${text}\n`).join(''),
  ];
  const repeated = (edits: readonly Edit[], terms?: Terms) => saidBy('plan/stale', answers(...edits), terms);
  const SAID = (line: number) =>
    `${line}:15 warning The newest of updates of recommendation 1 repeats note: of the entry before: say what is new, or that nothing is`;

  it('are told at the newest entry', async () => {
    expect(await repeated([notes(SAME, SAME)])).toEqual([SAID(23)]);
    expect(await repeated([notes(SAME, SAME, SAME)])).toEqual([SAID(25)]);
  });

  it('are the same in other letters and spacing', async () => {
    expect(await repeated([notes(SAME, SAME.toUpperCase().replace(' ', '   '))])).toEqual([SAID(23)]);
  });

  it('are not told where another entry lies between, or a word has changed', async () => {
    expect(await repeated([notes(SAME, 'Five of nine offices record the times', SAME)])).toEqual([]);
    expect(await repeated([notes(SAME, SAME.replace('nine', 'eight'))])).toEqual([]);
  });

  it('may be short: 29 characters say nothing, 30 do', async () => {
    const short = 'No exceptions to report today';
    expect(short).toHaveLength(29);
    expect(await repeated([notes(short, short)])).toEqual([]);
    expect(await repeated([notes(`${short}!`, `${short}!`)])).toEqual([SAID(23)]);
  });

  it('are told in a force plan’s reviews too, and not in a draft', async () => {
    const text = 'Test on B division moved two cars to the evening';
    const again: Edit = [
      /$/,
      `  - date: 2026-07-10\n    body: Force performance board\n    summary: ${text}\n`,
    ];
    expect(await saidBy('plan/stale', force(again))).toEqual([
      '130:14 warning The newest of reviews repeats summary: of the entry before: say what is new, or that nothing is',
    ]);
    expect(await saidBy('plan/stale', force(again, ['status: active', 'status: draft']))).toEqual([]);
  });
});

describe('what is done', () => {
  const done = (edits: readonly Edit[], terms?: Terms) =>
    saidBy('plan/done-needs-evidence', force(...edits), terms);
  const status = (word: string, evidence = ''): Edit => [
    ACTION,
    `    lead: Dr Amara Singh\n    status: ${word}\n${evidence}`,
  ];
  const NOTHING = 'with nothing to show for it: add evidence:';

  it.each(['complete', 'verified'])('and %s has something to show', async (word) => {
    expect(await done([status(word)])).toEqual([`48:5 error C1.1 is ${word} ${NOTHING}`]);
    expect(await done([status(word, '    evidence: Page of 3 July\n')])).toEqual([]);
    expect(await done([status(word, '    evidence: [{ what: Page, date: 2026-07-03 }]\n')])).toEqual([]);
  });

  it.each(['not_started', 'in_progress', 'on_hold', 'dropped'])('is not what is %s', async (word) => {
    expect(await done([status(word)])).toEqual([]);
  });

  it('shows nothing with an empty list', async () => {
    expect(await done([status('complete', '    evidence: []\n')])).toEqual([
      `59:5 error C1.1 is complete ${NOTHING}`,
    ]);
  });

  it('is a gap, so a warning in a draft and an error in a submission', async () => {
    expect(await done([status('complete')], { stage: 'draft' })).toEqual([
      `48:5 warning C1.1 is complete ${NOTHING}`,
    ]);
    expect(await done([status('complete')], { stage: 'submission' })).toEqual([
      `48:5 error C1.1 is complete ${NOTHING}`,
    ]);
  });

  it('as a milestone or mitigation is a warning, in a submission as well', async () => {
    const milestone = [without('    evidence: Test report\n')];
    const mitigation: Edit[] = [['        status: in_progress\n', '        status: complete\n']];
    for (const stage of ['draft', 'normal', 'submission'] as const) {
      expect(await done(milestone, { stage })).toEqual([`60:5 warning MS1 is complete ${NOTHING}`]);
      expect(await done(mitigation, { stage })).toEqual([`106:9 warning R1a is complete ${NOTHING}`]);
    }
  });

  it('as a concern, a measure or a risk is not asked', async () => {
    expect(await done([['    impact: 4\n', '    impact: 4\n    status: complete\n']])).toEqual([]);
    expect(await done([['    every: month\n', '    every: month\n    status: complete\n']])).toEqual([]);
    expect(
      await done([['    title: Late attendance\n', '    title: Late attendance\n    status: complete\n']]),
    ).toEqual([]);
  });

  it('as a recommendation is asked, whatever its actions show', async () => {
    const text = answers([
      '    owner: Mo Farrell\n    status: in_progress\n',
      '    owner: Mo Farrell\n    status: complete\n',
    ]);
    expect(await saidBy('plan/done-needs-evidence', text)).toEqual([
      '22:5 error Recommendation 2 is complete with nothing to show for it: add evidence:',
    ]);
  });

  it('with evidence still to come is a placeholder and no more', async () => {
    expect(await said(force(status('complete', '    evidence: TBC\n')))).toEqual([
      '59:15 error plan/placeholder evidence: still says TBC: write what belongs there',
    ]);
  });
});
