import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/core/edit/change.ts';
import { edit } from '../../src/core/edit/edit.ts';

const note: Change = { op: 'set', path: ['note'], value: 'said: so' };

const refused = (text: string, ...changes: Change[]): string => {
  const result = edit(text, changes);
  expect(result).not.toHaveProperty('text');
  return 'refused' in result ? result.refused : '';
};

describe('a file outside the safe subset is left alone', () => {
  it.each([
    ['a: &x 1\nb: *x\n', 'it has an anchor (&)'],
    ['a: 1\nb: *x\n', 'it has an alias (*)'],
    ['a: !!str 1\n', 'it has a tag (!)'],
    ['a: !mine 1\n', 'its line 1 cannot be read as YAML'],
    ['a: !!map {}\n', 'it has a tag (!)'],
    ['a: 1\n---\nb: 1\n', 'it holds several documents'],
    ['%YAML 1.1\n---\na: no\n', 'it has a directive (%)'],
    ['a: 1\na: 2\n', 'it has the key a twice in one place'],
    ['? [a]\n: 1\n', 'it has a list or map as a key'],
    ['ok: 1\na: [1\n', 'cannot be read as YAML'],
    ['a:\n\tb: 1\n', 'its line 2 cannot be read as YAML'],
    ['', 'it holds no list of keys and values yet'],
    ['# only a comment\n', 'it holds no list of keys and values yet'],
    ['just text\n', 'it holds no list of keys and values yet'],
    [`a: ${'['.repeat(60)}${']'.repeat(60)}\n`, 'it is nested more than 40 levels deep'],
    [`a: ${'['.repeat(20000)}`, 'it is nested more than 40 levels deep'],
  ])('%j', (text, reason) => {
    const sentence = refused(text, note);
    expect(sentence).toMatch(/^note was not changed: the file cannot be edited safely since it/);
    expect(sentence).toContain(reason);
    expect(sentence).toMatch(/; type this by hand: "said: so"$/);
  });
});

describe('a change that makes no sense is refused', () => {
  it.each<[Change, string]>([
    [
      { op: 'append', path: ['map'], value: 'x' },
      'map was not changed: it is not a list; type this by hand:\nmap:\n  - x',
    ],
    [{ op: 'append', path: ['text'], value: { x: 1 } }, 'text was not changed: it is not a list'],
    [{ op: 'append', path: ['number'], value: 'x' }, 'number was not changed: it is not a list'],
    [{ op: 'insert', path: ['list'], index: 3, value: 'x' }, 'list was not changed: it has no place 3'],
    [{ op: 'set', path: ['list', 4], value: 'x' }, 'list.4 was not changed: there is no item 4 in the list'],
    [{ op: 'set', path: ['list', 'x'], value: 'x' }, 'there is no item x in the list'],
    [
      { op: 'set', path: ['text', 'x'], value: 'x' },
      'text.x was not changed: x cannot stand under a text or number',
    ],
    [
      { op: 'set', path: ['map', 0], value: 'x' },
      'map.0 was not changed: item 0 is asked for where there is no list',
    ],
    [{ op: 'remove', path: ['none'] }, 'none was not changed: it is not there; take it out by hand'],
    [{ op: 'remove', path: ['list', 2] }, 'there is no item 2 in the list'],
    [{ op: 'remove', path: [] }, 'the plan was not changed: the whole plan cannot be removed'],
    [{ op: 'set', path: [], value: {} }, 'the plan was not changed: the whole plan cannot be replaced'],
    [{ op: 'remove', path: ['map', 'b', 'c'] }, 'cannot stand under a text or number'],
  ])('%j', (change, sentence) => {
    expect(refused('map: { b: x }\ntext: x\nnumber: 1\nlist: [a, b]\n', change)).toContain(sentence);
  });

  it('as a whole where only the last of several cannot be made', () => {
    expect(refused('a: 1\n', note, { op: 'remove', path: ['b'] })).toContain('b was not changed');
  });
});

describe('a place that cannot be edited safely is named', () => {
  it('for keys with question marks', () => {
    const sentence = refused('? a\n: x\nb: 1\n', { op: 'set', path: ['a'], value: { date: '2026-07-29' } });
    expect(sentence).toBe(
      'a was not changed: its key is written with a question mark; type this by hand:\na:\n  date: 2026-07-29',
    );
    expect(refused('? a\n: x\n', { op: 'remove', path: ['a'] })).toContain('question mark');
  });

  it('for pairs that stand bare in a flow list', () => {
    const sentence = refused('a: [b: 1]\n', { op: 'set', path: ['a', 0, 'c'], value: 2 });
    expect(sentence).toContain('a.0.c was not changed: its place cannot be edited without disturbing');
  });
});
