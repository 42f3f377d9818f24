import { describe, expect, it } from 'vitest';
import { byWord } from '../../src/rules/wording/lexicon/by-word.ts';
import { groups } from '../../src/rules/wording/lexicon/index.ts';
import { groupNames } from '../../src/rules/wording/lexicon/names.ts';
import { feature } from '../../src/rules/wording/reading/features.ts';
import { findHits } from '../../src/rules/wording/reading/hits.ts';
import {
  blank,
  groupId,
  isAny,
  isIn,
  lazyMask,
  mark,
  maskOf,
} from '../../src/rules/wording/reading/marks.ts';
import { oneOf } from '../../src/rules/wording/reading/one-of.ts';
import { read, spanOf } from '../../src/rules/wording/reading/reading.ts';
import { tokenise } from '../../src/rules/wording/reading/tokens.ts';

const shown = (text: string, name: string): string => {
  const reading = read(text);
  const { from, to } = feature(reading, name);
  if (from === undefined) return '';
  const span = spanOf(reading, from, to ?? from + 1);
  return text.slice(span.start, span.end);
};

/** A text for each group, in an inflection that the lexicon does not hold, and the words that show it. */
const rows: readonly (readonly [group: string, text: string, words: string])[] = [
  ['soft', 'a robust log', 'robust'],
  ['soft', 'a log that is fit for purpose', 'fit for purpose'],
  ['abstract', 'her resilience grew', 'resilience'],
  ['perceived', 'they felt well', 'felt'],
  ['perceived', 'it comes across as cold', 'comes across'],
  ['direction', 'enhancing the log', 'enhancing'],
  ['amount', 'from time to time', 'from time to time'],
  ['amount', 'several crews', 'several'],
  ['weak', 'Liaising with crews', 'Liaising'],
  ['weak', 'Look at the options', 'Look at'],
  ['weak', 'put victims at the heart of it', 'put victims'],
  ['worknoun', 'further discussions', 'discussions'],
  ['existing', 'a board is in place', 'in place'],
  ['existing', 'it has already met', 'already'],
  ['act', 'Replacing the lock', 'Replacing'],
  ['act', 'They handed over the keys', 'handed over'],
  ['light', 'Gives it away', 'Gives'],
  ['thing', 'two checklists', 'checklists'],
  ['thing', 'the care plan', 'care plan'],
  ['done', 'put in force', 'in force'],
  ['post', 'ask the custody officer', 'custody officer'],
  ['crowd', 'for all clinicians', 'clinicians'],
  ['pronoun', 'ask them', 'them'],
  ['self', "I'll ask", "I'll"],
  ['title', 'ask Cllr Bond', 'Cllr'],
  ['trait', 'He was lazily', 'lazily'],
  ['trait', 'a prima donna', 'prima donna'],
  ['virtue', 'lacks a sense of urgency', 'sense of urgency'],
  ['idiom', 'pulls her weight', 'pulls her weight'],
  ['idiom', 'pulled his weight', 'pulled his weight'],
  ['idiom', 'turning a blind eye', 'turning a blind eye'],
  ['degree', 'a touch loud', 'a touch'],
  ['showing', 'demonstrating care', 'demonstrating'],
  ['motive', 'they preferred it', 'preferred'],
  ['instrument', 'the questionnaires', 'questionnaires'],
  ['attend', 'Shadowing the desk', 'Shadowing'],
  ['attend', 'Sitting in on it', 'Sitting in'],
  ['course', 'two webinars', 'webinars'],
  ['course', 'the e-learning package', 'e-learning package'],
  ['capability', 'Chairing it', 'Chairing'],
  ['alone', 'on her own', 'on her own'],
  ['alone', 'signed in my own right', 'in my own right'],
  ['purpose', 'so that she can', 'so that'],
  ['become', 'Becoming better', 'Becoming'],
  ['offer', 'always there for you', 'always'],
  ['giving', 'sits next to him', 'sits next'],
  ['given', 'two lessons', 'lessons'],
  ['escape', 'where possible', 'where possible'],
  ['escape', 'do what little can be done', 'do what little'],
  ['watch', 'keeping an eye on it', 'keeping an eye'],
  ['control', 'a fallback site', 'fallback'],
  ['control', 'a kill switch', 'kill switch'],
  ['forum', 'at the committee', 'committee'],
  ['status', 'the severity is 4', 'severity'],
  ['trigger', 'if it exceeds it', 'if'],
  ['system', 'two spreadsheets', 'spreadsheets'],
  ['skill', 'was never taught', 'taught'],
  ['missing', 'an outdated page', 'outdated'],
  ['check', 'audited in May', 'audited'],
  ['whole', 'each of them', 'each'],
  ['window', 'three in a row', 'in a row'],
  ['month', 'in sept', 'sept'],
  ['weekday', 'next Thurs', 'Thurs'],
  ['season', 'by half term', 'half term'],
  ['unit', 'ten sprints', 'sprints'],
  ['frequency', 'every other day', 'every'],
  ['event', 'after the inspections', 'inspections'],
  ['limit', 'no later than May', 'no later than'],
  ['open', 'until further notice', 'until further notice'],
  ['state', 'it is superseded', 'superseded'],
  ['floor', 'Q3 onwards', 'onwards'],
  ['earliest', 'not before May', 'not before'],
  ['loose', 'all being well', 'all being well'],
  ['filler', 'the gate', 'the'],
  ['stock', 'our stakeholders', 'stakeholders'],
];

describe('a group', () => {
  it.each(rows)('%s is read in "%s" as "%s"', (group, text, words) => {
    expect(shown(text, group)).toBe(words);
  });

  it('has an example here, each of them', () => {
    expect(new Set(rows.map(([group]) => group))).toEqual(new Set(Object.keys(groups)));
  });

  it.each(Object.keys(groups))('%s is not found in what has no words for it', (group) => {
    expect(shown('zzyzx qwfp', group)).toBe('');
  });

  it.each([
    ['Toughen the lock', 'weak'],
    ['a lazybones', 'trait'],
    ['monitory', 'watch'],
    ['the boardwalk', 'forum'],
    ['unreviewed', 'weak'],
  ])('is no part of another word: "%s" and %s', (text, group) => {
    expect(shown(text, group)).toBe('');
  });
});

describe('the lexicon on its shelves', () => {
  const lines = Object.entries(byWord()).flatMap(([shelf, text]) =>
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [shelf, ...line.split('\t')] as const),
  );

  it('stands by the first two letters of a word, once each', () => {
    for (const [shelf, word] of lines) expect(word?.slice(0, 2)).toBe(shelf);
    expect(new Set(lines.map(([, word]) => word)).size).toBe(lines.length);
  });

  it('holds every entry of every group', () => {
    const said = new Map(lines.map(([, word = '', entries = '']) => [word, new Set(entries.split(' '))]));
    for (const [group, words] of Object.entries(groups)) {
      for (const entry of words.split(/\s+/)) {
        const [first = '', ...rest] = entry.split('_');
        expect(said.get(first)?.has([group, ...rest].join('_')), `${group} ${entry}`).toBe(true);
      }
    }
  });

  it.each(['constructor', 'toString', '__proto__', ''])('has nothing under "%s"', (word) => {
    expect(findHits(tokenise(word))).toEqual([]);
  });
});

describe('hits', () => {
  const phrases = (text: string, group: string): string[] => {
    const tokens = tokenise(text);
    return findHits(tokens)
      .filter((hit) => hit.group === groupId(group))
      .map(({ from, to }) =>
        tokens
          .slice(from, to)
          .map(({ word }) => word)
          .join(' '),
      );
  };

  it('take the longest phrase of a group at a place', () => {
    expect(phrases('keep under review', 'weak')).toEqual(['keep under review', 'review']);
    expect(phrases('keep it', 'weak')).toEqual(['keep']);
  });

  it('let a star stand for any one word', () => {
    expect(phrases('pulls his weight', 'idiom')).toEqual(['pulls his weight']);
    expect(phrases('pulls his own weight', 'idiom')).toEqual([]);
  });

  it('end where the text ends', () => {
    expect(phrases('keep under', 'weak')).toEqual(['keep']);
    expect(findHits([])).toEqual([]);
  });

  it('come in the order of the text', () => {
    const starts = findHits(tokenise('review the good log and monitor the board')).map(({ from }) => from);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });
});

describe('marks', () => {
  it('number the groups as they are named', () => {
    expect(groupNames).toEqual(Object.keys(groups));
    expect(groupNames.length).toBeLessThanOrEqual(64);
    expect(groupId(groupNames[0] ?? '')).toBe(0);
    expect(groupId('nobody')).toBe(-1);
  });

  it.each(groupNames.map((name) => [name]))('tell %s from every other group', (name) => {
    const marks = blank(2);
    mark(marks, groupId(name), 1);
    expect(isAny(marks, maskOf(name), 1)).toBe(true);
    expect(isAny(marks, maskOf(name), 0)).toBe(false);
    const others = groupNames.filter((other) => other !== name).join(' ');
    expect(isAny(marks, maskOf(others), 1)).toBe(false);
    expect(isIn(maskOf(others), groupId(name))).toBe(false);
  });

  it('are false outside the text', () => {
    const marks = blank(1);
    mark(marks, 0, 0);
    expect(isAny(marks, maskOf(groupNames.join(' ')), -1)).toBe(false);
    expect(isAny(marks, maskOf(groupNames.join(' ')), 1)).toBe(false);
  });

  it('of no group or a strange one are none', () => {
    expect(maskOf('')).toEqual({ low: 0, high: 0 });
    expect(maskOf('nobody')).toEqual({ low: 0, high: 0 });
  });

  it('make a lazy mask once', () => {
    const mask = lazyMask('soft weak');
    expect(mask()).toBe(mask());
    expect(mask()).toEqual(maskOf('soft weak'));
  });
});

describe('one of', () => {
  it('is exact', () => {
    const isTea = oneOf('earl grey\n  green');
    expect(['earl', 'grey', 'green', 'Green', 'gre', ''].filter(isTea)).toEqual(['earl', 'grey', 'green']);
  });
});
