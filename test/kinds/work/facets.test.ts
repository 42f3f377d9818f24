import { describe, expect, it } from 'vitest';
import { openEntry } from '../../../src/cli/workspace.ts';
import type { Facets, Field } from '../../../src/kit/facets.ts';

async function facetsOf(text: string): Promise<Facets> {
  const { facets } = await openEntry('plan.yaml', '/plan.yaml', new TextEncoder().encode(text));
  if (!facets) throw new Error('the plan cannot be read');
  return facets;
}

/** `role item path: text` of each field. */
const fields = (list: readonly Field[]): string[] =>
  list.map(({ role, path, text, item }) => `${role} ${item?.id ?? '-'} ${path.join('.')}: ${text}`);

const FORCE = `kind: force-pip
id: a
lead: { name: ACC Helen Ward, role: Assistant Chief Constable }
agreed: 2026-05-08
period: { start: 2026-05-04, end: 2027-03-31 }
concerns:
  - id: C1
    title: Late attendance
    owner: Marcus Bell
    impacts: [{ concern: C2, how: They ring again }]
root_causes:
  - { id: RC1, cause: An old profile, concerns: C1 }
measures:
  - id: M1
    concern: C1
    baseline: { value: 60, date: 2026-03-31 }
    target: { value: 80, by: 2026-12-31 }
    owner: Marcus Bell
    readings: [{ date: 2026-06-30, value: 67 }]
actions:
  - task: C1.1
    action: Rebuild the profile
    success_criteria: [Published, Used]
    measures: [M1]
    root_cause: RC1
    also: [C2]
    start: 2026-05-11
    due: 2026-08-28
    lead: { role: Head of Analysis }
    contributors: [Karen Doyle]
    depends_on: C1.2
    verified: { by: Ruth Baker, date: 2026-07-06 }
    updates: [{ date: 2026-07-01, note: Tested, by: Amara Singh }]
milestones:
  - { id: MS1, date: 2026-06-12, tasks: C1.1, what: Tested }
meetings:
  - { id: MT1, date: 2026-09-24, body: ppmg, papers_due: 2026-09-17 }
support:
  - { id: S1, concerns: [C1], provider: Southmoor Constabulary }
governance:
  boards: [{ name: Board, chair: Owen Price }]
  assurance: [{ mechanism: Sample, by: Audit team }]
  escalation: [{ when: Late, to: Owen Price }]
risks:
  - id: R1
    tasks: [C1.1]
    risk: Analysts recalled
    accepted_by: Helen Ward
    owner: Amara Singh
    mitigations:
      - { id: R1a, what: Train a third, owner: Amara Singh, due: 2026-07-31 }
sustainability:
  - { id: SU1, concern: C1, owner: Amara Singh, check: 2027-09-30 }
exit_criteria: [{ measure: M1, threshold: 80 }]
reviews: [{ date: 2026-06-26, summary: On course, next: 2026-07-31 }]
other: { owner: Nobody, due: 2001-01-01 }
`;

describe('what shared rules see of a force plan', () => {
  it('are its items, each with its sort, and mitigations within their risk', async () => {
    const { items } = await facetsOf(FORCE);
    expect(items.map(({ sort, id, within }) => `${sort} ${id}${within ? ` in ${within.id}` : ''}`)).toEqual([
      'concern C1',
      'root_cause RC1',
      'measure M1',
      'action C1.1',
      'milestone MS1',
      'meeting MT1',
      'support S1',
      'risk R1',
      'mitigation R1a in R1',
      'sustainability SU1',
    ]);
  });

  it('are its people by the part that they play, a person in parts by the name or the post', async () => {
    expect(fields((await facetsOf(FORCE)).people)).toEqual([
      'lead - lead.name: ACC Helen Ward',
      'owner C1 concerns.0.owner: Marcus Bell',
      'owner M1 measures.0.owner: Marcus Bell',
      'lead C1.1 actions.0.lead.role: Head of Analysis',
      'contributor C1.1 actions.0.contributors.0: Karen Doyle',
      'verifier C1.1 actions.0.verified.by: Ruth Baker',
      'author C1.1 actions.0.updates.0.by: Amara Singh',
      'provider S1 support.0.provider: Southmoor Constabulary',
      'chair - governance.boards.0.chair: Owen Price',
      'assurer - governance.assurance.0.by: Audit team',
      'recipient - governance.escalation.0.to: Owen Price',
      'accepter R1 risks.0.accepted_by: Helen Ward',
      'owner R1 risks.0.owner: Amara Singh',
      'owner R1a risks.0.mitigations.0.owner: Amara Singh',
      'owner SU1 sustainability.0.owner: Amara Singh',
    ]);
  });

  it('are its times by what they are the day of', async () => {
    const { times } = await facetsOf(FORCE);
    expect(times.map(({ role, path }) => `${role} ${path.join('.')}`)).toEqual([
      'other agreed',
      'start period.start',
      'end period.end',
      'other measures.0.baseline.date',
      'due measures.0.target.by',
      'log measures.0.readings.0.date',
      'start actions.0.start',
      'due actions.0.due',
      'log actions.0.verified.date',
      'log actions.0.updates.0.date',
      'due milestones.0.date',
      'review meetings.0.date',
      'papers meetings.0.papers_due',
      'due risks.0.mitigations.0.due',
      'check sustainability.0.check',
      'log reviews.0.date',
      'review reviews.0.next',
    ]);
  });

  it('are the ids that it names, by what they may be', async () => {
    const { references } = await facetsOf(FORCE);
    expect(references.map(({ to, path, text }) => `${to.join(' ')} ${path.join('.')}: ${text}`)).toEqual([
      'concern concerns.0.impacts.0.concern: C2',
      'concern root_causes.0.concerns: C1',
      'concern measures.0.concern: C1',
      'measure actions.0.measures.0: M1',
      'root_cause actions.0.root_cause: RC1',
      'concern actions.0.also.0: C2',
      'action actions.0.depends_on: C1.2',
      'action milestones.0.tasks: C1.1',
      'concern support.0.concerns.0: C1',
      'action risks.0.tasks.0: C1.1',
      'concern sustainability.0.concern: C1',
      'measure exit_criteria.0.measure: M1',
    ]);
  });

  it('is the prose that the wording rules weigh, by its role', async () => {
    const { prose } = await facetsOf(FORCE);
    expect(fields(prose)).toEqual([
      'cause RC1 root_causes.0.cause: An old profile',
      'action C1.1 actions.0.action: Rebuild the profile',
      'criterion C1.1 actions.0.success_criteria.0: Published',
      'criterion C1.1 actions.0.success_criteria.1: Used',
      'mitigation R1a risks.0.mitigations.0.what: Train a third',
    ]);
  });

  it('is no column of the house', async () => {
    const { people, times, texts } = await facetsOf(FORCE);
    for (const list of [people, times, texts])
      expect(list.filter(({ path }) => path[0] === 'other')).toEqual([]);
  });

  it('has no links to other plans, and nothing verbatim', async () => {
    const { links, texts } = await facetsOf(FORCE);
    expect(links).toEqual([]);
    expect(texts.filter(({ role }) => role === 'verbatim')).toEqual([]);
  });
});

const ANSWERS = `kind: action-plan
id: a
organisation: Westmere Council
lead: Yusuf Karim
source: { body: Inspectorate, published: May 2026 }
recommendations:
  - number: "1"
    recommendation: Publish the times, TODO by the office
    reason: It helps
    proposed_action: Put them on the website
    owner: Ana Duarte
    timescale: September 2026
    external_due: 31 October 2026
    external_due_agreed: { to: 31 December 2026, by: Inspectorate }
    next_review: 2026-09-01
    closed: { by: Inspectorate, date: 2026-07-10 }
    verified: { by: Ruth Baker, date: 2026-07-06 }
    actions:
      - task: "1.1"
        action: Record the times
        success_criteria: Nine offices record them
        lead: Mo Farrell
        start: June 2026
        due: Q3 26/27
        contributors: { name: Li Wei }
        updates: [{ date: July 2026, note: Four do, by: Mo Farrell }]
`;

describe('what shared rules see of answers', () => {
  it('are its recommendations and the actions within them', async () => {
    const { items } = await facetsOf(ANSWERS);
    expect(items.map(({ sort, id, within }) => `${sort} ${id} in ${within?.id ?? '-'}`)).toEqual([
      'recommendation 1 in -',
      'action 1.1 in 1',
    ]);
  });

  it('are its people', async () => {
    expect(fields((await facetsOf(ANSWERS)).people)).toEqual([
      'lead - lead: Yusuf Karim',
      'owner 1 recommendations.0.owner: Ana Duarte',
      'verifier 1 recommendations.0.verified.by: Ruth Baker',
      'lead 1.1 recommendations.0.actions.0.lead: Mo Farrell',
      'contributor 1.1 recommendations.0.actions.0.contributors.name: Li Wei',
      'author 1.1 recommendations.0.actions.0.updates.0.by: Mo Farrell',
    ]);
  });

  it('are its times, as written', async () => {
    const { times } = await facetsOf(ANSWERS);
    expect(times.map(({ role, text }) => `${role} ${text}`)).toEqual([
      'other May 2026',
      'due September 2026',
      'due 31 October 2026',
      'other 31 December 2026',
      'review 2026-09-01',
      'log 2026-07-10',
      'log 2026-07-06',
      'start June 2026',
      'due Q3 26/27',
      'log July 2026',
    ]);
  });

  it('is its prose, timescales among it', async () => {
    expect(fields((await facetsOf(ANSWERS)).prose)).toEqual([
      'action 1 recommendations.0.proposed_action: Put them on the website',
      'timescale 1 recommendations.0.timescale: September 2026',
      'action 1.1 recommendations.0.actions.0.action: Record the times',
      'criterion 1.1 recommendations.0.actions.0.success_criteria: Nine offices record them',
      'timescale 1.1 recommendations.0.actions.0.due: Q3 26/27',
    ]);
  });

  it('is a recommendation word for word, in which nothing is left to fill in', async () => {
    const { texts, pending } = await facetsOf(ANSWERS);
    expect(texts.filter(({ role }) => role === 'verbatim').map(({ path }) => path.join('.'))).toEqual([
      'recommendations.0.recommendation',
    ]);
    expect(pending).toEqual([]);
  });

  it('are no references: its numbers are somebody else’s', async () => {
    expect((await facetsOf(ANSWERS)).references).toEqual([]);
  });
});

describe('what is still to fill in', () => {
  const pendingIn = async (text: string) =>
    (await facetsOf(text)).pending.map(({ path, text: said }) => `${path.join('.')}: ${said}`);

  it('is what has nothing after its colon, and what says so where no text belongs', async () => {
    const text =
      'kind: force-pip\nid: a\nlevel: TBC\ntitle:\nsummary: ""\nactions:\n  - task: TODO\n    due: xxx\n    lead: TBC\n';
    expect(await pendingIn(text)).toEqual([
      'level: TBC',
      'title: ',
      'summary: ',
      'actions.0.task: TODO',
      'actions.0.due: xxx',
    ]);
  });

  it('is left out of what the rules see', async () => {
    const { opened } = await openEntry(
      'plan.yaml',
      '/plan.yaml',
      new TextEncoder().encode('kind: force-pip\nid: a\nlevel: TBC\ntitle:\nforce: TBC\n'),
    );
    expect(opened.data).toEqual({ kind: 'force-pip', id: 'a', force: 'TBC' });
  });

  it('keeps the place of an item in its list', async () => {
    const { items } = await facetsOf('kind: force-pip\nid: a\nactions:\n  -\n  - task: C1.1\n');
    expect(items.map(({ id, path }) => `${id} ${path.join('.')}`)).toEqual([
      'null actions.0',
      'C1.1 actions.1',
    ]);
  });
});
