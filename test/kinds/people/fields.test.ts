import { describe, expect, it } from 'vitest';
import { told, unmarked, verdictOn } from '../../support/planted.ts';

/** What a field takes: the contract of names and types, field by field. */
type Type =
  | 'text'
  | 'texts'
  | 'id'
  | 'day'
  | 'flag'
  | 'person'
  | 'condition'
  | `list ${string}`
  | `map ${string}`
  | `one ${string}`
  | `whole ${number} ${number}`;

const shared: Readonly<Record<string, Type>> = {
  title: 'text',
  status: 'one draft agreed active closed',
  marking: 'text',
  agreed: 'day',
  period: 'map start, end, reason and other',
  'period.start': 'day',
  'period.end': 'day',
  'period.reason': 'text',
  'changes.0.item': 'text',
  'changes.0.field': 'text',
  'changes.0.date': 'day',
  'changes.0.reason': 'text',
  'changes.0.agreed_by': 'person',
  'corrections.0.date': 'day',
  'corrections.0.item': 'text',
  'corrections.0.field': 'text',
  'corrections.0.reason': 'text',
  'corrections.0.by': 'person',
  'waivers.0.rule': 'text',
  'waivers.0.item': 'text',
  'waivers.0.reason': 'text',
  'waivers.0.by': 'person',
  'glossary.PPMG': 'text',
  retention: 'map delete_by and other',
  'retention.delete_by': 'day',
};

const pdp: Readonly<Record<string, Type>> = {
  person: 'person',
  manager: 'person',
  review_dates: 'list day',
  current_state: 'map strengths, manager_view, difficulties and other',
  'current_state.strengths': 'text',
  'current_state.manager_view': 'text',
  'current_state.difficulties': 'text',
  direction: 'map picture, aiming_for, framework and other',
  'direction.picture': 'text',
  'direction.aiming_for': 'text',
  'direction.framework': 'text',
  goals: 'list map',
  'goals.0.id': 'id',
  'goals.0.goal': 'text',
  'goals.0.success': 'texts',
  'goals.0.target_date': 'day',
  'goals.0.how': 'texts',
  'goals.0.support': 'texts',
  'goals.0.why': 'text',
  'goals.0.proposed_by': 'one person manager both',
  'goals.0.protected_time': 'text',
  'goals.0.horizon': 'one quarter year later',
  'goals.0.carried_from': 'text',
  'goals.0.status': 'one not_started in_progress on_hold complete verified dropped',
  'goals.0.evidence': 'texts',
  'goals.0.verified': 'map by, date, how and other',
  'goals.0.verified.by': 'person',
  'goals.0.verified.date': 'day',
  'goals.0.updates.0.note': 'text',
  'manager_commitments.0.id': 'id',
  'manager_commitments.0.commitment': 'text',
  'manager_commitments.0.by': 'day',
  'manager_commitments.0.kept': 'flag',
  'manager_commitments.0.date': 'day',
  'manager_commitments.0.note': 'text',
  reviews: 'list map',
  'reviews.0.date': 'day',
  'reviews.0.progress': 'text',
  'reviews.0.worked': 'text',
  'reviews.0.blockers': 'text',
  'reviews.0.learnt': 'text',
  'reviews.0.adjustments': 'text',
  'reviews.0.goals.G1': 'one achieved on_track at_risk stalled',
  'reviews.0.needed_from_manager': 'text',
  'reviews.0.manager': 'map support_delivered, noticed and other',
  'reviews.0.manager.support_delivered': 'text',
  'reviews.0.manager.noticed': 'text',
  'reviews.0.next_focus': 'text',
  'achievements.0.date': 'day',
  'achievements.0.what': 'text',
  'achievements.0.link': 'text',
  end_of_period: 'map date, achieved, changed and carries_forward',
  'end_of_period.date': 'day',
  'end_of_period.achieved': 'text',
  'end_of_period.changed': 'text',
};

const individualPip: Readonly<Record<string, Type>> = {
  employee: 'person',
  role: 'text',
  manager: 'person',
  hr_partner: 'person',
  companion_offered: 'day',
  pauses: 'list map',
  'pauses.0.from': 'day',
  'pauses.0.to': 'day',
  'pauses.0.agreed_by': 'person',
  'appropriate.gap_is_persistent': 'condition',
  'appropriate.expectations_were_explicit': 'condition',
  'appropriate.earlier_conversations_happened': 'condition',
  'appropriate.not_conduct_or_capability': 'condition',
  'appropriate.support_is_available': 'condition',
  expectations_shared: 'day',
  'prior_conversations.0.date': 'day',
  'prior_conversations.0.concerns': 'list text',
  'prior_conversations.0.summary': 'text',
  'opening.date': 'day',
  'opening.formal': 'flag',
  'opening.document_given': 'day',
  'opening.received': 'day',
  'opening.employee_comments': 'text',
  consequence: 'text',
  'concerns.0.id': 'id',
  'concerns.0.expected': 'text',
  'concerns.0.standard': 'text',
  'concerns.0.observed': 'list map',
  'concerns.0.observed.0.date': 'day',
  'concerns.0.observed.0.fact': 'text',
  'concerns.0.observed.0.impact': 'text',
  'criteria.0.id': 'id',
  'criteria.0.criterion': 'text',
  'criteria.0.measured_by': 'text',
  'criteria.0.baseline': 'text',
  'criteria.0.threshold': 'text',
  'criteria.0.window': 'text',
  'criteria.0.sample': 'text',
  'criteria.0.assessed_by': 'person',
  'criteria.0.employee_input': 'one agreed proposed commented none',
  'support.0.id': 'id',
  'support.0.what': 'text',
  'support.0.provider': 'person',
  'support.0.every': 'text',
  'support.0.from': 'day',
  'support.0.to': 'day',
  'support.0.sessions.0.date': 'day',
  'support.0.sessions.0.held': 'flag',
  'support.0.sessions.0.missed': 'one provider employee agreed',
  'support.0.sessions.0.makes_up': 'day',
  'support.0.sessions.0.note': 'text',
  checkpoint_every: 'text',
  'checkpoints.0.date': 'day',
  'checkpoints.0.criteria.K1.rating': 'one met improving not_yet no_opportunity',
  'checkpoints.0.criteria.K1.evidence': 'texts',
  'checkpoints.0.working': 'text',
  'checkpoints.0.needs_work': 'text',
  'checkpoints.0.employee_comments': 'text',
  'checkpoints.0.next_focus': 'text',
  'not_working.date': 'day',
  'not_working.cause': 'one gap_deeper not_engaging support_missing',
  'not_working.next': 'text',
  'extension.to': 'day',
  'extension.reason': 'text',
  'extension.agreed_by': 'person',
  'outcome.decision': 'one met met_early extended not_met withdrawn',
  'outcome.date': 'day',
  'outcome.by': 'person',
  'outcome.reasons': 'text',
  'outcome.appeal': 'text',
};

const conversation: Readonly<Record<string, Type>> = {
  employee: 'person',
  manager: 'person',
  date: 'day',
  iteration: 'whole 1 99',
  previous: 'text',
  concern: 'map id, observed, impact and other',
  'concern.observed': 'list map',
  'concern.observed.0.date': 'day',
  'concern.observed.0.fact': 'text',
  'concern.impact': 'text',
  context: 'map invited, shared and other',
  'context.invited': 'flag',
  'context.shared': 'text',
  'expectation.standard': 'text',
  'expectation.by': 'day',
  'support.offered': 'texts',
  'support.agreed': 'texts',
  follow_up: 'day',
  'outcome.date': 'day',
  'outcome.result': 'one resolved improving not_resolved',
  'outcome.next_step': 'one none repeat formal',
  'shared_with_hr.date': 'day',
  'shared_with_hr.reason': 'text',
};

/** What stands in a field, and what is said of it there; null where it is taken. */
type Form = readonly [value: string, said: string | null];

const text = (is: string): readonly Form[] => [
  ['Some words', null],
  ['"quoted: words"', null],
  ['12', null],
  ['[a, b]', `error plan/schema: ${is} is text, and here stands a list: write it on one line, or in quotes`],
  [
    '{ a: b }',
    `error plan/schema: ${is} is text, and here stands a map: a text with a colon in it goes in quotes`,
  ],
  ['007', 'error plan/syntax: YAML reads 007 as the number 7: write "007" in quotes'],
  ['1.10', 'error plan/syntax: YAML reads 1.10 as the number 1.1: write "1.10" in quotes'],
  ['true', 'error plan/syntax: YAML reads true as yes or no: write "true" in quotes'],
];

const day = (is: string): readonly Form[] => [
  ['2026-07-31', null],
  ['"2026-07-31"', null],
  ['2028-02-29', null],
  ['2026-02-29', `error plan/schema: ${is} there is no day 2026-02-29 in the calendar: correct it`],
  ['2026-13-01', `error plan/schema: ${is} there is no day 2026-13-01 in the calendar: correct it`],
  ['31/07/2026', `error plan/schema: ${is} is written year first: write 2026-07-31`],
  ['31 July 2026', `error plan/schema: ${is} is written year first: write 2026-07-31`],
  [
    'July 2026',
    `error plan/schema: ${is} wants a day, and July 2026 is longer: write its last day, 2026-07-31`,
  ],
  ['Q3 2026', `error plan/schema: ${is} wants a day, and Q3 2026 is longer: write its last day, 2026-09-30`],
  ['soon', `error plan/schema: ${is} is a day: write it as 2026-07-31`],
  ['2026-7-31', `error plan/schema: ${is} is a day: write it as 2026-07-31`],
  ['20260731', `error plan/schema: ${is} is a day: write it as 2026-07-31`],
  ['TBC', `error plan/placeholder: ${is} still says TBC: write what belongs there`],
];

const flag = (is: string): readonly Form[] => [
  ...['yes', 'no', 'true', 'false', 'Yes', 'NO'].map((word): Form => [word, null]),
  ['maybe', `error plan/schema: ${is} is yes or no, and here stands "maybe"`],
  ['1', `error plan/schema: ${is} is yes or no, and here stands 1`],
  ['[yes]', `error plan/schema: ${is} is yes or no, and here stands a list`],
];

const choice = (is: string, words: readonly string[]): readonly Form[] => {
  const [first = ''] = words;
  const all = `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
  return [
    ...words.map((word): Form => [word, null]),
    [`${first}x`, `error plan/schema: ${is} "${first}x" is not one of its words: write ${first}`],
    ['zebra crossing', `error plan/schema: ${is} is ${all}, and here stands "zebra crossing"`],
    ['9', `error plan/schema: ${is} is ${all}, and here stands 9`],
    [`[${first}]`, `error plan/schema: ${is} is ${all}, and here stands a list`],
  ];
};

const person = (is: string): readonly Form[] => [
  ['Rosa Lindqvist', null],
  ['{ name: Rosa Lindqvist }', null],
  ['{ name: Rosa Lindqvist, role: Manager, organisation: Northwind }', null],
  ['{ role: Director of People }', null],
  [
    '[Rosa, Tom]',
    `error plan/schema: ${is} is text, and here stands a list: write it on one line, or in quotes`,
  ],
];

const whole = (is: string, min: number, max: number): readonly Form[] => {
  const said = (what: string) =>
    `error plan/schema: ${is} is a whole number from ${min} to ${max}, and here stands ${what}`;
  return [
    [`${min}`, null],
    [`${max}`, null],
    [`${min - 1}`, said(`${min - 1}`)],
    [`${max + 1}`, said(`${max + 1}`)],
    ['1.5', said('1.5')],
    ['"2"', said('"2"')],
    ['two', said('"two"')],
  ];
};

function formsOf(field: string, type: Type): readonly Form[] {
  const is = `${field}:`;
  const [name = '', ...rest] = type.split(' ');
  switch (name) {
    case 'text':
    case 'id':
      return text(is);
    case 'texts':
      return [
        ['One', null],
        ['[One, Two]', null],
        ['[]', null],
      ];
    case 'day':
      return day(is);
    case 'flag':
      return flag(is);
    case 'person':
      return person(is);
    case 'condition':
      return [
        ['Words that answer it', null],
        ['{ met: yes, because: It is so }', null],
        [
          '[a]',
          `error plan/schema: ${is} is text, and here stands a list: write it on one line, or in quotes`,
        ],
      ];
    case 'one':
      return choice(is, rest);
    case 'whole':
      return whole(is, Number(rest[0]), Number(rest[1]));
    case 'list':
      return [
        ['[]', null],
        [
          'words',
          `error plan/schema: ${is} is a list, and here stands "words": put each item on a line of its own after a dash`,
        ],
        [
          '{ a: b }',
          `error plan/schema: ${is} is a list, and here stands a map: put each item on a line of its own after a dash`,
        ],
      ];
    default: {
      const holds = `error plan/schema: ${is} holds fields of its own (${rest.join(' ')}), and here stands`;
      return [
        ['words', `${holds} "words"`],
        ['[a]', `${holds} a list`],
      ];
    }
  }
}

const BEARING_ID = new Set(['goals', 'manager_commitments', 'concerns', 'criteria', 'support', 'concern']);

/** A plan in which one field, at a path of keys and zeros for list items, holds a value with a mark before it. */
function planWith(kind: string, path: string, value: string): string {
  const steps = path.split('.');
  const lines: string[] = [];
  let indent = '';
  let lead = '';
  steps.forEach((step, i) => {
    if (step === '0') {
      const list = steps[i - 1] ?? '';
      const own = BEARING_ID.has(list) && steps[i + 1] !== 'id';
      if (own) lines.push(`${indent}- id: G1`);
      lead = own ? `${indent}  ` : `${indent}- `;
      indent += '  ';
    } else if (i === steps.length - 1) {
      const atKey = value.startsWith('[') || value.startsWith('{');
      lines.push(`${lead || indent}${atKey ? '¦' : ''}${step}: ${atKey ? '' : '¦'}${value}`);
    } else {
      lines.push(`${lead || indent}${step}:`);
      lead = '';
      indent += '  ';
      if (step === 'concern') lines.push(`${indent}id: C1`);
    }
  });
  return `kind: ${kind}\nid: p\n${lines.join('\n')}\n`;
}

const kinds = [
  ['pdp', { ...shared, ...pdp }],
  ['individual-pip', { ...shared, ...individualPip }],
  ['conversation', { ...shared, ...conversation }],
] as const;

/** Rules of the file: those of the plan have files of their own. */
const OF_FIELDS = / plan\/(?:schema|syntax|placeholder|split-text): /;

describe.each(kinds)('the fields of a %s', (kind, fields) => {
  it.each(Object.entries(fields))('%s is %s', async (path, type) => {
    const field = path.split('.').at(-1) ?? '';
    for (const [value, said] of formsOf(field, type)) {
      const { text, marks } = unmarked(planWith(kind, path, value));
      const found = told(await verdictOn(text)).filter((line) => OF_FIELDS.test(line));
      expect(found, text).toEqual(said === null ? [] : [`${marks[0]} ${said}`]);
    }
  });
});

/** What the file's own rules say of a text with marks. */
async function expectSaid(text: string, said: readonly string[]): Promise<void> {
  const { text: plan, marks } = unmarked(text);
  const found = told(await verdictOn(plan)).filter((line) => OF_FIELDS.test(line));
  expect(found).toEqual(said.map((line, i) => `${marks[i]} error plan/schema: ${line}`));
}

describe('a name that is none', () => {
  it.each([
    [
      'pdp',
      '¦reveiws: []',
      'There is no field reveiws: here; write reviews:, or put a column of your own under other:',
    ],
    [
      'pdp',
      '¦Goals: []',
      'There is no field Goals: here; write goals:, or put a column of your own under other:',
    ],
    [
      'pdp',
      '¦review-dates: []',
      'There is no field review-dates: here; write review_dates:, or put a column of your own under other:',
    ],
    [
      'pdp',
      'goals:\n  - id: G1\n    ¦succes: x',
      'There is no field succes: here; write success:, or put a column of your own under other:',
    ],
    ['pdp', '¦mood: good', 'There is no field mood: here; put a column of your own under other:'],
    [
      'individual-pip',
      'opening:\n  ¦recieved: 2026-05-05',
      'There is no field recieved: here; write received:, or put a column of your own under other:',
    ],
    [
      'individual-pip',
      'pauses:\n  - ¦reason: a matter of health',
      'There is no field reason: here; put a column of your own under other:',
    ],
    [
      'individual-pip',
      'hr_partner:\n  ¦nmae: Tom',
      'There is no field nmae: here; write name:, or put a column of your own under other:',
    ],
    [
      'conversation',
      'concern:\n  id: C1\n  ¦observd: []',
      'There is no field observd: here; write observed:, or put a column of your own under other:',
    ],
    [
      'conversation',
      '¦followup: 2026-03-09',
      'There is no field followup: here; write follow_up:, or put a column of your own under other:',
    ],
  ])('in a %s: %s', (kind, body, said) => expectSaid(`kind: ${kind}\nid: p\n${body}\n`, [said]));

  it.each(['pdp', 'individual-pip', 'conversation'])('a %s has room for columns of its own', (kind) =>
    expectSaid(`kind: ${kind}\nid: p\nother:\n  cost_centre: 4711\n  anything: [a, { b: 007 }]\n`, []),
  );
});

describe('what must be there', () => {
  const missing = 'id: is missing, and everything else refers to it: add id:';
  it.each([
    ['a plan without its id', '¦kind: pdp\n'],
    ['a goal', 'kind: pdp\nid: p\ngoals:\n  - ¦goal: Lead one design\n'],
    ['a commitment', 'kind: pdp\nid: p\nmanager_commitments:\n  - ¦by: 2026-08-03\n'],
    ['a concern', 'kind: individual-pip\nid: p\nconcerns:\n  - ¦expected: A test with every change\n'],
    ['a criterion', 'kind: individual-pip\nid: p\ncriteria:\n  - ¦threshold: 9 of 10\n'],
    ['a support', 'kind: individual-pip\nid: p\nsupport:\n  - ¦provider: Dana Kim\n'],
    ['the concern of a note', 'kind: conversation\nid: p\n¦concern:\n  impact: A release was taken back\n'],
  ])('%s', (_, text) => expectSaid(text, [missing]));
});

describe('the version of the format', () => {
  const newer = 'format: this plan is written for a newer version than 1: update the program';
  it.each(['1', ''])('%j is this one', (format) =>
    expectSaid(`kind: pdp\nid: p\n${format && `format: ${format}\n`}`, []),
  );
  it.each(['2', '10', '0', '1.5'])('%s is not', (format) =>
    expectSaid(`kind: pdp\nid: p\nformat: ¦${format}\n`, [newer]),
  );
});

describe('a kind that is none', () => {
  const all = 'force-pip, action-plan, individual-pip, conversation and pdp';
  it.each([
    ['kind: ¦pdpp', 'There is no kind "pdpp": write kind: pdp'],
    ['kind: ¦PDP', 'There is no kind "PDP": write kind: pdp'],
    ['kind: ¦individual_pip', 'There is no kind "individual_pip": write kind: individual-pip'],
    ['kind: ¦conversaton', 'There is no kind "conversaton": write kind: conversation'],
  ])('%s', (line, said) => expectSaid(`${line}\nid: p\ngoals: 7\n`, [said]));

  it('lists them where none is near', async () => {
    const found = told(await verdictOn('kind: roadmap\nid: p\n'));
    expect(found).toHaveLength(1);
    for (const kind of all.split(/, | and /)) expect(found[0]).toContain(kind);
  });
});

describe('a sentence where a word belongs', () => {
  const SENTENCE = 'Maria was told twice that the release was late and would not say why';
  const words = '"Maria was told twice that…"';
  it.each([
    ['pdp', `status: ¦${SENTENCE}`, `status: is draft, agreed, active or closed, and here stands ${words}`],
    [
      'pdp',
      `manager_commitments:\n  - id: MC1\n    kept: ¦${SENTENCE}`,
      `kept: is yes or no, and here stands ${words}`,
    ],
    [
      'pdp',
      `goals: ¦${SENTENCE}`,
      `goals: is a list, and here stands ${words}: put each item on a line of its own after a dash`,
    ],
    [
      'conversation',
      `iteration: ¦${SENTENCE}`,
      `iteration: is a whole number from 1 to 99, and here stands ${words}`,
    ],
    [
      'conversation',
      `context: ¦${SENTENCE}`,
      `context: holds fields of its own (invited, shared and other), and here stands ${words}`,
    ],
    [
      'individual-pip',
      `¦${SENTENCE}: yes`,
      'There is no field Maria was told twice that…: here; put a column of your own under other:',
    ],
  ])('in a %s is not quoted whole: %s', (kind, body, said) =>
    expectSaid(`kind: ${kind}\nid: p\n${body}\n`, [said]),
  );

  it('is not quoted whole as a kind either', async () => {
    const found = told(await verdictOn(`kind: ${SENTENCE}\nid: p\n`)).join();
    expect(found).toContain(`There is no kind ${words}: `);
  });
});
