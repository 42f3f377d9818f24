import { describe, expect, it } from 'vitest';
import { readText } from '../../src/core/document/read.ts';
import type { Path } from '../../src/kit/finding.ts';
import { lines, placed, pointed } from './at.ts';

const text = lines(
  '# a plan',
  'id: x-1',
  'kind: force-pip # the kind',
  'summary: >-',
  '  Two lines of',
  '  prose',
  'period: { start: 2026-05-04, end: 2027-03-31 }',
  'empty:',
  'concerns:',
  '  - id: C1',
  '    title: "Attendance"',
  '    impacts:',
  '      - concern: C2',
  '        how: Late',
  '  # between',
  '  -',
  '    id: C2',
  '  - { id: C3, owner: Ann }',
  '  -',
  'tags: [a, "b c"]',
  'nested:',
  '- - one',
  '  - two',
  'one: text',
);

describe('locate', () => {
  const source = readText('plan.yaml', text);

  it('reads the plan without a problem', () => {
    expect(source.problems).toEqual([]);
  });

  it.each<[string, Path, string, string]>([
    ['a plain scalar', ['id'], '2:5', 'x-1'],
    ['a plain scalar before a comment', ['kind'], '3:7', 'force-pip'],
    ['a folded text from its header', ['summary'], '4:10', '>-\n  Two lines of\n  prose\n'],
    ['a map: its key', ['period'], '7:1', 'period'],
    ['a scalar in a flow map', ['period', 'end'], '7:35', '2027-03-31'],
    ['a list: its key', ['concerns'], '9:1', 'concerns'],
    ['a quoted scalar with its quotes', ['concerns', 0, 'title'], '11:12', '"Attendance"'],
    ['a list item: its first key', ['concerns', 0], '10:5', 'id'],
    ['a list within an item: its key', ['concerns', 0, 'impacts'], '12:5', 'impacts'],
    ['an item of that', ['concerns', 0, 'impacts', 0], '13:9', 'concern'],
    ['a field of that', ['concerns', 0, 'impacts', 0, 'how'], '14:14', 'Late'],
    ['an item that starts on the next line', ['concerns', 1], '17:5', 'id'],
    ['an item that is a flow map', ['concerns', 2], '18:5', '{ id: C3, owner: Ann }'],
    ['an item without anything: its dash', ['concerns', 3], '19:3', '-'],
    ['an item of a flow list', ['tags', 1], '20:11', '"b c"'],
    ['a list in a list', ['nested', 0], '22:3', '- one'],
    ['a scalar in that', ['nested', 0, 1], '23:5', 'two'],
    ['a key without a value: the key', ['empty'], '8:1', 'empty'],
    ['the plan itself: the kind line', [], '3:1', 'kind'],
  ])('%s', (_what, path, place, expected) => {
    expect(placed(source, path)).toBe(place);
    expect(pointed(source, path)).toBe(expected);
  });

  it.each<[string, Path, string, string]>([
    ['at the root: the kind line', ['force'], '3:1', 'kind'],
    ['in a map: its key', ['period', 'reason'], '7:1', 'period'],
    ['in a list item: its first character after the dash', ['concerns', 0, 'owner'], '10:5', 'id'],
    ['in a flow map item: its brace', ['concerns', 2, 'title'], '18:5', '{ id: C3, owner: Ann }'],
    ['in an empty item: its dash', ['concerns', 3, 'id'], '19:3', '-'],
    ['beyond the end of a list: the list’s key', ['concerns', 9], '9:1', 'concerns'],
    ['under what is missing: the nearest that is there', ['concerns', 0, 'owner', 'name'], '10:5', 'id'],
    ['under what is missing at the root', ['governance', 'boards', 0], '3:1', 'kind'],
    ['under a scalar: its key', ['id', 'name'], '2:1', 'id'],
    ['under an empty key', ['empty', 'name'], '8:1', 'empty'],
    ['a name where an index belongs', ['tags', 'x'], '20:1', 'tags'],
  ])('a missing key %s', (_what, path, place, expected) => {
    expect(placed(source, path)).toBe(place);
    expect(pointed(source, path)).toBe(expected);
    expect(placed(source, path, 'key')).toBe(place);
  });

  it.each<[Path, string, string]>([
    [['id'], '2:1', 'id'],
    [['period', 'end'], '7:30', 'end'],
    [['concerns', 0, 'title'], '11:5', 'title'],
    [['concerns', 0], '10:5', 'id'],
    [['tags', 0], '20:8', 'a'],
  ])('the key of %j', (path, place, expected) => {
    expect(placed(source, path, 'key')).toBe(place);
    expect(pointed(source, path, 'key')).toBe(expected);
  });

  it('takes one text for the first item of the list that may stand there', () => {
    expect(pointed(source, ['one', 0])).toBe('text');
    expect(pointed(source, ['period', 0, 'start'])).toBe('2026-05-04');
    expect(pointed(source, ['one', 1])).toBe('one');
  });

  it('points at 1:1 where there is no kind, and where nothing could be read', () => {
    for (const other of ['id: x\n', '', '- a\n', 'a: @b\n', '\uFEFFid: x\n']) {
      const bare = readText('plan.yaml', other);
      expect(placed(bare, ['force'])).toBe('1:1');
      expect(placed(bare, [])).toBe('1:1');
    }
  });

  it('points at the first of two equal keys', () => {
    const twice = readText('plan.yaml', 'kind: pdp\ndue: 1\ndue: 2\n');
    expect(placed(twice, ['due'])).toBe('2:6');
  });

  it('counts as editors do under CRLF, after a byte order mark, and in JSON', () => {
    const dos = readText('plan.yaml', `\uFEFF${text.replaceAll('\n', '\r\n')}`);
    for (const path of [['id'], ['concerns', 0, 'title'], ['concerns', 2, 'owner'], ['tags', 1], ['force']]) {
      expect(placed(dos, path)).toBe(placed(source, path));
      expect(pointed(dos, path)).toBe(pointed(source, path));
    }
    expect(pointed(dos, ['kind'])).toBe('force-pip');
    const json = readText('plan.yaml', '{\n  "kind": "pdp",\n  "goals": [\n    { "id": "G1" }\n  ]\n}\n');
    expect(placed(json, ['goals', 0, 'id'])).toBe('4:13');
    expect(placed(json, ['goals', 0, 'how'])).toBe('4:5');
    expect(placed(json, ['person'])).toBe('2:3');
  });
});
