import { describe, expect, it } from 'vitest';
import {
  type Case,
  type Edit,
  expectEarns,
  type Terms,
  told,
  tryEach,
  verdictOn,
} from '../../support/planted.ts';
import { beside } from '../individual-pip/judged.ts';
import { cleanConversation } from '../people/clean-conversation.ts';

/** The day of the follow-up, on which nothing is late yet. */
const ON = '2026-03-09';
const expects = (edits: readonly Edit[], said: readonly string[], terms: Terms = {}) =>
  expectEarns(cleanConversation, edits, said, { today: ON, ...terms });
const run = (cases: readonly Case[]) => tryEach(cleanConversation, cases, { today: ON });

const KIND: Edit = ['kind:', '¦kind:'];
const OBSERVED = `  observed:
    - date: 2026-02-03
      fact: Change 812 went out without a test
`;
const CONCERN = `concern:
  id: C1
${OBSERVED}  impact: The release of 4 February was taken back
`;
const CONTEXT = 'context:\n  invited: yes\n  shared: Two services were handed over in one week\n';
const STANDARD =
  '  standard: Every change to billing comes with a test of the changed path, seen in the review checklist\n';
const EXPECTATION = `expectation:\n${STANDARD}  by: 2026-03-09\n`;
const PAIRING = 'Dana Kim pairs on tests for an hour each Wednesday until 9 March';
const SUPPORT = `support:\n  offered:\n    - ${PAIRING}\n  agreed:\n    - ${PAIRING}\n`;
const atEnd = (text: string): Edit => ['retention:', `${text}retention:`];

describe('conversation/concern-specific', () => {
  const rule = (message: string, severity = 'error') =>
    `${severity} conversation/concern-specific: ${message}`;
  const fact = rule('No dated fact shows the concern: add date and fact under concern.observed');
  const effect = rule('The note does not say what the concern leads to: add concern.impact');
  const observed = (text: string): Edit => [OBSERVED, `  observed:\n    - ${text}\n`];

  run([
    [
      'no concern',
      [KIND, [CONCERN, '']],
      [rule('The note names no concern: add concern, with what was seen and its effect')],
    ],
    [
      'nothing observed',
      [
        ['concern:', '¦concern:'],
        [OBSERVED, ''],
      ],
      [fact],
    ],
    ['an empty list', [[OBSERVED, '  ¦observed: []\n']], [fact]],
    [
      'a day without a fact',
      [
        ['  observed:\n', '  ¦observed:\n'],
        ['      fact: Change 812 went out without a test\n', ''],
      ],
      [fact],
    ],
    [
      'a fact without a day',
      [['  observed:\n    - date: 2026-02-03\n      fact', '  ¦observed:\n    - fact']],
      [fact],
    ],
    [
      'a day here and a fact there',
      [[OBSERVED, '  ¦observed:\n    - { date: 2026-02-03 }\n    - { fact: Change 812 went out }\n']],
      [fact],
    ],
    [
      'one of two facts with its day',
      [
        [
          OBSERVED,
          '  observed:\n    - { fact: Change 801 went out }\n    - { date: 2026-02-03, fact: Change 812 went out }\n',
        ],
      ],
      [],
    ],
    [
      'no effect',
      [
        ['concern:', '¦concern:'],
        ['  impact: The release of 4 February was taken back\n', ''],
      ],
      [effect],
    ],
    [
      'neither',
      [
        ['concern:', '¦¦concern:'],
        [OBSERVED, ''],
        ['  impact: The release of 4 February was taken back\n', ''],
      ],
      [fact, effect],
    ],
    [
      'no effect, in a draft',
      [
        ['concern:', '¦concern:'],
        ['  impact: The release of 4 February was taken back\n', ''],
        ['status: agreed', 'status: draft'],
      ],
      [effect.replace('error', 'warning')],
    ],
    [
      'a day still to fill in, which is one fault',
      [['date: 2026-02-03', 'date: ¦TBC']],
      ['error plan/placeholder: date: still says TBC: write what belongs there'],
    ],
    [
      'a day that does not exist, which is one fault',
      [['date: 2026-02-03', 'date: ¦2026-02-29']],
      ['error plan/schema: date: there is no day 2026-02-29 in the calendar: correct it'],
    ],
    [
      'a fact in which nothing stands',
      [observed('date: 2026-02-03\n      ¦fact:')],
      ['error plan/placeholder: fact: is still empty: fill it in, or remove the line'],
    ],
  ]);

  it('asks for the number of a concern, which other things refer to', () =>
    expects(
      [['concern:\n  id: C1\n', '¦concern:\n']],
      ['error plan/schema: id: is missing, and everything else refers to it: add id:'],
    ));
});

describe('conversation/context-invited', () => {
  const none =
    'error conversation/context-invited: No invitation to share context is recorded: ask, then set context.invited: yes';
  run([
    ['no context', [KIND, [CONTEXT, '']], [none]],
    ['an empty map', [[CONTEXT, '¦context: {}\n']], [none]],
    ['not invited', [['invited: yes', 'invited: ¦no']], [none]],
    ['not invited, and shared all the same', [['invited: yes', 'invited: ¦false']], [none]],
    ['invited, and nothing shared', [['  shared: Two services were handed over in one week\n', '']], []],
    ['shared, with no word of the invitation', [['  invited: yes\n', '']], []],
    ['invited, in a boolean', [['invited: yes', 'invited: true']], []],
    ['invited, in capitals', [['invited: yes', 'invited: YES']], []],
    [
      'a third word',
      [['invited: yes', 'invited: ¦maybe']],
      ['error plan/schema: invited: is yes or no, and here stands "maybe"'],
    ],
    [
      'no context in a draft',
      [KIND, [CONTEXT, ''], ['status: agreed', 'status: draft']],
      [none.replace('error', 'warning')],
    ],
  ]);
});

describe('conversation/expectation-set', () => {
  const rule = (message: string) => `error conversation/expectation-set: ${message}`;
  const standard = rule('The expectation says nothing that can be observed: add standard');
  const by = rule('The expectation has no date: add by');
  run([
    [
      'none',
      [KIND, [EXPECTATION, '']],
      [rule('No expectation was set: add expectation, with an observable standard and a date')],
    ],
    [
      'no standard',
      [
        ['expectation:', '¦expectation:'],
        [STANDARD, ''],
      ],
      [standard],
    ],
    [
      'no day',
      [
        ['expectation:', '¦expectation:'],
        ['  by: 2026-03-09\n', ''],
      ],
      [by],
    ],
    ['an empty map', [[EXPECTATION, '¦¦expectation: {}\n']], [by, standard]],
    [
      'a month instead of a day',
      [['by: 2026-03-09', 'by: ¦March 2026']],
      ['error plan/schema: by: wants a day, and March 2026 is longer: write its last day, 2026-03-31'],
    ],
    [
      'no day, in a draft',
      [
        ['expectation:', '¦expectation:'],
        ['  by: 2026-03-09\n', ''],
        ['status: agreed', 'status: draft'],
      ],
      [by.replace('error', 'warning')],
    ],
  ]);
});

describe('conversation/support-offered', () => {
  const none =
    'error conversation/support-offered: No support was offered: say under support.offered who does what, how often';
  run([
    ['none', [KIND, [SUPPORT, '']], [none]],
    ['an empty map', [[SUPPORT, '¦support: {}\n']], [none]],
    ['empty lists', [[SUPPORT, 'support:\n  ¦offered: []\n  agreed: []\n']], [none]],
    ['offered alone', [[SUPPORT, `support:\n  offered: ${PAIRING}\n`]], []],
    ['agreed alone', [[SUPPORT, `support:\n  agreed: [${PAIRING}]\n`]], []],
    ['an offer beside a none', [[SUPPORT, `support:\n  offered: [none, ${PAIRING}]\n`]], []],
    [
      'none, in a draft',
      [KIND, [SUPPORT, ''], ['status: agreed', 'status: draft']],
      [none.replace('error', 'warning')],
    ],
  ]);

  it.each(['none', 'None.', 'nothing', 'no', 'n/a', '"-"'])('takes %s for none', (word) =>
    expects([[SUPPORT, `support:\n  offered: ¦${word}\n`]], [none]),
  );
});

describe('conversation/follow-up-dated', () => {
  const rule = (message: string, severity: string) => `${severity} conversation/follow-up-dated: ${message}`;
  const far = (days: number) =>
    rule(`The follow-up comes ${days} days later: bring it within six weeks`, 'warning');
  const past = (day: string) =>
    rule(`The follow-up was due on ${day} and no outcome is recorded: meet, then run pip close`, 'warning');
  const on = (day: string): Edit => ['follow_up: 2026-03-09', `follow_up: ${day}`];

  run([
    [
      'none',
      [KIND, ['follow_up: 2026-03-09\n', '']],
      [rule('No day is set to look at it again: add follow_up, about four weeks on', 'error')],
    ],
    [
      'none, in a draft',
      [KIND, ['follow_up: 2026-03-09\n', ''], ['status: agreed', 'status: draft']],
      [rule('No day is set to look at it again: add follow_up, about four weeks on', 'warning')],
    ],
    ['on the day itself', [on('2026-03-09')], [], { today: '2026-03-09' }],
    ['a day later', [on('¦2026-03-09')], [past('2026-03-09')], { today: '2026-03-10' }],
    ['a day later, closed', [['status: agreed', 'status: closed']], [], { today: '2026-03-10' }],
    [
      'a day later, with an outcome',
      [atEnd('outcome: { date: 2026-03-09, result: improving, next_step: none }\n')],
      [],
      { today: '2026-03-10' },
    ],
    [
      'a day later, with half an outcome',
      [on('¦2026-03-09'), atEnd('outcome: { date: 2026-03-09, next_step: repeat }\n')],
      [past('2026-03-09')],
      { today: '2026-03-10' },
    ],
    ['42 days on', [on('2026-03-23')], []],
    ['43 days on', [on('¦2026-03-24')], [far(43)]],
    ['43 days on, in a submission', [on('¦2026-03-24')], [far(43)], { stage: 'submission' }],
    ['far off and past', [on('¦¦2026-03-24')], [far(43), past('2026-03-24')], { today: '2026-03-25' }],
    ['on the day of the conversation', [on('¦2026-02-09')], [past('2026-02-09')]],
    [
      'before the conversation, which is a slip',
      [on('¦2026-02-08')],
      [
        'error plan/date-order: The note has follow_up: 2026-02-08, before its date: 2026-02-09: correct one of them',
      ],
    ],
    ['no day of the conversation to count from', [['date: 2026-02-09\n', ''], on('2026-06-30')], []],
    [
      'written another way',
      [on('¦9/3/26')],
      ['error plan/schema: follow_up: is written year first: write 2026-03-09'],
    ],
  ]);
});

describe('conversation/iterations', () => {
  const tip = (n: number) =>
    `advice conversation/iterations: This is conversation ${n} without change: consider the formal process, with HR`;
  const iteration = (n: string): Edit => ['iteration: 1', `iteration: ${n}`];
  const outcome = (text: string): Edit => atEnd(`outcome:\n  date: 2026-03-09\n${text}`);

  run([
    ['the second', [iteration('2')], []],
    ['the third', [iteration('¦3')], [tip(3)]],
    ['the third, in a submission: a tip still', [iteration('¦3')], [tip(3)], { stage: 'submission' }],
    ['the ninth', [iteration('¦9')], [tip(9)]],
    ['the third, improving', [iteration('3'), outcome('  result: improving\n  next_step: repeat\n')], []],
    ['the third, resolved', [iteration('3'), outcome('  result: resolved\n  next_step: none\n')], []],
    [
      'the third, not resolved',
      [iteration('3'), outcome('  result: not_resolved\n  next_step: ¦repeat\n')],
      [tip(3)],
    ],
    [
      'the third, and a formal step to follow',
      [iteration('3'), outcome('  result: not_resolved\n  next_step: formal\n')],
      [],
    ],
    [
      'a number below one',
      [iteration('¦0')],
      ['error plan/schema: iteration: is a whole number from 1 to 99, and here stands 0'],
    ],
    [
      'a number in words',
      [iteration('¦third')],
      ['error plan/schema: iteration: is a whole number from 1 to 99, and here stands "third"'],
    ],
    [
      'half a number',
      [iteration('¦2.5')],
      ['error plan/schema: iteration: is a whole number from 1 to 99, and here stands 2.5'],
    ],
  ]);

  describe('counted on from the note before', () => {
    const following = (plan: object): Terms => ({
      neighbours: beside({ 'before.yaml': { kind: 'conversation', plan } }),
    });
    const linked: Edit = ['iteration: 1\n', 'previous: before.yaml\n'];
    const kind: Edit = ['kind:', '¦kind:'];

    it('is the third after the second', () => expects([linked, kind], [tip(3)], following({ iteration: 2 })));
    it('is the second after the first', () => expects([linked], [], following({ iteration: 1 })));
    it('is silent after one that brought change', () =>
      expects([linked], [], following({ iteration: 2, outcome: { result: 'improving' } })));
    it('goes by its own number where it gives one', () =>
      expects(
        [['iteration: 1\n', 'iteration: 2\nprevious: before.yaml\n']],
        [],
        following({ iteration: 5 }),
      ));
    it('takes nothing from a plan of another kind', async () => {
      const neighbours = beside({ 'before.yaml': { kind: 'pdp', plan: { iteration: 2 } } });
      await expects(
        [['iteration: 1\n', 'previous: ¦before.yaml\n']],
        [
          'error plan/reference: The file before.yaml is a pdp, and a conversation belongs here: link the right file',
        ],
        { neighbours },
      );
    });
    it('says of a note that is not there only that', () =>
      expects(
        [['iteration: 1\n', 'previous: ¦gone.yaml\n']],
        [
          'error plan/reference: The file gone.yaml is not there: correct the path, which starts at this plan’s folder',
        ],
      ));
  });
});

describe('conversation/kept-private', () => {
  const shared = (text: string): Edit => atEnd(`shared_with_hr:\n  date: 2026-03-09\n${text}`);
  const open =
    'warning conversation/kept-private: The note was shared with HR, and nothing says that it escalated: give the reason, or keep it private';
  const linked = (id: string | null): Terms => ({
    neighbours: {
      ...beside({}),
      linkedFrom: () => [{ file: 'x/plan.yaml', kind: 'individual-pip', id, plan: {} }],
    },
  });
  const unshared = (name: string) =>
    `warning conversation/kept-private: The plan ${name} points to this note, which was never shared: add shared_with_hr`;

  run([
    ['not shared', [], []],
    ['shared without a reason', [['retention:', '¦shared_with_hr:\n  date: 2026-03-09\nretention:']], [open]],
    ['shared for a reason of another sort', [shared('  reason: ¦HR keeps copies of all notes\n')], [open]],
    [
      'shared with an outcome that is not formal',
      [
        shared('  reason: ¦To inform them\n'),
        atEnd('outcome: { date: 2026-03-09, result: not_resolved, next_step: repeat }\n'),
      ],
      [open],
    ],
    [
      'shared, and the next step is formal',
      [
        shared('  reason: No change\n'),
        atEnd('outcome: { date: 2026-03-09, result: not_resolved, next_step: formal }\n'),
      ],
      [],
    ],
    [
      'shared in a submission: a warning still',
      [shared('  reason: ¦To inform them\n')],
      [open],
      { stage: 'submission' },
    ],
  ]);

  it.each([
    'A formal plan was opened',
    'It escalated',
    'An improvement plan begins',
    'The PIP of 4 May',
    'A grievance was raised',
    'A matter of conduct',
  ])('takes %j for an escalation', (reason) => expects([shared(`  reason: ${reason}\n`)], []));

  it.each(['Pipeline work', 'She misconducts nothing', 'In the former office'])(
    'does not take %j for one',
    (reason) => expects([shared(`  reason: ¦${reason}\n`)], [open]),
  );

  it('asks for it where a formal plan points here', async () => {
    await expects([KIND], [unshared('e-1042-2026')], linked('e-1042-2026'));
    await expects([KIND], [unshared('x/plan.yaml')], linked(null));
  });

  it('is content where the note that a formal plan points to was shared', () =>
    expects([shared('  reason: They asked\n')], [], linked('e-1')));

  it('is not asked by the next note of the same chain', () => {
    const neighbours = {
      ...beside({}),
      linkedFrom: () => [{ file: 'two.yaml', kind: 'conversation', id: 'two', plan: {} }],
    };
    return expects([], [], { neighbours });
  });
});

describe('what a note may hold', () => {
  it('no message of these rules quotes it', async () => {
    const text = `kind: conversation
id: s
date: 2026-02-09
iteration: 3
concern: { id: C1, observed: [{ fact: SECRET fact }] }
context: { invited: no, shared: SECRET context }
expectation: { standard: SECRET standard of every change }
support: { offered: none }
follow_up: 2026-02-20
shared_with_hr: { date: 2026-02-21, reason: SECRET reason }
`;
    const all = told(await verdictOn(text, { today: '2026-03-09' }));
    const found = all.filter((line) => line.includes(' conversation/'));
    expect(found).toHaveLength(8);
    expect(found.join('\n')).not.toContain('SECRET');
  });
});
