import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { compile, render } from '../../src/core/render/render.ts';
import { kinds } from '../../src/kinds/index.ts';
import { defaultSettings } from '../../src/kit/settings.ts';
import { addDays } from '../../src/kit/time.ts';
import { templateFiles } from './templates.ts';

export type Data = Record<string, unknown>;

const renderer = compile(templateFiles());

/** A good example as plain data; its texts need no settling. */
export const exampleOf = (name: string): Data =>
  parse(readFileSync(join(import.meta.dirname, '../../examples', `${name}.yaml`), 'utf8')) as Data;

/** A plan's page on a day, without findings. */
export async function pageOf(
  plan: Data,
  today: string,
  format: 'html' | 'md' = 'html',
  audience: string | null = null,
): Promise<string> {
  const kind = kinds.find(({ id }) => id === plan['kind']);
  if (!kind) throw new Error(`no kind ${plan['kind']}`);
  const { view } = await kind.parts.view();
  const context = { today, settings: defaultSettings, findings: [], audience, draft: false };
  return render(renderer, `${kind.id}/report`, format, view(plan, context as never));
}

const LONG = 'Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle';

/** Every text of more than one word, and every name, twice, with a word that is wider than a phone. */
const stretched = (value: unknown, key = ''): unknown => {
  if (typeof value === 'string')
    return /\s/.test(value) || /^(?:person|manager|name|owner|lead|provider)$/.test(key)
      ? `${value} ${LONG} ${value}`
      : value;
  if (Array.isArray(value)) return value.map((one) => stretched(one, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) =>
      ['timescale', 'external_due', 'due', 'published', 'every', 'window'].includes(name)
        ? [name, inner]
        : [name, stretched(inner, name)],
    ),
  );
};

const times = <T>(many: number, make: (at: number) => T): readonly T[] =>
  Array.from({ length: many }, (_, at) => make(at));

const SENTENCE =
  'Publish the staffing model for handlers and settle the eleven posts that are still unfunded';

const answers = (many: number, more: (at: number) => Data = () => ({})): Data => ({
  kind: 'action-plan',
  id: 'many',
  organisation: 'Estuary Ambulance Trust',
  source: { title: 'Inspection', body: 'Inspectorate', published: '2026-01-15' },
  recommendations: times(many, (at) => ({
    number: `AFI ${at + 1}.1`,
    recommendation: `${SENTENCE}, ${at + 1}`,
    theme: `Theme ${(at % 4) + 1}`,
    response: 'agreed',
    proposed_action: SENTENCE,
    owner: { name: 'Bartholomew Featherstonehaugh-Cholmondeley', role: 'Head of everything' },
    timescale: addDays('2026-03-01', at * 9),
    external_due: addDays('2026-04-01', at * 9),
    status: (['in_progress', 'not_started', 'on_hold', 'complete', 'verified'] as const)[at % 5],
    ...more(at),
  })),
});

const improvement = (weeks: number): Data => ({
  kind: 'individual-pip',
  id: 'weeks',
  employee: 'E-2071',
  manager: 'Farid Nazari',
  period: { start: '2026-01-05', end: addDays('2026-01-05', weeks * 7) },
  criteria: times(6, (at) => ({ id: `K${at + 1}`, criterion: SENTENCE, threshold: '9 of 10' })),
  support: times(4, (at) => ({
    id: `S${at + 1}`,
    what: SENTENCE,
    provider: 'Maya Brandt',
    every: 'week',
    sessions: times(weeks, (week) => ({
      date: addDays('2026-01-06', week * 7),
      held: (week + at) % 3 !== 0,
      ...((week + at) % 3 === 0 && { missed: 'provider' }),
    })),
  })),
  checkpoints: times(weeks, (week) => ({
    date: addDays('2026-01-08', week * 7),
    criteria: Object.fromEntries(
      times(6, (at) => [
        `K${at + 1}`,
        {
          rating: (['not_yet', 'improving', 'met', 'no_opportunity'] as const)[(week + at) % 4],
          evidence: SENTENCE,
        },
      ]),
    ),
    working: SENTENCE,
    needs_work: SENTENCE,
    employee_comments: SENTENCE,
  })),
});

/** Three goals as they are written in practice, the manager's promises, and a review. */
export const quarter = (goals = 3): Data => ({
  kind: 'pdp',
  id: 'quarter',
  person: 'Noor Haddad',
  manager: 'Tomas Brandt',
  period: { start: '2026-07-01', end: '2026-09-30' },
  review_dates: ['2026-07-29', '2026-08-26', '2026-09-23'],
  direction: { picture: 'Lead a design across three teams', aiming_for: 'Staff engineer' },
  current_state: { strengths: 'Ships a feature end to end', difficulties: 'Waits to be told' },
  goals: times(goals, (at) => ({
    id: `G${at + 1}`,
    goal: 'Lead the design of the retries service, from problem to signed proposal',
    success: ['Signed by three teams by 18 September', 'No section rewritten by others'],
    target_date: '2026-09-18',
    how: ['Sit in on two sessions of the ledger team', 'Write the problem statement'],
    support: 'Two hours a fortnight of Dana’s time',
    why: 'Design across teams is what the next level asks for',
    proposed_by: 'person',
  })),
  manager_commitments: times(3, (at) => ({
    id: `MC${at + 1}`,
    goals: `G${at + 1}`,
    commitment: 'Ask Dana’s lead for two hours a fortnight',
    by: '2026-07-10',
    kept: at !== 1,
    date: '2026-07-08',
  })),
  reviews: [{ date: '2026-07-29', progress: 'Statement written', goals: { G1: 'on_track', G2: 'at_risk' } }],
});

interface State {
  readonly plan: Data;
  readonly today: string;
}

/** What real plans bring to the pages of every kind but the pack's, which has its own. */
export const hardStates: Readonly<Record<string, State>> = {
  ...Object.fromEntries(
    ['action-plan', 'conversation', 'individual-pip', 'pdp', 'force-pip'].flatMap((kind) => [
      [`a ${kind} of nothing but its id`, { plan: { kind, id: 'new' }, today: '2026-07-15' }],
      [
        `a ${kind} of long words`,
        { plan: stretched(exampleOf(`${kind}/good`)) as Data, today: '2026-07-15' },
      ],
    ]),
  ),
  'thirty answers, most of them late': { plan: answers(30), today: '2026-11-20' },
  'thirty answers without any date': {
    plan: answers(30, () => ({ timescale: 'Ongoing', external_due: undefined })),
    today: '2026-11-20',
  },
  'ten answers, nothing late': {
    plan: answers(10, () => ({ timescale: 'March 2027' })),
    today: '2026-02-01',
  },
  'bare answers': {
    plan: { kind: 'action-plan', id: 'bare', recommendations: [{}, { actions: [{}] }, { updates: [{}] }] },
    today: '2026-07-15',
  },
  'an improvement plan of half a year, week by week': { plan: improvement(26), today: '2026-05-01' },
  'an improvement plan of bare items': {
    plan: {
      kind: 'individual-pip',
      id: 'bare',
      concerns: [{ id: 'C1', observed: [{}] }],
      criteria: [{ id: 'K1' }],
      support: [{ id: 'S1', sessions: [{}] }],
      checkpoints: [{}, { criteria: { K1: {} } }],
      opening: {},
      outcome: {},
      extension: {},
      not_working: {},
      changes: [{}],
      prior_conversations: [{}],
    },
    today: '2026-07-15',
  },
  'three goals': { plan: quarter(3), today: '2026-08-01' },
  'a development plan of bare items': {
    plan: {
      kind: 'pdp',
      id: 'bare',
      goals: [{ id: 'G1' }, { id: 'G2', horizon: 'later' }],
      manager_commitments: [{ id: 'MC1' }],
      reviews: [{}, { manager: {} }, { goals: {} }],
      achievements: [{}],
      end_of_period: {},
      changes: [{}],
    },
    today: '2026-07-15',
  },
  'a note of bare parts': {
    plan: {
      kind: 'conversation',
      id: 'bare',
      concern: { observed: [{}] },
      expectation: {},
      support: {},
      outcome: {},
    },
    today: '2026-07-15',
  },
};
