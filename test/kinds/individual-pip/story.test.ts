import { describe, expect, it } from 'vitest';
import { allRules, rulesFor } from '../../../src/cli/catalogue.ts';
import { openEntry } from '../../../src/cli/workspace.ts';
import { judge } from '../../../src/core/judge.ts';
import { plainPolicy } from '../../../src/core/weigh.ts';
import type { Neighbours } from '../../../src/kit/neighbours.ts';
import { defaultSettings } from '../../../src/kit/settings.ts';
import { beside } from './judged.ts';
import { example } from './page.ts';

const opened = async (text: string) => openEntry('plan.yaml', '/plan.yaml', new TextEncoder().encode(text));

async function neighbours(): Promise<Neighbours> {
  const names = ['conversation-1.yaml', 'conversation-2.yaml'];
  const notes = await Promise.all(names.map((name) => opened(example(`people/${name}`))));
  return beside(
    Object.fromEntries(
      names.map((name, i) => [name, { kind: 'conversation', plan: notes[i]?.opened.data ?? {} }]),
    ),
  );
}

/** Every finding on a text with all rules, as `severity rule item`. */
async function found(text: string, today: string): Promise<readonly string[]> {
  const { opened: plan, facets } = await opened(text);
  const { id: kind = '', people = false } = plan.kind ?? {};
  const context = facets && {
    today,
    kind,
    people,
    settings: defaultSettings,
    facets,
    neighbours: await neighbours(),
    history: null,
  };
  const { findings } = judge(plan, context, rulesFor(plan.kind), plainPolicy);
  return findings.map(({ severity, rule, item }) => [severity, rule, item].filter(Boolean).join(' ')).sort();
}

/** A text with one thing broken: the first place of `from` reads `to`. */
function broken(text: string, from: string | RegExp, to: string): string {
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`nothing to break: ${from}`);
  return changed;
}

const PLAN = example('people/pip.yaml');

type Break = readonly [name: string, from: string | RegExp, to: string, expected: readonly string[]];

const BREAKS: readonly Break[] = [
  ['no HR partner', 'hr_partner: Tom Adeyemi\n', '', ['error individual-pip/hr-involved']],
  ['no companion', 'companion_offered: 2026-04-27\n', '', ['warning individual-pip/companion-offered']],
  [
    'a companion too late',
    'companion_offered: 2026-04-27',
    'companion_offered: 2026-05-11',
    ['warning individual-pip/companion-offered'],
  ],
  [
    'expectations left out',
    'expectations_shared: 2026-01-19\n',
    '',
    ['error individual-pip/expectations-explicit'],
  ],
  ['a condition left out', / {2}support_is_available: .*\n/, '', ['error individual-pip/right-process']],
  [
    'a condition not met',
    /support_is_available: .*/,
    'support_is_available: { met: no, because: Nobody is free }',
    ['error individual-pip/right-process'],
  ],
  [
    'no conversation before',
    /prior_conversations:\n(?: .*\n)+/,
    '',
    ['error individual-pip/prior-conversations'],
  ],
  [
    'a concern never raised',
    'concerns: [C1, C2]',
    'concerns: [C1]',
    ['error individual-pip/prior-conversations C2'],
  ],
  ['an informal opening', 'formal: yes', 'formal: no', ['error individual-pip/opening-complete']],
  ['no consequence', /consequence: >-\n.*\n.*\n/, '', ['error individual-pip/opening-complete']],
  ['no receipt', '  received: 2026-05-05\n', '', ['warning individual-pip/employee-heard']],
  ['no required improvement', / {4}expected: Changes.*\n/, '', ['error individual-pip/opening-complete C1']],
  ['one fact only', / {6}- date: 2026-04-10\n.*\n.*\n/, '', ['error individual-pip/concern-evidenced C2']],
  [
    'facts of three weeks',
    'date: 2026-02-13',
    'date: 2026-03-20',
    ['warning individual-pip/concern-evidenced C2'],
  ],
  [
    'a criterion elsewhere',
    'concern: C2\n    criterion',
    'concern: C1\n    criterion',
    ['error individual-pip/criterion-for-concern C2'],
  ],
  [
    'no threshold',
    '    threshold: 9 of every 10 changes\n',
    '',
    ['error individual-pip/criterion-assessable K1'],
  ],
  ['no assessor', '    assessed_by: Rosa Lindqvist\n', '', ['error individual-pip/criterion-assessable K2']],
  [
    'no say in it',
    'employee_input: agreed',
    'employee_input: none',
    ['warning individual-pip/criterion-shared K1'],
  ],
  [
    'monthly checkpoints',
    'checkpoint_every: week',
    'checkpoint_every: month',
    ['error individual-pip/checkpoints-regular'],
  ],
  ['no pause agreed', /pauses:\n(?: .*\n)+/, '', ['warning individual-pip/checkpoints-regular']],
  [
    'an entry without its focus',
    / {4}next_focus: The board on Wednesday noon\n/,
    '',
    ['warning individual-pip/checkpoint-complete'],
  ],
  [
    'a rating without evidence',
    'rating: met, evidence: 3 of 3 changes had tests for each path',
    'rating: met',
    ['warning individual-pip/checkpoint-complete'],
  ],
  ['progress unnamed', / {4}working: The refund tests.*\n/, '', ['warning individual-pip/progress-named']],
  [
    'a change at the checkpoint before, none at this one',
    / {4}support_changes: The planning half-hour.*\n/,
    '',
    [],
  ],
  [
    'support of no one',
    'provider: Dana Kim',
    'provider: the team',
    ['error individual-pip/support-named S1'],
  ],
  ['support without rhythm', '    every: week\n', '', ['error individual-pip/support-named S1']],
  ['no reasons', / {2}reasons: >-\n.*\n.*\n/, '', ['error individual-pip/outcome-reasoned']],
  ['no appeal', / {2}appeal: .*\n/, '', ['warning individual-pip/outcome-reasoned']],
  ['not met, where every missed session was made up', /decision: met$/m, 'decision: not_met', []],
  ['no delete-by date', /retention:\n.*\n/, '', ['warning plan/retention']],
];

describe('the plan of the story', () => {
  it('has no finding as it stands, then or later', async () => {
    expect(await found(PLAN, '2026-07-15')).toEqual([]);
    expect(await found(PLAN, '2027-07-31')).toEqual([]);
  });

  it('must be deleted when its time is over', async () => {
    expect(await found(PLAN, '2027-08-01')).toEqual(['warning plan/retention']);
  });

  it.each(BREAKS)('answers for %s, and for nothing else', async (_, from, to, expected) => {
    expect(await found(broken(PLAN, from, to), '2026-07-15')).toEqual(expected);
  });

  it('tells a missed session from a made-up one when it is not met', async () => {
    const missed = broken(PLAN, /.*makes_up: 2026-05-20.*\n/, '');
    expect(await found(missed, '2026-07-15')).toEqual([]);
    const notMet = broken(missed, /decision: met$/m, 'decision: not_met');
    expect(await found(notMet, '2026-07-15')).toEqual(['error individual-pip/support-delivered']);
  });

  it('wants both changes of support for a criterion that stays unmet', async () => {
    const one = broken(PLAN, / {4}support_changes: The planning half-hour.*\n/, '');
    const none = broken(one, / {4}support_changes: Test data.*\n/, '');
    expect(await found(none, '2026-07-15')).toEqual(['warning individual-pip/support-adjusted']);
  });
});

const NOTE = example('people/conversation-2.yaml');

const NOTE_BREAKS: readonly Break[] = [
  ['no effect', / {2}impact: .*\n/, '', ['error conversation/concern-specific C2']],
  [
    'dates still to fill in',
    /date: 2026-02-(13|27)/g,
    'date:',
    ['error plan/placeholder C2', 'error plan/placeholder C2'],
  ],
  ['no dates', /date: 2026-02-(13|27)\n {6}/g, '', ['error conversation/concern-specific C2']],
  ['no invitation', /context:\n.*\n.*\n/, '', ['error conversation/context-invited']],
  ['no day to meet it', '  by: 2026-04-10\n', '', ['error conversation/expectation-set']],
  ['no help', /support:\n(?: .*\n)+/, '', ['error conversation/support-offered']],
  ['no follow-up', 'follow_up: 2026-04-13\n', '', ['error conversation/follow-up-dated']],
  [
    'a late follow-up',
    'follow_up: 2026-04-13',
    'follow_up: 2026-05-04',
    ['warning conversation/follow-up-dated'],
  ],
  ['a third time', 'iteration: 2', 'iteration: 3', []],
  [
    'a third repeat',
    /iteration: 2([\s\S]*)next_step: formal/,
    'iteration: 3$1next_step: repeat',
    ['advice conversation/iterations'],
  ],
];

describe('the second note of the story', () => {
  it('has no finding as it stands', async () => {
    expect(await found(NOTE, '2026-07-15')).toEqual([]);
  });

  it.each(NOTE_BREAKS)('answers for %s, and for nothing else', async (_, from, to, expected) => {
    expect(await found(broken(NOTE, from, to), '2026-07-15')).toEqual(expected);
  });
});

describe('every rule of the two kinds', () => {
  it('is broken once here or in an example', () => {
    const here = [...BREAKS, ...NOTE_BREAKS].flatMap(([, , , expected]) =>
      expected.map((line) => line.split(' ')[1]),
    );
    const files = [
      'individual-pip/bad',
      'conversation/bad',
      'people/bad-four-weeks',
      'people/bad-support-not-given',
    ];
    const text = files.map((file) => example(`${file}.yaml`)).join('\n');
    const own = allRules().filter(({ id }) => /^(individual-pip|conversation)\//.test(id));
    const unseen = own.filter(({ id }) => !here.includes(id) && !text.includes(id)).map(({ id }) => id);
    expect(unseen).toEqual(['individual-pip/end-early']);
  });
});
