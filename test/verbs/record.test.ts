import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { main } from '../../src/cli/main.ts';
import { dateField, updateChanges, type Wish } from '../../src/core/update.ts';
import { shape } from '../../src/kinds/force-pip/shape.ts';
import type { Change } from '../../src/kit/change.ts';
import type { Item } from '../../src/kit/facets.ts';
import { type TestIo, testIo } from '../support/io.ts';

const DAY = '2026-11-20';

const item = (path: Item['path'], value: Item['value'], sort = 'action'): Item => ({
  sort,
  id: String(value['task'] ?? value['id'] ?? ''),
  path,
  value,
  within: null,
});
const action = (value: Item['value'] = {}): Item => item(['actions', 0], { task: 'C1.1', ...value });

/** Changes as `path = value`, or `path + value` for an entry of a list. */
const wished = (of: Item, wish: Wish): string[] | string => {
  const changes = updateChanges(of, shape, wish, DAY);
  return 'missing' in changes ? changes.missing : (changes as readonly Change[]).map(worded);
};

const worded = (change: Change): string =>
  `${change.path.join('.')} ${change.op === 'append' ? '+' : '='} ${JSON.stringify('value' in change && change.value)}`;

describe('a wish becomes changes', () => {
  it.each<[string, Item, Wish, string[]]>([
    ['a status', action(), { status: 'complete' }, ['actions.0.status = "complete"']],
    [
      'a note, under its day',
      action(),
      { note: 'Seen', by: 'Ana' },
      ['actions.0.updates + {"date":"2026-11-20","note":"Seen","by":"Ana"}'],
    ],
    [
      'a note by nobody',
      action(),
      { note: 'Seen' },
      ['actions.0.updates + {"date":"2026-11-20","note":"Seen"}'],
    ],
    ['the first evidence', action(), { evidence: ['a'] }, ['actions.0.evidence = ["a"]']],
    [
      'evidence beside one text',
      action({ evidence: 'a' }),
      { evidence: ['b'] },
      ['actions.0.evidence = ["a","b"]'],
    ],
    [
      'evidence below a list',
      action({ evidence: ['a'] }),
      { evidence: ['b', 'c'] },
      ['actions.0.evidence + "b"', 'actions.0.evidence + "c"'],
    ],
    ['no evidence at all', action(), { evidence: [] }, []],
    ['a first date, without a trace', action(), { due: '2026-12-01' }, ['actions.0.due = "2026-12-01"']],
    [
      'the same date, without a trace',
      action({ due: '2026-12-01' }),
      { due: '2026-12-01' },
      ['actions.0.due = "2026-12-01"'],
    ],
    [
      'a date that moves, with its trace',
      action({ due: '2026-12-01' }),
      { due: '2027-01-01', reason: 'r', agreedBy: 'b' },
      [
        'actions.0.due = "2027-01-01"',
        'changes + {"item":"C1.1","field":"due","date":"2026-11-20","from":"2026-12-01","to":"2027-01-01","reason":"r","agreed_by":"b"}',
      ],
    ],
    [
      'a verification, whatever status was given',
      action(),
      { status: 'complete', verifiedBy: 'Audit', how: 'Dip' },
      [
        'actions.0.status = "complete"',
        'actions.0.verified = {"by":"Audit","date":"2026-11-20","how":"Dip"}',
        'actions.0.status = "verified"',
      ],
    ],
    [
      'a reading of a measure',
      item(['measures', 1], { id: 'M1' }, 'measure'),
      { value: 0 },
      ['measures.1.readings + {"date":"2026-11-20","value":0}'],
    ],
    ['nothing', action(), {}, []],
  ])('%s', (_, of, wish, changes) => {
    expect(wished(of, wish)).toEqual(changes);
  });

  it.each<[Item, Wish, string]>([
    [action(), { value: 3 }, 'readings'],
    [action(), { kept: 'yes' }, 'kept'],
    [item(['concerns', 0], { id: 'C1' }, 'concern'), { value: 1 }, 'readings'],
    [item(['concerns', 0], { id: 'C1' }, 'concern'), { percent: 50 }, 'percent_complete'],
  ])('or names the field that %j lacks', (of, wish, missing) => {
    expect(wished(of, wish)).toBe(missing);
  });

  it('and the date that moves is the first that the item has', () => {
    expect(dateField(action({ due: 'x', date: 'y' }))).toBe('due');
    expect(dateField(action({ check: 'x' }))).toBe('check');
    expect(dateField(action())).toBeUndefined();
  });
});

const PLAN = `# head
kind: force-pip
format: 1
id: f
title: T
status: active
agreed: 2026-03-01
concerns:
  - id: C1
    concern: Calls wait too long
actions: # all of them
  - task: C1.1 # first
    action: Move handlers
    due: 2026-12-01   # agreed with the board
    status: in_progress
  - { task: C1.2, action: Train, due: 2026-12-01, status: not_started }
measures:
  - id: M1
    name: Calls in time
    target: { value: 90, by: 2027-03-31 }
`;

const world = (text = PLAN, more: Partial<Parameters<typeof testIo>[0]> = {}): TestIo =>
  testIo({ today: DAY, files: { 'plan.yaml': text }, ...more });
const textOf = ({ cwd }: TestIo): string => readFileSync(join(cwd, 'plan.yaml'), 'utf8');
const run = (io: TestIo, ...argv: string[]): Promise<number> => main([...argv, '--no-input'], io, 'pip');
const update = async (io: TestIo, id: string, ...flags: string[]): Promise<string> => {
  expect(await run(io, 'update', id, 'plan.yaml', ...flags), io.written.stderr).toBe(0);
  return textOf(io);
};

const MOVE = ['--reason', 'Late: the supplier', '--agreed-by', 'ACC Ward'];
const LEDGER =
  '\nchanges:\n  - item: C1.1\n    field: due\n    date: 2026-11-20\n    from: 2026-12-01\n    to: 2027-01-15\n' +
  '    reason: "Late: the supplier"\n    agreed_by: ACC Ward';

describe('update changes its lines alone', () => {
  it('a status, the comments at the ends of lines staying', async () => {
    expect(await update(world(), 'C1.1', '--status', 'on_hold')).toBe(
      PLAN.replace('status: in_progress', 'status: on_hold'),
    );
  });

  it('a date and its trace in a ledger that was not there', async () => {
    const after = await update(world(), 'C1.1', '--due', '2027-01-15', ...MOVE);
    const moved = PLAN.replace('due: 2026-12-01   #', 'due: 2027-01-15   #');
    expect(after).toBe(`${moved.trimEnd()}${LEDGER}\n`);
  });

  it('a map on one line, which stays one', async () => {
    const after = await update(world(), 'C1.2', '--status', 'complete', '--evidence', 'Roster');
    expect(after).toBe(PLAN.replace('status: not_started }', 'status: complete, evidence: [Roster] }'));
  });

  it.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['no final line end', (text: string) => text.trimEnd()],
    ['blank lines and comments at the end', (text: string) => `${text}\n\n# the end\n`],
    ['every text in quotes', (text: string) => text.replace('in_progress', '"in_progress"')],
  ])('in a file with %s', async (_, styled) => {
    const before = styled(PLAN);
    const after = await update(world(before), 'C1.1', '--status', 'on_hold');
    expect(after).toBe(before.replace('in_progress', 'on_hold'));
  });

  it('nothing where the plan says so already', async () => {
    const io = world();
    expect(await update(io, 'C1.1', '--status', 'in_progress')).toBe(PLAN);
    expect(io.written.stderr).toContain('plan.yaml says so already');
  });

  it('a status once where a verification brings its own', async () => {
    const io = world();
    const flags = [
      '--status',
      'complete',
      '--verified-by',
      'Audit',
      '--how',
      'Dip sample',
      '--evidence',
      'Log',
    ];
    const [first] = parse(await update(io, 'C1.1', ...flags)).actions;
    expect(first).toMatchObject({
      status: 'verified',
      evidence: ['Log'],
      verified: { by: 'Audit', date: DAY, how: 'Dip sample' },
    });
  });

  it('under the day that is told', async () => {
    const after = await update(world(), 'M1', '--value', '64.5', '--date', '2026-10-31');
    expect(parse(after).measures[0].readings).toEqual([{ date: '2026-10-31', value: 64.5 }]);
  });
});

describe('update asks for no reason', () => {
  it('where a date stays, or is the first', async () => {
    expect(await update(world(), 'C1.1', '--due', '2026-12-01')).toBe(PLAN);
    const undated = PLAN.replace('    due: 2026-12-01   # agreed with the board\n', '');
    const after = await update(world(undated), 'C1.1', '--due', '2026-12-01');
    expect(parse(after)).toMatchObject({ actions: [{ due: '2026-12-01' }, {}] });
    expect(parse(after).changes).toBeUndefined();
  });

  it('but where the day of a check moves', async () => {
    const plan = `${PLAN}sustainability:\n  - id: S1\n    concern: C1\n    measure: Kept up\n    owner: Ana\n    check: 2027-04-01\n`;
    const io = world(plan);
    expect(await run(io, 'update', 'S1', 'plan.yaml', '--due', '2027-05-01')).toBe(2);
    expect(io.written.stderr).toContain('--reason and --agreed-by');
    expect(parse(await update(world(plan), 'S1', '--due', '2027-05-01', ...MOVE)).changes).toMatchObject([
      { item: 'S1', field: 'check', from: '2027-04-01', to: '2027-05-01' },
    ]);
  });
});

describe('update refuses, and leaves every byte', () => {
  it.each([
    [
      'an item that nobody knows',
      PLAN,
      ['C1.3', '--note', 'x'],
      'there is no C1.3 in plan.yaml: did you mean C1.',
    ],
    [
      'a number that two items bear',
      PLAN.replace('id: M1', 'id: C1'),
      ['C1', '--value', '3'],
      'C1 is the number of several items',
    ],
    ['a day that is none', PLAN, ['C1.1', '--due', '2026-02-30', ...MOVE], 'it would break the plan'],
    ['an unknown status', PLAN, ['C1.1', '--status', 'nearly'], 'it would break the plan'],
    ['a number in words', PLAN, ['M1', '--value', 'ninety'], '--value ninety: write a number'],
    ['an empty number', PLAN, ['M1', '--value', ' '], 'write a number'],
    [
      'a day of the entry that is none',
      PLAN,
      ['C1.1', '--note', 'x', '--date', '2026-11-31'],
      'is no day of the calendar',
    ],
    ['tomorrow', PLAN, ['C1.1', '--note', 'x', '--date', '2026-11-21'], 'is after today (2026-11-20)'],
    ['a field that the item lacks', PLAN, ['M1', '--kept', 'yes'], 'a measure such as M1 has no kept:'],
    ['a plan with an anchor', PLAN.replace('title: T', 'title: &t T'), ['C1.1', '--note', 'x'], 'anchor'],
    ['a plan that cannot be read', `${PLAN}x: [\n`, ['C1.1', '--note', 'x'], 'cannot be read as a plan'],
    ['a closed door: no such file', PLAN, ['C1.1', 'other.yaml', '--note', 'x'], 'other.yaml'],
  ])('%s', async (_, text, [id = '', ...flags], words) => {
    const io = world(text);
    const file = flags[0]?.endsWith('.yaml') ? [] : ['plan.yaml'];
    expect(await run(io, 'update', id, ...file, ...flags)).toBe(2);
    expect(io.written.stderr).toContain(words);
    expect(textOf(io)).toBe(text);
  });
});

describe('what is recorded', () => {
  it('stands though it brings findings, and these are told', async () => {
    const io = world();
    expect(await run(io, 'add', 'action', 'plan.yaml', '--concern', 'C1', '--action', 'Publish it')).toBe(0);
    expect(io.written.stderr).toMatch(/^ {2}\d+:\d+ error: .*has no due date/m);
    expect(parse(textOf(io)).actions).toHaveLength(3);
  });

  it('tells no finding that stood before', async () => {
    const io = world();
    await update(io, 'C1.1', '--status', 'on_hold', '--note', 'Paused for the audit');
    expect(io.written.stderr).not.toMatch(/assurance|marking/);
  });

  it('is nothing where somebody took the item out meanwhile', async () => {
    const io = world(PLAN, { terminal: { stdin: true, stdout: true, stderr: true } });
    const gone = PLAN.replace(/ {2}- task: C1\.1[\s\S]*?(?= {2}- \{)/, '');
    const meanwhile = {
      ...io,
      prompt: () => {
        writeFileSync(join(io.cwd, 'plan.yaml'), gone);
        return Promise.resolve('Late');
      },
    } as TestIo;
    const argv = ['update', 'C1.1', 'plan.yaml', '--due', '2027-01-15'];
    expect(await main(argv, meanwhile, 'pip')).toBe(2);
    expect(io.written.stderr).toContain('C1.1 has gone from the plan meanwhile');
    expect(textOf(io)).toBe(gone);
  });
});

describe('add', () => {
  const add = (io: TestIo, ...flags: string[]) =>
    run(io, 'add', 'action', 'plan.yaml', '--concern', 'C1', '--action', 'Publish it', ...flags);

  it('puts the next number behind the last item, and no other line is touched', async () => {
    const io = world();
    expect(await add(io, '--due', '2027-01-31'), io.written.stderr).toBe(0);
    expect(parse(textOf(io)).actions.at(-1)).toMatchObject({
      task: 'C1.3',
      action: 'Publish it',
      due: '2027-01-31',
    });
    expect(textOf(io).startsWith(PLAN.slice(0, PLAN.indexOf('measures:')))).toBe(true);
    expect(io.written.stderr).toContain('pip: added C1.3 to plan.yaml');
  });

  it('tells the number that it has written, where somebody was quicker', async () => {
    const io = world(PLAN, { terminal: { stdin: true, stdout: true, stderr: true } });
    const faster = {
      ...io,
      prompt: ({ proposed }: { proposed?: string }) => {
        const more = '  - task: C1.3\n    action: Quicker\nmeasures:';
        writeFileSync(join(io.cwd, 'plan.yaml'), PLAN.replace('measures:', more));
        return Promise.resolve(proposed ?? '');
      },
    } as TestIo;
    const argv = ['add', 'action', 'plan.yaml', '--concern', 'C1', '--action', 'Publish it'];
    expect(await main(argv, faster, 'pip'), io.written.stderr).toBe(0);
    expect(io.written.stderr).toContain('added C1.4 to plan.yaml');
    expect(parse(textOf(io)).actions.map(({ task }: { task: string }) => task)).toEqual([
      'C1.1',
      'C1.2',
      'C1.3',
      'C1.4',
    ]);
  });

  it('writes nothing when dry, and says what it would', async () => {
    const io = world();
    expect(await add(io, '--dry-run')).toBe(0);
    expect(textOf(io)).toBe(PLAN);
    expect(io.written.stdout).toMatch(/^\+ {2}- \{ task: C1\.3, action: Publish it/m);
    expect(io.written.stderr).toContain('would have added C1.3 to');
  });

  it.each([
    [['add', 'acton', 'plan.yaml'], 'did you mean action?'],
    [['add', 'goal', 'plan.yaml'], 'force-pip has no goal to add'],
  ])('refuses %j', async (argv, words) => {
    const io = world();
    expect(await run(io, ...argv)).toBe(2);
    expect(io.written.stderr).toContain(words);
    expect(textOf(io)).toBe(PLAN);
  });
});

describe('review and close', () => {
  it('put an entry in a list that was not there, or is empty', async () => {
    for (const text of [PLAN, `${PLAN}reviews: []\n`, `${PLAN}reviews:\n`]) {
      const io = world(text);
      expect(
        await run(io, 'review', 'plan.yaml', '--summary', 'C1.1: moved, # not late'),
        io.written.stderr,
      ).toBe(0);
      expect(parse(textOf(io)).reviews).toMatchObject([{ date: DAY, summary: 'C1.1: moved, # not late' }]);
      expect(textOf(io).startsWith(PLAN)).toBe(true);
    }
  });

  it('put an entry of the same day behind the other', async () => {
    const io = world(`${PLAN}reviews:\n  - date: ${DAY}\n    summary: One\n`);
    expect(await run(io, 'review', 'plan.yaml', '--summary', 'Two')).toBe(0);
    expect(parse(textOf(io)).reviews.map(({ summary }: { summary: string }) => summary)).toEqual([
      'One',
      'Two',
    ]);
  });

  it('find the only open plan, and none that is closed', async () => {
    const closed = world(PLAN.replace('status: active', 'status: closed'));
    expect(await run(closed, 'review', '--summary', 'x')).toBe(2);
    expect(closed.written.stderr).toContain('there is no open plan here to review');
    const open = world();
    expect(await run(open, 'review', '--summary', 'x')).toBe(0);
    expect(open.written.stderr).toMatch(/^pip: plan\.yaml\n/);
  });

  it('say which flag is missing, and write nothing', async () => {
    const io = world();
    expect(await run(io, 'close', 'plan.yaml')).toBe(2);
    expect(textOf(io)).toBe(PLAN);
  });
});
