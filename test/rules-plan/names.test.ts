import { describe, expect, it } from 'vitest';
import { answers, answersWith } from '../support/clean-answers.ts';
import { cleanForce, force, forceWith } from '../support/clean-force.ts';
import { type Edit, edited, said, saidBy, type Terms } from '../support/linted.ts';

describe('an id that is named', () => {
  const LINES = cleanForce.split('\n').length;
  const CAUSE = 'No root cause of this plan has the id';

  it.each([
    [
      'of a cause',
      ['    root_cause: RC1\n', '    root_cause: RC7\n'],
      `54:17 error plan/reference ${CAUSE} RC7: write RC1, or add RC7`,
    ],
    [
      'of a concern',
      ['    root_cause: RC1\n', '    root_cause: RC1\n    also: [C1, C2]\n'],
      '55:16 error plan/reference No concern of this plan has the id C2: write C1, or add C2',
    ],
    [
      'of a task',
      ['    root_cause: RC1\n', '    root_cause: RC1\n    depends_on: C1.7\n'],
      '55:17 error plan/reference No action of this plan has the id C1.7: write C1.1, or add C1.7',
    ],
    [
      'of a measure',
      ['  - measure: M1\n    threshold', '  - measure: M9\n    threshold'],
      '121:14 error plan/reference No measure of this plan has the id M9: write M1, or add M9',
    ],
  ] satisfies [string, Edit, string][])('%s that is not there offers the nearest', async (_, edit, found) => {
    expect(await said(force(edit))).toContain(found);
  });

  it('that is near to none is answered with those that there are', async () => {
    expect(await said(force(['    root_cause: RC1\n', '    root_cause: [RC1, grading]\n']))).toEqual([
      `54:23 error plan/reference ${CAUSE} grading: name one of RC1, or add grading`,
    ]);
  });

  it('in a plan that has none of its sort says so', async () => {
    const text = 'kind: force-pip\nid: a\nactions:\n  - task: C1.1\n    measures: M1\n';
    expect(await saidBy('plan/reference', text)).toEqual([
      '5:15 error No measure of this plan has the id M1: add it, since the plan has none yet',
    ]);
  });

  it('of another sort does not do', async () => {
    expect(await saidBy('plan/reference', force(['    root_cause: RC1\n', '    root_cause: C1\n']))).toEqual([
      `54:17 error ${CAUSE} C1: write RC1, or add C1`,
    ]);
  });

  it('in other letters is not the same, and is offered', async () => {
    expect(await saidBy('plan/reference', force(['    root_cause: RC1\n', '    root_cause: rc1\n']))).toEqual(
      [`54:17 error ${CAUSE} rc1: write RC1, or add rc1`],
    );
  });

  it('of what was dropped is there', async () => {
    const dropped: Edit = [
      '    title: Late attendance\n',
      '    title: Late attendance\n    status: dropped\n',
    ];
    expect(await saidBy('plan/reference', force(dropped))).toEqual([]);
  });

  it('may be a plain number, quoted or not', async () => {
    const numbered = edited(cleanForce, [/RC1/g, '7'], ['    root_cause: 7\n', '    root_cause: "7"\n']);
    expect(await said(numbered)).toEqual([]);
  });

  it('names six at most', async () => {
    const causes = Array.from({ length: 8 }, (_, i) => `  - { id: Cause${i}, cause: x }\n`).join('');
    const text = `kind: force-pip\nid: a\nroot_causes:\n${causes}actions:\n  - { task: C1.1, root_cause: zzz }\n`;
    expect(await saidBy('plan/reference', text)).toEqual([
      `13:31 error ${CAUSE} zzz: name one of Cause0, Cause1, Cause2, Cause3, Cause4 and Cause5, or add zzz`,
    ]);
  });

  it.each(['changes', 'corrections', 'waivers'])(
    'in %s may be any item of the plan, or the plan',
    async (list) => {
      const entry = (item: string) =>
        saidBy('plan/reference', forceWith(`${list}:\n  - { item: ${item}, reason: x }\n`));
      for (const item of [
        'C1',
        'RC1',
        'M1',
        'C1.1',
        'MS1',
        'MT1',
        'S1',
        'R1',
        'R1a',
        'SU1',
        'northshire-2026-01',
      ])
        expect(await entry(item), item).toEqual([]);
      expect(await entry('C9')).toEqual([
        `${LINES + 1}:13 error Nothing in this plan has the id C9: name an item of it, or leave item: out`,
      ]);
    },
  );

  it('is an error in a draft too', async () => {
    const [line] = await saidBy('plan/reference', force(['    root_cause: RC1\n', '    root_cause: RC7\n']), {
      stage: 'draft',
    });
    expect(line).toContain(' error ');
  });

  it('that is still to fill in refers to nothing', async () => {
    expect(await said(force(['    root_cause: RC1\n', '    root_cause: [RC1, TBC]\n']))).toEqual([
      '54:23 error plan/placeholder root_cause: still says TBC: write what belongs there',
    ]);
  });
});

describe('an id that is borne', () => {
  const twice = (edits: readonly Edit[], terms?: Terms) =>
    saidBy('plan/duplicate-id', force(...edits), terms);
  const more = (section: string, line: string): Edit => [`${section}:\n`, `${section}:\n${line}\n`];

  it('twice by one sort is told at the later', async () => {
    expect(await twice([more('concerns', '  - id: C1\n    title: Calls')])).toEqual([
      '21:9 error C1 is already the number of another concern: give this concern its own',
    ]);
  });

  it('by two sorts is told at the later in the plan', async () => {
    expect(await twice([['  - id: S1\n', '  - id: M1\n']])).toEqual([
      '82:9 error M1 is already the number of a measure: give this support its own',
    ]);
  });

  it('by an action twice is told at its task', async () => {
    expect(await twice([more('actions', '  - { task: C1.1, status: dropped }')])).toEqual([
      '49:11 error C1.1 is already the number of another action: give this action its own',
    ]);
  });

  it('three times is told twice', async () => {
    expect(await twice([more('concerns', '  - { id: C1 }\n  - { id: C1 }')])).toHaveLength(2);
  });

  it('in other letters, or with a nought, is another', async () => {
    expect(await twice([more('concerns', '  - { id: c1 }\n  - { id: "C01" }')])).toEqual([]);
  });

  it('as a figure and as text is the same', async () => {
    const text = 'kind: action-plan\nid: a\nrecommendations:\n  - number: 2\n  - number: "2"\n';
    expect(await saidBy('plan/duplicate-id', text)).toEqual([
      '5:13 error 2 is already the number of another recommendation: give this recommendation its own',
    ]);
  });

  it('is an error at every stage', async () => {
    for (const stage of ['draft', 'normal', 'submission'] as const)
      expect((await twice([['  - id: S1\n', '  - id: M1\n']], { stage }))[0]).toContain('82:9 error ');
  });

  it('by two plans of the repository names the first of the others', async () => {
    const neighbours = {
      sameId: (id: string) => (id === 'northshire-2026-01' ? ['2026/a.yaml', '2026/b.yaml'] : []),
    };
    expect(await twice([], { neighbours })).toEqual([
      '2:5 error northshire-2026-01 is also the id of 2026/a.yaml: give each plan its own',
    ]);
  });

  it('by a mitigation and by what keeps an improvement counts as well', async () => {
    expect(await twice([['      - id: R1a\n', '      - id: R1\n']])).toHaveLength(1);
    expect(await twice([['  - id: SU1\n', '  - id: MS1\n']])).toHaveLength(1);
  });
});

describe('a marking', () => {
  const marked = (text: string, config?: string, terms: Terms = {}) =>
    saidBy('plan/marking', text, { ...terms, ...(config !== undefined && { config }) });
  const bare = force(['marking: OFFICIAL\n', '']);
  const ALLOWED = 'markings:\n  allowed: [OFFICIAL, OFFICIAL-SENSITIVE]\n';

  it('is wanted on a force plan', async () => {
    expect(await marked(bare)).toEqual([
      '1:1 error Nothing says how this plan is to be handled: add marking: at the top',
    ]);
    expect(await marked(bare, undefined, { stage: 'draft' })).toEqual([
      '1:1 warning Nothing says how this plan is to be handled: add marking: at the top',
    ]);
  });

  it('is wanted on answers only where the house lists markings', async () => {
    expect(await marked(answers())).toEqual([]);
    expect(await marked(answers(), ALLOWED)).toEqual([
      '1:1 error Nothing says how this plan is to be handled: add marking: with OFFICIAL or OFFICIAL-SENSITIVE',
    ]);
  });

  it('is one of those that the house allows, letter by letter', async () => {
    expect(await marked(force(), ALLOWED)).toEqual([]);
    for (const word of ['SECRET', 'Official'])
      expect(await marked(force(['marking: OFFICIAL', `marking: ${word}`]), ALLOWED)).toEqual([
        `5:10 error The marking ${word} is not one of the house’s: write OFFICIAL or OFFICIAL-SENSITIVE`,
      ]);
  });

  it('may be any where the house lists none', async () => {
    expect(await marked(force(['marking: OFFICIAL', 'marking: In confidence']))).toEqual([]);
  });

  it('of a plan about a person is judged by the other list', async () => {
    const people = 'markings:\n  people: [PERSONAL]\n';
    const pdp = 'kind: pdp\nid: a\nretention: { delete_by: 2030-01-31 }\n';
    expect(await marked(pdp, ALLOWED)).toEqual([]);
    expect(await marked(pdp, people)).toEqual([
      '1:1 error Nothing says how this plan is to be handled: add marking: with PERSONAL',
    ]);
    expect(await marked(`${pdp}marking: PERSONAL\n`, people)).toEqual([]);
    expect(await marked(force(), people)).toEqual([]);
  });

  it('that is still to come is a placeholder and no more', async () => {
    expect(await said(force(['marking: OFFICIAL\n', 'marking:\n']))).toEqual([
      '5:1 error plan/placeholder marking: is still empty: fill it in, or remove the line',
    ]);
  });
});

describe('retention', () => {
  const plan = (kind: string, retention = '') => `kind: ${kind}\nid: a\n${retention}`;
  const kept = (text: string, terms?: Terms) => saidBy('plan/retention', text, terms);

  it.each(['pdp', 'individual-pip', 'conversation'])('is wanted of a %s', async (kind) => {
    expect(await kept(plan(kind))).toEqual([
      '1:1 warning Nothing says when this plan is deleted: add retention: with delete_by:',
    ]);
    expect(await kept(plan(kind, 'retention: { delete_by: 2026-07-15 }\n'))).toEqual([]);
  });

  it.each(['force-pip', 'action-plan'])('is not wanted of a %s', async (kind) => {
    expect(await kept(plan(kind))).toEqual([]);
    expect(await kept(plan(kind, 'retention: { delete_by: 2020-01-31 }\n'))).toEqual([]);
  });

  it('without a day is told at the day', async () => {
    expect(await kept(plan('pdp', 'retention: { other: { box: 4 } }\n'))).toEqual([
      '3:1 warning Nothing says when this plan is deleted: add retention: with delete_by:',
    ]);
  });

  it('is over the day after, in a closed plan as well', async () => {
    for (const status of ['', 'status: closed\n', 'status: draft\n']) {
      const text = plan('pdp', `retention: { delete_by: 2026-07-15 }\n${status}`);
      expect(await kept(text, { day: '2026-07-15' })).toEqual([]);
      expect(await kept(text, { day: '2026-07-16' })).toEqual([
        '3:25 warning This plan was to be deleted by 2026-07-15: delete it with its repository, or renew the day',
      ]);
    }
  });

  it('stays a warning at every stage', async () => {
    for (const stage of ['draft', 'normal', 'submission'] as const)
      expect((await kept(plan('pdp'), { stage }))[0]).toContain('1:1 warning ');
  });
});

describe('personal data', () => {
  const DETAIL = (text: string) =>
    force(['    title: Late attendance\n', `    title: Late attendance\n    detail: ${text}\n`]);
  const found = async (text: string) =>
    (await saidBy('plan/personal-data', DETAIL(text))).map((line) =>
      line.replace(': a plan does not need it, take it out', ''),
    );

  it.each([
    [
      'Write to amara.singh@northshire.example',
      '21:22 warning amara.singh@northshire.example is an e-mail address',
    ],
    ['Ring 07700 900123 at night', '21:18 warning 07700 900123 is a telephone number'],
    ['Ring 020 7946 0018 at night', '21:18 warning 020 7946 0018 is a telephone number'],
    ['Ring +44 7700 900123 at night', '21:18 warning +44 7700 900123 is a telephone number'],
    ['Report of PC 4471 on nights', '21:23 warning PC 4471 is a warrant or collar number'],
    ['Officer with collar number 4471', '21:26 warning collar number 4471 is a warrant or collar number'],
    ['Warrant no. 98765 was seen', '21:13 warning Warrant no. 98765 is a warrant or collar number'],
  ])('%s', async (text, line) => {
    expect(await found(JSON.stringify(text))).toEqual([
      line.replace(/:(\d+) /, (_, at) => `:${Number(at) + 1} `),
    ]);
  });

  it.each([
    'In the year to March 2026 the force attended 61.4% of calls',
    'Demand of 412,000 incidents, April 2024 to March 2026',
    'Grade 1 calls within 15 minutes, Grade 2 within 60',
    'Task C1.2 and report TR-12 of 2026-07-31',
    'A number such as 2026-0012-4471 of the case system',
    'See @northshire for the campaign',
    'The PC was replaced in 2026',
  ])('is not in: %s', async (text) => {
    expect(await found(JSON.stringify(text))).toEqual([]);
  });

  it('is told once a sort in a text, each at its own words', async () => {
    expect(await found('Ring 07700 900123 or a.b@c.example')).toEqual([
      '21:18 warning 07700 900123 is a telephone number',
      '21:34 warning a.b@c.example is an e-mail address',
    ]);
  });

  it('is found in answers, and in their recommendations too', async () => {
    const text = answers([
      '    recommendation: Keep the register of visits up to date\n',
      '    recommendation: Ring 07700 900123\n',
    ]);
    expect(await saidBy('plan/personal-data', text)).toEqual([
      '23:26 warning 07700 900123 is a telephone number: a plan does not need it, take it out',
    ]);
  });

  it('about health is looked for in plans about people alone', async () => {
    const pdp = 'kind: pdp\nid: a\ncurrent_state:\n  difficulties: Was on sick leave in May\n';
    expect(await saidBy('plan/personal-data', pdp)).toEqual([
      '4:24 warning sick leave is a medical detail: a plan does not need it, take it out',
    ]);
    expect(await found('Two officers are on sick leave')).toEqual([]);
  });

  it('about how to reach somebody may stand in a plan about a person', async () => {
    const pdp = 'kind: pdp\nid: a\ncurrent_state:\n  difficulties: Mail to a.b@c.example goes unread\n';
    expect(await saidBy('plan/personal-data', pdp)).toEqual([]);
  });

  it('under a house’s own columns is its own matter', async () => {
    const text = answersWith('other: { contact: a.b@c.example }\n');
    expect(await saidBy('plan/personal-data', text)).toEqual([]);
  });
});
