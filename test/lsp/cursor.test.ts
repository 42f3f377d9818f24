import { describe, expect, it } from 'vitest';
import { cursorAt, pathOf } from '../../src/lsp/cursor.ts';
import { positions } from '../../src/lsp/positions.ts';

/** A text with the cursor at `|`. */
function at(marked: string) {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const cursor = cursorAt(text, offset);
  return { ...cursor, path: pathOf(cursor), typed: text.slice(cursor.word.start, cursor.word.end) };
}

const head = 'kind: pdp\ngoals:\n  - id: G1\n    success:\n      - one\n      - two\n';

describe('the cursor', () => {
  it.each([
    ['a value', 'status: act|ive\n', ['status'], 'active'],
    ['an empty value', 'a: 1\nstatus: |\n', ['status'], ''],
    ['right behind a colon', 'status:|\n', ['status'], ''],
    ['an item’s value', `${head}  - id: G|2\n`, ['goals', 1, 'id'], 'G2'],
    ['a value deep in an item', `${head}    target_date: |\n`, ['goals', 0, 'target_date'], ''],
    ['a text in a list', `${head}      - th|ree\n`, ['goals', 0, 'success', 2], 'three'],
    ['an item at the key’s own column', 'goals:\n- id: G1\n- id: |\n', ['goals', 1, 'id'], ''],
    ['a value in a flow map', 'period: { start: 2026-01-01, end: 20| }\n', ['period', 'end'], '20'],
    ['an id in a flow list', 'a: 1\nitems:\n  - goals: [G1, |]\n', ['items', 0, 'goals', 1], ''],
    ['a list in a map in a list', 'r: [{ a: [x, y], b: [z, w|] }]\n', ['r', 0, 'b', 1], 'w'],
    ['a flow list that runs over lines', 'tasks: [\n  C1.1,\n  C1|\n', ['tasks', 1], 'C1'],
    ['quoted text with a colon', 'title: "a: b|"\n', ['title'], '"a: b"'],
  ])('knows the path of %s', (_, marked, path, typed) => {
    expect([at(marked).path, at(marked).typed]).toEqual([path, typed]);
  });

  it('knows a key from its value, and its neighbours', () => {
    const key = at('kind: pdp\nstat|us: draft\nid: a\nperiod:\n  start: x\n');
    expect(key).toMatchObject({ container: [], key: null, typed: 'status', column: 0 });
    expect([...key.seen].sort()).toEqual(['id', 'kind', 'period']);
    const inner = at(`${head}    go|\n    how: x\n  - id: G2\n    why: y\n`);
    expect(inner).toMatchObject({ container: ['goals', 0], key: null, typed: 'go', column: 4 });
    expect([...inner.seen].sort()).toEqual(['how', 'id', 'success']);
    expect(at('period: { start: 1, en|: 2 }\n')).toMatchObject({
      container: ['period'],
      key: null,
      seen: ['start'],
    });
  });

  it('takes an empty line by its column', () => {
    expect(at(`${head}    |\n`)).toMatchObject({ container: ['goals', 0], column: 4 });
    expect(at(`${head}|\n`)).toMatchObject({ container: [], column: 0 });
    expect(at(`${head}  - |`)).toMatchObject({ container: ['goals', 1], key: null, column: 4 });
  });

  it('knows running text, whatever its words look like', () => {
    expect(at('title: >-\n  words\n  status: |\nid: a\n')).toMatchObject({ inside: true, path: ['title'] });
    expect(at('title: first words\n  and mo|re\n')).toMatchObject({ inside: true, path: ['title'] });
    expect(at('how:\n  - >-\n    te|xt\n')).toMatchObject({
      inside: true,
      path: ['how', 0],
    });
    expect(at('title: # none yet\n  |\n').inside).toBe(false);
  });

  it('is quick in a very long line and a very long file', () => {
    const long = `title: ${'a '.repeat(200_000)}`;
    expect(cursorAt(long, long.length).key).toBe('title');
    const many = `${'  - id: x\n    text: y\n'.repeat(10_000)}`;
    expect(pathOf(cursorAt(`goals:\n${many}  - id: `, many.length + 14))).toEqual(['goals', 10_000, 'id']);
    const spaces = `a${' '.repeat(100_000)}`;
    expect(cursorAt(spaces, 50_000).container).toEqual([]);
  });
});

describe('positions', () => {
  it('go there and back, at every offset and any line end', () => {
    const text = '\uFEFFa\r\nb\rc\n\n𝒮d';
    const { at: place, offset } = positions(text);
    for (let i = 0; i <= text.length; i++) {
      if (text.slice(i - 1, i + 1) === '\r\n') continue;
      expect(offset(place(i))).toBe(i);
    }
    expect(place(text.length)).toEqual({ line: 4, character: 3 });
  });

  it('bring what lies outside to the nearest place', () => {
    const { at: place, offset } = positions('ab\ncd');
    expect(place(99)).toEqual({ line: 1, character: 2 });
    expect(offset({ line: 0, character: 99 })).toBe(2);
    expect(offset({ line: 9, character: 0 })).toBe(5);
  });
});
