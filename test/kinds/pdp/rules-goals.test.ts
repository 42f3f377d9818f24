import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/kit/settings.ts';
import {
  type Case,
  type Edit,
  expectEarns,
  type Terms,
  told,
  tryEach,
  verdictOn,
} from '../../support/planted.ts';
import { cleanPdp } from '../people/clean-pdp.ts';

const ON = '2026-08-05';
const expects = (edits: readonly Edit[], said: readonly string[], terms: Terms = {}) =>
  expectEarns(cleanPdp, edits, said, { today: ON, ...terms });
const run = (cases: readonly Case[]) => tryEach(cleanPdp, cases, { today: ON });

const KIND: Edit = ['kind:', '¦kind:'];
const G1: Edit = ['  - id: G1', '  - ¦id: G1'];
const draft: Edit = ['status: active', 'status: draft'];
const GOAL =
  '    goal: Lead the design of the retries service on my own, to a proposal signed by three teams\n';
const SUCCESS = '    success: Proposal signed by the leads of three teams by 18 September\n';
const HOW = '    how:\n      - Write the problem statement and have the risk team correct it\n';
const WHY = '    why: Design across teams is what level 5 asks for\n';
const STATUS = '    proposed_by: person\n    status: in_progress\n';

/** Another goal that lacks nothing, with a status or horizon of its own. */
const goal = (id: string, more: string, mark = ''): string => `  - ${mark}id: ${id}
    goal: Explain a query plan to an engineer of another team so that they fix their own query
    success: Three engineers fixed a query after a session by 21 September
    target_date: 2026-09-21
    how: Hold three sessions of half an hour
    support: none needed
    why: Teaching is what I want to do more of
    proposed_by: person
${more}`;
const adding = (...goals: readonly string[]): readonly Edit[] => [
  ['manager_commitments:', `${goals.join('')}manager_commitments:`],
  ['adjustments: none', 'adjustments: G3, G4, G5 and G6 are begun'],
];

describe('pdp/at-most-three-goals', () => {
  const many = (n: number, ids: string) =>
    `error pdp/at-most-three-goals: ${n} goals are open for this period (${ids}): keep three and set the others aside`;

  run([
    ['three', adding(goal('G3', '')), []],
    ['four', adding(goal('G3', ''), goal('G4', '', '¦')), [many(4, 'G1, G2, G3 and G4')]],
    [
      'five, said once at the fourth',
      adding(goal('G3', ''), goal('G4', '', '¦'), goal('G5', '')),
      [many(5, 'G1, G2, G3, G4 and G5')],
    ],
    ['a fourth for the year', adding(goal('G3', ''), goal('G4', '    horizon: year\n')), []],
    ['a fourth for later', adding(goal('G3', ''), goal('G4', '    horizon: later\n')), []],
    [
      'a fourth of this quarter, said in words',
      adding(goal('G3', ''), goal('G4', '    horizon: quarter\n', '¦')),
      [many(4, 'G1, G2, G3 and G4')],
    ],
    ['a fourth that was dropped', adding(goal('G3', ''), goal('G4', '    status: dropped\n')), []],
    [
      'a fourth on hold, which is open',
      adding(goal('G3', ''), goal('G4', '    status: on_hold\n', '¦')),
      [many(4, 'G1, G2, G3 and G4')],
    ],
    [
      'four in a draft: a fault stays an error',
      [draft, ...adding(goal('G3', ''), goal('G4', '', '¦'))],
      [many(4, 'G1, G2, G3 and G4')],
    ],
    [
      'a complete one, and three open',
      adding(goal('G3', '    status: complete\n    evidence: The three changes\n'), goal('G4', '')),
      [],
    ],
  ]);
});

describe('pdp/has-a-goal', () => {
  const bare = cleanPdp
    .replace(/^goals:\n([ ].*\n)+/m, '')
    .replace(/^manager_commitments:\n([ ].*\n)+/m, '')
    .replace(/ {4}goals:\n {6}G1: on_track\n {6}G2: at_risk\n/, '');
  const none = 'pdp/has-a-goal: The plan has no goal yet: add one to three under goals:';
  const at = (edits: readonly Edit[], said: readonly string[], terms: Terms = {}) =>
    expectEarns(bare, edits, said, { today: ON, ...terms });

  it('asks for one', async () => {
    await at([KIND], [`error ${none}`]);
    await at([KIND, draft], [`warning ${none}`]);
    await at([['retention:', '¦goals: []\nretention:']], [`error ${none}`]);
  });
  it('says so where all were dropped', async () => {
    const dropped = (id: string) =>
      `  - id: ${id}\n    goal: Run one incident review alone\n    status: dropped\n`;
    await at(
      [['retention:', `¦goals:\n${dropped('G1')}retention:`]],
      ['error pdp/has-a-goal: The only goal, G1, was dropped: add one under goals:'],
    );
    await at(
      [['retention:', `¦goals:\n${dropped('G1')}${dropped('G2')}retention:`]],
      ['error pdp/has-a-goal: All goals were dropped: add one under goals:'],
    );
  });
  it('has one finding for a goals: with nothing after it', () =>
    at(
      [['retention:', '¦goals:\nretention:']],
      ['error plan/placeholder: goals: is still empty: fill it in, or remove the line'],
    ));
});

describe('the letters of SMART', () => {
  const gap = (letter: string, words: string, severity = 'error') =>
    `${severity} pdp/goal-${letter}: G1 has no ${words}`;
  const letters = [
    ['specific', GOAL, 'goal in words: write what the person will be able to do, and where', 'error'],
    ['measurable', SUCCESS, 'success: write what others will see once it is reached', 'error'],
    ['achievable', HOW, 'how: write the steps that lead there, such as a project or pairing', 'error'],
    ['relevant', WHY, 'why: write what ties it to the direction that the person wants', 'warning'],
    [
      'time-bound',
      '    target_date: 2026-09-18\n',
      'target_date: write the day by which it is reached',
      'error',
    ],
  ] as const;

  it.each(letters)('%s: a field left out is a gap of its own', async (letter, field, words, severity) => {
    await expects([G1, [field, '']], [gap(letter, words, severity)]);
    await expects([G1, [field, ''], draft], [gap(letter, words, 'warning')]);
    await expects([G1, [field, '']], [gap(letter, words, 'error')], { stage: 'submission' });
  });

  it.each(letters)('%s: a field with nothing in it is one finding', async (_, field) => {
    const key = field.trim().split(':')[0] ?? '';
    await expects(
      [[field, `    ¦${key}:\n`]],
      [`error plan/placeholder: ${key}: is still empty: fill it in, or remove the line`],
    );
  });

  it.each(letters)('%s: nothing is asked of a goal that was dropped', async (_, field) => {
    const dropped: Edit = [STATUS, '    proposed_by: person\n    status: dropped\n'];
    const said = told(await verdictOn(cleanPdp.replace(field, '').replace(...dropped), { today: ON }));
    expect(said).toEqual([]);
  });

  it.each(letters.filter(([letter]) => letter !== 'specific'))(
    '%s: nor of one for another time',
    async (_, field) => {
      const later: Edit = [STATUS, '    proposed_by: person\n    horizon: later\n'];
      expect(told(await verdictOn(cleanPdp.replace(field, '').replace(...later), { today: ON }))).toEqual([]);
    },
  );

  it('an empty list is nothing', async () => {
    await expects(
      [[SUCCESS, '    ¦success: []\n']],
      [gap('measurable', 'success: write what others will see once it is reached')],
    );
    await expects(
      [[HOW, '    ¦how: []\n']],
      [gap('achievable', 'how: write the steps that lead there, such as a project or pairing')],
    );
  });

  it('one text does for a list', () =>
    expects([[HOW, '    how: Write the problem statement and have it corrected\n']], []));

  it('an unreadable date is one finding', () =>
    expects(
      [['target_date: 2026-09-18', 'target_date: ¦18.9.2026']],
      ['error plan/schema: target_date: is written year first: write 2026-09-18'],
    ));
});

describe('pdp/co-created', () => {
  const rule = (which: string, severity = 'warning') =>
    `${severity} pdp/co-created: ${which} is proposed by the manager: add one that the person brings`;
  const goals: Edit = ['\ngoals:', '\n¦goals:'];
  const first: Edit = ['proposed_by: person', 'proposed_by: manager'];
  const second: Edit = ['proposed_by: both', 'proposed_by: manager'];
  run([
    ['both by the manager', [goals, first, second], [rule('Every goal (G1 and G2)')]],
    [
      'both by the manager, in a submission',
      [goals, first, second],
      [rule('Every goal (G1 and G2)', 'error')],
      { stage: 'submission' },
    ],
    ['one by both', [first], []],
    ['one by nobody named', [first, ['    proposed_by: both\n', '']], []],
    [
      'the other was dropped',
      [
        goals,
        first,
        [
          '    proposed_by: both\n    protected_time: The afternoon of each game day\n    status: in_progress\n',
          '    proposed_by: both\n    status: dropped\n',
        ],
        ['      G2: at_risk\n', ''],
      ],
      [rule('The only goal')],
    ],
  ]);
});

describe('pdp/manager-commits', () => {
  const rule =
    'pdp/manager-commits: G2 asks for support and no manager commitment serves it: add one with goals: [G2]';
  const COMMITMENT = cleanPdp.slice(cleanPdp.indexOf('manager_commitments:'), cleanPdp.indexOf('reviews:'));
  const support: Edit = ['    support:\n      - A slot', '    ¦support:\n      - A slot'];
  run([
    ['no commitments', [support, [COMMITMENT, '']], [`warning ${rule}`]],
    [
      'no commitments, in a submission',
      [support, [COMMITMENT, '']],
      [`error ${rule}`],
      { stage: 'submission' },
    ],
    ['one for the other goal', [support, ['goals: [G2]', 'goals: [G1]']], [`warning ${rule}`]],
    ['one for both', [['goals: [G2]', 'goals: [G1, G2]']], []],
    ['one written as one id', [['goals: [G2]', 'goals: G2']], []],
    ['one tied to no goal, where there are two', [support, ['    goals: [G2]\n', '']], [`warning ${rule}`]],
    [
      'one without words',
      [support, ['    commitment: Put Sam on the commander rota, with Ines as second for two shifts\n', '']],
      [`warning ${rule}`],
    ],
    [
      'no support asked for',
      [
        ['    support:\n      - A slot on the commander rota from 3 August\n', ''],
        [COMMITMENT, ''],
      ],
      [],
    ],
    [
      'support of a goal that is done',
      [
        [COMMITMENT, ''],
        [
          '    protected_time: The afternoon of each game day\n    status: in_progress\n',
          '    status: complete\n    evidence: Two handover notes\n',
        ],
      ],
      [],
    ],
  ]);

  it.each(['none', 'None needed', 'none needed.', 'nothing', 'n/a', '[none needed]'])(
    'takes support: %s for an answer',
    (answer) =>
      expects(
        [
          ['    support:\n      - A slot on the commander rota from 3 August\n', `    support: ${answer}\n`],
          [COMMITMENT, ''],
        ],
        [],
      ),
  );
});

describe('pdp/time-protected', () => {
  const tip =
    'advice pdp/time-protected: G1 needs time to learn or practise and none is kept free: add protected_time:';
  const how = (text: string): readonly Edit[] => [G1, [HOW, `    how: ${text}\n`]];

  it.each([
    'Shadow Dana on two designs',
    'Pair with Dana each Friday on one design',
    'A course on data models, then one design reviewed',
    'Attend the training on data models, then have one design reviewed',
    'Study three designs and write down what they gave up',
    'Write one design with Dana as mentor',
  ])('is advised for %j', (text) => expects(how(text), [tip]));

  it.each([
    'Write the retries design and have two teams review it',
    'Repair the build with the platform team',
  ])('is not for %j', (text) => expects(how(text).slice(1), []));

  it('looks at the support as well', () =>
    expects(
      [
        G1,
        ['support: none needed', 'support: Mentoring by Dana Kim, two hours a fortnight'],
        ['goals: [G2]', 'goals: [G1, G2]'],
      ],
      [tip],
    ));

  it('is content with any time kept free', () =>
    expects(
      [
        [
          HOW,
          '    how: Shadow Dana on two designs\n    protected_time: Friday mornings until 25 September\n',
        ],
      ],
      [],
    ));

  it('is advice in a submission too, and off where the goal is done', async () => {
    await expects(how('Shadow Dana on two designs'), [tip], { stage: 'submission' });
    await expects(
      [
        [HOW, '    how: Shadow Dana on two designs\n'],
        [STATUS, '    proposed_by: person\n    status: complete\n    evidence: The proposal\n'],
      ],
      [],
    );
  });
});

describe('pdp/current-state and pdp/direction-set', () => {
  const STATE = cleanPdp.slice(cleanPdp.indexOf('current_state:'), cleanPdp.indexOf('direction:'));
  const DIRECTION = cleanPdp.slice(cleanPdp.indexOf('direction:'), cleanPdp.indexOf('goals:'));
  const state = (message: string, severity = 'warning') => `${severity} pdp/current-state: ${message}`;
  const whole = 'The plan has no current_state: write strengths: and difficulties: as they are now';
  const neither = 'current_state has neither strengths nor difficulties: write both, as they are now';
  const strengths =
    'current_state has no strengths: write what goes well now, and where it makes a difference';
  const difficulties = 'current_state has no difficulties: write what is hard now, where development starts';
  const direction = (message: string, severity = 'warning') => `${severity} pdp/direction-set: ${message}`;
  const where = 'write where the person wants to be in 12 to 18 months';

  run([
    ['no state', [KIND, [STATE, '']], [state(whole)]],
    ['no state in a submission', [KIND, [STATE, '']], [state(whole, 'error')], { stage: 'submission' }],
    ['an empty state', [[STATE, '¦current_state: {}\n']], [state(neither)]],
    [
      'only what the manager sees',
      [[STATE, '¦current_state:\n  manager_view: Sam is calm in an incident\n']],
      [state(neither)],
    ],
    [
      'no strengths',
      [
        ['current_state:', '¦current_state:'],
        ['  strengths: I take a feature from ticket to production without help\n', ''],
      ],
      [state(strengths)],
    ],
    [
      'no difficulties',
      [
        ['current_state:', '¦current_state:'],
        ['  difficulties: I wait to be told the answer when a design has two owners\n', ''],
      ],
      [state(difficulties)],
    ],
    ['no direction', [KIND, [DIRECTION, '']], [direction(`The plan has no direction: ${where}`)]],
    [
      'no picture',
      [
        ['direction:', '¦direction:'],
        ['  picture: I take a vague problem and come back with a design that three teams agree on\n', ''],
      ],
      [direction(`direction has no picture: ${where}`)],
    ],
    [
      'no picture in a submission',
      [
        ['direction:', '¦direction:'],
        ['  picture: I take a vague problem and come back with a design that three teams agree on\n', ''],
      ],
      [direction(`direction has no picture: ${where}`, 'error')],
      { stage: 'submission' },
    ],
    [
      'no framework, which is advice at every stage',
      [
        ['direction:', '¦direction:'],
        ['  framework: Staff engineer, level 5\n', ''],
      ],
      [direction('direction has no framework: name the level or area of the capability framework', 'advice')],
      { stage: 'submission' },
    ],
    [
      'a role alone',
      [[DIRECTION, '¦¦direction:\n  aiming_for: Staff engineer\n']],
      [
        direction('direction has no framework: name the level or area of the capability framework', 'advice'),
        direction(`direction has no picture: ${where}`),
      ],
    ],
  ]);
});

describe('pdp/quarterly', () => {
  const over = (days: number) =>
    `warning pdp/quarterly: The plan runs for ${days} days: end it within a quarter, and carry forward what goes on`;
  const end = (day: string): readonly Edit[] => [
    ['end: 2026-09-30', `end: ${day}`],
    ['2026-09-23]', '2026-09-23, 2026-10-07, 2026-11-04, 2026-12-02]'],
  ];

  it('lets 100 days pass and not 101', async () => {
    await expects(end('2026-10-08'), []);
    await expects(end('¦2026-10-09'), [over(101)]);
  });
  it('is a warning in a submission, too', () =>
    expects(end('¦2026-10-09'), [over(101)], { stage: 'submission' }));
  it('goes by the days that a house sets', async () => {
    const settings = { ...defaultSettings, thresholds: { ...defaultSettings.thresholds, quarter_days: 110 } };
    await expects(end('2026-10-18'), [], { settings });
    await expects(end('¦2026-10-19'), [over(111)], { settings });
  });
  it('leaves an end before the start to the rule of dates, which says it once', () =>
    expects(
      [
        ['end: 2026-09-30', 'end: ¦2026-06-30'],
        ['status: active', 'status: closed'],
      ],
      [
        'error plan/date-order: The plan has end: 2026-06-30, before its start: 2026-07-01: correct one of them',
      ],
    ));
});
