import { describe, expect, it } from 'vitest';
import { brief, lint, type Verdict } from './run.ts';

const GOAL = `kind: pdp
id: a
status: active
retention: { delete_by: 2030-01-31 }
review_dates: [2026-11-30]
period: { start: 2026-11-02, end: 2026-11-30 }
current_state: { strengths: Runs a release alone, difficulties: Waits to be asked }
direction: { picture: Leads the design of a service, framework: Level 5 }
goals:
  - id: G1
    goal: Lead one incident review on my own
    success: Two reviews led and both accepted by the team by 2026-11-27
    target_date: 2026-11-27
    why: The direction asks for it
`;
const RULE = 'pdp/goal-achievable';

/** The plan, whose only fault is that G1 has no steps, with waivers. */
const waived = (waivers: string, args: readonly string[] = [], plan = GOAL) =>
  lint({ 'a.yaml': `${plan}waivers:\n${waivers}` }, args);

const words = ({ findings }: Verdict) =>
  findings.map(({ rule, severity, message }) => `${rule} ${severity} ${message}`);

const waiver = (over: Readonly<Record<string, string | null>> = {}): string => {
  const fields = { rule: RULE, reason: 'Steps follow in May', until: '2026-11-20', ...over };
  const lines = Object.entries(fields).filter(([, value]) => value !== null);
  return `${lines.map(([key, value], i) => `${i === 0 ? '  - ' : '    '}${key}: ${value}`).join('\n')}\n`;
};

describe('waivers', () => {
  it('finds one gap without any', async () => {
    expect(brief(await lint({ 'a.yaml': GOAL }))).toEqual([`10: ${RULE}`]);
  });

  it.each([
    ['the whole plan', {}],
    ['the item', { item: 'G1' }],
    ['until a later day', { until: '2027-01-01' }],
    ['until the plan closes', { until: 'closed' }],
  ])('set aside for %s, and counted', async (_, over) => {
    const verdict = await waived(waiver(over));
    expect(words(verdict)).toEqual([]);
    expect(verdict.summary.suppressed).toBe(1);
    expect(verdict.code).toBe(0);
  });

  it('hold on their last day and not after it', async () => {
    const [on, after] = [
      await waived(waiver(), ['--as-of', '2026-11-20']),
      await waived(waiver(), ['--as-of', '2026-11-21']),
    ];
    expect(on.findings).toEqual([]);
    expect(after.summary.suppressed).toBe(0);
    expect(words(after)).toEqual([
      expect.stringMatching(`^${RULE} error `),
      'plan/waiver warning The waiver of pdp/goal-achievable ended on 2026-11-20: mend what it covers, or renew it',
    ]);
  });

  it('end with the plan where they last until it closes', async () => {
    const verdict = await waived(
      waiver({ until: 'closed' }),
      ['--only', `${RULE},plan/waiver`],
      GOAL.replace('active', 'closed'),
    );
    expect(brief(verdict)).toEqual([`10: ${RULE}`]);
  });

  it.each([
    [
      'without a reason',
      { reason: null },
      'plan/waiver error The waiver of pdp/goal-achievable has no reason: add reason:',
    ],
    [
      'without an end',
      { until: null },
      'plan/waiver error The waiver of pdp/goal-achievable has no end: add until: with a day, or closed',
    ],
  ])('%s set nothing aside', async (_, over, message) => {
    const verdict = await waived(waiver(over));
    expect(words(verdict)).toEqual([expect.stringMatching(`^${RULE} error `), message]);
    expect(verdict.summary.suppressed).toBe(0);
  });

  it.each([
    [{ rule: 'pdp/direction-set' }, 'Nothing needs pdp/direction-set set aside any more: remove this waiver'],
    [
      { rule: 'pdp/has-a-goal', item: 'G1' },
      'Nothing at G1 needs pdp/has-a-goal set aside any more: remove this waiver',
    ],
    [
      { rule: 'pdp/goal-acheivable' },
      'No rule pdp/goal-acheivable judges this plan: write pdp/goal-achievable',
    ],
    [
      { rule: 'force-pip/draft-shared' },
      'No rule force-pip/draft-shared judges this plan: remove this, or correct the name',
    ],
    [{ rule: 'plan/waiver' }, 'plan/waiver cannot be set aside: mend what it reports'],
    [{ rule: 'plan/syntax' }, 'plan/syntax cannot be set aside: mend what it reports'],
  ])('of no use are warned of: %j', async (over, message) => {
    const verdict = await waived(waiver(over));
    expect(words(verdict).at(-1)).toBe(`plan/waiver warning ${message}`);
    expect(verdict.findings.at(-1)?.path).toEqual(['waivers', 0, 'rule']);
    expect(verdict.summary.suppressed).toBe(0);
  });

  it.each([
    ['the rule is off', { rule: RULE }, ['--rule', `${RULE}=off`]],
    ['the rule needs a past that nobody has', { rule: 'history/goalposts' }, ['--only', 'plan/waiver']],
  ])('are left alone where %s', async (_, over, args) => {
    expect(words(await waived(waiver(over), args))).toEqual([]);
  });

  it('of an item that the plan does not have are one fault', async () => {
    const verdict = await waived(waiver({ item: 'G7' }));
    expect(verdict.findings.map(({ rule, path }) => [rule, path.at(-1)])).toEqual([
      [RULE, 'how'],
      ['plan/reference', 'item'],
    ]);
  });

  it('cover everything within their item', async () => {
    const plan = `kind: force-pip
id: b
risks:
  - id: R1
    risk: The supplier is late
    likelihood: 4
    impact: 4
    mitigations:
      - id: R1a
        what: Ask for weekly figures and escalate the first miss to the board
`;
    const args = ['--only', 'force-pip/risk-mitigated,plan/waiver'];
    const without = await lint({ 'a.yaml': plan }, args);
    expect(without.findings.map(({ item }) => item)).toContain('R1a');
    const rest = (item: string) => waived(waiver({ rule: 'force-pip/risk-mitigated', item }), args, plan);
    expect((await rest('R1')).findings).toEqual([]);
    expect((await rest('R1')).summary.suppressed).toBe(without.findings.length);
    expect((await rest('R1a')).findings.map(({ item }) => item)).not.toContain('R1a');
  });

  it('count only what was asked for', async () => {
    expect((await waived(waiver(), ['--only', 'plan/*'])).summary.suppressed).toBe(0);
  });
});

describe('inline disables', () => {
  /** The plan with comments above its goal. */
  const disabled = (comment: string, args: readonly string[] = []) =>
    lint({ 'a.yaml': GOAL.replace('  - id: G1', `${comment}\n  - id: G1`) }, args);
  const told = (verdict: Verdict) =>
    verdict.findings.map(({ line, rule, severity }) => `${line} ${rule} ${severity}`);

  it.each([
    [`# lint-disable-next-line ${RULE} -- steps follow`],
    [`  # lint-disable-next-line ${RULE} -- steps follow`],
    [`#lint-disable-next-line ${RULE}  --  steps -- and more -- follow\r`],
  ])('set aside what the next line earns: %j', async (comment) => {
    const verdict = await disabled(comment);
    expect(told(verdict)).toEqual([]);
    expect(verdict.summary.suppressed).toBe(1);
  });

  it.each([
    [
      'without a reason',
      `# lint-disable-next-line ${RULE}`,
      `${RULE} is set aside here without a reason: end the comment in -- and why`,
    ],
    [
      'with an empty reason',
      `# lint-disable-next-line ${RULE} -- `,
      `${RULE} is set aside here without a reason: end the comment in -- and why`,
    ],
    [
      'without a rule',
      '# lint-disable-next-line -- because',
      'This comment names no rule: write lint-disable-next-line RULE -- reason',
    ],
    [
      'with neither',
      '# lint-disable-next-line',
      'This comment names no rule: write lint-disable-next-line RULE -- reason',
    ],
    [
      'with two rules',
      `# lint-disable-next-line ${RULE}, plan/stale -- because`,
      `This comment names ${RULE} and more: give each rule a comment of its own`,
    ],
  ])('%s are errors and set nothing aside', async (_, comment, message) => {
    const verdict = await disabled(comment);
    expect(told(verdict)).toEqual(['10 plan/waiver error', `11 ${RULE} error`]);
    expect(verdict.findings[0]?.message).toBe(message);
    expect(verdict.findings[0]).toMatchObject({ column: 1, endColumn: comment.trimEnd().length + 1 });
  });

  it.each([
    ['plan/stale', 'The next line has no finding of plan/stale: remove this comment'],
    ['plan/stail', 'No rule plan/stail judges this plan: write plan/stale'],
    ['plan/syntax', 'plan/syntax cannot be set aside: mend what it reports'],
  ])('of no use are warned of: %s', async (rule, message) => {
    const verdict = await disabled(`# lint-disable-next-line ${rule} -- because`);
    expect(told(verdict)).toEqual(['10 plan/waiver warning', `11 ${RULE} error`]);
    expect(verdict.findings[0]?.message).toBe(message);
  });

  it('stand on each other where a line has several', async () => {
    const comments = [RULE, 'pdp/goal-relevant'].map((rule) => `# lint-disable-next-line ${rule} -- because`);
    const plan = GOAL.replace('    why: The direction asks for it\n', '').replace(
      '  - id: G1',
      `${comments.join('\n')}\n  - id: G1`,
    );
    const verdict = await lint({ 'a.yaml': plan });
    expect(told(verdict)).toEqual([]);
    expect(verdict.summary.suppressed).toBe(2);
  });

  it('reach no further than the next line', async () => {
    const verdict = await disabled(`# lint-disable-next-line ${RULE} -- because\n`);
    expect(told(verdict)).toEqual(['10 plan/waiver warning', `12 ${RULE} error`]);
  });

  it('cannot hide what cannot be read', async () => {
    const text = 'kind: pdp\nid: a\n# lint-disable-next-line plan/syntax -- because\ntitle: !x y\n';
    const verdict = await lint({ 'a.yaml': text }, ['--only', 'plan/*']);
    expect(told(verdict)).toContain('4 plan/syntax error');
    expect(verdict.summary.suppressed).toBe(0);
  });

  it('are not read from the end of a line', async () => {
    const plan = GOAL.replace(
      'status: active',
      `status: active  # lint-disable-next-line ${RULE} -- because`,
    );
    expect(told(await lint({ 'a.yaml': plan }))).toEqual([`10 ${RULE} error`]);
  });

  it.each([
    ['a block scalar', 'title: |\n  one\n  # lint-disable-next-line plan/stale -- x\n  two'],
    ['a folded one', 'title: >-\n  # lint-disable-next-line -- x\n  two'],
    ['a quoted text', 'title: "one\n  # lint-disable-next-line plan/stale -- x\n  two"'],
  ])('are text inside %s', async (_, title) => {
    const plan = GOAL.replace('status: active', `${title}\nstatus: active`);
    expect((await lint({ 'a.yaml': plan }, ['--only', 'plan/waiver'])).findings).toEqual([]);
  });

  it('count again below a block scalar', async () => {
    const title = 'title: |\n  one\n# lint-disable-next-line plan/stale -- x';
    const plan = GOAL.replace('status: active', `${title}\nstatus: active`);
    expect(told(await lint({ 'a.yaml': plan }, ['--only', 'plan/waiver']))).toHaveLength(1);
  });
});
