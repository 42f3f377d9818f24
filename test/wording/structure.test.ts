import { describe, expect, it } from 'vitest';
import { feature } from '../../src/rules/wording/reading/features.ts';
import { read, spanOf } from '../../src/rules/wording/reading/reading.ts';

const found = (text: string, name: string): number => feature(read(text), name).value;

const shown = (text: string, name: string): string => {
  const reading = read(text);
  const { from, to } = feature(reading, name);
  if (from === undefined) return '';
  const span = spanOf(reading, from, to ?? from + 1);
  return text.slice(span.start, span.end);
};

type Rows = readonly (readonly [text: string, phrase: string])[];

/** Texts that show a structure, with the token at which it begins; and texts that look like it and show none. */
const shapes: Readonly<Record<string, { shows: Rows; none: readonly string[] }>> = {
  date: {
    shows: [
      ['Done on 3 June', 'June'],
      ['Signed 31/03/2027', '31/03/2027'],
      ['Signed 31.03.27', '31.03.27'],
      ['by 2027-03-31', '2027-03-31'],
      ['by 30-Jun-2027', '30-Jun-2027'],
      ['in 2027', '2027'],
      ['in Q3', 'Q3'],
      ['End FY27', 'FY27'],
      ['End FY2027', 'FY2027'],
      ['by H2', 'H2'],
      ['on the 14th', '14th'],
      ['on the 6th with the union', '6th'],
      ['due on the 1st, or sooner', '1st'],
      ['in Sept', 'Sept'],
      ['by end of 4 March', 'March'],
      ['the autumn of 2026/27', '2026/27'],
    ],
    none: [
      'the 2nd in command',
      'the 3rd floor office',
      'march the crew out',
      'it may be late',
      'Policy 14',
      'Section 47 visits',
      '1999a',
      '24/7/365/12',
      'ward 12',
    ],
  },
  counted: {
    shows: [
      ['nine dwellings', 'nine'],
      ['a list of 40 names', '40'],
      ['twice daily', 'twice'],
      ['half the crews', 'half'],
      ['both pumps', 'both'],
      ['seventeen stations', 'seventeen'],
    ],
    none: [
      'on 4 March',
      'by 2027',
      'Ward 3',
      'ninety.',
      'every 2 weeks',
      'on 31/03/2027 and after',
      'several sites',
    ],
  },
  duration: {
    shows: [
      ['for six weeks', 'six'],
      ['a fortnight later', 'a'],
      ['an hour with her', 'an'],
      ['half a term', 'half'],
      ['ten working days', 'ten'],
      ['week 6 meeting', 'week'],
      ['90 days', '90'],
      ['two school terms', 'two'],
    ],
    none: [
      'weekly',
      'the week ahead',
      'six weekly papers',
      'weeks of waiting',
      'a good day',
      'every 2 weeks',
      'each ten days',
    ],
  },
  deadline: {
    shows: [
      ['by Friday', 'by'],
      ['before the March board', 'before'],
      ['within ten working days', 'within'],
      ['until half term', 'until'],
      ['on 4 May', 'on'],
      ['to the end of June', 'to'],
      ['at the weekend', 'at'],
    ],
    none: ['by the river', 'on the desk', 'in writing', 'to the chief', 'before breakfast'],
  },
  due: {
    shows: [
      ['due 30 April', 'due'],
      ['closes on 30 April', 'closes'],
      ['by week 6', 'by'],
      ['within a month', 'within'],
      ['expires in May', 'expires'],
    ],
    none: ['not before June 2026', 'no later than June', 'not until May', 'on 4 May', 'from 4 May'],
  },
  threshold: {
    shows: [
      ['at least four sheets', 'least'],
      ['under 10 mm', 'under'],
      ['no more than one upheld', 'than'],
      ['within two minutes', 'within'],
      ['above £200', 'above'],
      ['up 12%', 'up'],
    ],
    none: ['at the least', 'under review', 'over the weekend', 'above board', 'between the lines'],
  },
  ratio: {
    shows: [
      ['9 of 10 sheets', '9'],
      ['nine out of ten', 'nine'],
      ['one in twenty', 'one'],
      ['four of the five files', 'four'],
      ['18 of any 20 calls', '18'],
    ],
    none: ['two of the crew', 'one in the office', '9 or 10 sheets', 'three out sick'],
  },
  fromTo: {
    shows: [
      ['from 12 days to 4', 'to'],
      ['cut from nine to five', 'to'],
      ['60% to 90%', 'to'],
      ['up to 90% from 60%', 'from'],
    ],
    none: ['from the depot to the yard', 'to 40 homes', 'from 3 May'],
  },
  percent: {
    shows: [
      ['by 20%', '20%'],
      ['twelve per cent more', 'cent'],
      ['12 percent conversion', 'percent'],
    ],
    none: ['the central depot', 'a percentage', '20 points'],
  },
  money: {
    shows: [
      ['£340 for the exam', '£'],
      ['$20 a head', '$'],
      ['a letter for 80k', '80k'],
      ['sixty pounds', 'pounds'],
    ],
    none: ['80kg of sand', 'a pound of flesh', 'paid in kind', '11kV kit'],
  },
};

describe.each(Object.entries(shapes))('%s', (name, { shows, none }) => {
  it.each(shows)('is shown by "%s" at "%s"', (text, phrase) => {
    expect(shown(text, name)).toBe(phrase);
  });

  it.each(none.map((text) => [text]))('is not in "%s"', (text) => {
    expect(found(text, name)).toBe(0);
  });
});

const words: typeof shapes = {
  name: {
    shows: [
      ['ask Priya to sign', 'Priya'],
      ['Sgt Bello signs', 'Bello'],
      ['given to Elm ward', 'Elm'],
    ],
    none: ['Priya signs', 'done in March', 'on Tuesday', 'the NHS trust', 'I sign', 'Done. Then closed'],
  },
  titled: {
    shows: [
      ['asked Sgt Bello', 'Sgt'],
      ['Dr Anand stands in', 'Dr'],
      ['for Superintendent Malik', 'Superintendent'],
    ],
    none: ['the sergeant signs', 'dr and nurse', 'Mr in the log'],
  },
  negation: {
    shows: [
      ['none missing', 'none'],
      ['it does not ring', 'not'],
      ["they don't answer", "don't"],
      ['she cannot see it', 'cannot'],
      ['Without a mentor', 'Without'],
      ['it hasn’t moved', 'hasn’t'],
    ],
    none: ['noted in the log', 'another one', 'the knot', 'nonetheless'],
  },
  past: {
    shows: [
      ['he left the keys', 'left'],
      ['she wrote it', 'wrote'],
      ['moved to Elm', 'moved'],
    ],
    none: ['the form is moved', 'they write it', 'a red van', 'we need it', 'it gets moved'],
  },
  passive: {
    shows: [
      ['the form was moved', 'was'],
      ['keys are kept', 'are'],
      ['it gets lost', 'gets'],
      ['papers being signed', 'being'],
    ],
    none: ['it is late', 'they moved it', 'are you there'],
  },
  doubt: { shows: [['June 2027?', '?']], none: ['June 2027', 'June 2027!'] },
  overflow: {
    shows: [
      ['2027+', '2027+'],
      ['12 weeks or 3 +', '3 +'],
    ],
    none: ['a + b', 'Q4', 'twelve'],
  },
  adverb: {
    shows: [
      ['Overly sensitive', 'Overly'],
      ['done carefully', 'carefully'],
    ],
    none: ['rely on it', 'an early turn', 'the only fly'],
  },
  comparative: {
    shows: [
      ['more robust', 'more'],
      ['better notes', 'better'],
      ['fewer complaints', 'fewer'],
      ['more than before', 'more'],
    ],
    none: [
      'no more than two',
      'fewer than 3 errors',
      'less than ten minutes',
      'more than twenty',
      'moreover',
    ],
  },
  modal: {
    shows: [
      ['it could slip', 'could'],
      ['this may help', 'may'],
      ["he won't sign", "won't"],
    ],
    none: ['on 4 May', 'in the May board', 'May 2027', 'she will sign', 'mayor'],
  },
  generic: {
    shows: [
      ['This is a known issue', 'This'],
      ['There are three forums', 'There'],
      ["It's on the list", "It's"],
    ],
    none: ['They fix this', 'Ward 3 has it', 'We know that'],
  },
  means: {
    shows: [
      ['help her by reading it', 'by'],
      ['mended by limiting the size', 'by'],
    ],
    none: ['by Friday', 'by the wing', 'by reason of age'],
  },
  manner: {
    shows: [
      ['in a composed fashion', 'fashion'],
      ['in the right way', 'way'],
      ['in a very calm manner', 'manner'],
      ['with a warmer tone', 'tone'],
    ],
    none: ['the way out', 'a fashion show', 'halfway', 'way in'],
  },
};

describe.each(Object.entries(words))('%s', (name, { shows, none }) => {
  it.each(shows)('is shown by "%s" at "%s"', (text, phrase) => {
    expect(shown(text, name)).toBe(phrase);
  });

  it.each(none.map((text) => [text]))('is not in "%s"', (text) => {
    expect(found(text, name)).toBe(0);
  });
});

describe('quotation', () => {
  it('is seen, and what stands in it shows nothing else', () => {
    expect(found('He said "fix it by 3 June"', 'quote')).toBe(1);
    expect(found('He said "fix it by 3 June"', 'date')).toBe(0);
    expect(found('He said "I will not"', 'negation')).toBe(0);
    expect(found('Fix it by 3 June', 'quote')).toBe(0);
  });
});

describe('counting', () => {
  it.each([
    ['one date: 3 June', 'date', 1],
    ['3 June and 4 July', 'date', 1.5],
    ['3 June, 4 July and 5 August', 'date', 1.75],
    ['3 June, 4 July, 5 August, 6 September', 'date', 1.75],
  ])('more of the same in "%s" says less each time', (text, name, value) => {
    expect(found(text, name)).toBe(value);
  });
});
