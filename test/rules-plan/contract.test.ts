import { describe, expect, it } from 'vitest';
import { kind as answersKind } from '../../src/kinds/action-plan/index.ts';
import { kind as forceKind } from '../../src/kinds/force-pip/index.ts';
import type { AnyRule } from '../../src/kit/rule.ts';
import { addDays } from '../../src/kit/time.ts';
import { sharedRules } from '../../src/rules/index.ts';
import { answers, cleanAnswers } from '../support/clean-answers.ts';
import { cleanForce, force } from '../support/clean-force.ts';
import { type Edit, judged, said, type Terms } from '../support/linted.ts';

/** A rule in one line: its id, its nature, its severity, and `^` where a submission lifts it. */
const line = ({ id, nature, severity, rises }: AnyRule): string =>
  `${id.slice(id.indexOf('/') + 1)} ${nature} ${severity}${rises ? '^' : ''}`;

describe('the catalogue, by which other programs go,', () => {
  it('holds the rules of every kind', () => {
    expect(sharedRules.filter(({ id }) => id.startsWith('plan/')).map(line)).toEqual([
      'change-recorded fault error',
      'date-order fault error',
      'done-needs-evidence gap error',
      'duplicate-id fault error',
      'marking gap error',
      'named-owner fault warning^',
      'overdue time warning',
      'personal-data fault warning',
      'placeholder gap error',
      'rag-explained gap warning^',
      'reference fault error',
      'retention gap warning',
      'schema fault error',
      'split-text fault warning',
      'stale time warning',
      'syntax fault error',
      'verified-by-another fault error',
      'waiver fault error',
    ]);
  });

  it('holds the rules of a force plan', () => {
    expect(forceKind.rules.map(line)).toEqual([
      'action-achievable gap error',
      'action-led gap error',
      'action-measurable gap error',
      'action-relevant gap error',
      'action-specific gap error',
      'action-time-bound gap error',
      'action-treats-cause gap error',
      'cause-addressed gap error',
      'cause-for-concern gap error',
      'causes-evidenced gap warning^',
      'complete-but-unmet fault warning',
      'concern-acted-on gap error',
      'concern-has-timeline gap error',
      'concern-owned gap error',
      'concerns-interact gap warning^',
      'cross-cutting-prioritised gap error',
      'dependency-order fault error',
      'draft-shared gap warning^',
      'exit-reachable fault warning^',
      'governance-assurance gap error',
      'governance-challenge gap error',
      'governance-escalation gap error',
      'governance-lead gap error',
      'intensive-support gap warning^',
      'lead-overloaded tip advice',
      'learning-shared gap warning',
      'measures-on-track time warning',
      'meetings-planned gap error',
      'milestone-within-task fault warning',
      'outcome-measured gap error',
      'reviewed-regularly time warning',
      'risk-identified gap warning^',
      'risk-linked gap error',
      'risk-mitigated gap error',
      'support-identified gap error',
      'sustained gap error',
      'task-linked fault error',
    ]);
  });

  it('holds the rules of answers to recommendations', () => {
    expect(answersKind.rules.map(line)).toEqual([
      'answers-the-recommendation wording warning',
      'closed-by-its-author fault error',
      'declined-with-reason gap error',
      'numbered fault warning',
      'open-ended-reviewed gap warning^',
      'owner-given gap warning^',
      'recommendation-answered gap error',
      'status-in-timescale fault warning',
      'timescale-given gap error',
      'within-external-date fault warning^',
    ]);
  });

  it('cites a section of a source, or the practice that it rests on, for each of them', () => {
    for (const { id, cites } of [...sharedRules, ...forceKind.rules, ...answersKind.rules]) {
      expect(cites.length, id).toBeGreaterThan(0);
      for (const { section } of cites) expect(section.length, id).toBeGreaterThan(4);
    }
  });
});

describe('a plan of nothing but its kind and id', () => {
  const bare = (kind: string, more = '') => `kind: ${kind}\nid: a\n${more}`;
  const words = async (text: string, terms?: Terms) =>
    (await said(text, terms)).map((finding) => finding.split(' ').slice(0, 3).join(' '));

  it('of a force lacks what no plan can do without, each told once at the kind', async () => {
    expect(await said(bare('force-pip'))).toEqual([
      '1:1 error force-pip/cause-for-concern The plan names no performance concern: write each one that was identified under concerns:',
      '1:1 error force-pip/governance-assurance No assurance mechanism is named: say under assurance: what is checked, by whom, how often',
      '1:1 error force-pip/governance-challenge No board challenges progress: name one under boards: with the role challenge',
      '1:1 error force-pip/governance-escalation No board escalates what stalls: name one under boards: with the role escalate',
      '1:1 error force-pip/governance-lead The plan has no lead: name the one person who answers for all of it',
      '1:1 error plan/marking Nothing says how this plan is to be handled: add marking: at the top',
    ]);
  });

  it('of a force at level 3 lacks what the group asks for as well', async () => {
    expect(await words(bare('force-pip', 'level: 3\n'))).toEqual([
      '1:1 error force-pip/cause-for-concern',
      '1:1 warning force-pip/causes-evidenced',
      '1:1 warning force-pip/draft-shared',
      '1:1 error force-pip/governance-assurance',
      '1:1 error force-pip/governance-challenge',
      '1:1 error force-pip/governance-escalation',
      '1:1 error force-pip/governance-lead',
      '1:1 warning force-pip/intensive-support',
      '1:1 error force-pip/meetings-planned',
      '1:1 error plan/marking',
    ]);
  });

  it('of a force is warned as a draft, and refused in a submission', async () => {
    const draft = bare('force-pip', 'level: 4\nstatus: draft\n');
    for (const finding of await words(draft)) expect(finding).toMatch(/^1:1 warning /);
    for (const finding of await words(draft, { stage: 'submission' })) expect(finding).toMatch(/^1:1 error /);
  });

  it('of answers lacks nothing yet', async () => {
    expect(await said(bare('action-plan'))).toEqual([]);
    expect(await said(bare('action-plan', 'recommendations: []\n'))).toEqual([]);
  });

  it('of answers with one bare recommendation lacks five things at it', async () => {
    expect(await words(bare('action-plan', 'recommendations:\n  - theme: Fleet\n'))).toEqual([
      '4:5 warning action-plan/numbered',
      '4:5 warning action-plan/owner-given',
      '4:5 error action-plan/recommendation-answered',
      '4:5 error action-plan/timescale-given',
    ]);
  });

  it('of a force has nothing late however long ago it was', async () => {
    expect((await said(bare('force-pip'), { day: '2040-01-01' })).length).toBe(6);
  });
});

describe('the order of what is said', () => {
  it('is by line, then by column, then by rule', async () => {
    const text = force(
      ['    owner: Ch Supt Marcus Bell\nroot', 'root'],
      ['    lead: Dr Amara Singh\n', ''],
      ['    due: 2026-08-28\n', ''],
    );
    const { findings } = await judged(text);
    const keys = findings.map(
      ({ line: at, column, rule }) =>
        `${String(at).padStart(4, '0')} ${String(column).padStart(3, '0')} ${rule}`,
    );
    expect(keys).toEqual([...keys].sort());
    expect(keys).toHaveLength(3);
  });

  it('does not turn on the order of the keys', async () => {
    const one = force(['    lead: Dr Amara Singh\n', '']);
    const other = force([
      '    due: 2026-08-28\n    lead: Dr Amara Singh\n    status: in_progress\n',
      '    status: in_progress\n    due: 2026-08-28\n',
    ]);
    const of = async (text: string) =>
      (await judged(text)).findings.map(({ rule, message }) => `${rule} ${message}`);
    expect(await of(one)).toEqual(await of(other));
  });

  it('bears the item, its path and a line of help', async () => {
    const { findings } = await judged(force(['        due: 2026-07-31\n', '']));
    expect(findings).toEqual([
      expect.objectContaining({
        rule: 'force-pip/risk-mitigated',
        nature: 'gap',
        confidence: 'certain',
        item: 'R1a',
        path: ['risks', 0, 'mitigations', 0, 'due'],
        help: 'Add a mitigation with owner and due, or response: accept with accepted_by.',
      }),
    ]);
  });
});

/** The first day, from a day on, on which each rule speaks, for as many days as are asked. */
async function firstDays(text: string, from: string, days: number): Promise<Record<string, string>> {
  const first: Record<string, string> = {};
  for (let i = 0; i < days; i++) {
    const day = addDays(from, i);
    for (const { rule, message } of (await judged(text, { day })).findings)
      first[`${rule} ${message.split(' ').slice(0, 2).join(' ')}`] ??= day;
  }
  return first;
}

describe('a plan that is left alone from 15 July on', () => {
  it('of a force falls due day by day, each thing on the day after its own', async () => {
    expect(await firstDays(cleanForce, '2026-07-15', 70)).toEqual({
      'plan/overdue R1a was': '2026-08-01',
      'force-pip/reviewed-regularly Force performance': '2026-08-03',
      'plan/overdue C1.1 was': '2026-08-29',
      'force-pip/measures-on-track M1 (Grade': '2026-09-07',
    });
  });

  it('as answers grows stale, then late', async () => {
    expect(await firstDays(cleanAnswers, '2026-07-15', 90)).toEqual({
      'plan/stale Nothing has': '2026-08-11',
      'plan/overdue Recommendation 1': '2026-10-01',
    });
  });

  it('and closed never falls due', async () => {
    const closed: Edit = ['status: active', 'status: closed'];
    const learning = 'learning: [{ what: A model, through: practice_bank }]\n';
    expect(await firstDays(`${force(closed)}${learning}`, '2027-04-01', 3)).toEqual({});
    expect(await firstDays(answers(closed), '2027-04-01', 3)).toEqual({});
  });

  it('as a draft is told of its dates alone', async () => {
    const draft: Edit = ['status: active', 'status: draft'];
    expect(await firstDays(force(draft), '2026-12-01', 1)).toEqual({
      'plan/overdue R1a was': '2026-12-01',
      'plan/overdue C1.1 was': '2026-12-01',
    });
    expect(await firstDays(answers(draft), '2026-12-01', 1)).toEqual({
      'plan/overdue Recommendation 1': '2026-12-01',
      'plan/overdue Action 2.1': '2026-12-01',
    });
  });

  it('has no finding of what has become due heavier than a warning, at any stage', async () => {
    for (const stage of ['draft', 'normal', 'submission'] as const) {
      const { findings } = await judged(cleanForce, { day: '2027-01-31', stage });
      expect(findings.length).toBeGreaterThan(3);
      for (const { nature, severity } of findings) expect([nature, severity]).toEqual(['time', 'warning']);
    }
  });
});
