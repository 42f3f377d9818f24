import { describe, expect, it } from 'vitest';
import { covers, holds } from '../../src/core/waive.ts';
import { cleanPip } from '../kinds/people/clean-pip.ts';
import { type Edit, expectEarns } from '../support/planted.ts';

const waiver = (fields: Readonly<Record<string, string>>): Edit => [
  'retention:',
  `waivers:\n  - ${Object.entries(fields)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n    ')}\nretention:`,
];
const RULE = 'individual-pip/support-named';
const message = `error ${RULE}: S1 names no provider: say who gives it`;
const unnamed: Edit = ['    provider: Dana Kim\n', ''];
const at: Edit = ['  - id: S1', '  - ¦id: S1'];
const whole = { rule: RULE, reason: 'She starts in June', until: '2026-12-31' };

describe('whether a waiver holds', () => {
  const day = '2026-06-03';
  it.each([
    ['to a later day', { ...whole, until: '2026-06-04' }, {}, true],
    ['to this day', { ...whole, until: day }, {}, true],
    ['to the day before', { ...whole, until: '2026-06-02' }, {}, false],
    ['until the plan closes', { ...whole, until: 'closed' }, { status: 'active' }, true],
    ['until the plan closes, without a status', { ...whole, until: 'closed' }, {}, true],
    ['after the plan has closed', { ...whole, until: 'closed' }, { status: 'closed' }, false],
    ['to a day, the plan being closed', whole, { status: 'closed' }, true],
    ['without a rule', { reason: 'x', until: 'closed' }, {}, false],
    ['without a reason', { rule: RULE, until: 'closed' }, {}, false],
    ['without an end', { rule: RULE, reason: 'x' }, {}, false],
  ])('%s: %j', (_, one, plan, expected) => {
    expect(holds(one, plan, day)).toBe(expected);
  });
});

describe('what a waiver covers', () => {
  it.each([
    ['its rule anywhere', { rule: RULE }, RULE, [], true],
    ['its rule at any item', { rule: RULE }, RULE, ['S1'], true],
    ['another rule', { rule: RULE }, 'plan/stale', ['S1'], false],
    ['its item', { rule: RULE, item: 'S1' }, RULE, ['S1'], true],
    ['what stands within its item', { rule: RULE, item: 'R1' }, RULE, ['R1a', 'R1'], true],
    ['another item', { rule: RULE, item: 'S1' }, RULE, ['S2'], false],
    ['the plan itself, where it names an item', { rule: RULE, item: 'S1' }, RULE, [], false],
    ['what cannot be read', { rule: 'plan/syntax' }, 'plan/syntax', [], false],
    ['what is wrong with waivers', { rule: 'plan/waiver' }, 'plan/waiver', [], false],
  ])('%s: %j', (_, one, rule, around, expected) => {
    expect(covers(one, rule, around)).toBe(expected);
  });
});

describe('a waiver in a plan about a person', () => {
  it('leaves nothing to say', () => expectEarns(cleanPip, [unnamed, waiver(whole)], []));

  it('of one item leaves the others', () =>
    expectEarns(
      cleanPip,
      [unnamed, at, waiver({ ...whole, rule: `¦${RULE}`, item: 'C1' })],
      [message, `warning plan/waiver: Nothing at C1 needs ${RULE} set aside any more: remove this waiver`],
    ));

  it('has one finding where its end is no day', () =>
    expectEarns(
      cleanPip,
      [unnamed, at, waiver({ ...whole, until: '¦next year' })],
      [message, 'error plan/schema: until: is a day: write it as 2026-07-31, or closed'],
    ));

  it('has one finding where its reason is still to come, and counts', () =>
    expectEarns(
      cleanPip,
      [unnamed, waiver({ ...whole, reason: '¦TODO' })],
      ['error plan/placeholder: reason: still says TODO: write what belongs there'],
    ));

  it('without a rule sets nothing aside', () =>
    expectEarns(
      cleanPip,
      [
        unnamed,
        at,
        ['retention:', 'waivers:\n  - ¦reason: She starts in June\n    until: 2026-12-31\nretention:'],
      ],
      [message, 'error plan/waiver: This waiver names no rule: add rule:, or remove it'],
    ));

  it('is still told of at the submission stage once it has ended', () =>
    expectEarns(
      cleanPip,
      [waiver({ ...whole, until: '¦2026-06-02' })],
      [`warning plan/waiver: The waiver of ${RULE} ended on 2026-06-02: mend what it covers, or renew it`],
      { stage: 'submission' },
    ));

  it('of a rule that the config switched off is left alone', () =>
    expectEarns(cleanPip, [unnamed, waiver(whole)], [], {
      configured: (rule) => (rule === RULE ? 'off' : undefined),
    }));

  it('of a rule that the config made advice is in use', () =>
    expectEarns(cleanPip, [unnamed, waiver(whole)], [], {
      configured: (rule) => (rule === RULE ? 'advice' : undefined),
    }));

  it('that is there twice is in use twice', () =>
    expectEarns(
      cleanPip,
      [
        unnamed,
        [
          'retention:',
          `waivers:\n  - { rule: ${RULE}, reason: One, until: closed }\n  - { rule: ${RULE}, item: S1, reason: Two, until: closed }\nretention:`,
        ],
      ],
      [],
    ));
});

describe('a comment that sets a rule aside', () => {
  const comment = (words: string, indent = '  '): Edit => [
    '  - id: S1',
    `${indent}# lint-disable-next-line ${words}\n  - id: S1`,
  ];

  it.each(['  ', '', '        ', '\t'])('stands at any depth: %j', (indent) =>
    expectEarns(cleanPip, [unnamed, comment(`${RULE} -- she starts in June`, indent)], []),
  );

  it('speaks of a line, not of an item', () =>
    expectEarns(
      cleanPip,
      [['provider: Dana Kim', 'provider: ¦the team'], comment(`${RULE} -- she starts in June`, '  ¦')],
      [
        `warning plan/waiver: The next line has no finding of ${RULE}: remove this comment`,
        `error ${RULE}: S1 names nobody in particular as provider: say who gives it`,
      ],
    ));

  it('sets aside all findings of its rule on that line', () =>
    expectEarns(
      cleanPip,
      [unnamed, ['    every: week\n    from', '    from'], comment(`${RULE} -- she starts in June`)],
      [],
    ));

  it('is another comment where another word follows it', () =>
    expectEarns(
      cleanPip,
      [
        unnamed,
        at,
        [
          'support:\n',
          'support:\n  # lint-disable-next-lines are not read\n  # lint-disable-next-line-x -- y\n',
        ],
      ],
      [message],
    ));

  it('at the end of the plan has no line to speak of', () =>
    expectEarns(
      cleanPip,
      [['', `¦# lint-disable-next-line ${RULE} -- nothing follows\n`]],
      [`warning plan/waiver: The next line has no finding of ${RULE}: remove this comment`],
    ));
});
