import { describe, expect, it } from 'vitest';
import { answers } from '../support/clean-answers.ts';
import { force, forceWith } from '../support/clean-force.ts';
import { type Edit, said, saidBy, type Terms } from '../support/linted.ts';

const TITLE = '    title: Late attendance\n';
const titled = (text: string): Edit => [TITLE, `    title: ${text}\n`];
const RULE = 'plan/placeholder';

describe('text that is still to fill in', () => {
  const left = (text: string, terms?: Terms) => saidBy(RULE, force(titled(text)), terms);
  const says = (text: string, column = 12) => [
    `20:${column} error title: still says ${text}: write what belongs there`,
  ];

  it.each([
    'TODO',
    'todo',
    'To do',
    'TBC',
    'tbc',
    'TBA',
    'TBD',
    'TBC.',
    'xxx',
    'XXXX',
    '...',
    '…',
    '??',
    'TODO ask Priya',
    'TBC by the board',
    'lorem ipsum dolor sit amet',
  ])('such as %s', async (text) => {
    expect(await left(text)).toEqual(says(text));
  });

  it.each([
    ['"<who does it>"', '<who does it>', 13],
    ['"Attendance in <division>"', '<division>', 27],
    ['"[name] attends late"', '[name]', 13],
    ['"[insert the figure] attended late"', '[insert the figure]', 13],
    ['Attended late, TODO the figure', 'TODO', 27],
    ['Attended late, lorem ipsum', 'lorem ipsum', 27],
  ])('is found inside a text at its own place: %s', async (text, words, column) => {
    expect(await left(text)).toEqual(says(words, column));
  });

  it.each([
    'Calls graded <15 minutes and >60 minutes',
    'Rank <= 3 of 43 forces',
    '"See [1] and [2026]"',
    '"A <b2> tag and <3 hearts"',
    'The TBCs of the board',
    'Todos are kept elsewhere',
    'xx',
    '"?"',
    'He wrote "TODO" on the wall',
    'They said “[name] was late”',
    'To doubt is human',
    'Tobacco',
  ])('is not in: %s', async (text) => {
    expect(await left(text)).toEqual([]);
  });

  it('is a gap: a warning in a draft, an error in a submission', async () => {
    expect((await left('TBC', { stage: 'draft' }))[0]).toContain('20:12 warning ');
    expect((await left('TBC', { stage: 'submission' }))[0]).toContain('20:12 error ');
  });

  it('is cut where it is long', async () => {
    const long = `TODO ${'ask the board about this '.repeat(5).trim()}`;
    const [line = ''] = await left(long);
    expect(line).toContain('…: write what belongs there');
    expect(line.length).toBeLessThan(130);
  });

  it('is one finding, whatever else the rules would ask of the field', async () => {
    expect(await said(force(['    due: 2026-08-28\n', '    due: xxx\n']))).toEqual([
      '56:10 error plan/placeholder due: still says xxx: write what belongs there',
    ]);
    expect(await said(force(['    lead: Dr Amara Singh\n', '    lead: { name: TBC, role: TBC }\n']))).toEqual(
      [
        '57:19 error plan/placeholder name: still says TBC: write what belongs there',
        '57:30 error plan/placeholder role: still says TBC: write what belongs there',
      ],
    );
  });

  it('is told in each item of a list', async () => {
    const text = force([
      '    success_criteria: Profile published for all five divisions by 28 August 2026\n',
      '    success_criteria: [TBC, Profile published for all divisions by 28 August 2026, TODO]\n',
    ]);
    expect((await saidBy(RULE, text)).map((line) => line.split(' ').slice(0, 5).join(' '))).toEqual([
      '50:24 error success_criteria: still says',
      '50:84 error success_criteria: still says',
    ]);
  });

  it('may be a whole list or section with nothing under it, told once', async () => {
    expect(await said(force([/exit_criteria:\n(?: .*\n)+/, 'exit_criteria:\n']))).toEqual([
      '120:1 error plan/placeholder exit_criteria: is still empty: fill it in, or remove the line',
    ]);
  });

  it('is text of spaces alone', async () => {
    expect(await said(force(titled('"  "')))).toEqual([
      '20:12 error plan/placeholder title: is still empty: fill it in, or remove the line',
    ]);
  });

  it('is not looked for in somebody else’s recommendation', async () => {
    const text = answers([
      '    recommendation: Publish the waiting times of each office\n',
      '    recommendation: "[name] should publish TODO lists"\n',
    ]);
    expect(await saidBy(RULE, text)).toEqual([]);
  });

  it('is looked for in a house’s own columns neither as text nor as nothing', async () => {
    const rows = (await saidBy(RULE, forceWith('other: { cost_code: TBC, note: TODO }\n'))).map(
      (line) => line.split(' ')[0],
    );
    expect(rows).toEqual([]);
  });

  it('may be waived as any other rule', async () => {
    const waiver =
      'waivers:\n  - { rule: plan/placeholder, item: C1, reason: Title of the board, until: 2026-07-31 }\n';
    expect(await said(forceWith(waiver, titled('TBC')))).toEqual([]);
  });
});

describe('text that YAML would change', () => {
  const read = (text: string) => said(force(titled(text)));

  it.each([
    ['007', '007', 'the number 7'],
    ['1.10', '1.10', 'the number 1.1'],
    ['1e3', '1e3', 'the number 1000'],
    ['0x1F', '0x1F', 'the number 31'],
    ['61e9540', '61e9540', 'the number Infinity'],
    ['Null', 'Null', 'nothing'],
    ['~', '~', 'nothing'],
    ['true', 'true', 'yes or no'],
    ['False', 'False', 'yes or no'],
  ])('%s is told with the quotes that keep it', async (text, word, what) => {
    expect(await read(text)).toEqual([
      `20:12 error plan/syntax YAML reads ${word} as ${what}: write "${word}" in quotes`,
    ]);
  });

  it.each(['"007"', "'Null'", '2026', '-5', 'No', 'yes', 'off', '12:30', '2026-05-04', 'null and void'])(
    '%s is kept as it is',
    async (text) => {
      expect(await read(text)).toEqual([]);
    },
  );

  it('is kept where a number belongs', async () => {
    expect(await said(force(['      value: 60\n', '      value: 60.0\n']))).toEqual([]);
    expect(await said(force(['        value: 67\n', '        value: 6.7e1\n']))).toEqual([]);
  });

  it('can be neither lowered nor waived', async () => {
    const waiver = 'waivers:\n  - { rule: plan/syntax, reason: Old tool, until: closed }\n';
    expect(await said(forceWith(waiver, titled('007')))).toEqual([
      '20:12 error plan/syntax YAML reads 007 as the number 7: write "007" in quotes',
      '129:13 warning plan/waiver plan/syntax cannot be set aside: mend what it reports',
    ]);
    expect((await said(force(titled('007')), { stage: 'draft' }))[0]).toContain('20:12 error plan/syntax');
  });

  it('silences every other rule at its place and no further', async () => {
    const lines = await said(force(['    owner: Ch Supt Marcus Bell\nroot', '    owner: Null\nroot']));
    expect(lines).toEqual(['21:12 error plan/syntax YAML reads Null as nothing: write "Null" in quotes']);
  });

  it('is told of an id, which would be another', async () => {
    expect((await said(force(['  - id: S1\n', '  - id: 010\n'])))[0]).toBe(
      '82:9 error plan/syntax YAML reads 010 as the number 10: write "010" in quotes',
    );
  });
});

describe('text that punctuation cuts', () => {
  it.each([
    ['    title: Late attendance #77 calls\n', 'plan/syntax', /^20:\d+ error plan\/syntax /],
    ['    title: Late: in the evening\n', 'plan/syntax', /^20:\d+ error plan\/syntax /],
    ['    title: @evening\n', 'plan/syntax', /^20:\d+ error plan\/syntax /],
    ['    title: %late\n', 'plan/syntax', /^20:\d+ error plan\/syntax /],
    ['    title: `late`\n', 'plan/syntax', /^20:\d+ error plan\/syntax /],
    ['    title: "late" attendance\n', 'plan/syntax', /^20:\d+ error plan\/syntax /],
    ['\ttitle: Late\n', 'plan/syntax', /^20:\d+ error plan\/syntax /],
    ['    title: *late\n', 'plan/syntax', /^20:\d+ error plan\/syntax /],
    ['    title: !late x\n', 'plan/syntax', /^20:\d+ error plan\/syntax /],
    ['    title: &late x\n', 'plan/syntax', /^20:\d+ error plan\/syntax /],
  ])('in %j is told on its line', async (line, _, expected) => {
    const lines = await said(force([TITLE, line]));
    expect(lines.filter((one) => one.includes('plan/syntax'))).toEqual([expect.stringMatching(expected)]);
  });

  it.each([
    'Late attendance # a comment',
    'Late  #comment',
    'Late attendance#77',
    '"Late: evening #77"',
    'Late:evening',
  ])('is not: %s', async (text) => {
    expect(await said(force(titled(text)))).toEqual([]);
  });

  it('by a comma in a list of texts is a warning at the piece that was cut off', async () => {
    const text = force([
      '    success_criteria: Profile published for all five divisions by 28 August 2026\n',
      '    success_criteria: [Profile published by 28 August 2026, and used by all five divisions]\n',
    ]);
    const lines = (await said(text)).filter((line) => line.includes('plan/split-text'));
    expect(lines).toEqual([expect.stringMatching(/^50:\d+ warning plan\/split-text /)]);
  });

  it('by a comma between things of their own is none', async () => {
    const text = force([
      '    success_criteria: Profile published for all five divisions by 28 August 2026\n',
      '    success_criteria: [Profile published by 28 August 2026, Rosters of 14 teams signed off by 30 October 2026]\n',
    ]);
    expect((await said(text)).filter((line) => line.includes('plan/split-text'))).toEqual([]);
  });
});

describe('a name that the schema does not know', () => {
  const unknown = (line: string) => said(force([TITLE, `${TITLE}    ${line}\n`]));

  it.each([
    [
      'ownr: x',
      '21:5 error plan/schema There is no field ownr: here; write owner:, or put a column of your own under other:',
    ],
    [
      'zzzzz: x',
      '21:5 error plan/schema There is no field zzzzz: here; put a column of your own under other:',
    ],
    [
      'Title: x',
      '21:5 error plan/schema There is no field Title: here; write title:, or put a column of your own under other:',
    ],
    [
      'identified-by: x',
      '21:5 error plan/schema There is no field identified-by: here; write identified_by:, or put a column of your own under other:',
    ],
  ])('%s', async (line, found) => {
    expect(await unknown(line)).toEqual([found]);
  });

  it('is welcome under other, whatever it holds', async () => {
    expect(await unknown('other: { cost code: 4471, list: [1, 2], due: 2001-01-01 }')).toEqual([]);
  });

  it('stops the reading where it stands twice, and is told at the second', async () => {
    const lines = await unknown('zzzzz: x\n    zzzzz: y');
    expect(lines).toEqual([expect.stringMatching(/^22:5 error plan\/syntax /)]);
  });

  it('as the kind offers the nearest', async () => {
    expect((await said(force(['kind: force-pip', 'kind: force-pipp'])))[0]).toContain('force-pip');
  });

  it('as a format is of a newer version', async () => {
    expect(await said(force(['kind: force-pip\n', 'kind: force-pip\nformat: 2\n']))).toEqual([
      '2:9 error plan/schema format: this plan is written for a newer version than 1: update the program',
    ]);
    expect(await said(force(['kind: force-pip\n', 'kind: force-pip\nformat: 1\n']))).toEqual([]);
  });

  it('is missing where everything refers to it', async () => {
    expect(await saidBy('plan/schema', force(['  - id: S1\n    concerns', '  - concerns']))).toEqual([
      '82:5 error id: is missing, and everything else refers to it: add id:',
    ]);
    expect((await saidBy('plan/schema', force(['id: northshire-2026-01\n', '']))).length).toBe(1);
  });
});
