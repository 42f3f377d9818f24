import { describe, expect, it } from 'vitest';
import { evidenceOf, linksOf } from '../../src/kit/evidence.ts';

const log = { what: 'Cabinet logs', date: '2026-06-30', link: 'https://records.example.org/logs' };

describe('evidence in words', () => {
  it.each([
    ['nothing', undefined, ''],
    ['null', null, ''],
    ['an empty list', [], ''],
    ['words', 'Minutes of 3 June', 'Minutes of 3 June'],
    ['several words', ['Minutes', 'Roster'], 'Minutes; Roster'],
    ['what it is, with its day', { what: 'Roster', date: '2026-06-01' }, 'Roster, 1 June 2026'],
    ['a day alone', { date: '2026-06-01' }, '1 June 2026'],
    ['a time that is no day, as written', { what: 'Roster', date: 'June' }, 'Roster, June'],
    ['a map without anything', [{}, 'Minutes'], 'Minutes'],
    ['what has a link', log, 'Cabinet logs, 30 June 2026'],
  ])('tells %s', (_, given, words) => expect(evidenceOf(given)).toBe(words));

  it('leaves what has an address to the links, where that is asked', () => {
    expect(evidenceOf(['Minutes', log, 'https://a.example/b'], true)).toBe('Minutes');
    expect(evidenceOf(['Minutes', log])).toBe('Minutes; Cabinet logs, 30 June 2026');
  });
});

describe('the addresses among evidence', () => {
  it.each([
    ['none in words', 'Minutes, see https://a.example', []],
    ['none in an empty link', { what: 'Minutes', link: ' ' }, []],
    ['a link with its words', log, [{ url: log.link, text: 'Cabinet logs, 30 June 2026' }]],
    [
      'a link without words',
      { link: 'https://a.example/b' },
      [{ url: 'https://a.example/b', text: 'https://a.example/b' }],
    ],
    [
      'words that are an address',
      ' https://a.example/b ',
      [{ url: 'https://a.example/b', text: ' https://a.example/b ' }],
    ],
    [
      'an address that no page will open',
      { what: 'x', link: 'javascript:x' },
      [{ url: 'javascript:x', text: 'x' }],
    ],
  ])('are %s', (_, given, links) => expect(linksOf(given)).toEqual(links));
});
