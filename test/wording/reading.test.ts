import { describe, expect, it } from 'vitest';
import { feature } from '../../src/rules/wording/reading/features.ts';
import { looksPast, plainForms } from '../../src/rules/wording/reading/inflection.ts';
import { phraseIn } from '../../src/rules/wording/reading/phrases.ts';
import { read, spanOf } from '../../src/rules/wording/reading/reading.ts';
import { british } from '../../src/rules/wording/reading/spelling.ts';
import { READ_AT_MOST, tokenise } from '../../src/rules/wording/reading/tokens.ts';
import { parseWeights, weightsOf } from '../../src/rules/wording/reading/weighing.ts';

const found = (text: string, name: string): number => feature(read(text), name).value;
const shown = (text: string, name: string): string => {
  const reading = read(text);
  const { from, to } = feature(reading, name);
  if (from === undefined) return '';
  const span = spanOf(reading, from, to ?? from + 1);
  return text.slice(span.start, span.end);
};

describe('words', () => {
  it.each([
    ['improving', 'improve'],
    ['planned', 'plan'],
    ['policies', 'policy'],
    ['taught', 'teach'],
    ['processes', 'process'],
    ['modelled', 'model'],
    ["vendor's", 'vendor'],
  ])('%s may be %s', (word, plain) => {
    expect(plainForms(word)).toContain(plain);
  });

  it('keeps short words whole', () => {
    expect(plainForms('bus')).toEqual(['bus']);
    expect(plainForms('ing')).toEqual(['ing']);
  });

  it.each([
    ['constructor', 'constructor'],
    ['valueof', 'valueof'],
    ['prioritize', 'prioritise'],
    ['behavior', 'behaviour'],
    ['organizations', 'organisations'],
    ['size', 'size'],
    ['prize', 'prize'],
  ])('%s is spelt %s', (word, spelt) => {
    expect(british(word)).toBe(spelt);
  });

  it.each(['wrote', 'missed', 'left'])('%s is past', (word) => {
    expect(looksPast(word)).toBe(true);
  });

  it.each(['need', 'red', 'write'])('%s is not past', (word) => {
    expect(looksPast(word)).toBe(false);
  });
});

describe('tokens', () => {
  it('knows names from the openings of sentences', () => {
    const names = tokenise('Ask Priya. Then Tom writes').filter(({ name }) => name);
    expect(names.map(({ word }) => word)).toEqual(['priya', 'tom']);
  });

  it('marks what stands between quotation marks, and no apostrophe as one', () => {
    const quoted = (text: string) =>
      tokenise(text)
        .filter((token) => token.quoted)
        .map(({ word }) => word);
    expect(quoted('He said "very lazy" twice')).toEqual(['very', 'lazy']);
    expect(quoted("the 'Continue' button")).toEqual(['continue']);
    expect(quoted("the crew's and the watch's keys")).toEqual([]);
    expect(quoted('an open " mark')).toEqual([]);
  });

  it('keeps places in the text as typed', () => {
    const text = 'Don’t fit 12% more, ok?';
    for (const { start, end, word } of tokenise(text)) {
      expect(text.slice(start, end).toLowerCase().replace('’', "'")).toBe(word);
    }
  });

  it('reads so much and no more', () => {
    const tokens = tokenise('word '.repeat(20_000));
    expect(tokens.length).toBe(READ_AT_MOST / 5);
  });
});

describe('features', () => {
  it.each([
    ['Finish by 3 June', 'deadline', 'by'],
    ['sampled 9 of 10 files', 'ratio', '9'],
    ['from 12 days to 4', 'fromTo', 'to'],
    ['two nights a week', 'duration', 'two'],
    ['at least four in May', 'threshold', 'least'],
    ['asked Sgt Bello to sign', 'titled', 'Sgt'],
    ['done by 30-Jun-2027', 'date', '30-Jun-2027'],
  ])('%s shows a %s', (text, name, phrase) => {
    expect(shown(text, name)).toBe(phrase);
  });

  it.each([
    ['To improve the rota', 'improve'],
    ['I will improve the rota', 'improve'],
    ['The team to improve the rota', 'improve'],
    ['Given the cuts, improve the rota', 'improve'],
  ])('finds the leading verb of %s', (text, verb) => {
    expect(shown(text, 'weak@head')).toBe(verb);
  });

  it('takes a subject with a plain verb for no preface', () => {
    expect(found('The Trust reviews the rota', 'weak@head')).toBe(0);
  });

  it('counts more of the same for less and less', () => {
    expect(found('good', 'soft')).toBe(1);
    expect(found('good and strong', 'soft')).toBe(1.5);
    expect(found('good, strong, sound and robust', 'soft')).toBe(1.75);
  });

  it('multiplies features, and their absence', () => {
    expect(found('good log', 'soft & check')).toBe(1);
    expect(found('good log', 'soft & !check')).toBe(0);
    expect(found('good news', 'soft & !check')).toBe(1);
  });

  it('takes a trait before an instrument for its name', () => {
    expect(found('a motivation survey', 'virtue')).toBe(0);
    expect(found('her motivation is low', 'virtue')).toBe(1);
  });

  it('shares out words between this plan and any plan', () => {
    expect(found('improve quality and communication', 'commonplace')).toBe(1);
    expect(found('weld the hydrant bracket', 'commonplace')).toBeLessThan(0.5);
  });

  it('gives nothing for an unknown name', () => {
    expect(feature(read('anything'), 'no such thing').value).toBe(0);
  });
});

describe('weights', () => {
  it('reads names with spaces up to the number', () => {
    expect(parseWeights('soft & !check 0.5;\n weak@head -1')).toEqual({
      names: ['soft & !check', 'weak@head'],
      values: [0.5, -1],
    });
  });

  it('has finite ones for each scorer, and none for a stranger', () => {
    for (const scorer of 'activity vague criterion concern commitment timescale action mitigation cause'.split(
      ' ',
    )) {
      const { names, values } = weightsOf(scorer);
      expect(names.length).toBeGreaterThan(15);
      expect(values.every(Number.isFinite)).toBe(true);
    }
    expect(weightsOf('nobody').names).toEqual([]);
  });
});

describe('phrases', () => {
  it('match in any inflection, outside quotation marks', () => {
    expect(phraseIn('He was issued a warning', 'issue_a_warning')).toEqual({ start: 7, end: 23 });
    expect(phraseIn('the "final warning" lamp', 'final_warning')).toBeNull();
    expect(phraseIn('nothing here', 'final_warning')).toBeNull();
  });
});
