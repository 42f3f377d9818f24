import { describe, expect, it } from 'vitest';
import { judge, type Verdict } from '../../src/rules/wording/judge/judge.ts';

/** The usual faults in seven voices: the text, what it earns, the words that it is shown by, and why. */
type Row = readonly [voice: string, text: string, label: string, words: string, clause: string];

const faults: Readonly<Record<string, readonly Row[]>> = {
  goal: [
    ['police', 'Be a more effective detective', 'vague-goal', 'more', 'is a direction, not an outcome'],
    [
      'police',
      'Raise my profile with the senior team',
      'vague-goal',
      'Raise',
      'is a direction, not an outcome',
    ],
    [
      'police',
      'Complete the tactical adviser course',
      'activity-as-goal',
      'Complete the tactical adviser course',
      'is a step on the way, not the outcome',
    ],
    ['fire', 'Become a better incident commander', 'vague-goal', 'Become', 'is a direction, not an outcome'],
    ['fire', 'Improve crew morale', 'vague-goal', 'Improve', 'is a direction, not an outcome'],
    [
      'fire',
      'Shadow the station manager for a month',
      'activity-as-goal',
      'Shadow',
      'is a step on the way, not the outcome',
    ],
    ['council', 'Gain exposure to committee work', 'vague-goal', 'Gain', 'is a direction, not an outcome'],
    [
      'council',
      'Strengthen my stakeholder relationships',
      'vague-goal',
      'Strengthen',
      'is a direction, not an outcome',
    ],
    [
      'council',
      'Attend the planning conference in Leeds',
      'activity-as-goal',
      'Attend',
      'is a step on the way, not the outcome',
    ],
    ['health', 'Enhance my leadership skills', 'vague-goal', 'Enhance', 'is a direction, not an outcome'],
    ['health', 'Feel more confident on nights', 'vague-goal', 'Feel', 'is a direction, not an outcome'],
    [
      'health',
      'Sit in on four ward rounds',
      'activity-as-goal',
      'Sit',
      'is a step on the way, not the outcome',
    ],
    ['school', 'Be an outstanding teacher', 'vague-goal', 'outstanding', 'can be read two ways'],
    [
      'school',
      'Develop my understanding of phonics',
      'vague-goal',
      'Develop',
      'is a direction, not an outcome',
    ],
    [
      'school',
      'Read two books on behaviour',
      'activity-as-goal',
      'Read',
      'is a step on the way, not the outcome',
    ],
    ['engineering', 'Learn more about Kubernetes', 'vague-goal', 'Learn', 'is a direction, not an outcome'],
    [
      'engineering',
      'Take the Kafka course',
      'activity-as-goal',
      'Take the Kafka course',
      'is a step on the way, not the outcome',
    ],
    ['HR', 'Be a trusted business partner', 'vague-goal', 'trusted', 'rests on how somebody feels'],
    ['HR', 'Improve communication with managers', 'vague-goal', 'Improve', 'is a direction, not an outcome'],
    ['HR', 'Join the mediators network', 'activity-as-goal', 'Join', 'is a step on the way, not the outcome'],
  ],
  criterion: [
    [
      'police',
      'Demonstrates effective leadership at incidents',
      'unmeasurable-criterion',
      'effective',
      'can be read two ways',
    ],
    [
      'police',
      'Victims are satisfied with the service',
      'unmeasurable-criterion',
      'satisfied with',
      'rests on an opinion',
    ],
    ['fire', 'Handovers are smooth', 'unmeasurable-criterion', 'smooth', 'can be read two ways'],
    [
      'fire',
      'Behaves professionally on the fireground',
      'unmeasurable-criterion',
      'professionally',
      'can be read two ways',
    ],
    [
      'council',
      'Good quality committee reports',
      'unmeasurable-criterion',
      'Good quality',
      'can be read two ways',
    ],
    [
      'council',
      'Residents notice a difference',
      'unmeasurable-criterion',
      'a difference',
      'can be read two ways',
    ],
    [
      'health',
      'Notes are of an acceptable standard',
      'unmeasurable-criterion',
      'acceptable',
      'can be read two ways',
    ],
    [
      'health',
      'Shows compassion to all patients',
      'unmeasurable-criterion',
      'compassion',
      'cannot be counted or seen by itself',
    ],
    ['school', 'Lessons are engaging', 'unmeasurable-criterion', 'engaging', 'can be read two ways'],
    ['school', 'Parents feel listened to', 'unmeasurable-criterion', 'feel', 'rests on an opinion'],
    [
      'engineering',
      'Code is clean and maintainable',
      'unmeasurable-criterion',
      'maintainable',
      'can be read two ways',
    ],
    ['engineering', 'Fewer bugs', 'unmeasurable-criterion', 'Fewer', 'has no figure to start from'],
    ['HR', 'Cases are handled sensitively', 'unmeasurable-criterion', 'sensitively', 'can be read two ways'],
    [
      'HR',
      'Improved engagement',
      'unmeasurable-criterion',
      'engagement',
      'cannot be counted or seen by itself',
    ],
  ],
  concern: [
    ['police', 'He is lazy', 'personality', 'lazy', 'speaks of character, not of what was done'],
    ['police', 'Thinks that the rules do not apply to her', 'personality', 'Thinks', 'guesses at a motive'],
    [
      'fire',
      'Arrogant with junior crew',
      'personality',
      'Arrogant',
      'speaks of character, not of what was done',
    ],
    ['fire', 'Not a team player', 'personality', 'team player', 'speaks of character, not of what was done'],
    [
      'council',
      'She is abrasive and stubborn',
      'personality',
      'abrasive',
      'speaks of character, not of what was done',
    ],
    ['council', 'Lacks drive', 'personality', 'Lacks drive', 'speaks of character, not of what was done'],
    [
      'health',
      'Careless and disorganised',
      'personality',
      'Careless',
      'speaks of character, not of what was done',
    ],
    [
      'health',
      'Has a bad attitude towards doctors',
      'personality',
      'bad attitude',
      'speaks of character, not of what was done',
    ],
    [
      'school',
      'Is moody in the staff room',
      'personality',
      'moody',
      'speaks of character, not of what was done',
    ],
    [
      'school',
      "Couldn't care less about marking",
      'personality',
      "Couldn't care",
      'speaks of character, not of what was done',
    ],
    [
      'engineering',
      'Defensive about every review',
      'personality',
      'Defensive',
      'speaks of character, not of what was done',
    ],
    [
      'engineering',
      'A know-it-all',
      'personality',
      'know-it-all',
      'speaks of character, not of what was done',
    ],
    ['HR', 'Negative and cynical', 'personality', 'Negative', 'speaks of character, not of what was done'],
    ['HR', 'Unreliable by nature', 'personality', 'Unreliable', 'speaks of character, not of what was done'],
  ],
  commitment: [
    [
      'police',
      'Support her development',
      'generic-commitment',
      'Support',
      'has nothing in it that could be kept or broken',
    ],
    [
      'police',
      'Ongoing encouragement from the team',
      'generic-commitment',
      'Ongoing',
      'has nothing in it that could be kept or broken',
    ],
    [
      'fire',
      'Be there for the crew',
      'generic-commitment',
      'Be there',
      'has nothing in it that could be kept or broken',
    ],
    [
      'fire',
      'Provide guidance where possible',
      'generic-commitment',
      'Provide',
      'has nothing in it that could be kept or broken',
    ],
    [
      'council',
      'Help him to reach his potential',
      'generic-commitment',
      'Help him',
      'has nothing in it that could be kept or broken',
    ],
    [
      'council',
      'My door is open',
      'generic-commitment',
      'My door',
      'has nothing in it that could be kept or broken',
    ],
    [
      'health',
      'Regular check-ins as needed',
      'generic-commitment',
      'check-ins',
      'has nothing in it that could be kept or broken',
    ],
    [
      'health',
      'Offer advice and support',
      'generic-commitment',
      'Offer',
      'has nothing in it that could be kept or broken',
    ],
    [
      'school',
      'Explore training opportunities',
      'generic-commitment',
      'Explore',
      'has nothing in it that could be kept or broken',
    ],
    [
      'school',
      'Keep an open dialogue',
      'generic-commitment',
      'Keep',
      'has nothing in it that could be kept or broken',
    ],
    ['engineering', 'Unblock things when I can', 'generic-commitment', 'when I can', 'lets the promise off'],
    [
      'engineering',
      'Continue to provide feedback',
      'generic-commitment',
      'Continue',
      'has nothing in it that could be kept or broken',
    ],
    [
      'HR',
      'Signpost to wellbeing resources',
      'generic-commitment',
      'Signpost',
      'has nothing in it that could be kept or broken',
    ],
    [
      'HR',
      'Create a supportive environment',
      'generic-commitment',
      'supportive',
      'has nothing in it that could be kept or broken',
    ],
  ],
  action: [
    [
      'police',
      'Continue to monitor demand',
      'vague-action',
      'Continue',
      'leaves nothing that a stranger could see done',
    ],
    [
      'police',
      'Work with partners to improve outcomes',
      'vague-action',
      'Work with',
      'leaves nothing that a stranger could see done',
    ],
    [
      'fire',
      'Raise awareness of home safety',
      'vague-action',
      'Raise awareness',
      'leaves nothing that a stranger could see done',
    ],
    [
      'fire',
      'Ensure compliance with the policy',
      'vague-action',
      'Ensure',
      'leaves nothing that a stranger could see done',
    ],
    [
      'council',
      'Explore options for joint working',
      'vague-action',
      'Explore',
      'leaves nothing that a stranger could see done',
    ],
    [
      'council',
      'Promote best practice',
      'vague-action',
      'Promote',
      'leaves nothing that a stranger could see done',
    ],
    [
      'health',
      'Review the situation regularly',
      'vague-action',
      'Review',
      'leaves nothing that a stranger could see done',
    ],
    [
      'health',
      'Embed a culture of learning',
      'vague-action',
      'Embed',
      'leaves nothing that a stranger could see done',
    ],
    [
      'school',
      'Look at attendance',
      'vague-action',
      'Look at',
      'leaves nothing that a stranger could see done',
    ],
    [
      'school',
      'Staff to be reminded of expectations',
      'vague-action',
      'reminded',
      'leaves nothing that a stranger could see done',
    ],
    [
      'engineering',
      'Improve observability',
      'vague-action',
      'Improve',
      'leaves nothing that a stranger could see done',
    ],
    [
      'engineering',
      'Consider better tooling',
      'vague-action',
      'Consider',
      'leaves nothing that a stranger could see done',
    ],
    [
      'HR',
      'Develop a wellbeing strategy',
      'vague-action',
      'Develop',
      'leaves nothing that a stranger could see done',
    ],
    ['HR', 'Engage with managers', 'vague-action', 'Engage', 'leaves nothing that a stranger could see done'],
  ],
  mitigation: [
    [
      'police',
      'Monitor closely',
      'weak-mitigation',
      'Monitor',
      'makes it neither less likely nor less harmful',
    ],
    [
      'police',
      'Discuss at the weekly meeting',
      'weak-mitigation',
      'Discuss',
      'makes it neither less likely nor less harmful',
    ],
    ['fire', 'Be vigilant', 'weak-mitigation', 'vigilant', 'makes it neither less likely nor less harmful'],
    [
      'fire',
      'Good communication with crews',
      'weak-mitigation',
      'communication',
      'makes it neither less likely nor less harmful',
    ],
    [
      'council',
      'Keep members informed',
      'weak-mitigation',
      'informed',
      'makes it neither less likely nor less harmful',
    ],
    [
      'council',
      'Escalate to the board',
      'weak-mitigation',
      'Escalate',
      'makes it neither less likely nor less harmful',
    ],
    [
      'health',
      'Staff to be aware of the risk',
      'weak-mitigation',
      'aware',
      'makes it neither less likely nor less harmful',
    ],
    [
      'health',
      'Robust governance',
      'weak-mitigation',
      'Robust',
      'makes it neither less likely nor less harmful',
    ],
    [
      'school',
      'Hope that numbers hold up',
      'weak-mitigation',
      'Hope',
      'makes it neither less likely nor less harmful',
    ],
    [
      'school',
      'Remind parents of the deadline',
      'weak-mitigation',
      'Remind',
      'makes it neither less likely nor less harmful',
    ],
    [
      'engineering',
      'Communicate with stakeholders',
      'weak-mitigation',
      'Communicate',
      'makes it neither less likely nor less harmful',
    ],
    [
      'engineering',
      'Accept the risk',
      'weak-mitigation',
      'Accept',
      'makes it neither less likely nor less harmful',
    ],
    [
      'HR',
      'Maintain good relationships with the unions',
      'weak-mitigation',
      'Maintain',
      'makes it neither less likely nor less harmful',
    ],
    [
      'HR',
      'Appropriate planning',
      'weak-mitigation',
      'Appropriate',
      'makes it neither less likely nor less harmful',
    ],
  ],
  cause: [
    ['police', 'Officers are lazy', 'blame-as-cause', 'lazy', 'judges people, not how the work is arranged'],
    [
      'police',
      'The inspector did not care',
      'blame-as-cause',
      'did not care',
      'judges people, not how the work is arranged',
    ],
    [
      'fire',
      'A poor attitude on Red Watch',
      'blame-as-cause',
      'poor attitude',
      'judges people, not how the work is arranged',
    ],
    [
      'fire',
      'Firefighters resistant to change',
      'blame-as-cause',
      'resistant to change',
      'judges people, not how the work is arranged',
    ],
    [
      'council',
      'Incompetent contractors',
      'blame-as-cause',
      'Incompetent',
      'judges people, not how the work is arranged',
    ],
    ['council', "The director's ego", 'blame-as-cause', 'ego', 'judges people, not how the work is arranged'],
    [
      'health',
      "Nurses couldn't be bothered",
      'blame-as-cause',
      "couldn't be bothered",
      'judges people, not how the work is arranged',
    ],
    [
      'health',
      'Carelessness',
      'blame-as-cause',
      'Carelessness',
      'judges people, not how the work is arranged',
    ],
    [
      'school',
      'Teachers set in their ways',
      'blame-as-cause',
      'set in their ways',
      'judges people, not how the work is arranged',
    ],
    [
      'school',
      'The head is a bully',
      'blame-as-cause',
      'bully',
      'judges people, not how the work is arranged',
    ],
    [
      'engineering',
      'Developers cut corners',
      'blame-as-cause',
      'cut corners',
      'judges people, not how the work is arranged',
    ],
    [
      'engineering',
      'Human error',
      'blame-as-cause',
      'Human error',
      'judges people, not how the work is arranged',
    ],
    [
      'HR',
      'Managers unwilling to listen',
      'blame-as-cause',
      'unwilling',
      'judges people, not how the work is arranged',
    ],
    [
      'HR',
      'Lack of commitment from staff',
      'blame-as-cause',
      'Lack of commitment',
      'judges people, not how the work is arranged',
    ],
  ],
};

const wordsOf = (text: string, verdict: Verdict | null): string | null =>
  verdict && text.slice(verdict.phrase.start, verdict.phrase.end);

describe.each(Object.entries(faults))('%s', (field, rows) => {
  it.each(rows)('of the %s: "%s"', (_, text, label, words, clause) => {
    const verdict = judge(field, text);
    expect(verdict?.label).toBe(label);
    expect(wordsOf(text, verdict)).toBe(words);
    expect(verdict?.clause).toBe(clause);
  });
});

/** What changes nothing about a wording, and may change nothing about its verdict. */
const changes: readonly (readonly [name: string, change: (text: string) => string])[] = [
  ['a full stop', (text) => `${text}.`],
  ['space round it', (text) => `  ${text}\n`],
  ['twice the space between words', (text) => text.replaceAll(' ', '  ')],
  ['a line break between words', (text) => text.replace(' ', '\n')],
  ['a curly apostrophe', (text) => text.replaceAll("'", '’')],
  ['a small first letter', (text) => text.charAt(0).toLowerCase() + text.slice(1)],
  ['a bullet before it', (text) => `• ${text}`],
];

describe.each(changes)('%s', (_, change) => {
  it.each(Object.keys(faults))('leaves the verdicts on %s as they are', (field) => {
    for (const [, text, label] of faults[field] ?? [])
      expect(judge(field, change(text))?.label, change(text)).toBe(label);
  });
});

describe('the range of a finding', () => {
  it.each(Object.keys(faults))('moves with the text of %s', (field) => {
    for (const [, text, , words] of faults[field] ?? []) {
      const moved = `   ${text}`;
      expect(wordsOf(moved, judge(field, moved)), text).toBe(words);
    }
  });
});

/** Facts that settle a text, put behind its fault: the more there is to see, the less there is to say. */
const settled: Readonly<Record<string, string>> = {
  goal: ', so that I chair the March board alone and cut its papers from 40 pages to 12',
  timescale: ' until 30 June 2027, then closed',
  action: ' by fitting locks to the four yards, signed off by Sgt Bello on 3 June',
  commitment: ': every Tuesday at 2 Sgt Bello reads two of her files with her until 30 June',
  mitigation: '; spare pump on the shelf and a second supplier under contract by 3 June',
};

describe.each(Object.entries(settled))('%s', (field, facts) => {
  it('is held against a text no more surely once facts follow', () => {
    const sure = (text: string): number => Number(judge(field, text)?.confidence === 'certain');
    const rows = faults[field] ?? [];
    const before = rows.reduce((sum, [, text]) => sum + sure(text), 0);
    const after = rows.reduce((sum, [, text]) => sum + sure(text + facts), 0);
    expect(after).toBeLessThanOrEqual(before);
    expect(after).toBeLessThan(Math.max(1, rows.length / 2));
  });
});

describe('a field that nobody judges', () => {
  it.each(['title', 'owner', '', 'constructor', 'GOAL'])('"%s" is silent', (field) => {
    expect(judge(field, 'Continue to be better')).toBeNull();
  });
});

describe('a text without words', () => {
  it.each(['', ' ', '\n\t'])('%j is silent in every field', (text) => {
    for (const field of [...Object.keys(faults), 'timescale']) expect(judge(field, text)).toBeNull();
  });
});

describe('the house', () => {
  it.each(Object.keys(faults))('has the last word on a term in %s', (field) => {
    const text = 'Weld the gate at pace by 3 June';
    expect(judge(field, text, { flag: ['at pace'] })).toMatchObject({
      clause: 'is on the house list of words to avoid',
      phrase: { start: 14, end: 21 },
      confidence: 'certain',
    });
    expect(judge(field, 'Weld the "at pace" gate', { flag: ['at pace'] })?.clause ?? '').not.toMatch(/house/);
  });

  it('may allow what would be faulted, in any inflection', () => {
    expect(judge('concern', 'He is bold')?.label).toBe('personality');
    expect(judge('concern', 'He is bold', { allow: ['bold'] })).toBeNull();
    expect(judge('cause', 'Hubris of the board', { allow: ['hubris'] })?.clause ?? '').not.toMatch(/judges/);
  });

  it('allows a term and no other', () => {
    expect(judge('concern', 'He is bold and lazy', { allow: ['bold'] })?.label).toBe('personality');
  });
});
