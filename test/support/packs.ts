import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEntry } from '../../src/cli/workspace.ts';
import { differences } from '../../src/core/compare/differences.ts';
import { compile, render } from '../../src/core/render/render.ts';
import { pack } from '../../src/kinds/force-pip/pack.ts';
import type { ForcePip } from '../../src/kinds/force-pip/schema.ts';
import { shape } from '../../src/kinds/force-pip/shape.ts';
import type { PackContext } from '../../src/kit/pack.ts';
import { defaultSettings } from '../../src/kit/settings.ts';
import { templateFiles } from './templates.ts';

export const example = readFileSync(join(import.meta.dirname, '../../examples/force-pip/good.yaml'), 'utf8');

/** The example as data, to be changed at will. */
export const planOf = async (text = example): Promise<ForcePip> => {
  const { opened } = await openEntry('plan.yaml', '/plan.yaml', new TextEncoder().encode(text));
  return structuredClone(opened.data) as ForcePip;
};

export const contextOf = (plan: ForcePip, more: Partial<PackContext> = {}): PackContext => {
  const today = more.today ?? '2026-07-15';
  return {
    today,
    settings: defaultSettings,
    findings: [],
    audience: null,
    draft: true,
    meeting: pack.next(pack.meetings(plan, { settings: defaultSettings }), today),
    before: { unknown: 'No meeting has gone before.' },
    checked: {
      tool: 'pip-plan 1.0.0',
      version: 'commit 0123456789ab of 13 July 2026',
      rules: 70,
      errors: 0,
      warnings: 2,
      advice: 1,
      suppressed: 1,
    },
    state: 'DRAFT',
    ...more,
  };
};

const renderer = compile(templateFiles());

/** The pack's page as it would be written. */
export const paperOf = (
  plan: ForcePip,
  more: Partial<PackContext> = {},
  format: 'html' | 'md' = 'html',
): string => render(renderer, 'force-pip/pack', format, pack.view(plan, contextOf(plan, more)));

/** Words of about so many characters. */
export const wordy = (length: number): string =>
  'Publish the staffing model for handlers and settle the eleven posts that are still without funding this year, so '
    .repeat(5)
    .slice(0, length - 1)
    .trimEnd()
    .padEnd(length, '.');

type Row<K extends keyof ForcePip> = NonNullable<ForcePip[K]> extends readonly (infer T)[] ? T : never;

const actionsOf = (count: number, more: Partial<Row<'actions'>> = {}): Row<'actions'>[] =>
  Array.from({ length: count }, (_, i) => ({
    task: `C${1 + (i % 4)}.${1 + Math.floor(i / 4)}`,
    action: wordy(120),
    success_criteria: [wordy(90)],
    start: '2026-05-11',
    due: `2026-${String(6 + (i % 7)).padStart(2, '0')}-28`,
    lead: {
      name: 'Det Ch Supt Aleksandra Featherstonehaugh-Cholmondeley',
      role: 'Head of Integrated Operations',
    },
    status: (['not_started', 'in_progress', 'complete', 'verified', 'on_hold'] as const)[i % 5],
    rag: { rating: 'amber', reason: wordy(80) },
    ...more,
  })) as Row<'actions'>[];

const measuresOf = (count: number, readings: boolean): Row<'measures'>[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `M${i + 1}`,
    concern: 'C1',
    kind: 'outcome',
    name: 'Grade 1 calls attended within the published 15 minutes',
    unit: '%',
    baseline: { value: 58.2, date: '2026-03-31' },
    target: { value: 85, by: '2026-12-31' },
    readings: readings ? [{ date: '2026-06-30', value: 62.3 + i }] : [],
  })) as Row<'measures'>[];

/** States that real plans bring, each a change of the example. */
export const states: Readonly<Record<string, (plan: ForcePip) => { plan: ForcePip; before?: ForcePip }>> = {
  'the example': (plan) => ({ plan }),
  'the fullest first page': (plan) => ({
    plan: {
      ...plan,
      title: 'call attendance, non-emergency calls and victim contact',
      summary: `${wordy(100)} More follows here.`,
      actions: actionsOf(11),
      measures: measuresOf(4, true),
      meetings: [
        { id: 'MT', date: '2026-09-24', body: 'ppmg', purpose: 'decision', asks: Array(3).fill(wordy(110)) },
      ],
      risks: ['R1', 'R2', 'R3'].map((id) => ({ id, risk: wordy(100), likelihood: 4, impact: 4 })),
    } as ForcePip,
    before: {
      ...plan,
      actions: actionsOf(11, { due: '2026-05-30' }),
      measures: measuresOf(4, false),
    } as ForcePip,
  }),
  'thirty actions with long names': (plan) => ({
    plan: {
      ...plan,
      force: 'Northshire and Upper Eastmarsh Joint Constabulary',
      title: wordy(140),
      actions: actionsOf(30),
      measures: measuresOf(12, true),
      meetings: [
        { id: 'MT', date: '2026-09-24', body: 'ppmg', purpose: 'decision', asks: Array(4).fill(wordy(105)) },
      ],
    } as ForcePip,
    before: { ...plan, actions: actionsOf(24, { due: '2026-05-30' }) } as ForcePip,
  }),
  'no readings': (plan) => ({ plan: { ...plan, measures: measuresOf(3, false) } as ForcePip, before: plan }),
  'nothing late, all verified': (plan) => ({
    plan: { ...plan, status: 'closed', actions: actionsOf(8, { status: 'verified' }) } as ForcePip,
    before: plan,
  }),
  'an empty draft': () => ({ plan: { kind: 'force-pip', id: 'new', status: 'draft' } as ForcePip }),
  'bare items': () => ({
    plan: {
      kind: 'force-pip',
      id: 'bare',
      concerns: [{ id: 'C1' }],
      root_causes: [{ id: 'RC1' }],
      measures: [{ id: 'M1' }],
      actions: [{}],
      milestones: [{}],
      meetings: [{}],
      support: [{ id: 'S1' }],
      risks: [{ id: 'R1' }],
      governance: {},
      blockers: [{}],
      enablers: [{}],
      sustainability: [{}],
      exit_criteria: [{}],
      learning: [{}],
      reviews: [{}],
      changes: [{}],
      waivers: [{}],
    } as unknown as ForcePip,
  }),
};

/** One of the states as a page. */
export const stateOf = async (name: string, format: 'html' | 'md' = 'html'): Promise<string> => {
  const made = states[name]?.(await planOf());
  if (!made) throw new Error(`no state ${name}`);
  const before = made.before && {
    before: { name: 'the last meeting, 18 June 2026', news: differences(made.before, made.plan, shape) },
  };
  return paperOf(made.plan, before ?? {}, format);
};
