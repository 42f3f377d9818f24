import { describe, expect, it } from 'vitest';
import { rulesOf, told, toldOf, version } from './told.ts';

const head = (kind: string) => `kind: ${kind}\nid: x\nagreed: 2026-05-08\n`;
const FORCE = head('force-pip');
const PERSON = head('individual-pip');
const GROWTH = head('pdp');
const ANSWERS = head('action-plan');

/** A ledger with one entry, agreed and with its reason. */
const ledger = (item: string | null, field: string, to: string, from = '') =>
  `changes:\n  - ${item === null ? '' : `item: "${item}"\n    `}field: ${field}\n    date: 2026-05-20\n${
    from ? `    from: ${from}\n` : ''
  }    to: ${to}\n    reason: Agreed at the board\n    agreed_by: ACC Helen Ward\n`;

/** Places where a plan says something, as a text with a hole for what it says. */
type Place = readonly [name: string, item: string | null, field: string, text: (value: string) => string];

const DATES: readonly Place[] = [
  ['an action’s due day', 'C1.1', 'due', (v) => `${FORCE}actions:\n  - task: C1.1\n    due: ${v}\n`],
  ['an action’s start', 'C1.1', 'start', (v) => `${FORCE}actions:\n  - task: C1.1\n    start: ${v}\n`],
  ['a milestone', 'MS1', 'date', (v) => `${FORCE}milestones:\n  - id: MS1\n    date: ${v}\n`],
  [
    'a target’s day',
    'M1',
    'target.by',
    (v) => `${FORCE}measures:\n  - id: M1\n    target: { value: 8, by: ${v} }\n`,
  ],
  [
    'a mitigation',
    'R1a',
    'due',
    (v) => `${FORCE}risks:\n  - id: R1\n    mitigations:\n      - id: R1a\n        due: ${v}\n`,
  ],
  ['a check after the end', 'SU1', 'check', (v) => `${FORCE}sustainability:\n  - id: SU1\n    check: ${v}\n`],
  ['the end of a plan', null, 'period.end', (v) => `${FORCE}period: { start: 2026-05-04, end: ${v} }\n`],
  ['the day of agreement', null, 'agreed', (v) => `kind: pdp\nid: x\nagreed: ${v}\n`],
  [
    'a goal’s target date',
    'G1',
    'target_date',
    (v) => `${GROWTH}goals:\n  - id: G1\n    target_date: ${v}\n`,
  ],
  ['a commitment', 'MC1', 'by', (v) => `${GROWTH}manager_commitments:\n  - id: MC1\n    by: ${v}\n`],
  [
    'a timescale',
    '1',
    'timescale',
    (v) => `${ANSWERS}recommendations:\n  - number: "1"\n    timescale: ${v}\n`,
  ],
  [
    'an external date',
    '1',
    'external_due',
    (v) => `${ANSWERS}recommendations:\n  - number: "1"\n    external_due: ${v}\n`,
  ],
];

describe('a date that moves', () => {
  it.each(DATES)('%s is told with both days', async (_, item, field, text) => {
    const lines = await told(text('2026-10-30'), text('2026-09-30'));
    const name = item === null ? field : `${item} ${field}`;
    expect(lines.map((line) => line.replace(/^\d+ /, ''))).toEqual([
      `date-moved: ${name} was 2026-09-30 (1111111, 2026-05-08) and is 2026-10-30 (not committed yet) with no entry in changes: record why, and who agreed`,
    ]);
  });

  it.each(DATES)('%s passes on the record', async (_, item, field, text) => {
    const now = text('2026-10-30') + ledger(item, field, '2026-10-30', '2026-09-30');
    expect(await told(now, text('2026-09-30'))).toEqual([]);
  });

  it.each(DATES)('%s does not pass where the record leads elsewhere', async (_, item, field, text) => {
    const now = text('2026-10-30') + ledger(item, field, '2026-10-29', '2026-09-30');
    expect(rulesOf(await told(now, text('2026-09-30')))).toEqual(['date-moved']);
  });

  it.each(DATES.filter(([name]) => name !== 'the day of agreement'))(
    '%s is told where it has gone',
    async (_, item, field, text) => {
      const gone = text('HOLE').replace(/,? ?[a-z_]+: HOLE/, '');
      const lines = await told(gone, text('2026-09-30'));
      const name = item === null ? field : `${item} ${field}`;
      expect(lines).toHaveLength(1);
      expect(lines[0]).toContain(`date-moved: ${name} was 2026-09-30 (1111111, 2026-05-08) and is gone`);
    },
  );

  it.each(DATES.slice(0, 4))(
    '%s that is set for the first time has not moved',
    async (_, _item, _field, text) => {
      expect(await told(text('2026-09-30'), text('HOLE').replace(/,? ?[a-z_]+: HOLE/, ''))).toEqual([]);
    },
  );

  it.each([
    ['there and back', ['2026-09-30', '2026-10-30'], '2026-09-30', []],
    [
      'twice',
      ['2026-09-30', '2026-10-30'],
      '2026-11-30',
      ['2026-09-30 (1111111, 2026-05-08) and is 2026-11-30 (not committed yet)'],
    ],
    [
      'in the second commit of three',
      ['2026-09-30', '2026-10-30', '2026-10-30'],
      '2026-10-30',
      ['2026-09-30 (1111111, 2026-05-08) and is 2026-10-30 (2222222, 2026-05-15)'],
    ],
    ['by one day', ['2026-09-30'], '2026-10-01', ['2026-09-30 (1111111, 2026-05-08) and is 2026-10-01']],
    [
      'to an earlier day',
      ['2026-09-30'],
      '2026-09-29',
      ['2026-09-30 (1111111, 2026-05-08) and is 2026-09-29'],
    ],
  ])('%s', async (_, before, now, parts) => {
    const text = (due: string) => `${FORCE}actions:\n  - task: C1.1\n    due: ${due}\n`;
    const lines = await told(text(now), ...before.map(text));
    expect(lines).toHaveLength(parts.length);
    for (const [i, part] of parts.entries()) expect(lines[i]).toContain(part);
  });

  it.each([
    ['the same day in words', 'September 2026', '2026-09-30', 0],
    ['the same quarter', '2026-Q3', 'Q2 26/27', 0],
    ['an end where there was none', 'Ongoing', '2026-09-30', 0],
    ['no end where there was one', '2026-09-30', 'Ongoing', 1],
    ['a day inside the month that was named', 'September 2026', '2026-09-29', 1],
    ['the next season', 'Autumn 2026', 'Winter 2026', 1],
  ])('a time in words: %s', async (_, was, is, findings) => {
    const text = (time: string) => `${ANSWERS}recommendations:\n  - number: "1"\n    timescale: ${time}\n`;
    expect(await told(text(is), text(was))).toHaveLength(findings);
  });

  it.each([
    ['a further day', '[2026-05-29, 2026-06-26]', '[2026-05-29, 2026-06-26, 2026-07-24]', 0],
    ['another order', '[2026-05-29, 2026-06-26]', '[2026-06-26, 2026-05-29]', 0],
    ['another day', '[2026-05-29, 2026-06-26]', '[2026-05-29, 2026-06-27]', 1],
    ['one day less', '[2026-05-29, 2026-06-26]', '[2026-05-29]', 1],
  ])('a list of days: %s', async (_, was, is, findings) => {
    const text = (days: string) => `${GROWTH}review_dates: ${days}\n`;
    expect(rulesOf(await told(text(is), text(was)))).toEqual(Array(findings).fill('date-moved'));
  });
});

const criterion = (field: string) => (v: string) =>
  `${PERSON}criteria:\n  - id: K1\n    concern: C1\n    ${field}: ${v}\n`;
const POSTS: readonly Place[] = [
  ...['criterion', 'measured_by', 'baseline', 'threshold', 'window', 'sample', 'assessed_by'].map(
    (field): Place => [`a criterion’s ${field}`, 'K1', field, criterion(field)],
  ),
  ['a concern’s standard', 'C1', 'standard', (v) => `${PERSON}concerns:\n  - id: C1\n    standard: ${v}\n`],
  ['what is expected', 'C1', 'expected', (v) => `${PERSON}concerns:\n  - id: C1\n    expected: ${v}\n`],
  ['the consequence', null, 'consequence', (v) => `${PERSON}consequence: ${v}\n`],
  ['a goal', 'G1', 'goal', (v) => `${GROWTH}goals:\n  - id: G1\n    goal: ${v}\n`],
  ['a goal’s success', 'G1', 'success', (v) => `${GROWTH}goals:\n  - id: G1\n    success: ["${v}"]\n`],
  [
    'a success criterion',
    'C1.1',
    'success_criteria',
    (v) => `${FORCE}actions:\n  - task: C1.1\n    success_criteria: ["${v}"]\n`,
  ],
  [
    'an expected standard',
    null,
    'expectation.standard',
    (v) => `${head('conversation')}expectation:\n  standard: ${v}\n`,
  ],
];
const [HARD, SOFT] = ['nine in ten', 'six in ten'];

describe('what success is judged by', () => {
  it.each(POSTS)('%s is told where it is put otherwise', async (_, item, field, text) => {
    const lines = await told(text(SOFT), text(HARD));
    const name = item === null ? field : `${item} ${field}`;
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`goalposts: ${name} was “`);
    expect(lines[0]).toContain('(1111111, 2026-05-08; not committed yet) with no entry in changes');
  });

  it.each(POSTS)('%s passes on the record', async (_, item, field, text) => {
    expect(await told(text(SOFT) + ledger(item, field, SOFT, HARD), text(HARD))).toEqual([]);
  });

  it.each(POSTS)('%s may be broken over lines, and stand in other spaces', async (_, _item, _field, text) => {
    const now = text('X').includes('"X"') ? text('nine  in ten') : text('>-\n      nine\n      in ten');
    expect(await told(now, text(HARD))).toEqual([]);
  });

  it.each([
    ['a target', 'target', '{ value: 80 }', '{ value: 70 }'],
    ['a baseline', 'baseline', '{ value: 60 }', '{ value: 50 }'],
    ['a direction', 'better', 'higher', 'lower'],
    ['a unit', 'unit', '"%"', 'calls'],
  ])('of a measure: %s', async (_, field, was, is) => {
    const text = (v: string) => `${FORCE}measures:\n  - id: M1\n    ${field}: ${v}\n`;
    expect(rulesOf(await told(text(is), text(was)))).toEqual(['goalposts']);
  });

  it.each([
    [
      'an action’s words',
      (v: string) => `${FORCE}actions:\n  - task: C1.1\n    action: Publish the profile ${v} weeks\n`,
    ],
    ['a measure’s source', (v: string) => `${FORCE}measures:\n  - id: M1\n    source: ${v}\n`],
    ['a title', (v: string) => `${FORCE}title: ${v}\n`],
    ['a goal’s way', (v: string) => `${GROWTH}goals:\n  - id: G1\n    how: ["${v}"]\n`],
    ['support', (v: string) => `${PERSON}support:\n  - id: S1\n    what: ${v}\n`],
  ])('is not %s', async (_, text) => {
    expect(await told(text('four'), text('six'))).toEqual([]);
  });

  it('is held to each text of a list: one more wants its own entry', async () => {
    const text = (...list: string[]) =>
      `${FORCE}actions:\n  - task: C1.1\n    success_criteria:\n${list.map((one) => `      - ${one}\n`).join('')}`;
    const [one, two] = ['Published', 'Used for rosters'];
    expect(await told(text(two, one), text(one, two))).toEqual([]);
    expect(rulesOf(await told(text(one, two), text(one)))).toEqual(['goalposts']);
    expect(await told(text(one, two) + ledger('C1.1', 'success_criteria', two), text(one))).toEqual([]);
    expect(rulesOf(await told(text(one), text(one, two)))).toEqual(['goalposts']);
  });

  it.each([
    ['no reason', /^ {4}reason:.*\n/m],
    ['no agreement', /^ {4}agreed_by:.*\n/m],
  ])('does not move by an entry with %s', async (_, part) => {
    const text = criterion('threshold');
    const changes = ledger('K1', 'threshold', SOFT, HARD).replace(part, '');
    expect(rulesOf(await told(text(SOFT) + changes, text(HARD)))).toEqual(['goalposts']);
  });
});

const ITEMS = {
  concern: [FORCE, 'concerns', 'id: C1', 'id: C2'],
  action: [FORCE, 'actions', 'task: C1.1', 'task: C1.2'],
  risk: [FORCE, 'risks', 'id: R1', 'id: R2'],
  recommendation: [ANSWERS, 'recommendations', 'number: "1"', 'number: "2"'],
  goal: [GROWTH, 'goals', 'id: G1', 'id: G2'],
  criterion: [PERSON, 'criteria', 'id: K1', 'id: K2'],
} as const;

describe('an item that is no longer there', () => {
  const texts = (sort: keyof typeof ITEMS, more = '') => {
    const [top, list, first, second] = ITEMS[sort];
    const item = (id: string, rest: string) => `  - ${id}\n${rest}`;
    return {
      both: `${top}${list}:\n${item(first, '')}${item(second, more)}`,
      one: `${top}${list}:\n${item(first, '')}`,
      id: second.replace(/^\w+: |"/g, ''),
    };
  };

  it.each(Object.keys(ITEMS) as (keyof typeof ITEMS)[])('is told of a %s, at its list', async (sort) => {
    const { both, one, id } = texts(sort);
    expect(await told(one, both)).toEqual([
      `4 item-vanished: The ${sort} ${id} has gone (last in 1111111, 2026-05-08) without being closed or dropped: put it back with its status`,
    ]);
  });

  it.each(Object.keys(ITEMS) as (keyof typeof ITEMS)[])(
    'passes for a %s that the ledger accounts for',
    async (sort) => {
      const { both, one, id } = texts(sort);
      expect(await told(one + ledger(id, 'status', 'dropped'), both)).toEqual([]);
    },
  );

  it.each([
    ['complete', 0],
    ['verified', 0],
    ['dropped', 0],
    ['in_progress', 1],
    ['on_hold', 1],
    ['not_started', 1],
  ])('that was %s when it was last there', async (status, findings) => {
    const { both, one } = texts('action', `    status: ${status}\n`);
    expect(await told(one, both)).toHaveLength(findings);
  });

  it('is told with the last commit that held it, not the first', async () => {
    const { both, one } = texts('action');
    const [line] = await told(one, both, `${both}title: x\n`, one);
    expect(line).toContain('(last in 2222222, 2026-05-15)');
  });

  it('is told once where all in it went with it', async () => {
    const both = `${FORCE}risks:\n  - id: R1\n  - id: R2\n    mitigations:\n      - id: R2a\n`;
    expect(await told(`${FORCE}risks:\n  - id: R1\n`, both)).toHaveLength(1);
  });

  it('passes for a goal that is carried forward', async () => {
    const { both, one } = texts('goal');
    expect(await told(`${one}end_of_period:\n  carries_forward: [G2]\n`, both)).toEqual([]);
    expect(await told(`${one}end_of_period:\n  carries_forward: [G1]\n`, both)).toHaveLength(1);
  });

  it('may stand elsewhere in its list', async () => {
    const text = (...tasks: string[]) =>
      `${FORCE}actions:\n${tasks.map((task) => `  - task: ${task}\n    due: 2026-0${task.at(-1)}-01\n`).join('')}`;
    expect(await told(text('C1.3', 'C1.1', 'C1.2'), text('C1.1', 'C1.2', 'C1.3'))).toEqual([]);
  });
});

describe('a number', () => {
  const text = (words: string) => `${FORCE}actions:\n  - task: C1.1\n    action: ${words}\n`;

  it.each([
    ['hardly a word is left', 'Rebuild the hourly demand profile', 'Recruit eleven call handlers', true],
    [
      'one word of five is left',
      'rebuild hourly demand profile yearly',
      'recruit eleven call handlers yearly',
      false,
    ],
    [
      'one word of six is left',
      'rebuild hourly demand profile every spring',
      'recruit eleven call handlers this spring',
      true,
    ],
    ['it is only two words', 'Rebuild profile', 'Recruit handlers', false],
    ['the words stand in another case', 'Rebuild the hourly profile', 'REBUILD THE HOURLY PROFILE', false],
    [
      'it was made longer',
      'Rebuild the hourly profile',
      'Rebuild the hourly profile from two years of incident data',
      false,
    ],
  ])('stands for something else where %s: %#', async (_, was, is, reused) => {
    expect(rulesOf(await told(text(is), text(was)))).toEqual(reused ? ['number-reused'] : []);
  });

  it('cannot go from one sort of thing to another', async () => {
    const measure = `${FORCE}measures:\n  - id: M1\n    name: Calls\n`;
    const milestone = `${FORCE}milestones:\n  - id: M1\n    what: First test\n`;
    expect(rulesOf(await told(milestone, measure))).toContain('number-reused');
  });

  it('of a plan about a person is told without its words', async () => {
    const own = (words: string) => `${PERSON}criteria:\n  - id: K1\n    criterion: ${words}\n`;
    const lines = await told(
      own('Estimates hold within twenty percent'),
      own('Reviews finish without rework'),
    );
    expect(lines.join()).toContain('number-reused: K1 was a criterion of other words');
    expect(lines.join()).not.toContain('Reviews');
  });
});

describe('what was done and is open again', () => {
  const text = (status: string | null, more = '') =>
    `${FORCE}actions:\n  - task: C1.1\n${status === null ? '' : `    status: ${status}\n`}${more}`;

  it.each([
    ['complete', 'in_progress', 1],
    ['verified', 'not_started', 1],
    ['verified', 'on_hold', 1],
    ['complete', 'verified', 0],
    ['verified', 'complete', 0],
    ['complete', 'dropped', 0],
    ['dropped', 'in_progress', 0],
    ['in_progress', 'not_started', 0],
  ])('from %s to %s', async (was, is, findings) => {
    expect(rulesOf(await told(text(is), text(was)))).toEqual(Array(findings).fill('reopened'));
  });

  it('is told at the item where its status has gone', async () => {
    expect(await told(text(null), text('complete'))).toEqual([
      '5 reopened: C1.1 was complete (1111111, 2026-05-08) and is open again without a word: say why under updates:',
    ]);
  });

  it.each([
    ['a note since then', '    updates:\n      - date: 2026-06-01\n        note: Two divisions lag\n', 0],
    ['a note of before', '    updates:\n      - date: 2026-05-01\n        note: Begun\n', 1],
  ])('with %s', async (_, more, findings) => {
    const before = more.includes('Begun') ? more : '';
    expect(await told(text('in_progress', more), text('complete', before))).toHaveLength(findings);
  });

  it('passes by an agreed entry for its status, and not by one for another item', async () => {
    const own = text('in_progress') + ledger('C1.1', 'status', 'in_progress');
    expect(await told(own, text('complete'))).toEqual([]);
    const other = text('in_progress') + ledger('C1.9', 'status', 'in_progress');
    expect(rulesOf(await told(other, text('complete')))).toContain('reopened');
  });

  it('counts a recommendation that its author had closed', async () => {
    const answer = (closed: string) => `${ANSWERS}recommendations:\n  - number: "1"\n${closed}`;
    const lines = await told(answer(''), answer('    closed: { by: HMICFRS, date: 2026-05-01 }\n'));
    expect(rulesOf(lines)).toContain('reopened');
  });
});

describe('a log', () => {
  const LOGS: readonly (readonly [string, (entry: string) => string])[] = [
    ['reviews', (e) => `${GROWTH}reviews:\n${e}`],
    ['checkpoints', (e) => `${PERSON}checkpoints:\n${e}`],
    [
      'updates of C1.1',
      (e) => `${FORCE}actions:\n  - task: C1.1\n    updates:\n${e.replace(/^/gm, '    ').trimEnd()}\n`,
    ],
    [
      'readings of M1',
      (e) => `${FORCE}measures:\n  - id: M1\n    readings:\n${e.replace(/^/gm, '    ').trimEnd()}\n`,
    ],
    [
      'sessions of S1',
      (e) => `${PERSON}support:\n  - id: S1\n    sessions:\n${e.replace(/^/gm, '    ').trimEnd()}\n`,
    ],
  ];
  const FIELD: Readonly<Record<string, readonly [string, string, string]>> = {
    reviews: ['progress', 'Led one review', 'Led two reviews'],
    checkpoints: ['working', 'Tests come first', 'Tests come last'],
    updates: ['note', 'Begun', 'Half done'],
    readings: ['value', '61', '62'],
    sessions: ['note', 'Pairing', 'Reading'],
  };
  const entry = (log: string, day: string, which: 1 | 2 = 1) => {
    const [field, ...values] = FIELD[log.split(' ')[0] ?? ''] ?? ['', '', ''];
    return `  - date: ${day}\n    ${field}: ${values[which - 1]}\n`;
  };

  it.each(LOGS)('%s may be added to', async (log, text) => {
    const first = entry(log, '2026-05-01');
    expect(await told(text(first + entry(log, '2026-05-08', 2)), text(first))).toEqual([]);
  });

  it.each(LOGS)('%s cannot be edited', async (log, text) => {
    const lines = await told(text(entry(log, '2026-05-01', 2)), text(entry(log, '2026-05-01')));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`log-rewritten: The entry of 2026-05-01 in ${log} was edited`);
  });

  it.each(LOGS)('%s cannot lose an entry', async (log, text) => {
    const [one, two] = [entry(log, '2026-05-01'), entry(log, '2026-05-08', 2)];
    const lines = await told(text(one), text(one + two));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`The entry of 2026-05-08 in ${log} has been removed`);
  });

  it.each(LOGS)('%s may stand in another order', async (log, text) => {
    const [one, two] = [entry(log, '2026-05-01'), entry(log, '2026-05-08', 2)];
    expect(await told(text(two + one), text(one + two))).toEqual([]);
  });

  it.each(LOGS)('%s cannot give an entry another day', async (log, text) => {
    const lines = await told(text(entry(log, '2026-05-02')), text(entry(log, '2026-05-01')));
    expect(rulesOf(lines)).toEqual(['log-rewritten']);
  });
});

describe('an entry that came late to Git', () => {
  const text = (...days: string[]) =>
    `${GROWTH}reviews:\n${days.map((day) => `  - date: ${day}\n    progress: Of ${day}\n`).join('')}`;
  const lateness = (day: string, committed: string) =>
    toldOf(text(day), [version(1, '2026-01-05', text()), version(2, committed, text(day))]);

  it.each([
    ['2026-03-01', '2026-03-15', 0],
    ['2026-03-01', '2026-03-16', 1],
    ['2026-02-14', '2026-02-28', 0],
    ['2026-02-14', '2026-03-01', 1],
    ['2025-12-20', '2026-01-03', 0],
    ['2026-03-20', '2026-03-01', 0],
  ])('of %s, committed on %s', async (day, committed, findings) => {
    expect(await lateness(day, committed)).toHaveLength(findings);
  });

  it('says by how many days, and where', async () => {
    expect(await lateness('2026-03-01', '2026-03-16')).toEqual([
      '5 backdated: The entry of 2026-03-01 in reviews was committed 15 days after its day (2222222): say in it why, if that matters',
    ]);
  });

  it('is told once for all that one commit brought, by the oldest', async () => {
    const days = ['2026-03-01', '2026-02-01', '2026-03-10'];
    const lines = await toldOf(text(...days), [version(1, '2026-04-30', text(...days))]);
    expect(lines).toEqual([
      '7 backdated: 3 entries in reviews, the oldest of 2026-02-01, were committed 88 days after that day (1111111): say in it why, if that matters',
    ]);
  });

  it('is told apart by the commit that first held it', async () => {
    const [one, two] = [text('2026-02-01'), text('2026-02-01', '2026-03-01')];
    const lines = await toldOf(two, [version(1, '2026-03-01', one), version(2, '2026-04-30', two)]);
    expect(lines.map((line) => line.slice(0, 1))).toEqual(['5', '7']);
  });

  it('is not late by a commit that only came to be compared with', async () => {
    expect(await toldOf(text('2026-02-01'), [version(1, '2026-04-30', text('2026-02-01'))], null)).toEqual(
      [],
    );
  });

  it('counts from the version before the agreement that first held it', async () => {
    const one = text('2026-02-01');
    const earlier = [version(1, '2026-02-03', one.replace('agreed: 2026-05-08\n', ''))];
    expect(await toldOf(one, [version(2, '2026-04-30', one)], earlier)).toEqual([]);
  });

  it('is not told before it is committed', async () => {
    expect(await toldOf(text('2026-02-01'), [version(1, '2026-02-03', text())])).toEqual([]);
  });
});

describe('somebody else’s recommendation', () => {
  const text = (words: string, more = '') =>
    `${ANSWERS}recommendations:\n  - number: "1"\n    recommendation: ${words}\n${more}`;
  const [was, is] = ['Publish response times by ward every month', 'Publish response times every quarter'];

  it('keeps its words, told with those that differ', async () => {
    expect(await told(text(is), text(was))).toEqual([
      '6 recommendation-edited: Recommendation 1 was “Publish response times by ward every month” and is “Publish response times every quarter” (1111111, 2026-05-08; not committed yet): restore the words as they were given',
    ]);
  });

  it.each([
    ['broken over lines', '>-\n      Publish response times\n      by ward every month', ''],
    ['quoted', `"${was}"`, ''],
    ['on the record', is, ledger('1', 'recommendation', is)],
  ])('may be %s', async (_, words, more) => {
    expect(await told(text(words) + more, text(was))).toEqual([]);
  });

  it('may be answered otherwise', async () => {
    const answer = (words: string) => text(was, `    proposed_action: ${words}\n`);
    expect(await told(answer('Publish by beat'), answer('Publish by ward'))).toEqual([]);
  });
});
