import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/core/edit/change.ts';
import { type Edited, edit } from '../../src/core/edit/edit.ts';
import { apply } from '../../src/core/edit/pieces.ts';
import { changesOf } from './changes.ts';
import { change, comments, readPlainly } from './oracle.ts';
import { STYLES, type Style } from './styles.ts';
import { keys, values } from './values.ts';

const RUNS = Number(process.env['PIP_PLAN_RUNS'] ?? 40);

const tally = { tried: 0, refused: 0, by: new Map<string, number>() };

/** A style with a stretch cut out and something put in its place: most are odd, many cannot be read. */
const broken: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...STYLES),
    fc.nat(),
    fc.nat(12),
    fc.constantFrom(
      '',
      ' ',
      '\n',
      '#',
      ' # c\n',
      '- ',
      ': ',
      ',',
      '[',
      '}',
      '"',
      "'",
      '|+\n',
      '? ',
      '\t',
      '&a ',
      '!t ',
    ),
  )
  .map(([{ text }, at, length, put]) => {
    const start = at % text.length;
    return text.slice(0, start) + put + text.slice(start + length);
  });

const ANYWHERE: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    op: fc.constant('set' as const),
    path: fc.constantFrom(['note'], ['goals', 0, 'goal']),
    value: values,
  }),
  fc.record({
    op: fc.constant('append' as const),
    path: fc.constantFrom(['reviews'], ['goals']),
    value: values,
  }),
  fc.record({
    op: fc.constant('remove' as const),
    path: fc.constantFrom(['person'], ['goals', 0], ['goals', 0, 'id']),
  }),
);

function check(style: Style, changes: readonly Change[]): void {
  const before = style.text;
  const result = edit(before, changes);
  tally.tried += 1;
  if ('refused' in result) {
    tally.refused += 1;
    tally.by.set(style.name, (tally.by.get(style.name) ?? 0) + 1);
    expect(result.refused).toMatch(/ was not changed: /);
  } else agrees(before, changes, result);
}

function agrees(before: string, changes: readonly Change[], result: Extract<Edited, { text: string }>): void {
  expect(apply(before, result.splices)).toBe(result.text);
  let wanted = readPlainly(before);
  for (const one of changes) wanted = change(wanted, one);
  expect(readPlainly(result.text)).toStrictEqual(wanted);
  expect(comments(result.text)).toEqual(comments(before, result.splices));
}

describe('random changes', () => {
  it.each(STYLES)('reach the data alone: $name', (style) => {
    const changes = changesOf(readPlainly(style.text));
    fc.assert(
      fc.property(changes, (one) => check(style, [one])),
      { numRuns: RUNS },
    );
  });

  it.each(STYLES)('add up, one after another: $name', (style) => {
    const changes = fc.array(fc.tuple(keys, values), { minLength: 2, maxLength: 4 });
    const run = (
      pairs: readonly (readonly [string, Change extends { value: infer V } ? V : never])[],
    ): void =>
      check(
        style,
        pairs.map(([key, value]) => ({ op: 'set', path: ['added', key], value })),
      );
    fc.assert(fc.property(changes, run as never), { numRuns: Math.ceil(RUNS / 10) });
  });

  it('never throw, and never go wrong where they are made, on broken texts', () => {
    let made = 0;
    const run = (text: string, one: Change): void => {
      const result = edit(text, [one]);
      if ('refused' in result) return;
      made += 1;
      agrees(text, [one], result);
    };
    fc.assert(fc.property(broken, ANYWHERE, run), { numRuns: RUNS * 20 });
    expect(made).toBeGreaterThan(RUNS * 5);
  });

  it('are seldom refused', () => {
    expect(tally.tried).toBeGreaterThan(STYLES.length * RUNS);
    expect(tally.refused / tally.tried, JSON.stringify([...tally.by])).toBeLessThan(0.02);
  });
});
