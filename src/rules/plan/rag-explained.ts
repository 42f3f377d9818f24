import type { Item } from '../../kit/facets.ts';
import type { Remark } from '../../kit/finding.ts';
import { DUE, isOwed } from '../../kit/owed.ts';
import { type Promised, type Ratings, rateable } from '../../kit/rateable.ts';
import { rate } from '../../kit/rating.ts';
import type { Context, Rule } from '../../kit/rule.ts';
import { college } from '../../kit/sources.ts';
import { calledItem, isPresent, series } from '../../kit/words.ts';

type Plan = Ratings & { readonly status?: string };
type Rag = string | { readonly rating?: string; readonly reason?: string; readonly forecast?: string };

const parts = (rag: Rag) => (typeof rag === 'string' ? { rating: rag } : rag) as Exclude<Rag, string>;

function unexplained(rag: Rag, { id, sort, path }: Item): Remark | null {
  const { rating, reason, forecast } = parts(rag);
  if (rating !== 'amber' && rating !== 'red') return null;
  const missing = [isPresent(reason) ? '' : 'reason', isPresent(forecast) ? '' : 'forecast'].filter(
    (word) => word !== '',
  );
  if (missing.length === 0) return null;
  const at = typeof rag === 'string' ? [...path, 'rag'] : [...path, 'rag', missing[0] ?? ''];
  return {
    path: at,
    message: `${calledItem(id, sort)} is rated ${rating} without ${series(missing.map((m) => `a ${m}`))}: add ${series(missing.map((m) => `${m}:`))}`,
  };
}

/** A judged green over a computed amber or red wants a word; the other colours have had to give theirs. */
function contradicted(rag: Rag, item: Item, plan: Plan, { today, settings }: Context): Remark | null {
  const { rating, reason } = parts(rag);
  if (rating !== 'green' || isPresent(reason)) return null;
  const field = DUE[item.sort] ?? 'due';
  const value = item.value as Omit<Promised, 'id' | 'field'> & Readonly<Record<string, string>>;
  const promised = { ...value, id: item.id, field, due: value[field] };
  const computed = rate(
    rateable(plan, promised, today),
    today,
    settings.thresholds,
    plan.status === 'closed',
  );
  if (computed.tone === 'none' || computed.tone === rating) return null;
  const message = `${calledItem(item.id, item.sort)} is judged ${rating} and computed ${computed.tone}, since ${computed.why}: add reason:`;
  return { path: [...item.path, 'rag'], message };
}

export const rule: Rule<Plan> = {
  id: 'plan/rag-explained',
  title: 'A rating of amber or red has a reason and a forecast',
  nature: 'gap',
  severity: 'warning',
  rises: true,
  cites: [college('Step four: implement, monitor and review')],
  why: 'A colour alone starts an argument. With the reason and what is expected, it starts a decision.',
  help: 'Write rag: with rating:, reason: and forecast:.',
  bad: [
    `
kind: force-pip
actions:
  - task: C1.1
    due: 2026-09-30
    status: in_progress
    rag: amber #! C1.1 is rated amber without a reason and a forecast: add reason: and forecast:
  - task: C1.2
    due: 2026-06-30
    status: in_progress
    rag: green #! C1.2 is judged green and computed red, since it is 15 days past its due date: add reason:
`,
  ],
  good: [
    `
kind: force-pip
actions:
  - task: C1.1
    due: 2026-09-30
    status: in_progress
    rag:
      rating: amber
      reason: Two of the four analysts are on loan
      forecast: Complete by 2026-10-16
`,
  ],
  *check(plan, context) {
    for (const item of context.facets.items.filter(isOwed)) {
      const rag = item.value['rag'] as Rag | undefined;
      const remark = rag && (unexplained(rag, item) ?? contradicted(rag, item, plan, context));
      if (remark) yield remark;
    }
  },
};
