import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanPlan, KINDS } from '../../bench/plans/clean.ts';
import { kinds } from '../../src/cli/catalogue.ts';
import { readText } from '../../src/core/document/read.ts';
import { fits } from '../../src/core/fast/fits.ts';
import { schemaRemarks, shapeRemarks } from '../../src/core/schema-words.ts';
import { settle } from '../../src/core/settle.ts';
import type { Remark } from '../../src/kit/finding.ts';
import type { Shape } from '../../src/kit/shape.ts';

type Tree = { [key: string | number]: unknown };

const isTree = (node: unknown): node is Tree => typeof node === 'object' && node !== null;

/** Every place of a tree, as path. */
const places = (node: unknown, path: readonly string[] = []): string[][] =>
  isTree(node)
    ? [[...path], ...Object.keys(node).flatMap((key) => places(node[key], [...path, key]))]
    : [[...path]];

function changed(node: unknown, [key, ...rest]: readonly string[], put: (old: unknown) => unknown): unknown {
  if (key === undefined || !isTree(node)) return put(node);
  const copy = (Array.isArray(node) ? [...node] : { ...node }) as Tree;
  // A reader leaves no holes in a list.
  if (Array.isArray(copy) && !(key in copy)) return copy;
  const value = changed(copy[key], rest, put);
  if (value === undefined && !Array.isArray(copy)) delete copy[key];
  else copy[key] = value;
  return copy;
}

/** Each remark once: zod says two things of a number that is both too large and too long. */
const inOrder = (remarks: readonly Remark[]): string[] =>
  [
    ...new Set(remarks.map((remark) => JSON.stringify([remark.path, remark.at ?? null, remark.message]))),
  ].sort();

const value = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    {},
    [],
    [[]],
    [{}],
    '',
    'yes',
    'no',
    'draft',
    'closed',
    'complete',
    'green',
    'C1',
    true,
    false,
    0,
    1,
    -0,
    2.5,
    25,
    1e21,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    'pip',
    '2026-02-29',
    '2028-02-29',
    '2026-13-01',
    '2026-1-1',
    '2026-04-31',
    '0000-01-01',
    { name: 'A' },
    { name: 1 },
    { nme: 'A' },
    ['a', 'b'],
    ['a', 1],
  ),
  fc
    .tuple(fc.nat(9999), fc.nat(13), fc.nat(32))
    .map((parts) => parts.map((n, i) => String(n).padStart(i === 0 ? 4 : 2, '0')).join('-')),
  fc.string(),
  fc.double(),
);

describe.each(KINDS.map((id) => [id] as const))('the quick check of %s', (id) => {
  const kind = kinds.find((one) => one.id === id);
  if (!kind) throw new Error(`no kind ${id}`);
  const { data } = settle(readText('plan.yaml', cleanPlan(id, 3)).raw, kind.shape);
  const all = places(data);

  it('says yes to a clean plan, and so does zod', async () => {
    const { schema } = await kind.parts.schema();
    expect([fits(data, kind.shape), schema.safeParse(data).success]).toEqual([true, true]);
  });

  it('says what zod says, of the same places and in the same words, whatever stands there', async () => {
    const { schema } = await kind.parts.schema();
    const place = fc.constantFrom(...all);
    const key = fc.constantFrom(null, 'id', 'priorty', 'other', 'name', 'constructor', 'toString');
    fc.assert(
      fc.property(fc.array(fc.tuple(place, key, value), { minLength: 1, maxLength: 3 }), (edits) => {
        const mutant = edits.reduce<unknown>(
          (now, [path, added, put]) =>
            changed(now, path, (old) =>
              added !== null && put !== undefined && isTree(old) && !Array.isArray(old)
                ? { ...old, [added]: put }
                : put,
            ),
          data,
        );
        const said = schemaRemarks(schema, mutant, kind.shape);
        expect(fits(mutant, kind.shape)).toBe(said.length === 0);
        expect(inOrder(shapeRemarks(mutant, kind.shape))).toEqual(inOrder(said));
      }),
      { numRuns: 1500 },
    );
  });
});

describe('the quick check', () => {
  const shape = (is: 'integer', min: number, max: number): Shape => ({ is, min, max });
  it('keeps the bounds of whole numbers', () => {
    expect([0, 1, 5, 6, 1.5, '1'].map((n) => fits(n, shape('integer', 1, 5)))).toEqual([
      false,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('takes one item for a list only where the shape does', () => {
    const item: Shape = { is: 'text' };
    expect(fits('a', { is: 'list', item, one: true })).toBe(true);
    expect(fits('a', { is: 'list', item })).toBe(false);
    expect(fits(['a', 'b'], { is: 'list', item })).toBe(true);
  });
});
