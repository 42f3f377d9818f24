import { describe, expect, it } from 'vitest';
import { lineStarts, place } from '../../src/core/document/place.ts';
import { gather } from '../../src/core/gather.ts';
import { itemsAround } from '../../src/core/locate.ts';
import { prune } from '../../src/core/prune.ts';
import * as field from '../../src/kit/fields.ts';
import { shapeOf } from '../../src/kit/shape-of.ts';

const shape = shapeOf(
  field.map(
    {
      title: field.text('x'),
      lead: field.person('lead', 'x'),
      risks: field.items(
        'risk',
        {
          id: field.id('risk', 'x'),
          risk: field.text('x', { verbatim: true }),
          tasks: field.list(field.ref('action', 'x'), 'x'),
          record: field.text('x', { link: 'conversation' }),
          mitigations: field.items(
            'mitigation',
            {
              id: field.id('mitigation', 'x'),
              what: field.prose('mitigation', 'x'),
              due: field.day('x', 'due'),
            },
            'x',
          ),
        },
        'x',
      ),
      ratings: field.record(field.text('x'), 'x', ['goal']),
      how: field.oneOrMore(field.prose('action', 'x'), 'x'),
    },
    'x',
  ),
);
const plan = {
  title: 'T',
  lead: { name: 'Sam', role: 'Head' },
  risks: [
    {
      id: 'R1',
      risk: 'As told',
      tasks: ['C1.1', ''],
      record: 'a.yaml',
      mitigations: [{ id: 'R1a', what: 'Train two more', due: '2026-06-30' }, { what: 'x' }],
      other: { lead: 'nobody' },
    },
  ],
  ratings: { G1: 'good' },
  how: 'One step',
};
const facets = gather(plan, shape, [{ path: ['due'], text: '' }]);
const at = (fields: readonly { path: readonly (string | number)[]; text: string }[]) =>
  fields.map(({ path, text }) => `${path.join('.')} ${text}`);

describe('one walk over a plan finds', () => {
  it('items with their numbers, in what they stand', () => {
    expect(facets.items.map(({ sort, id, within }) => [sort, id, within?.id ?? null])).toEqual([
      ['risk', 'R1', null],
      ['mitigation', 'R1a', 'R1'],
      ['mitigation', null, 'R1'],
    ]);
  });

  it('prose with its item, a single text of a list too', () => {
    expect(facets.prose.map(({ role, path, item }) => [role, path.join('.'), item?.id ?? null])).toEqual([
      ['mitigation', 'risks.0.mitigations.0.what', 'R1a'],
      ['mitigation', 'risks.0.mitigations.1.what', null],
      ['action', 'how', null],
    ]);
  });

  it('references, keys of records among them', () => {
    expect(at(facets.references)).toEqual(['risks.0.tasks.0 C1.1', 'ratings.G1 G1']);
    expect(facets.references.map(({ to }) => to)).toEqual([['action'], ['goal']]);
  });

  it('people by name, times and links', () => {
    expect(at(facets.people)).toEqual(['lead.name Sam']);
    expect(at(facets.times)).toEqual(['risks.0.mitigations.0.due 2026-06-30']);
    expect(at(facets.links)).toEqual(['risks.0.record a.yaml']);
  });

  it('every text, somebody else’s words marked, own columns left aside', () => {
    const marked = facets.texts.map(({ role, path }) => `${path.join('.')} ${role}`.trim());
    expect(marked).toContain('risks.0.risk verbatim');
    expect(marked).toContain('title');
    expect(marked.some((text) => text.includes('other'))).toBe(false);
  });

  it('and keeps what is pending', () => expect(facets.pending).toEqual([{ path: ['due'], text: '' }]));
});

describe('pruning', () => {
  it.each([
    [[], plan],
    [[[]], {}],
    [[['title'], ['lead'], ['risks'], ['ratings']], { how: 'One step' }],
    [[['title', 'deeper', 'than']], plan],
  ])('%j', (paths, left) => {
    expect(prune(plan, paths, shape)).toEqual(left);
  });

  it('keeps the places of a list’s other items', () => {
    const pruned = prune(
      plan,
      [
        ['risks', 0, 'mitigations', 0],
        ['risks', 0, 'tasks', 0],
      ],
      shape,
    ) as typeof plan;
    expect(pruned.risks[0]?.mitigations).toEqual([{}, { what: 'x' }]);
    expect(pruned.risks[0]?.tasks).toEqual(['', '']);
    expect(plan.risks[0]?.mitigations).toHaveLength(2);
  });
});

describe('places', () => {
  it.each([
    [
      ['risks', 0, 'mitigations', 0, 'what'],
      ['R1a', 'R1'],
    ],
    [['risks', 0], ['R1']],
    [['risks', 9, 'what'], []],
    [['title'], []],
  ])('around %j: %j', (path, ids) => {
    expect(itemsAround(plan, path)).toEqual(ids);
  });

  it.each([
    ['a\nb\n', 2, 2, 1],
    ['a\nb\n', 1, 1, 2],
    ['a\r\nbc', 4, 2, 2],
    ['\ufeffab', 1, 1, 1],
    ['\ufeffab', 2, 1, 2],
    ['\ufeffa\nb', 3, 2, 1],
    ['', 0, 1, 1],
  ])('in %j offset %i is line %i, column %i', (text, offset, line, column) => {
    expect(place(lineStarts(text), text, offset)).toEqual({ line, column });
  });
});
