import { idle, type Judged, NEVER, RULE, type Suppressed, useless, type Weighed } from './suppress.ts';

interface Waiver {
  readonly rule?: string;
  readonly item?: string;
  readonly reason?: string;
  readonly until?: string;
}

/** Sets aside what the plan waives. A waiver holds to its day, that day included, or to the plan's close. */
export function applyWaivers<P extends Weighed>(
  placed: readonly P[],
  plan: Readonly<Record<string, unknown>>,
  today: string,
  rules: Judged,
): Suppressed<P> {
  const waivers = Array.isArray(plan['waivers']) ? (plan['waivers'] as readonly Waiver[]) : [];
  const used = new Set<number>();
  const waived = ({ finding, around }: P): boolean => {
    const by = waivers.flatMap((w, i) =>
      holds(w, plan, today) && covers(w, finding.rule, around) ? [i] : [],
    );
    for (const i of by) used.add(i);
    return by.length > 0;
  };
  const dropped = new Set(placed.filter(waived));
  const said = waivers.flatMap((w, i) => {
    if (used.has(i) || !holds(w, plan, today) || itemFaulted(placed, i)) return [];
    const message = idle(w.rule ?? '', rules, unneeded(w));
    return message ? [{ rule: RULE, remark: { path: ['waivers', i, 'rule'], ...useless(message) } }] : [];
  });
  return { left: placed.filter((p) => !dropped.has(p)), dropped: [...dropped], said };
}

/** Whether a waiver is complete and still holds on a day, that day included. */
export const holds = (
  { rule, reason, until }: Waiver,
  plan: Readonly<Record<string, unknown>>,
  today: string,
): boolean =>
  rule !== undefined &&
  reason !== undefined &&
  until !== undefined &&
  (until === 'closed' ? plan['status'] !== 'closed' : until >= today);

/** Whether a waiver speaks of a rule at an item (the ids around a place, the nearest first), or of all of it. */
export const covers = (waiver: Waiver, rule: string, around: readonly string[]): boolean =>
  waiver.rule === rule && !NEVER.has(rule) && (waiver.item === undefined || around.includes(waiver.item));

/** An item that the plan does not have is one fault, and said already. */
const itemFaulted = (placed: readonly Weighed[], i: number): boolean =>
  placed.some(({ finding: { path } }) => path[0] === 'waivers' && path[1] === i && path[2] === 'item');

const unneeded = ({ rule, item }: Waiver): string =>
  `Nothing${item ? ` at ${item}` : ''} needs ${rule} set aside any more: remove this waiver`;
