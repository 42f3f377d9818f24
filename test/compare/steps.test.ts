import { describe, expect, it } from 'vitest';
import { kindOf } from '../../src/cli/catalogue.ts';
import { sectionReader } from '../../src/cli/sections.ts';
import { unledgered } from '../../src/core/compare/date-moves.ts';
import type { LogFact } from '../../src/core/compare/facts.ts';
import { joined } from '../../src/core/compare/joined.ts';
import { lost, said, same, under } from '../../src/core/compare/same.ts';
import { firstSeen, since, stepsOf } from '../../src/core/compare/steps.ts';
import { tracker } from '../../src/core/compare/tracks.ts';
import { trailOf } from '../../src/core/compare/trail.ts';
import { readFast } from '../../src/core/fast/read-fast.ts';
import { version } from '../history/told.ts';

const FORCE = 'kind: force-pip\nid: x\nagreed: 2026-05-08\n';
const shapeOf = (id: string) => {
  const kind = kindOf(id);
  if (!kind) throw new Error(`no kind ${id}`);
  return kind.shape;
};
const SHAPE = shapeOf('force-pip');
const planOf = (text: string) => version(1, '2026-05-08', text).plan ?? {};
const action = (due: string, more = '') => `${FORCE}actions:\n  - task: C1.1\n    due: ${due}\n${more}`;

describe('maps read as one', () => {
  const one = joined<number>([new Map([['a', 1]]), new Map(), new Map([['b', 2]])]);

  it('find what any of them holds', () => {
    expect([one.get('a'), one.get('b'), one.get('c')]).toEqual([1, 2, undefined]);
    expect([one.has('a'), one.has('b'), one.has('c')]).toEqual([true, true, false]);
  });

  it('are gone through in their order', () => {
    expect([[...one.keys()], [...one.values()], [...one]]).toEqual([
      ['a', 'b'],
      [1, 2],
      [
        ['a', 1],
        ['b', 2],
      ],
    ]);
  });

  it('may be none', () => {
    expect([...joined([]), joined([]).get('a'), joined([]).has('a')]).toEqual([undefined, false]);
  });
});

describe('versions taken apart', () => {
  const read = sectionReader(
    kindOf('force-pip') ??
      (() => {
        throw new Error('no kind');
      })(),
    readFast,
  );
  const at = (n: number, text: string) => ({ ...version(n, `2026-05-0${n}`, ''), plan: read(text) });

  it('share what they say alike', () => {
    const more = 'title: Call handling\n';
    const [one, two, three] = stepsOf(
      [at(1, action('2026-07-31') + more), at(2, action('2026-08-31') + more)],
      read(action('2026-08-31') + more),
      SHAPE,
    );
    const shared = (a: typeof one | undefined, b: typeof one | undefined) =>
      a?.sections.filter((section) => b?.sections.includes(section)).length;
    expect(one.sections).toHaveLength(5);
    expect([shared(one, two), shared(two, three)]).toEqual([4, 5]);
  });

  it('share a section of which only a comment differs', () => {
    const [one, two] = [read(action('2026-07-31')), read(action('2026-07-31 # moved by nobody'))];
    expect(one?.['actions']).toBe(two?.['actions']);
  });

  it('keep their days, though they say the same', () => {
    const plan = read(action('2026-07-31'));
    const steps = stepsOf([at(1, action('2026-07-31')), at(2, action('2026-07-31'))], plan, SHAPE);
    expect(steps.map((step) => step.at?.day ?? null)).toEqual(['2026-05-01', '2026-05-02', null]);
    expect(steps[0].fields).toBe(steps[1]?.fields);
  });

  it('leave out those that could not be read', () => {
    const steps = stepsOf([at(1, 'kind: [\n'), at(2, action('2026-07-31'))], {}, SHAPE);
    expect(steps.map((step) => step.at?.day ?? null)).toEqual(['2026-05-02', null]);
  });

  it('tell when a fact was first seen, and since when it has held', () => {
    const texts = ['2026-07-31', '2026-08-31', '2026-07-31', '2026-08-31'].map((due) => action(due));
    const steps = stepsOf(
      texts.map((text, i) => at(i + 1, text)),
      read(action('2026-08-31')),
      SHAPE,
    );
    const [key] = [...steps[0].fields.keys()].filter((name) => name.endsWith(' due'));
    expect(firstSeen(steps, 'fields').get(key ?? '')?.at?.day).toBe('2026-05-01');
    const holds = (due: string) => since(steps, ({ fields }) => fields.get(key ?? '')?.value === due);
    expect([holds('2026-08-31')?.day, holds('2026-07-31')]).toEqual(['2026-05-04', null]);
  });

  it('have lost nothing where a section went and came back', () => {
    const steps = stepsOf(
      [at(1, action('2026-07-31')), at(2, FORCE), at(3, action('2026-07-31'))],
      read(action('2026-07-31')),
      SHAPE,
    );
    expect(steps.map(({ items }) => [...items.keys()])).toEqual([
      ['action:C1.1'],
      [],
      ['action:C1.1'],
      ['action:C1.1'],
    ]);
    expect(
      trailOf([at(1, action('2026-07-31')), at(2, FORCE)], read(action('2026-07-31')), SHAPE),
    ).toMatchObject({
      moved: [],
      vanished: [],
      added: [],
    });
  });
});

describe('entries of a log through versions', () => {
  const fact = (date: string, note: string, body?: string): LogFact => ({
    log: 'reviews',
    item: null,
    date,
    value: { date, note, ...(body && { body }) },
    path: ['reviews', 0],
  });
  const keys = (...versions: LogFact[][]) => {
    const track = tracker('reviews');
    return versions.map((entries) => {
      const all = track(entries);
      return entries.map((entry) =>
        [...all]
          .find(([, one]) => one === entry)?.[0]
          .split(' ')
          .at(-1),
      );
    });
  };

  it.each([
    ['the same words on the same day', [fact('2026-05-01', 'a')], [fact('2026-05-01', 'a')], ['0']],
    ['other words on the same day', [fact('2026-05-01', 'a')], [fact('2026-05-01', 'b')], ['0']],
    ['the same words on another day', [fact('2026-05-01', 'a')], [fact('2026-05-02', 'a')], ['0']],
    ['other words on another day', [fact('2026-05-01', 'a')], [fact('2026-05-02', 'b')], ['1']],
    [
      'two of one day, turned round',
      [fact('2026-05-01', 'a'), fact('2026-05-01', 'b')],
      [fact('2026-05-01', 'b'), fact('2026-05-01', 'a')],
      ['1', '0'],
    ],
    [
      'two of one day, one edited',
      [fact('2026-05-01', 'a'), fact('2026-05-01', 'b')],
      [fact('2026-05-01', 'c'), fact('2026-05-01', 'b')],
      ['0', '1'],
    ],
    [
      'one more before',
      [fact('2026-05-02', 'b')],
      [fact('2026-05-01', 'a'), fact('2026-05-02', 'b')],
      ['1', '0'],
    ],
    [
      'two bodies on one day',
      [fact('2026-05-01', 'a', 'Board'), fact('2026-05-01', 'b', 'PPMG')],
      [fact('2026-05-01', 'x', 'PPMG'), fact('2026-05-01', 'y', 'Board')],
      ['1', '0'],
    ],
    [
      'three of the very same words',
      [fact('2026-05-01', 'a'), fact('2026-05-01', 'a')],
      [fact('2026-05-01', 'a'), fact('2026-05-01', 'a'), fact('2026-05-01', 'a')],
      ['0', '1', '2'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(keys(before, after)[1]).toEqual(expected);
  });

  it('are known again after a version without them', () => {
    expect(keys([fact('2026-05-01', 'a')], [], [fact('2026-05-01', 'a')])).toEqual([['0'], [], ['0']]);
  });

  it('are followed through several edits', () => {
    const steps = ['a', 'b', 'c', 'd'].map((note) => [fact('2026-05-01', note)]);
    expect(keys(...steps)).toEqual([['0'], ['0'], ['0'], ['0']]);
  });
});

describe('values that say the same', () => {
  it.each([
    ['spaces and lines', 'a  b\n c', 'a b c', true],
    ['a number and its text', 85, '85', true],
    ['yes and true', 'yes', true, true],
    ['nothing and an empty text', null, '', true],
    ['nothing and nothing', undefined, null, true],
    ['lists in another order', ['a', 'b'], ['b', 'a'], true],
    ['lists of another length', ['a', 'a'], ['a'], false],
    ['maps in another order', { a: 1, b: 2 }, { b: 2, a: 1 }, true],
    ['a map with an empty field', { a: 1, b: null }, { a: 1 }, true],
    ['another case', 'Published', 'published', false],
    ['a list and its only text', ['a'], 'a', false],
  ])('%s', (_, a, b, alike) => {
    expect([same(a, b), said(a) === said(b)]).toEqual([alike, alike]);
  });

  it.each([
    ['a text that changed', { note: 'a' }, { note: 'b' }, ['note']],
    ['a text that went', { note: 'a' }, {}, ['note']],
    ['a text that came', {}, { note: 'a' }, []],
    ['one of several texts', { evidence: ['a', 'b'] }, { evidence: ['b', 'c'] }, ['evidence']],
    ['a further text', { evidence: ['a'] }, { evidence: ['a', 'b'] }, []],
    ['a text that became a list', { evidence: 'a' }, { evidence: ['a', 'b'] }, []],
    [
      'a field deep down',
      { criteria: { K1: { rating: 'met' } } },
      { criteria: { K1: { rating: 'not_yet' } } },
      ['criteria.K1.rating'],
    ],
    ['a map that went', { manager: { noticed: 'x' } }, { manager: null }, ['manager']],
  ])('what is lost: %s', (_, was, is, fields) => {
    expect(lost(was, is)).toEqual(fields);
  });

  it('what lies at a dotted field', () => {
    const value = { a: { b: ['c'] } };
    expect([under(value, 'a.b'), under(value, ''), under(value, 'a.x.y'), under(value, 'a.b.0')]).toEqual([
      ['c'],
      value,
      undefined,
      undefined,
    ]);
  });
});

describe('moves that the ledger is silent about', () => {
  const entry = (to: string, from = '', more = 'item: C1.1\n    ') =>
    `  - ${more}field: due\n    date: 2026-05-10\n${from && `    from: ${from}\n`}    to: ${to}\n`;
  const silent = (now: string, ...before: string[]) =>
    unledgered(
      before.map((text, i) => version(i + 1, `2026-05-0${i + 1}`, text)),
      planOf(now),
      SHAPE,
      '2026-07-15',
    ).map(({ item, field, date, from, to }) => [item, field, date, from, to].join(' '));
  const D = ['2026-07-31', '2026-08-28', '2026-09-30'] as const;

  it('are each told with the day of the commit that made it, the last with today', () => {
    expect(silent(action(D[2]), action(D[0]), action(D[1]))).toEqual([
      `C1.1 due 2026-05-02 ${D[0]} ${D[1]}`,
      `C1.1 due 2026-07-15 ${D[1]} ${D[2]}`,
    ]);
  });

  it('are none where nothing moved, or only now has a date', () => {
    expect(silent(action(D[0]), action(D[0]))).toEqual([]);
    expect(silent(action(D[0]), `${FORCE}actions:\n  - task: C1.1\n`)).toEqual([]);
    expect(silent(action(D[0]), FORCE)).toEqual([]);
  });

  it.each([
    ['its own entry', `changes:\n${entry(D[1], D[0])}`, 0],
    ['an entry without where it came from', `changes:\n${entry(D[1])}`, 0],
    ['an entry that leads elsewhere', `changes:\n${entry(D[2], D[0])}`, 1],
    ['an entry of another item', `changes:\n${entry(D[1], D[0], 'item: C1.2\n    ')}`, 1],
    ['an entry of the plan', `changes:\n${entry(D[1], D[0], '')}`, 1],
    ['a ledger that is no list', 'changes: none\n', 1],
  ])('with %s', (_, changes, count) => {
    expect(silent(action(D[1], changes), action(D[0]))).toHaveLength(count);
  });

  it('are accounted for one by one', () => {
    const changes = `changes:\n${entry(D[1], D[0])}`;
    expect(silent(action(D[1], changes), action(D[0]), action(D[1]), action(D[0]))).toHaveLength(2);
  });

  it('of the plan itself are known by its id too', () => {
    const plan = (end: string, more = '') => `${FORCE}period: { start: 2026-05-04, end: ${end} }\n${more}`;
    const own = `changes:\n  - item: x\n    field: period.end\n    to: ${D[1]}\n`;
    expect(silent(plan(D[1]), plan(D[0]))).toEqual([` period.end 2026-07-15 ${D[0]} ${D[1]}`]);
    expect(silent(plan(D[1], own), plan(D[0]))).toEqual([]);
  });

  it('keep the order of the commits though their days run back', () => {
    const days = ['2026-05-09', '2026-05-01'];
    const moves = unledgered(
      [D[0], D[1]].map((due, i) => version(i + 1, days[i] ?? '', action(due))),
      planOf(action(D[2])),
      SHAPE,
      '2026-05-02',
    );
    expect(moves.map(({ date }) => date)).toEqual(['2026-05-09', '2026-05-09']);
  });

  it('leave out items that have no number to be asked for by', () => {
    const meeting = (day: string) =>
      `${FORCE}meetings:\n  - body: ppmg\n    purpose: review\n    papers_due: ${day}\n`;
    expect(silent(meeting(D[1]), meeting(D[0]))).toEqual([]);
  });
});
