import { describe, expect, it } from 'vitest';
import { judge } from '../../src/rules/wording/judge/judge.ts';
import { feature } from '../../src/rules/wording/reading/features.ts';
import { read } from '../../src/rules/wording/reading/reading.ts';

const found = (text: string, name: string): number => feature(read(text), name).value;
const phraseOf = (text: string): string | null => {
  const verdict = judge('timescale', text);
  return verdict && text.slice(verdict.phrase.start, verdict.phrase.end);
};

/** How a time begins and ends: texts that show it, and texts that nearly do. */
const shapes: Readonly<Record<string, { shows: readonly string[]; none: readonly string[] }>> = {
  startOnly: {
    shows: [
      'From 1 April',
      'Starts in May',
      'Work began on 4 March',
      'Since 2019',
      'After Easter',
      'Beginning in Q3',
    ],
    none: [
      'From May to July',
      'Starts in May, ends in June',
      'From 1 April until the audit',
      '45 days, starting on the day of service',
      'Six months after the audit',
      'From 1 April - 3 May',
      '1 April',
    ],
  },
  bounded: {
    shows: [
      'Before the clocks go back',
      'By the second PPMG of 2027',
      'until the crane leaves',
      'by the coroner',
    ],
    none: [
      'before too long',
      'by as soon as possible',
      'not before the crane leaves',
      'no later than the crane',
      'by the time',
      'within the crane',
    ],
  },
  pinned: {
    shows: ['goes live on 4 May', 'at 0800', 'on the Thursday', 'on Monday', 'at the 6 May board'],
    none: ['on the desk', 'at the depot', 'in May', 'by 4 May'],
  },
  whenDated: {
    shows: [
      'When the inspectors come back in November',
      'Once the lease ends on 4 May',
      'As soon as it lands on 3 May',
    ],
    none: ['When staffing improves', 'In November', 'When May asks', 'Once it lands'],
  },
  offset: {
    shows: [
      'six weeks after the board',
      'a fortnight from the decision',
      'two days before the count',
      'ten days following receipt',
    ],
    none: ['six weeks', 'after six weeks', 'weeks of waiting', 'a fortnight'],
  },
};

describe.each(Object.entries(shapes))('%s', (name, { shows, none }) => {
  it.each(shows.map((text) => [text]))('is shown by "%s"', (text) => {
    expect(found(text, name)).toBeGreaterThan(0);
  });

  it.each(none.map((text) => [text]))('is not in "%s"', (text) => {
    expect(found(text, name)).toBe(0);
  });
});

describe('a rhythm', () => {
  it.each([
    ['Weekly'],
    ['Each month'],
    ['two hours a fortnight'],
    ['once a week'],
    ['a day, three times a week'],
  ])('is in "%s"', (text) => {
    expect(found(text, 'frequency')).toBeGreaterThan(0);
  });

  it.each([['A fortnight from the decision'], ['At the next monthly board'], ['within a week']])(
    'is not in "%s", which is a length or a name',
    (text) => {
      expect(found(text, 'frequency')).toBe(0);
    },
  );
});

/** What has a last day, however it is put. */
const bounded = [
  '31/01/27',
  '2027-03-31',
  'End of March 2027',
  'By half term',
  'Within ten working days of sign-off',
  'Six weeks',
  'A fortnight from the hearing',
  'Six months after go-live',
  '8 June to the August board',
  'Q3 2027',
  'FY27',
  'Last day of spring term',
  'Before Easter',
  'In time for the inquest on 9 June',
  'Ten weeks, then stop',
  'When the inspectors come back in November',
  'Next Thursday',
  'Tomorrow',
  'By close of play on Friday',
  'Ninety days from service',
  'At the June board',
  'Two sprints after the freeze',
];

/** What has none, with the words at which a finding points. */
const open: readonly (readonly [text: string, phrase: string])[] = [
  ['Ongoing', 'Ongoing'],
  ['ongoing', 'ongoing'],
  ['ASAP', 'ASAP'],
  ['In due course', 'In due course'],
  ['TBC', 'TBC'],
  ['To be confirmed', 'To be confirmed'],
  ['As and when', 'As and when'],
  ['Not before June 2026', 'Not before'],
  ['Q3 onwards', 'onwards'],
  ['Complete', 'Complete'],
  ['Closed', 'Closed'],
  ['Amber', 'Amber'],
  ['Weekly', 'Weekly'],
  ['Every Tuesday', 'Every'],
  ['Long term', 'Long term'],
  ['When staffing permits', 'When'],
  ['June 2027?', '?'],
  ['Until further notice', 'Until further notice'],
  ['Business as usual', 'Business as usual'],
  ['From 1 April', 'From'],
  ['2027+', '2027+'],
  ['6 months minimum', 'minimum'],
  ['Depends on the budget', 'Depends'],
  ['Rolling', 'Rolling'],
  ['High priority', 'High priority'],
];

describe('a timescale', () => {
  it.each(bounded.map((text) => [text]))('"%s" has a last day', (text) => {
    expect(judge('timescale', text)).toBeNull();
  });

  it.each(open)('"%s" has none, as "%s" shows', (text, phrase) => {
    expect(phraseOf(text)).toBe(phrase);
  });

  it.each([
    ['Complete', 'is a status, not a time'],
    ['Not before June 2026', 'says when it starts, not when it ends'],
    ['12 weeks or so', 'leaves the end open'],
    ['2027+', 'leaves the end open'],
    ['Weekly', 'is a rhythm without an end'],
    ['June 2027?', 'leaves the date open'],
    ['From 1 April', 'says when it starts, not when it ends'],
    ['Ongoing', 'has no last day'],
  ])('"%s": the clause is "%s"', (text, clause) => {
    expect(judge('timescale', text)?.clause).toBe(clause);
  });

  it('asks for a day or a review', () => {
    expect(judge('timescale', 'Soon')?.say).toBe('by which date or month, or reviewed when?');
  });

  it('is judged alike whatever its case and the space round it', () => {
    for (const text of ['ONGOING', ' Ongoing ', 'ongoing.', '\tOngoing\n'])
      expect(judge('timescale', text)?.label).toBe('vague-timescale');
  });
});
