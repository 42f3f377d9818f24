import { withPlaces } from '../core/fast/careful.ts';
import { judge } from '../core/judge.ts';
import { plainPolicy, type Stage } from '../core/weigh.ts';
import type { Finding } from '../kit/finding.ts';
import { noNeighbours } from '../kit/neighbours.ts';
import { defaultSettings } from '../kit/settings.ts';
import { rulesFor } from './catalogue.ts';
import { openQuickly } from './workspace.ts';

export interface LintOptions {
  /** The day of the verdict, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The name that findings give the plan. */
  readonly file?: string;
  /** How strictly to judge; the plan's own status decides where it is absent. */
  readonly stage?: Stage;
}

/** The findings on one plan's text, as `lint -f json` gives them; links to other files are not followed. */
export async function lint(
  text: string,
  { asOf, file = 'plan.yaml', stage }: LintOptions,
): Promise<readonly Finding[]> {
  const { opened, facets } = await openQuickly(file, file, new TextEncoder().encode(text));
  const { id: kind = '', people = false } = opened.kind ?? {};
  const context = facets && {
    today: asOf,
    kind,
    people,
    settings: defaultSettings,
    facets,
    neighbours: noNeighbours,
    history: null,
  };
  const policy = { ...plainPolicy, stage: stage ?? null };
  const { findings } = await withPlaces(() => judge(opened, context, rulesFor(opened.kind), policy));
  return findings;
}
