import { openEntry } from '../../src/cli/workspace.ts';
import { judge } from '../../src/core/judge.ts';
import { plainPolicy } from '../../src/core/weigh.ts';
import type { Finding } from '../../src/kit/finding.ts';
import type { Kind } from '../../src/kit/kind.ts';
import { noNeighbours } from '../../src/kit/neighbours.ts';
import { defaultSettings } from '../../src/kit/settings.ts';

/** A part of a plan, judged by its kind's own rules alone. */
export interface Judged<Plan> {
  readonly plan: Plan;
  readonly findings: readonly Finding[];
  /** The paths at which one of the kind's rules speaks, as `goals.0.why`. */
  readonly at: (rule: string) => readonly string[];
}

/** Reads and judges part of a plan, `kind:` and `id:` put before it. */
export async function judgePart<Plan>(kind: Kind<Plan>, body: string, today: string): Promise<Judged<Plan>> {
  const text = `kind: ${kind.id}\nid: example\n${body}`;
  const { opened, facets } = await openEntry('x.yaml', '/x.yaml', new TextEncoder().encode(text));
  if (!facets) throw new Error('the plan cannot be read');
  const context = {
    today,
    kind: kind.id,
    people: kind.people,
    settings: defaultSettings,
    facets,
    neighbours: noNeighbours,
    history: null,
  };
  const { findings } = judge(opened, context, kind.rules, plainPolicy);
  const at = (rule: string) =>
    findings.filter((f) => f.rule === `${kind.id}/${rule}`).map((f) => f.path.join('.'));
  return { plan: opened.data as Plan, findings, at };
}
