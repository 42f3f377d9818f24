import { describe, expect, it } from 'vitest';
import { judge, type Verdict } from '../../src/rules/wording/judge/judge.ts';

const phraseOf = (text: string, verdict: Verdict | null): string | null =>
  verdict && text.slice(verdict.phrase.start, verdict.phrase.end);

/** Texts of a field that earn a label, with the phrase that earned it. */
const faults: Readonly<Record<string, readonly (readonly [string, string, string])[]>> = {
  goal: [
    ['Become more strategic', 'vague-goal', 'Become'],
    ['Improve my leadership presence by 10%', 'vague-goal', 'Improve'],
    ['Attend the spring planning course', 'activity-as-goal', 'Attend'],
  ],
  criterion: [
    ['Handovers are handled appropriately in 9 of 10 shifts', 'unmeasurable-criterion', 'appropriately'],
    ['Colleagues feel better supported', 'unmeasurable-criterion', 'better'],
  ],
  concern: [
    ['Is arrogant in meetings, 4 March and 9 March', 'personality', 'arrogant'],
    ['Thinks she is above the process', 'personality', 'Thinks she'],
  ],
  commitment: [
    ['We will support you where possible for 12 weeks', 'generic-commitment', 'support'],
    ['Provide encouragement as required', 'generic-commitment', 'Provide'],
  ],
  timescale: [
    ['Ongoing', 'vague-timescale', 'Ongoing'],
    ['Not before May 2027', 'vague-timescale', 'Not before'],
    ['June 2027?', 'vague-timescale', '?'],
  ],
  action: [
    ['Continue to promote best practice across all 9 sites', 'vague-action', 'Continue'],
    ['The unit already reviews these returns every month', 'vague-action', 'already'],
  ],
  mitigation: [
    ['Keep the board informed every fortnight', 'weak-mitigation', 'board'],
    ['Owner Insp Vale; score 12', 'weak-mitigation', 'Owner'],
  ],
  cause: [
    ['The late crew are careless', 'blame-as-cause', 'careless'],
    ['Sgt Whitlock could not be bothered to file it', 'blame-as-cause', 'could not be bothered'],
  ],
};

/** Texts of a field that are good enough, though they hold words that a list would trip over. */
const sound: Readonly<Record<string, readonly string[]>> = {
  goal: [
    'Improve my turnaround of dental claims from nine days to four',
    'Take the surveying course, then survey a footbridge without the senior engineer',
    'Chair the allocation panel alone',
  ],
  criterion: [
    'Confidence survey returned by at least 40 of 60 tenants',
    'No reminder letter goes out twice in the quarter, from the mail log',
    'Signed agreement lodged with the registrar',
  ],
  concern: [
    'The attitude survey was not sent to the two night crews',
    'A caller said "he was rude and lazy"; the recording ends after 30 seconds',
    'Left the drug fridge unlocked on two nights in May',
  ],
  commitment: [
    'I support her at the 4 June hearing by reading the bundle with her the evening before',
    'Ines pairs with him on Tuesdays until August',
    'Pay the exam fee',
  ],
  timescale: [
    'Ongoing until 31 March 2027',
    'Within ten days of the audit',
    'Half term',
    'Q2 26/27',
    '30-Jun-2027',
  ],
  action: [
    'Continue the Sunday clinic and open a second one at Marsh Lane in May',
    'Withdraw the paper diary',
    'Given what the crews said, move the second pump to Hollin Bank',
  ],
  mitigation: [
    'Spare router racked at the depot',
    'Supervisor watches the queue and opens the overflow line at 60 calls',
    'Trial on one ward before the other six',
  ],
  cause: [
    'Sergeants were promoted with no training in file review',
    'The careless-driving code was merged with another, so counts are missing',
    'The roster gives nights one supervisor for three sites',
  ],
};

describe.each(Object.entries(faults))('%s: what falls short', (field, rows) => {
  it.each(rows)('%s', (text, label, phrase) => {
    const verdict = judge(field, text);
    expect(verdict?.label).toBe(label);
    expect(phraseOf(text, verdict)).toBe(phrase);
  });

  it('says why in a clause and what next in a question', () => {
    for (const [text] of rows) {
      const verdict = judge(field, text);
      expect(verdict?.clause).toMatch(/^[a-z]/);
      expect(verdict?.say).toMatch(/\?$/);
      expect(`${verdict?.clause}: ${verdict?.say}`.length).toBeLessThan(110);
    }
  });
});

describe.each(Object.entries(sound))('%s: what stands', (field, texts) => {
  it.each(texts.map((text) => [text]))('%s', (text) => {
    expect(judge(field, text)).toBeNull();
  });
});

describe('what stands round a text', () => {
  it('completes a criterion with its measure, threshold and window', () => {
    const text = 'Communicates delays effectively';
    const beside = ['from the dispatch log, dip-sampled', 'at least 18 of 20 entries', 'over 8 weeks'];
    expect(judge('criterion', text)?.label).toBe('unmeasurable-criterion');
    expect(judge('criterion', text, { beside })).toBeNull();
    expect(judge('criterion', text, { beside: ['in my opinion'] })?.label).toBe('unmeasurable-criterion');
  });

  it('carries a doubtful goal by a sign of success that can be measured, and no other', () => {
    const text = 'Understand the claims ledger';
    expect(judge('goal', text)?.label).toBe('vague-goal');
    expect(
      judge('goal', text, { beside: ['Reconciles the ledger with no correction in June and July'] }),
    ).toBeNull();
    expect(judge('goal', text, { beside: ['Good understanding'] })?.label).toBe('vague-goal');
  });

  it('honours the terms of a house', () => {
    expect(judge('concern', 'Marked as lazy')?.label).toBe('personality');
    expect(judge('concern', 'Marked as lazy', { allow: ['lazy'] })).toBeNull();
    const verdict = judge('action', 'Fit the golden thread to 12 doors', { flag: ['golden thread'] });
    expect(verdict?.confidence).toBe('certain');
    expect(phraseOf('Fit the golden thread to 12 doors', verdict)).toBe('golden thread');
    expect(judge('action', 'Fit "golden thread" signs to 12 doors', { flag: ['golden thread'] })).toBeNull();
  });

  it.each([
    ['criterion', 'Handles calls better', 'better'],
    ['criterion', 'Response times are better than last year', 'better'],
    ['goal', 'Be better at triage', 'better'],
    ['commitment', 'Support Sam', 'support'],
    ['timescale', 'Ongoing', 'ongoing'],
  ])('passes a %s faulted for an allowed term alone: %s', (field, text, term) => {
    expect(judge(field, text)?.label).toBeTypeOf('string');
    expect(judge(field, text, { allow: ['triage'] })?.label).toBeTypeOf('string');
    expect(judge(field, text, { allow: [term] })).toBeNull();
  });

  it('still points at the other words of a text with an allowed term', () => {
    const text = 'Communicates effectively and is better at triage';
    const verdict = judge('criterion', text, { allow: ['better'] });
    expect(text.slice(verdict?.phrase.start, verdict?.phrase.end)).toBe('effectively');
  });

  it('judges nothing where there is no text or no such field', () => {
    expect(judge('concern', '  ')).toBeNull();
    expect(judge('recommendation', 'Ensure robust governance')).toBeNull();
  });
});
