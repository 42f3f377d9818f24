import { describe, expect, it } from 'vitest';
import * as is from '../../src/rules/wording/reading/classes.ts';
import { feature } from '../../src/rules/wording/reading/features.ts';
import { looksPast, plainForms } from '../../src/rules/wording/reading/inflection.ts';
import { read } from '../../src/rules/wording/reading/reading.ts';
import { british } from '../../src/rules/wording/reading/spelling.ts';
import { tokenise } from '../../src/rules/wording/reading/tokens.ts';

const found = (text: string, name: string): number => feature(read(text), name).value;

describe('plain forms', () => {
  it.each([
    ['reviews', 'review'],
    ['reviewed', 'review'],
    ['reviewing', 'review'],
    ['carries', 'carry'],
    ['carried', 'carry'],
    ['processes', 'process'],
    ['sites', 'site'],
    ['moved', 'move'],
    ['moving', 'move'],
    ['planned', 'plan'],
    ['planning', 'plan'],
    ['modelled', 'model'],
    ['was', 'be'],
    ['went', 'go'],
    ['wrote', 'write'],
    ['written', 'write'],
    ['sought', 'seek'],
    ['rewrote', 'rewrite'],
    ["vendor's", 'vendor'],
    ['passive-aggressive', 'aggressive'],
    ['over-cautious', 'cautious'],
    ['well-judged', 'well-*'],
  ])('of %s hold %s', (word, plain) => {
    expect(plainForms(word)).toContain(plain);
  });

  it.each([['glass'], ['bus'], ['red'], ['is-a'], ['a'], ['']])('of %s begin with itself', (word) => {
    expect(plainForms(word)[0]).toBe(word);
  });

  it('leave a doubled letter that belongs to the word', () => {
    expect(plainForms('passed')).toContain('pass');
    expect(plainForms('calling')).toContain('call');
  });

  it('make no word of two letters', () => {
    for (const form of plainForms('used')) expect(form.length).toBeGreaterThan(2);
    expect(plainForms('being')).not.toContain('b');
  });
});

describe('a past form', () => {
  it.each(['missed', 'wrote', 'had', 'left', 'taught', 'withdrew', 'split'])('%s is one', (word) => {
    expect(looksPast(word)).toBe(true);
  });

  it.each(['red', 'need', 'bed', 'speed', 'exceed', 'write', 'miss', ''])('%s is none', (word) => {
    expect(looksPast(word)).toBe(false);
  });
});

describe('spelling', () => {
  it.each([
    ['prioritize', 'prioritise'],
    ['prioritizing', 'prioritising'],
    ['organization', 'organisation'],
    ['organizations', 'organisations'],
    ['organizer', 'organiser'],
    ['analyze', 'analyse'],
    ['analyzed', 'analysed'],
    ['behavior', 'behaviour'],
    ['judgment', 'judgement'],
    ['labor', 'labour'],
    ['center', 'centre'],
    ['program', 'programme'],
    ['skeptical', 'sceptical'],
  ])('%s is read as %s', (american, word) => {
    expect(british(american)).toBe(word);
  });

  it.each(['size', 'prize', 'seize', 'rota', 'centre', 'toString', '__proto__'])('%s stays', (word) => {
    expect(british(word)).toBe(word);
  });

  it('folds before the lexicon is asked', () => {
    for (const text of ['Prioritize wellbeing', 'PRIORITISE wellbeing', 'prioritizing wellbeing'])
      expect(found(text, 'weak')).toBeGreaterThan(0);
  });
});

describe('classes of words', () => {
  const classes = (text: string): number => tokenise(text)[0]?.classes ?? 0;

  it.each([
    ['nine', is.NUMBER],
    ['9', is.NUMBER],
    ['9', is.DIGIT],
    ['80k', is.MONEY],
    ['20%', is.PERCENT],
    ['20%', is.NUMBER],
    ['fy27', is.DIGIT],
    ["hasn't", is.NEGATION],
    ['missed', is.PAST],
    ['carefully', is.ADVERB],
    ['from', is.START],
    ['from', is.SPAN],
    ['by', is.BOUND],
    ['by', is.DUE],
    ['?', is.ODD],
    ['seems', is.IS],
  ])('%s has bit %d', (word, bit) => {
    expect(classes(word) & bit).toBe(bit);
  });

  it.each([
    ['fy27', is.NUMBER],
    ['rota', is.NUMBER | is.PAST | is.BOUND | is.NEGATION],
    ['only', is.ADVERB],
    ['80kg', is.MONEY],
    ['need', is.PAST],
    ['constructor', -1],
  ])('%s lacks bits %d', (word, bits) => {
    expect(classes(word) & bits).toBe(0);
  });

  it('tell names and quotations by where a word stands', () => {
    const [ask, priya] = tokenise('ask Priya');
    expect((ask?.classes ?? 0) & is.NAME).toBe(0);
    expect((priya?.classes ?? 0) & is.NAME).toBe(is.NAME);
    expect((tokenise('"no"')[1]?.classes ?? 0) & is.QUOTED).toBe(is.QUOTED);
  });

  it('of a text leave out what is quoted', () => {
    expect(read('she said "nine"').classes & is.NUMBER).toBe(0);
    expect(read('she said "nine"').classes & is.QUOTED).toBe(is.QUOTED);
  });
});

describe('tokens', () => {
  const wordsOf = (text: string): string[] => tokenise(text).map(({ word }) => word);

  it.each([
    ['Sign-off by 3/4', ['sign-off', 'by', '3/4']],
    ['20% up, ok?', ['20%', 'up', ',', 'ok', '?']],
    ['crew’s log', ["crew's", 'log']],
    ['v1.2.3', ['v1.2.3']],
    ['£340', ['£', '340']],
    ['', []],
    ['  \n ', []],
    ['naïve Zoë', ['naïve', 'zoë']],
    ['a—b', ['a', '—', 'b']],
  ])('of "%s" are %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it.each([
    ['say "yes" now', ['yes']],
    ['say “yes and no” now', ['yes', 'and', 'no']],
    ["the 'Continue' button", ['continue']],
    ['«oui»', ['oui']],
    ['rota" of the "crew', []],
    ["crews' and officers' keys", []],
    ['5" pipe and 6" pipe', []],
    ['("yes")', ['yes']],
  ])('in quotation marks of %s are %j', (text, words) => {
    const quoted = tokenise(text).filter((token) => token.quoted);
    expect(quoted.map(({ word }) => word)).toEqual(words);
  });

  it.each([
    ['Ask Tom. Then Ann signs', ['tom', 'ann']],
    ['Tom signs', []],
    ['I ask', []],
    ['the NHS desk', []],
    ['(Tom signs) for Ann', ['ann']],
    ['– Tom signs', []],
  ])('that are names in "%s" are %j', (text, names) => {
    expect(
      tokenise(text)
        .filter(({ name }) => name)
        .map(({ word }) => word),
    ).toEqual(names);
  });

  it('that are initials have two capitals or more', () => {
    const initials = tokenise('HR and A and MPS2 and Hr').filter((token) => token.initials);
    expect(initials.map(({ word }) => word)).toEqual(['hr', 'mps2']);
  });
});

/** Words that stand for something else than their group means. */
describe('another use', () => {
  it.each([
    ['the alarm sounds', 'soft', 0],
    ['a sound alarm', 'soft', 1],
    ['no more than two', 'direction', 0],
    ['more errors', 'direction', 1],
    ['fewer than three errors', 'direction', 0],
    ['fewer errors', 'direction', 1],
    ['on 4 May', 'loose', 0],
    ['it may slip', 'loose', 1],
    ['at the monthly board', 'frequency', 0],
    ['monthly', 'frequency', 1],
    ['her motivation survey', 'virtue', 0],
    ['her motivation', 'virtue', 1],
    ['careless driving file', 'trait', 0],
    ['lazy coding', 'trait', 1],
    ['careless depot file', 'trait', 0],
    ['careless with keys', 'trait', 1],
    ['communication plan', 'abstract', 0],
    ['communication', 'abstract', 1],
  ])('in "%s": %s %d', (text, group, value) => {
    expect(found(text, group)).toBe(value);
  });
});
