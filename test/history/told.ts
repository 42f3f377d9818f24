import { planIn } from '../../src/cli/plan-in.ts';
import { openEntry } from '../../src/cli/workspace.ts';
import { trailOf } from '../../src/core/compare/trail.ts';
import { judge } from '../../src/core/judge.ts';
import { plainPolicy } from '../../src/core/weigh.ts';
import type { Version } from '../../src/kit/history.ts';
import { noNeighbours } from '../../src/kit/neighbours.ts';
import { defaultSettings } from '../../src/kit/settings.ts';
import { sharedRules } from '../../src/rules/index.ts';

const RULES = sharedRules.filter(({ id }) => id.startsWith('history/'));
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A version committed on a day; its commit's id is its number, forty times. */
export function version(n: number, day: string, text: string): Version {
  const plan = planIn('plan.yaml', bytesOf(text))?.plan ?? null;
  return { commit: String(n).repeat(40).slice(0, 40), day, plan };
}

/** What the history rules say of a plan after versions of it, one a week from 8 May 2026: `line rule: message`. */
export async function told(now: string, ...before: readonly string[]): Promise<readonly string[]> {
  const versions = before.map((text, i) =>
    version(i + 1, `2026-05-${String(8 + 7 * i).padStart(2, '0')}`, text),
  );
  return toldOf(now, versions);
}

/** The same of versions with days of their own; `earlier` are those before the plan was agreed. */
export async function toldOf(
  now: string,
  versions: readonly Version[],
  earlier: readonly Version[] | null = [],
): Promise<readonly string[]> {
  const { opened, facets } = await openEntry('plan.yaml', '/plan.yaml', bytesOf(now));
  const { kind } = opened;
  if (!kind || !facets) throw new Error('no plan');
  const history = trailOf(versions, opened.data, kind.shape, earlier);
  const around = { settings: defaultSettings, facets, neighbours: noNeighbours, history };
  const context = { today: '2026-07-15', kind: kind.id, people: kind.people, ...around };
  const { findings } = judge(opened, context, RULES, plainPolicy);
  return findings.map(({ line, rule, message }) => `${line} ${rule.replace('history/', '')}: ${message}`);
}

/** The rules alone that speak. */
export const rulesOf = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => line.split(' ')[1]?.replace(':', '') ?? '');
