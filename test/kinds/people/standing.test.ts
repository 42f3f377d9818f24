import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../src/cli/catalogue.ts';
import { openEntry } from '../../../src/cli/workspace.ts';
import type { Duty, Standing } from '../../../src/kit/duty.ts';
import { defaultSettings } from '../../../src/kit/settings.ts';
import { type Edit, edited } from '../../support/planted.ts';
import { cleanConversation } from './clean-conversation.ts';
import { cleanPdp } from './clean-pdp.ts';
import { cleanPip } from './clean-pip.ts';

/** Where a plan, edited, stands on a day. */
async function standingOf(text: string, today: string, edits: readonly Edit[] = []): Promise<Standing> {
  const bytes = new TextEncoder().encode(edited(text, edits));
  const { opened } = await openEntry('plan.yaml', '/plan.yaml', bytes);
  const parts = kindOf(opened.kind?.id ?? '')?.parts;
  const { standing } = (await parts?.standing?.()) ?? {};
  if (!standing) throw new Error('this kind has no standing');
  return standing(opened.data, { today, settings: defaultSettings });
}
const days = ({ duties }: Standing): string[] => duties.map(({ key, day }: Duty) => `${day} ${key}`);

describe('what a development plan owes', () => {
  it('its goals, open promises, agreed talks, assessment and deletion', async () => {
    const standing = await standingOf(cleanPdp, '2026-08-05', [
      ['    kept: yes\n    date: 2026-08-03\n', ''],
    ]);
    expect(days(standing)).toEqual([
      '2026-09-18 goal/G1',
      '2026-09-25 goal/G2',
      '2026-08-03 commitment/MC1',
      '2026-08-26 review/2',
      '2026-09-23 review/3',
      '2026-09-30 ending',
      '2028-07-31 deletion',
    ]);
    expect(standing.promises).toEqual({ made: 1, kept: 0, notKept: 0 });
  });

  it('says who owes it: the person the goals, the manager the promise', async () => {
    const { duties } = await standingOf(cleanPdp, '2026-08-05', [
      ['    kept: yes\n    date: 2026-08-03\n', ''],
    ]);
    expect(
      Object.fromEntries(duties.map(({ key, owner }) => [key, `${owner.name}, ${owner.role}`])),
    ).toMatchObject({
      'goal/G1': 'Sam Okafor, person',
      'commitment/MC1': 'Rosa Lindqvist, manager',
      deletion: 'Rosa Lindqvist, manager',
    });
  });

  it.each([
    ['status: complete\n    evidence: The proposal', 'claimed'],
    ['status: verified', 'verified'],
  ] as const)('a goal with %j is chased no longer, and counts as %s', async (status, count) => {
    const standing = await standingOf(cleanPdp, '2026-08-05', [
      ['proposed_by: person\n    status: in_progress', `proposed_by: person\n    ${status}`],
    ]);
    expect(days(standing).join()).not.toContain('goal/G1');
    expect(standing.items).toMatchObject({ open: 1, [count]: 1 });
  });

  it('a goal that was dropped counts nowhere, nor does the promise that served it alone', async () => {
    const standing = await standingOf(cleanPdp, '2026-08-05', [
      ['    protected_time: The afternoon of each game day\n    status: in_progress', '    status: dropped'],
      ['    kept: yes\n    date: 2026-08-03\n', ''],
    ]);
    expect(standing.items).toEqual({ open: 1, undated: 0, claimed: 0, verified: 0, closed: 0 });
    expect(standing.promises.made).toBe(0);
    expect(days(standing).join()).not.toMatch(/G2|MC1/);
  });

  it.each([
    ['kept: yes', { made: 1, kept: 1, notKept: 0 }],
    ['kept: no', { made: 1, kept: 0, notKept: 1 }],
  ])('a promise %s is counted as such and owed no more', async (kept, promises) => {
    const standing = await standingOf(cleanPdp, '2026-08-05', [['kept: yes', kept]]);
    expect(standing.promises).toEqual(promises);
    expect(days(standing).join()).not.toContain('MC1');
  });

  it('a goal without a date is open and undated', async () => {
    const standing = await standingOf(cleanPdp, '2026-08-05', [['    target_date: 2026-09-18\n', '']]);
    expect(standing.items).toMatchObject({ open: 2, undated: 1 });
    expect(days(standing).join()).not.toContain('goal/G1');
  });

  it('a draft owes its goals and no talk, a closed one its deletion alone', async () => {
    expect(days(await standingOf(cleanPdp, '2026-08-05', [['status: active', 'status: draft']]))).toEqual([
      '2026-09-18 goal/G1',
      '2026-09-25 goal/G2',
      '2028-07-31 deletion',
    ]);
    expect(days(await standingOf(cleanPdp, '2026-08-05', [['status: active', 'status: closed']]))).toEqual([
      '2028-07-31 deletion',
    ]);
  });

  it('tells by the ledger how far a date has slipped', async () => {
    const change = (item: string, field: string, from: string, to: string) =>
      `  - { item: ${item}, field: ${field}, date: 2026-08-01, from: ${from}, to: ${to}, reason: Leave, agreed_by: Rosa Lindqvist }\n`;
    const { slips } = await standingOf(cleanPdp, '2026-08-05', [
      [
        'retention:',
        `changes:\n${change('G1', 'target_date', '2026-09-04', '2026-09-18')}${change('MC1', 'by', '2026-08-10', '2026-08-03')}retention:`,
      ],
    ]);
    expect(slips.map(({ item, first, now, days: n, owner }) => [item, first, now, n, owner.role])).toEqual([
      ['G1', '2026-09-04', '2026-09-18', 14, 'person'],
      ['MC1', '2026-08-10', '2026-08-03', -7, 'manager'],
    ]);
  });
});

describe('what one person’s improvement plan owes', () => {
  it('its checkpoints to come, its outcome and its deletion', async () => {
    const standing = await standingOf(cleanPip, '2026-06-03');
    expect(days(standing)).toEqual([
      '2026-06-08 checkpoint/5',
      '2026-06-15 checkpoint/6',
      '2026-06-22 checkpoint/7',
      '2026-06-29 checkpoint/8',
      '2026-07-06 checkpoint/9',
      '2026-07-10 ending',
      '2027-07-31 deletion',
    ]);
  });

  it('a session whose outcome is not on record, planned or past', async () => {
    const { duties } = await standingOf(cleanPip, '2026-06-03', [
      [
        '      - { date: 2026-05-27, held: yes }',
        '      - { date: 2026-05-27 }\n      - { date: 2026-06-10 }',
      ],
    ]);
    expect(
      duties.filter(({ sort }) => sort === 'session').map(({ key, day, owner }) => [key, day, owner.name]),
    ).toEqual([
      ['session/S1/2', '2026-05-27', 'Dana Kim'],
      ['session/S1/3', '2026-06-10', 'Dana Kim'],
    ]);
  });

  it.each(['draft', 'closed'])('%s: nothing but its deletion', async (status) => {
    const standing = await standingOf(cleanPip, '2026-06-03', [['status: active', `status: ${status}`]]);
    expect(days(standing)).toEqual(['2027-07-31 deletion']);
    expect(standing.items.open).toBe(0);
  });

  it('counts a criterion as open until it stands at met', async () => {
    expect((await standingOf(cleanPip, '2026-06-03')).items.open).toBe(1);
    expect(
      (
        await standingOf(cleanPip, '2026-06-03', [
          ['K2: { rating: met, evidence: 5', 'K2: { rating: not_yet, evidence: 5'],
        ])
      ).items.open,
    ).toBe(2);
  });

  it('counts the sessions of its support to the day', async () => {
    const at = async (today: string, edits: readonly Edit[] = []) => {
      const [one] = (await standingOf(cleanPip, today, edits)).support;
      return [one?.item, one?.due, one?.held, one?.missed.unrecorded, one?.provider.name];
    };
    expect(await at('2026-05-16')).toEqual(['S1', 1, 1, 0, 'Dana Kim']);
    expect(await at('2026-05-31')).toEqual(['S1', 3, 3, 0, 'Dana Kim']);
    expect(await at('2026-06-06')).toEqual(['S1', 3, 3, 0, 'Dana Kim']);
    expect(await at('2026-06-07')).toEqual(['S1', 4, 3, 1, 'Dana Kim']);
    expect(await at('2026-12-31')).toEqual(['S1', 8, 3, 5, 'Dana Kim']);
    expect(await at('2026-12-31', [['end: 2026-07-10', 'end: 2026-06-19']])).toEqual([
      'S1',
      5,
      3,
      2,
      'Dana Kim',
    ]);
  });

  it('says when it may end early, and when it does not work', async () => {
    const signals = async (edits: readonly Edit[], today = '2026-06-03') =>
      (await standingOf(cleanPip, today, edits)).signals;
    expect(await signals([])).toEqual([]);
    const met: Edit = [
      'K1: { rating: improving, evidence: 3 of 4 changes had a test }\n      K2: { rating: met, evidence: 5',
      'K1: { rating: met, evidence: 4 of 4 }\n      K2: { rating: met, evidence: 5',
    ];
    expect(await signals([met])).toEqual([{ signal: 'end-early', items: ['K1', 'K2'] }]);
    expect(await signals([met], '2026-07-10')).toEqual([]);
    const stuck: readonly Edit[] = [
      [
        'K1: { rating: improving, evidence: 3 of 4 changes had a test }\n      K2: { rating: met, evidence: 6',
        'K1: { rating: not_yet, evidence: None }\n      K2: { rating: met, evidence: 6',
      ],
      ['K1: { rating: met, evidence: 4', 'K1: { rating: not_yet, evidence: 4'],
      [
        'K1: { rating: improving, evidence: 3 of 4 changes had a test }\n      K2: { rating: met, evidence: 5',
        'K1: { rating: no_opportunity }\n      K2: { rating: met, evidence: 5',
      ],
    ];
    expect(await signals(stuck)).toEqual([{ signal: 'not-working', items: ['K1'] }]);
    expect(
      await signals([...stuck, ['retention:', 'not_working: { cause: gap_deeper }\nretention:']]),
    ).toEqual([]);
  });

  it('an extension is a slip of its end, unless the ledger says so itself', async () => {
    const extension: Edit = [
      'retention:',
      'extension: { to: 2026-07-31, reason: Two weeks were lost, agreed_by: Tom Adeyemi }\nretention:',
    ];
    const { slips } = await standingOf(cleanPip, '2026-06-03', [extension]);
    expect(slips).toMatchObject([{ item: null, first: '2026-07-10', now: '2026-07-31', moves: 1, days: 21 }]);
    const ledger: Edit = [
      'retention:',
      'changes: [{ field: period.end, date: 2026-06-01, from: 2026-07-03, to: 2026-07-10, reason: Leave, agreed_by: Tom Adeyemi }]\nretention:',
    ];
    expect((await standingOf(cleanPip, '2026-06-03', [ledger])).slips).toMatchObject([
      { first: '2026-07-03', now: '2026-07-10', days: 7 },
    ]);
  });
});

describe('what a note owes', () => {
  it.each<[string, readonly Edit[], readonly string[]]>([
    ['open', [], ['2026-03-09 follow-up', '2026-12-31 deletion']],
    ['closed', [['status: agreed', 'status: closed']], ['2026-12-31 deletion']],
    [
      'with an outcome',
      [['retention:', 'outcome: { result: resolved }\nretention:']],
      ['2026-12-31 deletion'],
    ],
    [
      'with half an outcome',
      [['retention:', 'outcome: { next_step: repeat }\nretention:']],
      ['2026-03-09 follow-up', '2026-12-31 deletion'],
    ],
    [
      'without a day or an end',
      [
        ['follow_up: 2026-03-09\n', ''],
        ['retention:\n  delete_by: 2026-12-31\n', ''],
      ],
      [],
    ],
  ])('%s', async (_, edits, owed) => {
    expect(days(await standingOf(cleanConversation, '2026-03-01', edits))).toEqual(owed);
  });
});

describe('a standing', () => {
  it.each([
    ['pdp', cleanPdp],
    ['individual-pip', cleanPip],
    ['conversation', cleanConversation],
  ])('of a %s hands on no sentence of the plan', async (_, text) => {
    const said = JSON.stringify(await standingOf(text, '2026-08-05'));
    const sentences = text
      .split('\n')
      .flatMap((line) => /^\s+[a-z_]+: (\S+ \S+ \S+ .*)$/.exec(line)?.[1] ?? []);
    expect(sentences.length).toBeGreaterThan(3);
    for (const sentence of sentences) expect(said).not.toContain(sentence.slice(0, 20));
  });
});
