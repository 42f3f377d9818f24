import type { z } from 'zod';
import { gather } from '../core/gather.ts';
import { itemsAround } from '../core/locate.ts';
import { settle } from '../core/settle.ts';
import { covers, holds } from '../core/waive.ts';
import type { Facets } from '../kit/facets.ts';
import type { Kind } from '../kit/kind.ts';
import { noNeighbours } from '../kit/neighbours.ts';
import type { AnyRule, Context } from '../kit/rule.ts';
import { defaultSettings } from '../kit/settings.ts';
import { isDay } from '../kit/time.ts';
import { sharedRules } from '../rules/index.ts';

/** What a kind gives to other programs. */
export interface Face<S extends z.ZodType> {
  /** What such a plan may be: names and types. */
  readonly schema: S;
  /** The schema and every rule that needs no clock; issues carry `params: { rule, nature, severity }`. */
  readonly goodPractice: S;
  /** The same with the rules of time, judged for one day (`YYYY-MM-DD`). */
  readonly goodPracticeOn: (today: string) => S;
}

/** Makes a kind's public face from its rules: remarks become zod issues at their paths. */
export function face<S extends z.ZodType>(kind: Kind<z.infer<S>>, schema: S): Face<S> {
  const rules = [...sharedRules, ...kind.rules].filter(({ kinds }) => !kinds || kinds.includes(kind.id));
  const on = (day: string | null) =>
    schema.check((payload) => {
      const { data, pending } = settle(payload.value, kind.shape);
      const facets = gather(data, kind.shape, pending);
      const today = day ?? lastRecorded(facets);
      const around = { settings: defaultSettings, neighbours: noNeighbours, history: null };
      const context: Context = { today, kind: kind.id, people: kind.people, facets, ...around };
      const held = waived(data as Readonly<Record<string, unknown>>, today);
      const issues = rules.flatMap((rule) => issuesOf(rule, data, context, held));
      payload.issues.push(...issues.filter(({ params }) => day !== null || params['nature'] !== 'time'));
    });
  return { schema, goodPractice: on(null), goodPracticeOn: on };
}

/** A schema has no clock: it takes the last day that the plan itself records, so nothing recorded lies ahead. */
const lastRecorded = ({ times }: Facets): string =>
  times
    .filter(({ role, text }) => role === 'log' && isDay(text))
    .map(({ text }) => text)
    .sort()
    .at(-1) ?? '2000-01-01';

type Held = (rule: string, around: readonly string[]) => boolean;

/** Which remarks the plan's own waivers set aside. */
function waived(plan: Readonly<Record<string, unknown>>, today: string): Held {
  const waivers = Array.isArray(plan['waivers']) ? plan['waivers'] : [];
  return (rule, around) =>
    waivers.some((waiver) => holds(waiver, plan, today) && covers(waiver, rule, around));
}

function issuesOf(rule: AnyRule, plan: unknown, context: Context, held: Held) {
  return [...rule.check(plan, context)]
    .filter(({ path }) => !held(rule.id, itemsAround(plan, path)))
    .map((remark) => ({
      code: 'custom' as const,
      path: [...remark.path],
      message: remark.message,
      input: undefined,
      params: {
        rule: rule.id,
        nature: remark.nature ?? rule.nature,
        severity: remark.severity ?? rule.severity,
      } as Record<string, string>,
    }));
}
