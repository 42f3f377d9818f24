import type { z } from 'zod';
import { gather } from '../core/gather.ts';
import { settle } from '../core/settle.ts';
import type { Kind } from '../kit/kind.ts';
import { noNeighbours } from '../kit/neighbours.ts';
import type { AnyRule, Context } from '../kit/rule.ts';
import { defaultSettings } from '../kit/settings.ts';
import { sharedRules } from '../rules/index.ts';

/** After every day that a plan may name: a schema has no clock, so nothing is late and no log lies ahead. */
const NO_DAY = '9999-12-31';

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
  const on = (today: string) =>
    schema.check((payload) => {
      const settled = settle(payload.value, kind.shape);
      const facets = gather(settled.data, kind.shape, settled.pending);
      const context: Context = {
        today,
        kind: kind.id,
        people: kind.people,
        settings: defaultSettings,
        facets,
        neighbours: noNeighbours,
        history: null,
      };
      for (const rule of rules) payload.issues.push(...issues(rule, settled.data, context));
    });
  return { schema, goodPractice: on(NO_DAY), goodPracticeOn: on };
}

function issues(rule: AnyRule, plan: unknown, context: Context): z.core.$ZodRawIssue[] {
  return [...rule.check(plan, context)]
    .map((remark) => ({
      remark,
      nature: remark.nature ?? rule.nature,
      severity: remark.severity ?? rule.severity,
    }))
    .filter(({ nature }) => context.today !== NO_DAY || nature !== 'time')
    .map(({ remark, nature, severity }) => ({
      code: 'custom',
      path: [...remark.path],
      message: remark.message,
      input: undefined,
      params: { rule: rule.id, nature, severity },
    }));
}
