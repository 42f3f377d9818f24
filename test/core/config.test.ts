import { describe, expect, it } from 'vitest';
import { levelIn, type ReadConfig, readConfig } from '../../src/core/config/read.ts';
import { lineStarts, place } from '../../src/core/document/place.ts';
import { read } from '../../src/core/document/read.ts';
import { defaultSettings, defaultThresholds } from '../../src/kit/settings.ts';
import { unmarked } from '../support/marked.ts';

const RULES = ['plan/stale', 'plan/syntax', 'pdp/quarterly', 'pdp/has-a-goal'];

const reading = (text: string): ReadConfig =>
  readConfig(read('pip.config.yaml', new TextEncoder().encode(text)), RULES);

/** Expects what is said of a config, each at its mark (`¦`). */
function expectRefused(marked: string, said: readonly string[]): void {
  const { text, marks } = unmarked(marked);
  const { faults } = reading(text);
  const starts = lineStarts(text);
  const at = (offset: number): string => {
    const { line, column } = place(starts, text, offset);
    return `${line}:${column}`;
  };
  expect(faults.map(({ offset, message }) => `${at(offset)} ${message}`)).toEqual(
    said.map((line, i) => `${marks[i]} ${line}`),
  );
}

describe('a whole config', () => {
  const FULL = `organisation: Northshire Police
templates: house/
ignore: [drafts/, '*.tmp.yaml']
rules:
  plan/stale: advice
  pdp/quarterly: off
overrides:
  - files: [old/]
    rules: { plan/stale: off }
markings:
  allowed: [OFFICIAL, OFFICIAL-SENSITIVE]
  people: [OFFICIAL-PERSONAL]
meetings:
  - { body: ppmg, date: 2026-12-10, papers_due: 2026-12-03 }
  - { body: force_board, date: 2026-12-01 }
thresholds:
  stale_days: 42
  overload: 3
  quarter_days: 110
rating:
  soon_days: 21
  moves: 3
  risk_red: 16
  lag: 0.2
wording:
  allow: [Gold Group]
  flag: [Robust]
  reason: Words of the house
`;

  it('is read into what the machine uses', () => {
    const { settings, faults, config } = reading(FULL);
    expect(faults).toEqual([]);
    expect(settings).toEqual({
      organisation: 'Northshire Police',
      thresholds: {
        ...defaultThresholds,
        stale_days: 42,
        overload: 3,
        quarter_days: 110,
        soon_days: 21,
        moves: 3,
        risk_red: 16,
        lag: 0.2,
      },
      markings: { allowed: ['OFFICIAL', 'OFFICIAL-SENSITIVE'], people: ['OFFICIAL-PERSONAL'] },
      meetings: [
        { body: 'ppmg', date: '2026-12-10', papers_due: '2026-12-03' },
        { body: 'force_board', date: '2026-12-01', papers_due: undefined },
      ],
      wording: { allow: ['gold group'], flag: ['robust'] },
    });
    expect(config).toMatchObject({ templates: 'house/', ignore: ['drafts/', '*.tmp.yaml'] });
  });

  it('reads the same with CRLF, a mark at its start, and comments', () => {
    const other = `\ufeff# house\r\n${FULL.replaceAll('\n', '\r\n')}# end\r\n`;
    expect(reading(other).settings).toEqual(reading(FULL).settings);
  });

  it.each(['', '{}', '# nothing\n', '---\n'])('of nothing (%j) is what holds without one', (text) => {
    expect(reading(text)).toEqual({ config: {}, settings: defaultSettings, faults: [] });
  });

  it.each(Object.keys(defaultThresholds))('keeps the default of %s where it is not told', (key) => {
    const { settings } = reading(`thresholds:\n  ${key}: 1\n`);
    expect(settings.thresholds).toEqual({ ...defaultThresholds, [key]: 1 });
  });

  it('lets rating: speak last where both tell a number', () => {
    expect(reading('thresholds: { moves: 5 }\nrating: { moves: 4 }\n').settings.thresholds.moves).toBe(4);
    expect(reading('thresholds: { moves: 5 }\nrating: { soon_days: 10 }\n').settings.thresholds.moves).toBe(
      5,
    );
  });
});

describe('a value of the wrong sort', () => {
  it.each([
    ['organisation: ¦[a]', 'text, list'],
    ['templates: ¦{ a: b }', 'text, map'],
  ])('%s', (text) => {
    const { text: plain } = unmarked(text);
    const [fault, ...more] = reading(plain).faults;
    expect(fault?.message).toMatch(/^(organisation|templates): is text, and here stands a (list|map): /);
    expect(more).toEqual([]);
  });

  const list = (field: string, said: string) =>
    `${field}: is a list, and here stands ${said}: put each item on a line of its own after a dash`;
  const words = 'is error, warning, advice or off, and here stands';
  it.each([
    ['ignore: ¦drafts/', list('ignore', '"drafts/"')],
    ['¦overrides: {}', list('overrides', 'a map')],
    ['overrides:\n  - files: ¦old/', list('files', '"old/"')],
    ['meetings: ¦soon', list('meetings', '"soon"')],
    ['markings:\n  allowed: ¦OFFICIAL', list('allowed', '"OFFICIAL"')],
    ['wording:\n  flag: ¦robust', list('flag', '"robust"')],
    ['rules: ¦off', 'rules: holds one line for each id or word, and here stands "off"'],
    ['¦rules: []', 'rules: holds one line for each id or word, and here stands a list'],
    ['rules:\n  plan/stale: ¦2', `plan/stale: ${words} 2`],
    ['rules:\n  plan/stale: ¦warn', `plan/stale: ${words} "warn"`],
    ['rules:\n  plan/stale: ¦no', `plan/stale: ${words} "no"`],
    ['rules:\n  ¦plan/stale: [off]', `plan/stale: ${words} a list`],
    [
      'thresholds: ¦high',
      'thresholds: holds fields of its own (stale_days, overload, soon_days and moves), and here stands "high"',
    ],
    [
      'thresholds:\n  stale_days: ¦"35"',
      'stale_days: is a whole number from 1 to 3660, and here stands "35"',
    ],
    [
      'thresholds:\n  stale_days: ¦35 days',
      'stale_days: is a whole number from 1 to 3660, and here stands "35 days"',
    ],
    ['rating:\n  soon_days: ¦-1', 'soon_days: is a whole number from 0 to 365, and here stands -1'],
    ['rating:\n  soon_days: ¦366', 'soon_days: is a whole number from 0 to 365, and here stands 366'],
    ['rating:\n  moves: ¦0', 'moves: is a whole number from 1 to 99, and here stands 0'],
    ['rating:\n  moves: ¦1.5', 'moves: is a whole number from 1 to 99, and here stands 1.5'],
    ['rating:\n  risk_red: ¦0', 'risk_red: is a whole number from 1 to 25, and here stands 0'],
    [
      'rating:\n  lag: ¦a tenth',
      'lag: is a number, and here stands "a tenth": write it without unit or quotes',
    ],
    [
      'meetings:\n  - { body: ppmg, date: ¦2026-11-31 }',
      'date: there is no day 2026-11-31 in the calendar: correct it',
    ],
    [
      'meetings:\n  - { body: ppmg, date: 2026-12-10, papers_due: ¦next week }',
      'papers_due: is a day: write it as 2026-07-31',
    ],
  ])('%j', (text, said) => expectRefused(`${text}\n`, [said]));

  it.each(['thresholds', 'rating'])('a share of more than all or less than nothing, in %s', (section) => {
    const said = 'lag: is a share of the way to the target: write a number from 0 to 1, such as 0.1';
    for (const lag of ['10', '1.01', '-0.1']) expectRefused(`${section}:\n  lag: ¦${lag}\n`, [said]);
    for (const lag of ['0', '0.1', '1']) expectRefused(`${section}:\n  lag: ${lag}\n`, []);
  });

  it('is told beside a rule that does not exist', () => {
    const said = 'lag: is a share of the way to the target: write a number from 0 to 1, such as 0.1';
    expectRefused('rating:\n  lag: ¦10\nrules:\n  ¦plan/stail: off\n', [
      said,
      'there is no rule plan/stail: write plan/stale',
    ]);
  });

  it.each([
    ['0', '365'],
    ['1', '364'],
  ])('takes the first and the last of a range: %s, %s', (...days) => {
    for (const day of days) expect(reading(`rating: { soon_days: ${day} }\n`).faults).toEqual([]);
  });
});

describe('a config that is refused', () => {
  it('sets nothing, however much of it could be read', () => {
    const { config, settings } = reading('organisation: North\nthresholds: { moves: 5 }\nruls: {}\n');
    expect([config, settings]).toEqual([{}, defaultSettings]);
  });
});

describe('a name that is none', () => {
  const here = (field: string, next: string) => `There is no field ${field}: here; ${next}`;
  it.each([
    ['¦organization: x', here('organization', 'write organisation:')],
    ['¦Rules: {}', here('Rules', 'write rules:')],
    [
      '¦stale_days: 35',
      here(
        'stale_days',
        'the fields here are organisation, templates, ignore, rules, overrides, markings, meetings, thresholds, rating and wording',
      ),
    ],
    ['markings:\n  ¦peple: []', here('peple', 'write people:')],
    ['thresholds:\n  ¦stale-day: 3', here('stale-day', 'write stale_days:')],
    [
      'rating:\n  ¦stale_days: 3',
      here('stale_days', 'the fields here are soon_days, moves, risk_red and lag'),
    ],
    ['wording:\n  ¦alow: []', here('alow', 'write allow:')],
    ['meetings:\n  - ¦dates: 2026-12-10', here('dates', 'write date:')],
    ['overrides:\n  - ¦file: [a]', here('file', 'write files:')],
    [
      '¦other:\n  a: 1',
      here(
        'other',
        'the fields here are organisation, templates, ignore, rules, overrides, markings, meetings, thresholds, rating and wording',
      ),
    ],
  ])('%j', (text, said) => expectRefused(`${text}\n`, [said]));

  it('every fault is told at once, those of rules once the rest can be read', () => {
    expectRefused('¦organization: x\n¦ignor: []\nrules:\n  plan/stail: off\n', [
      here('organization', 'write organisation:'),
      here('ignor', 'write ignore:'),
    ]);
    expectRefused('rules:\n  ¦plan/stail: off\n  ¦pdp/has-goal: error\n', [
      'there is no rule plan/stail: write plan/stale',
      'there is no rule pdp/has-goal: write pdp/has-a-goal',
    ]);
  });

  it('a rule that cannot be lowered is refused at any level but its own', () => {
    const said = 'plan/syntax: a file that cannot be read stays an error';
    for (const level of ['warning', 'advice', 'off']) {
      expectRefused(`rules:\n  ¦plan/syntax: ${level}\n`, [said]);
      expectRefused(`overrides:\n  - files: [old/]\n    rules:\n      ¦plan/syntax: ${level}\n`, [said]);
    }
    expectRefused('rules:\n  plan/syntax: error\n', []);
  });

  it.each(['constructor', '__proto__', 'toString'])('%s is no rule and no field', (name) => {
    expect(reading(`${name}: x\n`).faults).toHaveLength(1);
    expect(reading(`rules:\n  ${name}: off\n`).faults).toHaveLength(1);
    expect(reading(`thresholds:\n  ${name}: 3\n`).faults).toHaveLength(1);
  });
});

describe('the level of a rule in a file', () => {
  const config = {
    rules: { 'plan/stale': 'advice' },
    overrides: [
      { files: ['a'], rules: { 'plan/stale': 'off' } },
      { files: ['a', 'b'], rules: { 'plan/stale': 'error' } },
      { files: ['c'], rules: { 'pdp/quarterly': 'off' } },
      { files: ['d'] },
      { rules: { 'plan/stale': 'warning' } },
    ],
  } as const;
  const at = (file: string, rule = 'plan/stale') =>
    levelIn(config as never, rule, (patterns) => patterns.includes(file));

  it.each([
    ['z', 'advice', 'what rules: says'],
    ['a', 'error', 'the last override that fits'],
    ['b', 'error', 'the only one that fits'],
    ['c', 'advice', 'an override that names another rule'],
    ['d', 'advice', 'an override without rules'],
  ])('%s: %s, %s', (file, level) => expect(at(file)).toBe(level));

  it('is untold where neither names it', () => {
    expect(at('z', 'pdp/quarterly')).toBeUndefined();
    expect(at('c', 'pdp/quarterly')).toBe('off');
    expect(levelIn({}, 'plan/stale', () => true)).toBeUndefined();
  });
});
