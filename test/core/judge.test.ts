import { describe, expect, it } from 'vitest';
import { openEntry } from '../../src/cli/workspace.ts';
import { judge } from '../../src/core/judge.ts';
import { type Policy, plainPolicy } from '../../src/core/weigh.ts';
import type { Remark } from '../../src/kit/finding.ts';
import { noNeighbours } from '../../src/kit/neighbours.ts';
import type { FileResult } from '../../src/kit/results.ts';
import type { AnyRule } from '../../src/kit/rule.ts';
import { defaultSettings } from '../../src/kit/settings.ts';

const PLAN = `kind: pdp
id: p
goals:
  - id: G1
    goal: Lead one design
    target_date: 2026-13-01
    why: TODO
  - id: G2
    goal: Lead another
manager_commitments:
  - id: MC1
    goals: [G1]
`;

/** A rule that says what it is told to. */
const saying = (remarks: readonly Partial<Remark>[], over: Partial<AnyRule> = {}): AnyRule => ({
  id: 'plan/example',
  title: 'An example',
  nature: 'fault',
  severity: 'warning',
  cites: [],
  why: 'For this test.',
  help: 'Do this.',
  bad: [],
  good: [],
  check: () => remarks.map((remark) => ({ path: [], message: 'Said', ...remark })),
  ...over,
});
const SCHEMA = saying([], { id: 'plan/schema', severity: 'error' });
const PLACEHOLDER = saying([], { id: 'plan/placeholder' });
const WAIVER = saying([], { id: 'plan/waiver', severity: 'error' });

async function judged(
  rules: readonly AnyRule[],
  text = PLAN,
  policy: Partial<Policy> = {},
): Promise<FileResult> {
  const { opened, facets } = await openEntry('plan.yaml', '/plan.yaml', new TextEncoder().encode(text));
  const context = facets && {
    today: '2026-07-15',
    kind: 'pdp',
    people: true,
    settings: defaultSettings,
    facets,
    neighbours: noNeighbours,
    history: null,
  };
  return judge(opened, context, [SCHEMA, WAIVER, ...rules], { ...plainPolicy, ...policy });
}
const lines = ({ findings }: FileResult): string[] =>
  findings
    .filter(({ rule }) => rule !== 'plan/schema')
    .map((f) => `${f.line}:${f.column} ${f.rule} ${f.message}`);

describe('what a rule says of a place', () => {
  it.each([
    ['at a value that the schema refuses', ['goals', 0, 'target_date'], []],
    ['under it', ['goals', 0, 'target_date', 'x'], []],
    ['beside it', ['goals', 0, 'goal'], ['5:11 plan/example Said']],
    ['above it', ['goals', 0], ['4:5 plan/example Said']],
    ['at a text still to fill in', ['goals', 0, 'why'], []],
    ['at a field that is missing', ['goals', 1, 'why'], ['8:5 plan/example Said']],
    ['at the plan itself', [], ['1:1 plan/example Said']],
    ['at a key of the plan that is missing', ['reviews'], ['1:1 plan/example Said']],
    ['in a list that is missing', ['reviews', 0, 'date'], ['1:1 plan/example Said']],
  ])('%s', async (_, path, said) => {
    expect(lines(await judged([saying([{ path }])]))).toEqual(said);
  });

  it.each([
    ['a fault stands where it might be', [['goals', 0, 'target_date']], []],
    [
      'something is to fill in there',
      [
        ['goals', 1, 'goal'],
        ['goals', 0, 'why'],
      ],
      [],
    ],
    ['nothing is wrong there', [['goals', 1, 'goal']], ['3:1 plan/example Said']],
    ['it names no place', [], ['3:1 plan/example Said']],
    ['the fault is above the places', [['goals', 0, 'target_date', 'x']], []],
  ])('is said unless it stands elsewhere: %s', async (_, unless, said) => {
    expect(lines(await judged([saying([{ path: ['goals'], unless }])]))).toEqual(said);
  });

  it('lets the rule of placeholders speak of what is to fill in', async () => {
    const rule = { ...PLACEHOLDER, check: () => [{ path: ['goals', 0, 'why'], message: 'Fill it in' }] };
    expect(lines(await judged([rule]))).toEqual(['7:10 plan/placeholder Fill it in']);
  });
});

describe('the same words', () => {
  it('at the same place are one finding', async () => {
    const path = ['goals', 1, 'goal'];
    expect(lines(await judged([saying([{ path }, { path }])]))).toHaveLength(1);
  });
  it('at two places of the text are two', async () => {
    expect(
      lines(await judged([saying([{ path: ['goals', 1, 'goal'] }, { path: ['goals', 0, 'goal'] }])])),
    ).toEqual(['5:11 plan/example Said', '9:11 plan/example Said']);
  });
  it('at two paths that stand at one place are one', async () => {
    expect(
      lines(await judged([saying([{ path: ['goals', 1, 'why'] }, { path: ['goals', 1, 'how'] }])])),
    ).toHaveLength(1);
  });
  it('of two rules are two, in the order of their names', async () => {
    const path = ['goals', 1, 'goal'];
    const other = saying([{ path }], { id: 'plan/another' });
    expect(lines(await judged([saying([{ path }]), other]))).toEqual([
      '9:11 plan/another Said',
      '9:11 plan/example Said',
    ]);
  });
  it('in other words at one place are two', async () => {
    expect(lines(await judged([saying([{ message: 'B' }, { message: 'A' }])]))).toEqual([
      '1:1 plan/example A',
      '1:1 plan/example B',
    ]);
  });
});

describe('a finding', () => {
  it.each([
    [['goals', 1, 'goal'], 'G2'],
    [['manager_commitments', 0, 'goals', 0], 'MC1'],
    [['goals'], null],
    [['title'], null],
    [[], null],
  ])('at %j belongs to the nearest item: %j', async (path, item) => {
    const { findings } = await judged([saying([{ path }])]);
    expect(findings.find(({ rule }) => rule === 'plan/example')?.item).toBe(item);
  });

  it('points at a key where it is asked to, and ends where the place ends', async () => {
    const { findings } = await judged([
      saying([
        { path: ['goals', 1, 'goal'], at: 'key' },
        { path: ['goals', 1, 'goal'], message: 'At the value' },
      ]),
    ]);
    const [key, value] = findings.filter(({ rule }) => rule === 'plan/example');
    expect(key).toMatchObject({ line: 9, column: 5, endLine: 9, endColumn: 9 });
    expect(value).toMatchObject({ line: 9, column: 11, endLine: 9, endColumn: 23 });
  });

  it('points at a phrase of a text', async () => {
    const { findings } = await judged([
      saying([{ path: ['goals', 1, 'goal'], phrase: { start: 5, end: 12 } }]),
    ]);
    expect(findings.find(({ rule }) => rule === 'plan/example')).toMatchObject({ column: 16, endColumn: 23 });
  });

  it('carries the help of its rule, and leaves out the middle of endless words', async () => {
    const { findings } = await judged([saying([{ message: `Begins ${'x'.repeat(5000)}: and ends` }])]);
    const said = findings.find(({ rule }) => rule === 'plan/example');
    expect(said?.help).toBe('Do this.');
    expect(said?.message.length).toBeLessThan(420);
    expect(said?.message).toMatch(/^Begins x+ … x+: and ends$/);
  });

  it('is for the kinds that its rule names', async () => {
    expect(lines(await judged([saying([{}], { kinds: ['force-pip'] })]))).toEqual([]);
    expect(lines(await judged([saying([{}], { kinds: ['force-pip', 'pdp'] })]))).toHaveLength(1);
  });
});

describe('a rule that breaks', () => {
  const broken = saying([], {
    id: 'plan/broken',
    check: () => {
      throw new Error('no such thing');
    },
  });
  it('is a finding of its own, an error, and the others go on', async () => {
    const { findings } = await judged([broken, saying([{ path: ['goals', 1, 'goal'] }])]);
    expect(
      findings
        .filter(({ rule }) => rule !== 'plan/schema')
        .map(({ rule, severity, message }) => [rule, severity, message]),
    ).toEqual([
      ['plan/broken', 'error', 'This rule broke off and judged nothing (no such thing): report it as a bug'],
      ['plan/example', 'warning', 'Said'],
    ]);
  });
  it('takes with it what it had said before it broke', async () => {
    const half = saying([], {
      *check() {
        yield { path: ['goals'], message: 'First' };
        throw new Error('then this');
      },
    });
    expect(lines(await judged([half]))).toEqual([
      '1:1 plan/example This rule broke off and judged nothing (then this): report it as a bug',
    ]);
  });
});

describe('what was chosen', () => {
  const rules = [saying([{}]), saying([{}], { id: 'plan/another' })];
  it('alone is told', async () => {
    const found = await judged(rules, PLAN, { chosen: (rule) => rule === 'plan/another' });
    expect(found.findings.map(({ rule }) => rule)).toEqual(['plan/another']);
  });
  it('alone is counted as set aside', async () => {
    const waived = `${PLAN}waivers:\n  - { rule: plan/example, reason: For now, until: 2026-12-31 }\n  - { rule: plan/another, reason: For now, until: 2026-12-31 }\n`;
    expect((await judged(rules, waived)).suppressed).toBe(2);
    expect((await judged(rules, waived, { chosen: (rule) => rule === 'plan/another' })).suppressed).toBe(1);
  });
  it('and off is neither told nor counted', async () => {
    const off = await judged(rules, PLAN, {
      configured: (rule) => (rule === 'plan/example' ? 'off' : undefined),
    });
    expect(lines(off)).toEqual(['1:1 plan/another Said']);
    expect(off.suppressed).toBe(0);
  });
});

describe('a waiver and a comment for the same finding', () => {
  const twice = `${PLAN.replace('  - id: G2', '  # lint-disable-next-line plan/example -- as agreed\n  - id: G2')}waivers:\n  - { rule: plan/example, item: G2, reason: For now, until: 2026-12-31 }\n`;
  it('set it aside once, and the comment is told to go', async () => {
    const found = await judged([saying([{ path: ['goals', 1, 'why'] }])], twice);
    expect(found.suppressed).toBe(1);
    expect(lines(found)).toEqual([
      '8:3 plan/waiver The next line has no finding of plan/example: remove this comment',
    ]);
  });
});

describe('a plan that cannot be read', () => {
  it('is judged by no rule of plans', async () => {
    const found = await judged(
      [saying([{}]), saying([], { id: 'plan/syntax', severity: 'error' })],
      'kind: pdp\nid: [\n',
    );
    expect(found.findings.map(({ rule }) => rule)).toEqual(['plan/syntax']);
  });
  it('may be about a person, as long as its kind is not known', async () => {
    expect((await judged([], 'kind: force-pip\nid: p\n')).people).toBe(false);
    expect((await judged([], 'kind: pdp\nid: p\n')).people).toBe(true);
    expect((await judged([], 'kind: none\nid: p\n')).people).toBe(true);
  });
});

describe('a rule that nobody will hear', () => {
  /** The ids of the rules that ran under a policy. */
  async function ran(policy: Partial<Policy>): Promise<string[]> {
    const heard: string[] = [];
    const rules = ['plan/example', 'plan/other', 'plan/waiver'].map((id) =>
      saying([], {
        id,
        check: () => {
          heard.push(id);
          return [];
        },
      }),
    );
    await judged(rules, PLAN, policy);
    return heard;
  }

  it('does not run where the config or a flag has it off', async () => {
    expect(await ran({})).toEqual(['plan/example', 'plan/other', 'plan/waiver']);
    const off = (id: string) => (id === 'plan/other' ? 'off' : undefined);
    expect(await ran({ configured: off })).toEqual(['plan/example', 'plan/waiver']);
    expect(await ran({ forced: off })).toEqual(['plan/example', 'plan/waiver']);
    expect(await ran({ configured: off, forced: () => 'error' })).toContain('plan/other');
  });

  it('does not run where others alone are asked for, but for waivers, which may cover it', async () => {
    expect(await ran({ chosen: (id) => id === 'plan/other' })).toEqual(['plan/other']);
    expect(await ran({ chosen: (id) => id === 'plan/waiver' })).toHaveLength(3);
  });
});
