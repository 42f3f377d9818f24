import { describe, expect, it } from 'vitest';
import { lint } from '../../src/cli/api.ts';
import type { Finding } from '../../src/kit/finding.ts';

const DAY = '2026-07-15';

/** The wording findings of a plan, in order. */
async function wordings(plan: string): Promise<readonly Finding[]> {
  const findings = await lint(plan, { asOf: DAY });
  return findings.filter(({ rule }) => rule.startsWith('wording/'));
}

const where = ({ rule, line, column }: Finding): string =>
  `${line}:${column} ${rule.slice('wording/'.length)}`;
const placesIn = async (plan: string): Promise<string[]> => (await wordings(plan)).map(where);

describe('a finding', () => {
  it('stands at its phrase, not at the line', async () => {
    const plan =
      'kind: force-pip\nid: p\nactions:\n  - task: C1.1\n    action: We will continue to review it\n';
    expect(await placesIn(plan)).toEqual(['5:21 vague-action']);
  });

  it.each([
    ['plain', '    action: Continue to review it\n', '5:13'],
    ['in single quotes', "    action: 'Continue to review it'\n", '5:14'],
    ['in double quotes', '    action: "Continue to review it"\n', '5:14'],
    ['folded', '    action: >-\n      Continue to\n      review it\n', '6:7'],
    ['in a block', '    action: |\n      Continue to\n      review it\n', '6:7'],
    ['on the next line', '    action:\n      Continue to review it\n', '6:7'],
  ])('finds its place in text that is %s', async (_, line, place) => {
    const plan = `kind: force-pip\nid: p\nactions:\n  - task: C1.1\n${line}`;
    expect(await placesIn(plan)).toEqual([`${place} vague-action`]);
  });

  it('counts columns past accents and marks as an editor does', async () => {
    const plan = 'kind: force-pip\nid: p\nroot_causes:\n  - id: RC1\n    cause: Zoë’s crew — lazy\n';
    expect(await placesIn(plan)).toEqual(['5:25 blame-as-cause']);
  });

  it('says what, why and what next in about a hundred characters', async () => {
    const plan = 'kind: force-pip\nid: p\nactions:\n  - task: C1.1\n    action: Continue to review it\n';
    const [finding] = await wordings(plan);
    expect(finding?.message).toBe(
      '"Continue" leaves nothing that a stranger could see done: who will do what, and what is there then?',
    );
    expect(finding?.severity).toBe('warning');
  });

  it('says how sure it is', async () => {
    const plan = (text: string): string =>
      `kind: force-pip\nid: p\nroot_causes:\n  - id: RC1\n    cause: ${text}\n`;
    const [certain] = await wordings(plan('Laziness'));
    expect(certain?.confidence).toBe('certain');
    const [likely] = await wordings(plan('The registrar who never reads his e-mail'));
    expect(likely?.confidence).toBe('likely');
  });
});

/** Where in a plan of each kind a text of a field may stand, with a fault, its rule and its place. */
const homes: readonly (readonly [name: string, plan: string, place: string])[] = [
  ['a goal', 'kind: pdp\nid: p\ngoals:\n  - id: G1\n    goal: Be more visible\n', '5:14 vague-goal'],
  [
    'a course as a goal',
    'kind: pdp\nid: p\ngoals:\n  - id: G1\n    goal: Attend a webinar\n',
    '5:11 activity-as-goal',
  ],
  [
    'a sign of success',
    'kind: pdp\nid: p\ngoals:\n  - id: G1\n    goal: Weld the gate alone\n    success: [Feels happier]\n',
    '6:21 unmeasurable-criterion',
  ],
  [
    'a step of a goal',
    'kind: pdp\nid: p\ngoals:\n  - id: G1\n    goal: Weld the gate alone\n    how: [Continue to liaise]\n',
    '6:11 vague-action',
  ],
  [
    'a commitment',
    'kind: pdp\nid: p\nmanager_commitments:\n  - id: MC1\n    commitment: Support her growth\n',
    '5:17 generic-commitment',
  ],
  [
    'a criterion',
    'kind: individual-pip\nid: p\ncriteria:\n  - id: K1\n    criterion: Works effectively\n',
    '5:22 unmeasurable-criterion',
  ],
  [
    'an observed fact',
    'kind: individual-pip\nid: p\nconcerns:\n  - id: C1\n    observed:\n      - date: 2026-03-02\n        fact: Is lazy\n',
    '7:18 personality',
  ],
  [
    'a fact of a conversation',
    'kind: conversation\nid: p\nconcern:\n  observed:\n    - date: 2026-03-02\n      fact: Is lazy\n',
    '6:16 personality',
  ],
  [
    'a standard that is expected',
    'kind: conversation\nid: p\nexpectation:\n  standard: Better communication\n',
    '4:13 unmeasurable-criterion',
  ],
  [
    'a success criterion',
    'kind: force-pip\nid: p\nactions:\n  - task: C1.1\n    success_criteria: [Improved morale]\n',
    '5:24 unmeasurable-criterion',
  ],
  [
    'a mitigation',
    'kind: force-pip\nid: p\nrisks:\n  - id: R1\n    mitigations:\n      - id: R1a\n        what: Monitor closely\n',
    '7:15 weak-mitigation',
  ],
  [
    'a cause',
    'kind: force-pip\nid: p\nroot_causes:\n  - id: RC1\n    cause: Lazy crews\n',
    '5:12 blame-as-cause',
  ],
  [
    'a timescale',
    'kind: action-plan\nid: p\nrecommendations:\n  - number: "1"\n    timescale: In due course\n',
    '5:16 vague-timescale',
  ],
  [
    'a proposed action',
    'kind: action-plan\nid: p\nrecommendations:\n  - number: "1"\n    proposed_action: Continue to liaise\n',
    '5:22 vague-action',
  ],
];

describe('every home of a text', () => {
  it.each(homes)('%s is judged', async (_, plan, place) => {
    expect(await placesIn(plan)).toEqual([place]);
  });

  it.each(homes)('%s is silent where a comment sets it aside with a reason', async (_, plan, place) => {
    const [, rule = ''] = place.split(' ');
    const lines = plan.split('\n');
    const at = lines.length - 2;
    const indent = /^ */.exec(lines[at] ?? '')?.[0] ?? '';
    lines.splice(at, 0, `${indent}# lint-disable-next-line wording/${rule} -- the words of the house`);
    expect(await placesIn(lines.join('\n'))).toEqual([]);
  });
});

/** What stands beside a text and settles it. */
describe('what stands beside', () => {
  it('a timescale: a next review', async () => {
    const plan = (more: string): string =>
      `kind: action-plan\nid: p\nrecommendations:\n  - number: "1"\n    timescale: Ongoing\n${more}`;
    expect(await placesIn(plan(''))).toEqual(['5:16 vague-timescale']);
    expect(await placesIn(plan('    next_review: 2026-09-01\n'))).toEqual([]);
  });

  it('a mitigation: acceptance by name, and no acceptance without one', async () => {
    const plan = (more: string): string =>
      `kind: force-pip\nid: p\nrisks:\n  - id: R1\n${more}    mitigations:\n      - id: R1a\n        what: Monitor closely\n`;
    expect(await placesIn(plan('    response: accept\n    accepted_by: DCC Owen Price\n'))).toEqual([]);
    expect((await placesIn(plan('    response: accept\n'))).join()).toContain('weak-mitigation');
    expect((await placesIn(plan('    response: reduce\n'))).join()).toContain('weak-mitigation');
  });

  it('a criterion: its measure, threshold and window together', async () => {
    const plan = (more: string): string =>
      `kind: individual-pip\nid: p\ncriteria:\n  - id: K1\n    criterion: Communicates delays effectively\n${more}`;
    const measured = [
      '    measured_by: the dispatch log, dip-sampled by the shift lead\n',
      '    threshold: at least 18 of 20 entries name the new time\n',
      '    window: 8 weeks\n',
    ];
    expect(await placesIn(plan(''))).toEqual(['5:36 unmeasurable-criterion']);
    expect(await placesIn(plan(measured.join('')))).toEqual([]);
    expect(await placesIn(plan('    measured_by: my own opinion\n'))).toEqual([
      '5:36 unmeasurable-criterion',
    ]);
  });

  it('a goal: a sign of success that two people would judge alike', async () => {
    const plan = (success: string): string =>
      `kind: pdp\nid: p\ngoals:\n  - id: G1\n    goal: Understand the claims ledger\n    success: [${success}]\n`;
    expect((await placesIn(plan('9 of 10 claims posted without a correction in June'))).join()).not.toContain(
      'goal',
    );
    expect((await placesIn(plan('Feels happier'))).join()).toContain('vague-goal');
  });
});

describe('a plan of another sort', () => {
  it.each([
    ['an empty text', '""'],
    ['a space', '" "'],
    ['a text to fill in', 'TODO'],
    ['a name to fill in', '"[name]"'],
    ['a list', '[a, b]'],
    ['nothing', ''],
  ])('%s earns no wording finding', async (_, value) => {
    const plan = `kind: force-pip\nid: p\nactions:\n  - task: C1.1\n    action: ${value}\n`;
    expect(await placesIn(plan)).toEqual([]);
  });

  it('quotes no more of a people plan than the phrase', async () => {
    const plan =
      'kind: individual-pip\nid: p\nconcerns:\n  - id: C1\n    observed:\n      - date: 2026-03-02\n' +
      '        fact: Is lazy and was seen with Mr Harrow at the Red Lion\n';
    const [finding] = await wordings(plan);
    expect(finding?.message).toContain('"lazy"');
    expect(finding?.message).not.toMatch(/Harrow|Lion/);
  });

  it('tells a plan for a person from a formal process, and the other way round', async () => {
    const pdp = 'kind: pdp\nid: p\ncurrent_state:\n  manager_view: This is her final warning\n';
    expect(await placesIn(pdp)).toEqual(['4:29 wrong-tool']);
    const pip =
      'kind: individual-pip\nid: p\nconcerns:\n  - id: C1\n    expected: A sheet a night and a career path\n';
    expect(await placesIn(pip)).toEqual(['5:37 wrong-tool']);
    const quoted =
      'kind: pdp\nid: p\ncurrent_state:\n  manager_view: The lamp marked "final warning" is out\n';
    expect(await placesIn(quoted)).toEqual([]);
  });

  it('gives advice, no warning, where a criterion leaves no room for one slip', async () => {
    const plan = (text: string): string =>
      `kind: individual-pip\nid: p\ncriteria:\n  - id: K1\n    criterion: ${text}\n`;
    const [finding] = await wordings(plan('Custody files are always complete'));
    expect(finding?.severity).toBe('advice');
    expect(finding?.message).toBe('"always" leaves no room for one slip: how many may be missed?');
    expect(await placesIn(plan('Zero custody files are returned in the eight weeks to 12 December'))).toEqual(
      [],
    );
  });
});
