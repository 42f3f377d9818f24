import { describe, expect, it } from 'vitest';
import { openEntry } from '../../../src/cli/workspace.ts';
import type { Facets, Field } from '../../../src/kit/facets.ts';
import { cleanConversation } from './clean-conversation.ts';
import { cleanPdp } from './clean-pdp.ts';
import { cleanPip } from './clean-pip.ts';

async function facetsOf(text: string): Promise<Facets> {
  const { facets } = await openEntry('plan.yaml', '/plan.yaml', new TextEncoder().encode(text));
  if (!facets) throw new Error('the plan could not be read');
  return facets;
}

const places = (fields: readonly Field[]): string[] =>
  fields.map(({ role, path, item }) => `${role} ${path.join('.')}${item ? ` of ${item.id}` : ''}`);
const items = ({ items: all }: Facets): string[] => all.map(({ sort, id }) => `${sort} ${id}`);
const references = ({ references: all }: Facets): string[] =>
  all.map(({ to, path, text }) => `${to.join('/')} ${text} at ${path.join('.')}`);

describe('what shared rules read of a development plan', () => {
  it('its items', async () => {
    expect(items(await facetsOf(cleanPdp))).toEqual(['goal G1', 'goal G2', 'commitment MC1']);
  });

  it('its prose, by what it is to the wording rules', async () => {
    expect(places((await facetsOf(cleanPdp)).prose)).toEqual([
      'goal goals.0.goal of G1',
      'criterion goals.0.success of G1',
      'action goals.0.how.0 of G1',
      'goal goals.1.goal of G2',
      'criterion goals.1.success of G2',
      'action goals.1.how.0 of G2',
      'commitment manager_commitments.0.commitment of MC1',
    ]);
  });

  it('its people', async () => {
    const more = cleanPdp
      .replace('person: Sam Okafor', 'person: { name: Sam Okafor, role: Engineer }')
      .replace('manager: Rosa Lindqvist', 'manager: { role: Head of payments }')
      .replace('status: in_progress\n  - id: G2', 'verified: { by: Dana Kim, date: 2026-08-01 }\n  - id: G2');
    expect(places((await facetsOf(more)).people)).toEqual([
      'employee person.name',
      'manager manager.role',
      'verifier goals.0.verified.by of G1',
    ]);
  });

  it('its days, by what they are days of', async () => {
    expect(places((await facetsOf(cleanPdp)).times)).toEqual([
      'start period.start',
      'end period.end',
      'review review_dates.0',
      'review review_dates.1',
      'review review_dates.2',
      'due goals.0.target_date of G1',
      'due goals.1.target_date of G2',
      'due manager_commitments.0.by of MC1',
      'log manager_commitments.0.date of MC1',
      'log reviews.0.date',
      'delete retention.delete_by',
    ]);
  });

  it('what it refers to, keys among it', async () => {
    const more = cleanPdp.replace('retention:', 'end_of_period:\n  carries_forward: [G1, G7]\nretention:');
    expect(references(await facetsOf(more))).toEqual([
      'goal G2 at manager_commitments.0.goals.0',
      'goal G1 at reviews.0.goals.G1',
      'goal G2 at reviews.0.goals.G2',
      'goal G1 at end_of_period.carries_forward.0',
      'goal G7 at end_of_period.carries_forward.1',
    ]);
  });

  it('what is still to fill in, typed or not', async () => {
    const open = cleanPdp
      .replace('target_date: 2026-09-18', 'target_date: TBC')
      .replace('kept: yes', 'kept:')
      .replace('G1: on_track', 'G1: TODO');
    expect((await facetsOf(open)).pending.map(({ path, text }) => `${path.join('.')} ${text}`)).toEqual([
      'goals.0.target_date TBC',
      'manager_commitments.0.kept ',
      'reviews.0.goals.G1 TODO',
    ]);
  });
});

describe('what shared rules read of one person’s improvement plan', () => {
  it('its items', async () => {
    expect(items(await facetsOf(cleanPip))).toEqual([
      'concern C1',
      'concern C2',
      'criterion K1',
      'criterion K2',
      'support S1',
    ]);
  });

  it('its prose: facts and comments with it, each for what it is', async () => {
    const { prose, texts } = await facetsOf(cleanPip);
    const roles = new Map<string, number>();
    for (const { role } of prose) roles.set(role, (roles.get(role) ?? 0) + 1);
    // Two expectations, four facts, four times what works and three times what does not.
    expect(Object.fromEntries(roles)).toEqual({ concern: 13, criterion: 2, commitment: 1 });
    const verbatim = texts.filter(({ role }) => role === 'verbatim').map(({ path }) => path.at(-1));
    expect(verbatim).toEqual(['employee_comments', 'fact', 'fact', 'fact', 'fact', 'employee_comments']);
  });

  it('its people, by their part', async () => {
    const more = cleanPip
      .replace(
        'appropriate:',
        'pauses:\n  - { from: 2026-06-08, to: 2026-06-09, agreed_by: Tom Adeyemi }\nappropriate:',
      )
      .replace(
        'retention:',
        'outcome: { by: Rosa Lindqvist }\nextension: { agreed_by: Tom Adeyemi }\nretention:',
      );
    expect(places((await facetsOf(more)).people)).toEqual([
      'employee employee',
      'manager manager',
      'hr hr_partner',
      'agreer pauses.0.agreed_by',
      'assessor criteria.0.assessed_by of K1',
      'assessor criteria.1.assessed_by of K2',
      'provider support.0.provider of S1',
      'decider outcome.by',
      'agreer extension.agreed_by',
    ]);
  });

  it('what it refers to: concerns, criteria by their keys, changed support', async () => {
    const more = cleanPip.replace(
      '    working: Rates are tested\n',
      '    support_changes: [{ id: S1, every: fortnight }]\n',
    );
    const found = references(await facetsOf(more));
    expect(found.slice(0, 4)).toEqual([
      'concern C1 at prior_conversations.0.concerns.0',
      'concern C2 at prior_conversations.0.concerns.1',
      'concern C1 at prior_conversations.1.concerns.0',
      'concern C2 at prior_conversations.1.concerns.1',
    ]);
    expect(found).toContain('concern C2 at criteria.1.concern');
    expect(found).toContain('concern C1 at support.0.concerns.0');
    expect(found).toContain('criterion K1 at checkpoints.3.criteria.K1');
    expect(found).toContain('support S1 at checkpoints.2.support_changes.0.id');
    expect(found).toHaveLength(4 + 2 + 1 + 8 + 1);
  });

  it('the notes that it links to', async () => {
    const linked = cleanPip.replace(
      'summary: Both were gone through',
      'record: ../notes/one.yaml\n    summary: Both were gone through',
    );
    expect(places((await facetsOf(linked)).links)).toEqual(['conversation prior_conversations.0.record']);
  });
});

describe('what shared rules read of a note', () => {
  it('its only item is the concern', async () => {
    expect(items(await facetsOf(cleanConversation))).toEqual(['concern C1']);
  });

  it('its prose, people, days and the note before', async () => {
    const facets = await facetsOf(`${cleanConversation}previous: zero.yaml\n`);
    expect(places(facets.prose)).toEqual([
      'concern concern.observed.0.fact of C1',
      'concern concern.impact of C1',
      'criterion expectation.standard',
      'commitment support.offered.0',
      'commitment support.agreed.0',
    ]);
    expect(places(facets.people)).toEqual(['employee employee', 'manager manager']);
    expect(places(facets.times)).toEqual([
      'other date',
      'other concern.observed.0.date of C1',
      'other expectation.by',
      'follow-up follow_up',
      'delete retention.delete_by',
    ]);
    expect(places(facets.links)).toEqual(['conversation previous']);
    expect(facets.references).toEqual([]);
  });

  it('nothing of the columns of a house’s own', async () => {
    const own = `${cleanConversation}other: { owner: The board, due: 2026-13-01, note: TODO }\n`;
    const [plain, with_own] = [await facetsOf(cleanConversation), await facetsOf(own)];
    expect({ ...with_own }).toEqual({ ...plain });
  });
});
