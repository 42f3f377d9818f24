import { describe, expect, it } from 'vitest';
import { says, saysNothing } from '../../src/kit/nothing.ts';

describe('words that say that there is nothing', () => {
  it.each([
    'none',
    'None.',
    'NONE',
    ' none ',
    'none needed',
    'none so far',
    'nothing',
    'nothing yet.',
    'nothing new',
    'no',
    'no change',
    'No changes',
    'nil',
    'n/a',
    'N/A.',
    '-',
    '--',
    '',
    '   ',
    null,
    undefined,
  ])('%j', (text) => {
    expect(saysNothing(text)).toBe(true);
    expect(says(text)).toBe(false);
  });

  it.each([
    'none of the three came',
    'nothing worked but the pairing',
    'no longer on Mondays',
    'nobody',
    'nonesuch',
    'No: the mentor left',
    '- pairing',
    'Noor Haddad',
    '0',
    '無し',
  ])('not %j', (text) => {
    expect(saysNothing(text)).toBe(false);
    expect(says(text)).toBe(true);
  });
});

describe('a field of one or several', () => {
  it.each([
    [['none', 'n/a'], false],
    [['none', 'Twice a week'], true],
    [[], false],
    [[null], false],
    [{ id: 'S1' }, true],
    [[{ id: 'S1' }], true],
    [{}, true],
    [['', ' '], false],
  ])('%j says something: %j', (value, something) => {
    expect(says(value)).toBe(something);
  });
});
