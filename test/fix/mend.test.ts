import { describe, expect, it } from 'vitest';
import { readText } from '../../src/core/document/read.ts';
import { apply } from '../../src/core/edit/pieces.ts';
import { mendNext } from '../../src/core/fix/fix.ts';
import { cleanOf, faultsOf, heals } from '../../src/core/fix/heals.ts';
import { indentOf, lineAbove, lineAt } from '../../src/core/fix/lines.ts';
import { mechanicalChanges } from '../../src/core/fix/mechanical.ts';
import { passing } from '../../src/core/fix/passing.ts';
import { quoted, quoteFixes } from '../../src/core/fix/quote.ts';
import { sorted } from '../../src/core/fix/sorted.ts';
import { type Opened, openAs } from '../../src/core/open.ts';
import { shape } from '../../src/kinds/force-pip/shape.ts';
import type { AnyKind } from '../../src/kit/kind.ts';
import { isPlain } from '../../src/kit/source.ts';

/** Raw data without the sources of its numbers, as rules see it. */
function data(raw: unknown): unknown {
  if (isPlain(raw)) return raw.value;
  if (Array.isArray(raw)) return raw.map(data);
  if (typeof raw !== 'object' || raw === null) return raw;
  return Object.fromEntries(Object.entries(raw).map(([key, part]) => [key, data(part)]));
}

const kind = { id: 'force-pip', shape } as unknown as AnyKind;

const opened = (text: string): Opened => openAs(readText('plan.yaml', text), [kind], { kind });

const ordered = (text: string): string => {
  const source = readText('', text);
  const logs = sorted(source, data(source.raw));
  return apply(
    text,
    logs.map(({ splice }) => splice),
  );
};

const requoted = (text: string): string => {
  const { problems } = readText('', text);
  return apply(
    text,
    quoted(text, problems, null).map(({ splice }) => splice),
  );
};

describe('quotes are put', () => {
  it.each([
    ['round what a # would cut', 'title: PAY #77 done\n', 'title: "PAY #77 done"\n'],
    ['up to a real comment', 't: PAY #7 # note\n', 't: "PAY #7" # note\n'],
    ['round an item', '- PAY #7 x\n', '- "PAY #7 x"\n'],
    [
      'round what a comma would cut in a flow map',
      'a: { how: late, and long }\n',
      'a: { how: "late, and long" }\n',
    ],
    ['round a text that looks like an alias', 'a: *b\n', 'a: "*b"\n'],
    ['round a text with its own quotes, these escaped', 'a: the "x" #1\n', 'a: "the \\"x\\" #1"\n'],
    ['before the line end of Windows', 'k: a\r\nt: PAY #7\r\nz: b\r\n', 'k: a\r\nt: "PAY #7"\r\nz: b\r\n'],
    ['behind a byte order mark', '\uFEFFt: PAY #7 x\n', '\uFEFFt: "PAY #7 x"\n'],
    [
      'on many lines at once',
      'a: x #1\nb: fine\nc:\n  - y #2\n  - { d: z, no e }\n',
      'a: "x #1"\nb: fine\nc:\n  - "y #2"\n  - { d: "z, no e" }\n',
    ],
    ['round a value below its key', 'a:\n  two #3 x\n', 'a:\n  "two #3 x"\n'],
    ['without a final line end', 'a: x #1', 'a: "x #1"'],
  ])('%s', (_, before, after) => {
    expect(requoted(before)).toBe(after);
    expect(readText('', after).problems).toEqual([]);
  });

  it.each([
    ['a comment that is one', 'a: x # y\n'],
    ['a text in quotes', 'a: "x" #y\n'],
    ['the second line of a text, where they would be signs', 'a: one\n  two #3 x\n'],
  ])('not round %s', (_, text) => {
    expect(requoted(text)).toBe(text);
  });

  it('not round a whole list, which would then be text', () => {
    const text = 'a: [x, PAY #7]\n';
    const [problem] = readText('', text).problems;
    expect(quoteFixes(text, problem?.span ?? { start: 0, end: 0 }, null)).toEqual([]);
  });

  it('where an editor asks, in a text that cannot be read yet', () => {
    const text = 'a: b: c\nd: 1\n';
    const [problem] = readText('', text).problems;
    const [fix] = quoteFixes(text, problem?.span ?? { start: 0, end: 0 }, null);
    expect(fix?.title).toBe('Put the text in quotes');
    expect(apply(text, fix?.splices ?? [])).toBe('a: "b: c"\nd: 1\n');
  });
});

describe('faults of a text', () => {
  it('are where reading stumbles, and where a number stands for text', () => {
    expect(faultsOf('kind: force-pip\nid: 007\ntitle: a #b\n', shape)).toEqual({
      starts: [20, 33],
      readable: true,
    });
    expect(faultsOf('id: 007\n', null)).toEqual({ starts: [], readable: true });
    expect(faultsOf('a: b: c\n', null).readable).toBe(false);
  });

  it('are healed by splices that leave their lines clean and one fault fewer each', () => {
    const text = 'a: x #1\nb: y #2\n';
    const before = faultsOf(text, null);
    const first = { start: 3, end: 7, text: '"x #1"' };
    const idle = { start: 11, end: 12, text: 'z' };
    expect(heals(text, [first], before, null)).toBe(true);
    expect(heals(text, [first, idle], before, null)).toBe(false);
    expect(heals(text, [], before, null)).toBe(true);
    expect(cleanOf(text, [first, idle], null)).toEqual([true, false]);
    expect(cleanOf(text, [{ start: 3, end: 7, text: '"x' }], null)).toEqual([true]);
  });
});

describe('a log is put in the order of its days', () => {
  it.each([
    [
      'each entry with the comment above it',
      'reviews:\n  # of b\n  - date: 2026-06-02\n    n: b\n  # of a\n  - date: 2026-06-01\nz: 1\n',
      'reviews:\n  # of a\n  - date: 2026-06-01\n  # of b\n  - date: 2026-06-02\n    n: b\nz: 1\n',
    ],
    [
      'a comment above the first alone staying, since it is the list’s own',
      'reviews:\n  # newest last\n  - date: 2026-06-02\n  - date: 2026-06-01\n',
      'reviews:\n  # newest last\n  - date: 2026-06-01\n  - date: 2026-06-02\n',
    ],
    [
      'without a final line end',
      'reviews:\n- date: 2026-06-02\n- date: 2026-06-01',
      'reviews:\n- date: 2026-06-01\n- date: 2026-06-02',
    ],
    [
      'the blank lines between staying',
      'reviews:\n  - date: 2026-06-02\n\n  - date: 2026-06-01\n\n# next\nz: 1\n',
      'reviews:\n  - date: 2026-06-01\n\n  - date: 2026-06-02\n\n# next\nz: 1\n',
    ],
    [
      'with the line ends of Windows',
      'reviews:\r\n  - date: 2026-06-02\r\n  - date: 2026-06-01\r\nz: 1\r\n',
      'reviews:\r\n  - date: 2026-06-01\r\n  - date: 2026-06-02\r\nz: 1\r\n',
    ],
    [
      'long texts going whole',
      'reviews:\n  - n: |\n      one\n\n      two\n    date: 2026-06-02\n  - date: 2026-06-01\n',
      'reviews:\n  - date: 2026-06-01\n  - n: |\n      one\n\n      two\n    date: 2026-06-02\n',
    ],
    [
      'blank lines that a text keeps going with it',
      'reviews:\n  - date: 2026-06-02\n    n: |+\n      text\n\n  - date: 2026-06-01\n',
      'reviews:\n  - date: 2026-06-01\n  - date: 2026-06-02\n    n: |+\n      text\n\n',
    ],
    [
      'equal days as they stand',
      'reviews:\n  - { date: 2026-06-02, n: a }\n  - { date: 2026-06-02, n: b }\n  - { date: 2026-06-01, n: c }\n',
      'reviews:\n  - { date: 2026-06-01, n: c }\n  - { date: 2026-06-02, n: a }\n  - { date: 2026-06-02, n: b }\n',
    ],
    [
      'however its days are written',
      'reviews:\n  - date: 2 June 2026\n  - date: 2026-06-01\n',
      'reviews:\n  - date: 2026-06-01\n  - date: 2 June 2026\n',
    ],
    [
      'every one of a plan',
      'a:\n  - id: A\n    updates:\n      - date: 2026-06-02\n      - date: 2026-06-01\n  - id: B\n    readings:\n      - date: 2026-07-02\n      - date: 2026-07-01\n',
      'a:\n  - id: A\n    updates:\n      - date: 2026-06-01\n      - date: 2026-06-02\n  - id: B\n    readings:\n      - date: 2026-07-01\n      - date: 2026-07-02\n',
    ],
    [
      'the outer before the one in its entry',
      'reviews:\n  - date: 2026-06-02\n    updates:\n      - date: 2026-02-02\n      - date: 2026-01-01\n  - date: 2026-06-01\n',
      'reviews:\n  - date: 2026-06-01\n  - date: 2026-06-02\n    updates:\n      - date: 2026-02-02\n      - date: 2026-01-01\n',
    ],
  ])('%s', (_, before, after) => {
    expect(ordered(before)).toBe(after);
  });

  it.each([
    ['in order', 'reviews:\n  - date: 2026-06-01\n  - date: 2026-06-02\n'],
    ['with a day that nobody knows', 'reviews:\n  - date: soon\n  - date: 2026-06-01\n'],
    ['with an entry without a day', 'reviews:\n  - date: 2026-06-02\n  - n: x\n  - date: 2026-06-01\n'],
    ['on one line', 'reviews: [{ date: 2026-06-02 }, { date: 2026-06-01 }]\n'],
    ['with dashes that stand alone', 'reviews:\n  -\n    date: 2026-06-02\n  -\n    date: 2026-06-01\n'],
    [
      'whose last text keeps the file’s blank lines',
      'reviews:\n  - date: 2026-06-02\n  - date: 2026-06-01\n    n: |+\n      text\n\n',
    ],
    ['that is the house’s own', 'other:\n  reviews:\n    - date: 2026-06-02\n    - date: 2026-06-01\n'],
  ])('but one %s stays as it is', (_, text) => {
    expect(ordered(text)).toBe(text);
  });

  it('and is told by its name', () => {
    const source = readText(
      '',
      'a:\n  - task: C1.1\n    updates:\n      - date: 2026-06-02\n      - date: 2026-06-01\n',
    );
    expect(sorted(source, data(source.raw)).map(({ name, order }) => [name, order])).toEqual([
      ['updates of C1.1', [1, 0]],
    ]);
  });
});

describe('the next things to mend', () => {
  const many = (n: number, field: string): string =>
    `kind: force-pip\nactions:\n${Array.from({ length: n }, (_, i) => `  - task: C1.${i + 1}\n    ${field}\n`).join('')}`;

  it('are all that are mechanical, in one step', () => {
    const text = many(120, 'status: Done # said');
    const mended = mendNext(opened(text));
    expect(mended?.text).toBe(text.replaceAll('status: Done', 'status: complete'));
    expect(mended?.done).toHaveLength(120);
    expect(mended?.done[119]).toBe('actions.119.status is now complete');
    expect(apply(text, mended?.splices ?? [])).toBe(mended?.text);
  });

  it('then all cut texts, in one step', () => {
    const text = many(60, 'action: Move PAY #7 on');
    const mended = mendNext(opened(text));
    expect(mended?.text).toBe(text.replaceAll('Move PAY #7 on', '"Move PAY #7 on"'));
    expect(mended?.done[59]).toBe('actions.59.action now stands in quotes');
  });

  it('then all logs, in one step', () => {
    const log =
      'updates:\n      - date: 2026-06-02\n        note: b\n      - date: 2026-06-01\n        note: a';
    const mended = mendNext(opened(many(40, log)));
    expect(mended?.done).toHaveLength(40);
    expect(mended?.done[0]).toBe('updates of C1.1 now has the newest last');
    expect(mended && mendNext(opened(mended.text))).toBeNull();
  });

  it('are none where nothing is certain', () => {
    expect(mendNext(opened(many(3, 'due: 01/09/2026')))).toBeNull();
    expect(mendNext(opened(many(3, 'status: nearly')))).toBeNull();
    expect(mendNext(opened('kind: force-pip\ntitle: ~\n'))).toBeNull();
  });

  it('leave out what stands where nothing can be edited, and mend the rest', () => {
    const text = 'kind: force-pip\nactions:\n  - ? status\n    : Done\n  - status: Done\n';
    const mended = mendNext(opened(text));
    expect(mended?.text).toBe(text.replace('- status: Done', '- status: complete'));
    expect(mended?.done).toEqual(['actions.1.status is now complete']);
  });

  it('are none in a text that cannot be read', () => {
    expect(mendNext(opened('kind: force-pip\na: [\n'))).toBeNull();
  });
});

describe('mechanical changes', () => {
  const changes = (text: string) =>
    mechanicalChanges(opened(`kind: force-pip\n${text}`)).map((change) => [
      change.path.join('.'),
      'value' in change && change.value,
    ]);

  it.each<[string, [string, string][]]>([
    ['id: 007\n', [['id', '007']]],
    ['title: 1.10\n', [['title', '1.10']]],
    ['title: true\n', [['title', 'true']]],
    ['title: null\n', []],
    ['period: { start: 4 May 2026 }\n', [['period.start', '2026-05-04']]],
    ['period: { start: 31/12/2026 }\n', [['period.start', '2026-12-31']]],
    ['period: { start: 12/11/2026 }\n', []],
    ['period: { start: 31/02/2026 }\n', []],
    ['actions:\n  - { task: a, status: "On Hold" }\n', [['actions.0.status', 'on_hold']]],
    ['actions:\n  - { task: a, status: Cancelled }\n', [['actions.0.status', 'dropped']]],
    ['actions:\n  - { task: a, status: under way }\n', [['actions.0.status', 'in_progress']]],
    ['status: done\n', []],
    ['nonsense: 4 May 2026\n', []],
  ])('of %j', (text, expected) => {
    expect(changes(text)).toEqual(expected);
  });
});

describe('repairs that pass a test together', () => {
  const testOf = (bad: readonly number[]) => {
    const asked: (readonly number[])[] = [];
    const test = (some: readonly number[]): boolean => {
      asked.push(some);
      return !some.some((one) => bad.includes(one));
    };
    return { asked, test };
  };
  const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

  it('are all of them after one question, where nothing is wrong', () => {
    const { asked, test } = testOf([]);
    expect(passing(upTo(300), test, { left: 9 })).toEqual(upTo(300));
    expect(asked).toHaveLength(1);
  });

  it('are all but those at fault, in their order', () => {
    const { test } = testOf([3, 7]);
    expect(passing(upTo(10), test, { left: 50 })).toEqual([0, 1, 2, 4, 5, 6, 8, 9]);
  });

  it('are what has passed when the budget is spent', () => {
    const { asked, test } = testOf([0]);
    const budget = { left: 4 };
    expect(passing(upTo(64), test, budget)).toEqual([]);
    expect([asked.length, budget.left]).toEqual([4, 0]);
    expect(passing([], test, { left: 4 }, [8])).toEqual([8]);
  });
});

describe('a line by itself', () => {
  it.each<[string, string[], number, boolean]>([
    ['a: 1', ['key 0 a'], 3, false],
    ['  - - k: v', ['dash 2 ', 'dash 4 ', 'key 6 k'], 9, false],
    ['- "q k": v', ['dash 0 ', 'key 2 q k'], 9, false],
    ["'k': v", ['key 0 k'], 5, false],
    ['  -', ['dash 2 '], 3, false],
    ['-x: y', ['key 0 -x'], 4, false],
    ['- -x', ['dash 0 '], 2, false],
    ['http://x: y', [], 0, false],
    ['only words', [], 0, false],
    ['---', [], 0, true],
    ['%YAML 1.2', [], 0, true],
    ['  # c', [], 2, true],
    ['', [], 0, true],
    ['\uFEFFa: 1', ['key 0 a'], 4, false],
  ])('%j', (text, marks, rest, blank) => {
    const line = lineAt(text, 0);
    expect(line.marks.map(({ is, column, text }) => `${is} ${column} ${text}`)).toEqual(marks);
    expect([line.rest, line.blank]).toEqual([rest, blank]);
  });

  it('ends before the line end of Windows, and knows the one above', () => {
    const text = 'a: 1\r\n  b: 2\r\n';
    const line = lineAt(text, 9);
    expect([line.start, line.end, indentOf(text, line)]).toEqual([6, 12, 2]);
    const above = lineAbove(text, line);
    expect(above && [above.start, above.end, lineAbove(text, above)]).toEqual([0, 4, null]);
  });

  it('begins in the first column behind a byte order mark', () => {
    const indent = (text: string): number => indentOf(text, lineAt(text, 0));
    expect([indent('\uFEFFa: 1'), indent('\uFEFF  a: 1'), indent('   '), indent('')]).toEqual([0, 2, 3, 0]);
  });
});
