import { describe, expect, it } from 'vitest';
import { type Edit, edited, expectEarns, told, unmarked, verdictOn } from '../../support/planted.ts';
import { cleanConversation } from './clean-conversation.ts';
import { cleanPdp } from './clean-pdp.ts';
import { cleanPip } from './clean-pip.ts';

const days = new Map([
  [cleanPip, '2026-06-03'],
  [cleanConversation, '2026-03-09'],
  [cleanPdp, '2026-08-05'],
]);
const syntax = (message: string): string => `error plan/syntax: ${message}`;
const earns = (plan: string, edit: Edit, said: string) =>
  expectEarns(plan, [edit], [said], { today: days.get(plan) ?? '' });

const starts = (sign: string, line: string) =>
  syntax(`A text cannot start with ${sign} unless it is in quotes; write: ${line}`);
const colon = (line: string) =>
  syntax(`A colon and a space inside unquoted text start a new key; write: ${line}`);

describe('a slip that stops the reading is the only finding', () => {
  it.each<[string, string, Edit, string]>([
    [
      'a colon',
      cleanPip,
      [
        'consequence: A hearing under the capability procedure may follow',
        'consequence: A hearing¦: it may follow',
      ],
      colon('consequence: "A hearing: it may follow"'),
    ],
    [
      'a colon in a fact',
      cleanConversation,
      ['fact: Change 812 went out without a test', 'fact: Change 812¦: no test'],
      colon('fact: "Change 812: no test"'),
    ],
    [
      'a quote at the start',
      cleanPip,
      ['working: Rates are tested', 'working: ¦"Rates" are tested'],
      syntax(`The text goes on after its closing quote; write: working: '"Rates" are tested'`),
    ],
    [
      'a quote that is not closed',
      cleanConversation,
      ['shared: Two services were handed over in one week', 'shared: ¦"Two services'],
      syntax('The text starts with " and has no " at its end; write: shared: "Two services"'),
    ],
    [
      'a per cent sign',
      cleanPip,
      ['threshold: 9 of every 10 changes', 'threshold: ¦%90 of changes'],
      starts('%', 'threshold: "%90 of changes"'),
    ],
    ['an at sign', cleanPdp, ['person: Sam Okafor', 'person: ¦@sam'], starts('@', 'person: "@sam"')],
    [
      'a backtick',
      cleanPdp,
      ['progress: The problem statement is written and corrected', 'progress: ¦`main` is corrected'],
      starts('a backtick', 'progress: "`main` is corrected"'),
    ],
    [
      'a greater-than sign',
      cleanPip,
      ['threshold: 9 of every 10 items', 'threshold: ¦> 9 of 10 items'],
      syntax('An unquoted > starts a block of text on the next line; write: threshold: "> 9 of 10 items"'),
    ],
    [
      'an asterisk',
      cleanPdp,
      ['learnt: The teams meant three things by one word', 'learnt: ¦*much* of it'],
      syntax('An unquoted * starts an alias, which plans do not have; write: learnt: "*much* of it"'),
    ],
    [
      'a tab',
      cleanPdp,
      ['  end: 2026-09-30', '¦\tend: 2026-09-30'],
      syntax('A tab is no indentation in YAML; use spaces; write:   end: 2026-09-30'),
    ],
    [
      'a key without its colon',
      cleanConversation,
      ['iteration: 1', '¦iteration'],
      syntax('A key needs a colon; write: iteration:'),
    ],
    [
      'a colon without its space',
      cleanConversation,
      ['iteration: 1', '¦iteration:1'],
      syntax('A key needs a space after its colon; write: iteration: 1'),
    ],
    [
      'a list that is not closed',
      cleanPdp,
      ['[2026-07-29, 2026-08-26, 2026-09-23]', '¦[2026-07-29, 2026-08-26'],
      syntax('The [ is never closed; write: review_dates: [2026-07-29, 2026-08-26]'),
    ],
  ])('%s', (_, plan, edit, said) => earns(plan, edit, said));
});

describe('a slip that loses a text leaves it out, and asks for nothing else in its place', () => {
  const hash = (line: string) =>
    syntax(`A # after a space starts a comment, so the text from there on is lost; write: ${line}`);
  const comma = (line: string) =>
    syntax(`Inside { } a comma ends the text, so the rest of it is lost; write: ${line}`);

  it.each<[string, string, Edit, string]>([
    [
      'a comment in what may follow',
      cleanPip,
      [
        'consequence: A hearing under the capability procedure may follow',
        'consequence: Stage ¦#2 may follow',
      ],
      hash('consequence: "Stage #2 may follow"'),
    ],
    [
      'a comment in a threshold',
      cleanPip,
      ['threshold: 9 of every 10 changes', 'threshold: Score ¦#1 of it'],
      hash('threshold: "Score #1 of it"'),
    ],
    [
      'a comment in the only success',
      cleanPdp,
      [
        'success: Proposal signed by the leads of three teams by 18 September',
        'success: Ticket ¦#44 closed by May',
      ],
      hash('success: "Ticket #44 closed by May"'),
    ],
    [
      'a comment in a standard',
      cleanConversation,
      [
        '  standard: Every change to billing comes with a test of the changed path, seen in the review checklist',
        '  standard: Check ¦#3 of the list',
      ],
      hash('standard: "Check #3 of the list"'),
    ],
    [
      'a comma in the only evidence',
      cleanPip,
      [
        'K2: { rating: met, evidence: 5 of 5 items closed or flagged }',
        'K2: { rating: met, evidence: ¦5 of 5, all closed }',
      ],
      comma('K2: { rating: met, evidence: "5 of …" }'),
    ],
  ])('%s', (_, plan, edit, said) => earns(plan, edit, said));

  it.each<[string, string, Edit, string]>([
    [
      'a number that loses its noughts',
      cleanPip,
      ['employee: E-1042', 'employee: ¦007'],
      'YAML reads 007 as the number 7: write "007" in quotes',
    ],
    [
      'a number that loses its place',
      cleanPdp,
      ['framework: Staff engineer, level 5', 'framework: ¦5.10'],
      'YAML reads 5.10 as the number 5.1: write "5.10" in quotes',
    ],
    [
      'a commit for a number',
      cleanPip,
      ['evidence: 1 of 3 changes had a test', 'evidence: ¦61e9540'],
      'YAML reads 61e9540 as the number Infinity: write "61e9540" in quotes',
    ],
    [
      'a surname for nothing',
      cleanPdp,
      ['manager: Rosa Lindqvist', 'manager: ¦Null'],
      'YAML reads Null as nothing: write "Null" in quotes',
    ],
    [
      'a tilde for nothing',
      cleanPip,
      ['hr_partner: Tom Adeyemi', 'hr_partner: ¦~'],
      'YAML reads ~ as nothing: write "~" in quotes',
    ],
    [
      'true for a boolean',
      cleanConversation,
      ['impact: The release of 4 February was taken back', 'impact: ¦true'],
      'YAML reads true as yes or no: write "true" in quotes',
    ],
    [
      'a hexadecimal',
      cleanPip,
      ['role: Senior engineer', 'role: ¦0x1F'],
      'YAML reads 0x1F as the number 31: write "0x1F" in quotes',
    ],
  ])('%s', (_, plan, edit, said) => earns(plan, edit, syntax(said)));
});

describe('a colon in an item of a list of texts', () => {
  const map = (field: string) =>
    `error plan/schema: ${field}: is text, and here stands a map: a text with a colon in it goes in quotes`;

  it.each<[string, Edit, string]>([
    [
      cleanPdp,
      [
        '      - Write the problem statement and have the risk team correct it',
        '      - ¦Step one: write the problem statement',
      ],
      map('how'),
    ],
    [
      cleanPdp,
      [
        'success: Proposal signed by the leads of three teams by 18 September',
        'success:\n      - ¦Proposal: signed by three leads by May',
      ],
      map('success'),
    ],
    [
      cleanPip,
      ['evidence: 5 of 5 items closed or flagged', 'evidence: [¦{ items: 5 of 5 }]'],
      map('evidence'),
    ],
    [
      cleanConversation,
      [
        /^support:\n( .*\n)+/m.exec(cleanConversation)?.[0] ?? '',
        'support:\n  offered:\n    - ¦Wednesdays: Dana Kim pairs on tests for an hour\n',
      ],
      map('offered'),
    ],
  ])('is one finding: %#', (plan, edit, said) => earns(plan, edit, said));
});

describe('a slip under another line end, or after a mark of byte order', () => {
  it.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['comments before it', (text: string) => `# one\n# two\n${text}`],
  ])('%s: it stands where an editor shows it', async (name, dressed) => {
    const { text, marks } = unmarked(edited(cleanPip, [['role: Senior engineer', 'role: ¦0x1F']]));
    const [line, column] = (marks[0] ?? '').split(':').map(Number);
    const shift = name === 'comments before it' ? 2 : 0;
    const [finding, ...more] = (await verdictOn(dressed(text), { today: '2026-06-03' })).findings;
    expect([finding?.line, finding?.column, more]).toEqual([(line ?? 0) + shift, column, []]);
  });
});

describe('what a message shows of a plan about a person', () => {
  const SENTENCE =
    'In the stand-up of 4 May the release was called ready: it had not been tested by anybody at all';

  it.each<[string, string, Edit]>([
    ['a fact', cleanPip, ['fact: Change 812 went out without a test', `fact: ${SENTENCE}`]],
    [
      'a comment of the employee',
      cleanPip,
      ['employee_comments: The pairing helps', `employee_comments: ${SENTENCE}`],
    ],
    [
      'what was shared',
      cleanConversation,
      ['shared: Two services were handed over in one week', `shared: ${SENTENCE}`],
    ],
    [
      'what is difficult',
      cleanPdp,
      [
        'difficulties: I wait to be told the answer when a design has two owners',
        `difficulties: ${SENTENCE}`,
      ],
    ],
    ['a name', cleanPip, ['hr_partner: Tom Adeyemi', `hr_partner: ${SENTENCE}`]],
  ])('%s: no more than its first words', async (_, plan, edit) => {
    const found = told(await verdictOn(edited(plan, [edit]), { today: days.get(plan) ?? '' }));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('; write: ');
    expect(found[0]).not.toContain('the release was called');
    expect((found[0] ?? '').length).toBeLessThan(150);
  });
});
