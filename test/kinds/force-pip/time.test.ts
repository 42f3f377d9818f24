import { describe, expect, it } from 'vitest';
import { after } from '../../../src/kinds/force-pip/duration.ts';
import { kind } from '../../../src/kinds/force-pip/index.ts';
import { judgePart } from '../../support/excerpt.ts';

const verdict = (body: string, today = '2026-07-15') => judgePart(kind, body, today);
const paths = async (rule: string, body: string, today?: string) => (await verdict(body, today)).at(rule);

const period = 'period:\n  start: 2026-05-04\n  end: 2027-03-31\n';
const one = 'concerns:\n  - id: C1\n';

describe('durations', () => {
  it.each([
    ['3 months', '2027-03-31'],
    ['three months', '2027-03-31'],
    ['a quarter', '2027-03-31'],
    ['quarter', '2027-03-31'],
    ['for 2 weeks', '2027-01-14'],
    ['at least 90 days', '2027-03-31'],
    ['a year', '2027-12-31'],
    ['two fortnights', '2027-01-28'],
    ['some months', null],
    ['until further notice', null],
  ])('%s', (words, day) => {
    expect(after('2026-12-31', words)).toBe(day);
  });
});

describe('milestones', () => {
  const at = (...dates: string[]) =>
    `${period}${one}milestones:\n${dates.map((d, i) => `  - { id: MS${i}, concern: C1, date: ${d} }\n`).join('')}`;

  it('come in the first third: its last day still counts', async () => {
    expect(await paths('concern-has-timeline', at('2026-08-22'))).toEqual([]);
    expect(await paths('concern-has-timeline', at('2026-08-23'))).toEqual(['milestones.0.date']);
    expect(await paths('concern-has-timeline', at('2027-01-29', '2026-06-12'))).toEqual([]);
  });

  it('are not all on the last day, said once', async () => {
    const { findings } = await verdict(at('2027-03-31', '2027-03-31'));
    const mine = findings.filter(({ rule }) => rule === 'force-pip/concern-has-timeline');
    expect(mine.map(({ severity }) => severity)).toEqual(['warning']);
    expect(mine[0]?.message).toContain('last day only');
  });

  it('want a date, and dropped ones are none', async () => {
    const bare = `${period}${one}milestones:\n  - { id: MS1, concern: C1 }\n`;
    expect(await paths('concern-has-timeline', bare)).toEqual(['milestones.0.date']);
    const dropped = `${one}milestones:\n  - { id: MS1, concern: C1, date: 2026-06-12, status: dropped }\n`;
    expect(await paths('concern-has-timeline', dropped)).toEqual(['concerns.0']);
  });

  it('without a concern belong to the concerns of their tasks', async () => {
    const plan = `${one}actions:\n  - { task: C1.1 }\nmilestones:\n  - { id: MS1, date: 2026-06-12, tasks: C1.1 }\n`;
    expect(await paths('concern-has-timeline', plan)).toEqual([]);
  });

  it('may lie on the day that the last of their tasks ends, and are not judged beside an undated one', async () => {
    const plan = (date: string, due: string) =>
      `actions:\n  - { task: C1.1, due: 2026-07-31 }\n  - { task: C1.2${due} }\nmilestones:\n  - { id: MS1, date: ${date}, tasks: [C1.1, C1.2] }\n`;
    expect(await paths('milestone-within-task', plan('2026-08-28', ', due: 2026-08-28'))).toEqual([]);
    expect(await paths('milestone-within-task', plan('2026-08-29', ', due: 2026-08-28'))).toEqual([
      'milestones.0.date',
    ]);
    expect(await paths('milestone-within-task', plan('2026-08-29', ''))).toEqual([]);
  });
});

describe('dependencies', () => {
  const plan = (a: string, b: string, c = '') =>
    `actions:\n  - { task: C1.1, ${a} }\n  - { task: C1.2, ${b} }\n${c && `  - { task: C1.3, ${c} }\n`}`;

  it('may start on the day that the other ends', async () => {
    expect(
      await paths('dependency-order', plan('due: 2026-07-31', 'start: 2026-07-31, depends_on: C1.1')),
    ).toEqual([]);
    expect(
      await paths('dependency-order', plan('due: 2026-07-31', 'start: 2026-07-30, depends_on: C1.1')),
    ).toEqual(['actions.1.start']);
  });

  it('in a circle are told once, as an error, and not for their dates as well', async () => {
    const round = plan(
      'start: 2026-05-11, due: 2026-07-31, depends_on: [C1.3]',
      'start: 2026-05-11, due: 2026-07-31, depends_on: [C1.1]',
      'start: 2026-05-11, due: 2026-07-31, depends_on: [C1.2]',
    );
    const { findings } = await verdict(round);
    const mine = findings.filter(({ rule }) => rule === 'force-pip/dependency-order');
    expect(mine.map(({ severity, path }) => `${severity} ${path.join('.')}`)).toEqual([
      'error actions.0.depends_on',
    ]);
    expect(mine[0]?.message).toContain('C1.1, C1.3, C1.2, C1.1');
  });

  it('on itself is a circle too', async () => {
    expect(await paths('dependency-order', 'actions:\n  - { task: C1.1, depends_on: C1.1 }\n')).toEqual([
      'actions.0.depends_on',
    ]);
  });
});

describe('the end of the plan', () => {
  const kept = (check: string) =>
    `${period}${one}sustainability:\n  - { id: SU1, concern: C1, how: x, owner: A Bee, check: ${check} }\n`;

  it('is not after itself', async () => {
    expect(await paths('sustained', kept('2027-03-31'))).toEqual(['sustainability.0.check']);
    expect(await paths('sustained', kept('2027-04-01'))).toEqual([]);
  });

  const exit = (by: string, readings = '') =>
    `${period}measures:\n  - id: M1\n    better: lower\n    target: { value: 10, by: ${by} }\n${readings}exit_criteria:\n  - { measure: M1, threshold: 10, sustained_for: 3 months }\n`;

  it('leaves room for an exit criterion, counted from the target', async () => {
    expect(await paths('exit-reachable', exit('2026-12-31'))).toEqual([]);
    expect(await paths('exit-reachable', exit('2027-01-01'))).toEqual(['exit_criteria.0.sustained_for']);
  });

  it('leaves room counted from the first reading at the threshold, in its own direction', async () => {
    const early = '    readings: [{ date: 2026-06-30, value: 9.5 }]\n';
    expect(await paths('exit-reachable', exit('2027-02-28', early))).toEqual([]);
    const above = '    readings: [{ date: 2026-06-30, value: 10.5 }]\n';
    expect(await paths('exit-reachable', exit('2027-02-28', above))).toHaveLength(1);
  });
});

describe('what has become due', () => {
  const board = (status: string, day: string) =>
    `status: ${status}\n${period}governance:\n  boards: [{ name: Gold group, meets: month }]\nmeetings:\n  - { date: 2026-05-20, body: partner }\nreviews:\n  - { date: ${day}, body: The Gold Group, summary: x }\n`;

  it('is a review past its rhythm and seven days', async () => {
    expect(await paths('reviewed-regularly', board('active', '2026-06-08'))).toEqual([]);
    expect(await paths('reviewed-regularly', board('active', '2026-06-07'))).toEqual(['reviews']);
  });

  it('is nothing in a draft or a closed plan', async () => {
    expect(await paths('reviewed-regularly', board('draft', '2026-05-05'))).toEqual([]);
    expect(await paths('reviewed-regularly', board('closed', '2026-05-05'))).toEqual([]);
  });

  it('is a review with a partner once the plan has run for 35 days', async () => {
    const plan = (more = '') => `${period}${more}`;
    expect(await paths('reviewed-regularly', plan(), '2026-06-08')).toEqual([]);
    expect(await paths('reviewed-regularly', plan(), '2026-06-09')).toEqual(['reviews']);
    const ahead = 'meetings:\n  - { date: 2026-09-01, body: partner }\n';
    expect(await paths('reviewed-regularly', plan(ahead))).toEqual(['reviews']);
    const helper =
      'support:\n  - { id: S1, provider: Southmoor Constabulary }\nreviews:\n  - { date: 2026-06-30, body: Southmoor Constabulary }\n';
    expect(await paths('reviewed-regularly', plan(helper))).toEqual([]);
  });

  const measure = (more: string) =>
    `${period}measures:\n  - id: M1\n    every: month\n    baseline: { value: 60, date: 2026-03-31 }\n    target: { value: 80, by: 2026-12-31 }\n${more}`;

  it('is a reading after two periods and seven days, from the start of the plan on', async () => {
    expect(await paths('measures-on-track', measure(''), '2026-07-11')).toEqual([]);
    expect(await paths('measures-on-track', measure(''), '2026-07-12')).toEqual(['measures.0.readings']);
    const read = '    readings: [{ date: 2026-06-30, value: 66 }]\n';
    expect(await paths('measures-on-track', measure(read), '2026-09-06')).toEqual([]);
    expect(await paths('measures-on-track', measure(read), '2026-09-07')).toEqual(['measures.0.readings']);
  });

  it('is a reading more than a tenth of the way off, unless the rating answers for it', async () => {
    const read = (value: number, more = '') =>
      measure(`    readings: [{ date: 2026-06-30, value: ${value} }]\n${more}`);
    expect(await paths('measures-on-track', read(64.7))).toEqual([]);
    expect(await paths('measures-on-track', read(64.6))).toEqual(['measures.0.readings.0']);
    const rag = '    rag: { rating: amber, reason: Two cars short, forecast: Back on it in August }\n';
    expect(await paths('measures-on-track', read(62, rag))).toEqual([]);
  });
});

describe('meetings', () => {
  const plan = (more: string, level = 3) => `level: ${level}\n${period}${more}`;
  const meeting = (body: string, date: string) =>
    `  - { id: MT-${body}, date: ${date}, body: ${body}, papers_due: 2026-06-11, update: x }\n`;

  it('count within the period only, first and last day included', async () => {
    const both = (date: string) => plan(`meetings:\n${meeting('ppmg', date)}`);
    const severities = async (date: string) =>
      (await verdict(both(date))).findings
        .filter(({ rule, path }) => rule === 'force-pip/meetings-planned' && path.length === 1)
        .map(({ severity }) => severity);
    expect(await severities('2027-04-01')).toEqual(['error']);
    expect(await severities('2027-03-31')).toEqual(['warning']);
    expect(await severities('2026-05-04')).toEqual(['warning']);
  });

  it('are asked for at levels 3 and 4 only', async () => {
    expect(await paths('meetings-planned', plan('', 2))).toEqual([]);
    expect(await paths('meetings-planned', plan('', 4))).toEqual(['meetings']);
    expect(await paths('causes-evidenced', plan('', 2))).toEqual([]);
    expect(await paths('draft-shared', plan('', 2))).toEqual([]);
  });

  it('for noting owe no update', async () => {
    const noting = (purpose: string) =>
      `meetings:\n  - { id: MT1, date: 2026-06-18, body: ppmg, papers_due: 2026-06-11, purpose: ${purpose} }\nmilestones:\n  - { id: MS1, date: 2026-06-12 }\n`;
    expect(await paths('meetings-planned', noting('noting'))).toEqual([]);
    expect(await paths('meetings-planned', noting('review'))).toEqual(['meetings.0.update']);
  });
});
