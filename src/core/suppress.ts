import type { Finding } from '../kit/finding.ts';
import type { Said } from './open.ts';

interface Waiver {
  readonly rule?: string;
  readonly item?: string;
  readonly reason?: string;
  readonly until?: string;
}

/** A finding with the ids of the items around it, the nearest first. */
export interface Placed {
  readonly finding: Finding;
  readonly around: readonly string[];
}

/** What is left after waivers and inline disables, how many were set aside, and what is wrong with those. */
export interface Suppressed {
  readonly left: readonly Placed[];
  readonly count: number;
  readonly said: readonly Said[];
}

const RULE = 'plan/waiver';
const NEVER = new Set(['plan/syntax', RULE]);

/** Sets aside what the plan waives. A waiver holds to its day, that day included, or to the plan's close. */
export function applyWaivers(
  placed: readonly Placed[],
  plan: Readonly<Record<string, unknown>>,
  today: string,
): Suppressed {
  const waivers = Array.isArray(plan['waivers']) ? (plan['waivers'] as readonly Waiver[]) : [];
  const used = new Set<number>();
  const left = placed.filter(({ finding, around }) => {
    const i = waivers.findIndex((w) => holds(w, plan, today) && covers(w, finding.rule, around));
    if (i !== -1) used.add(i);
    return i === -1;
  });
  const said = waivers.flatMap((w, i) => (used.has(i) || !holds(w, plan, today) ? [] : [unused(w, i)]));
  return { left, count: placed.length - left.length, said };
}

const holds = (
  { rule, reason, until }: Waiver,
  plan: Readonly<Record<string, unknown>>,
  today: string,
): boolean =>
  rule !== undefined &&
  reason !== undefined &&
  until !== undefined &&
  (until === 'closed' ? plan['status'] !== 'closed' : until >= today);

const covers = (waiver: Waiver, rule: string, around: readonly string[]): boolean =>
  waiver.rule === rule && !NEVER.has(rule) && (waiver.item === undefined || around.includes(waiver.item));

const unused = ({ rule, item }: Waiver, i: number): Said => ({
  rule: RULE,
  remark: {
    path: ['waivers', i, 'rule'],
    severity: 'warning',
    message: `Nothing${item ? ` at ${item}` : ''} needs ${rule} set aside any more: remove this waiver`,
  },
});

/** `# lint-disable-next-line RULE -- reason`, on a line of its own. */
const DISABLE = /^[ \t]*#[ \t]*lint-disable-next-line(?:[ \t]+(\S+))?(?:[ \t]+--[ \t]*(\S.*))?[ \t]*$/;

/** Sets aside what inline comments disable; each must name a rule and a reason and be of use. */
export function applyDisables(
  placed: readonly Placed[],
  text: string,
  starts: readonly number[],
): Suppressed {
  if (!text.includes('lint-disable-next-line')) return { left: placed, count: 0, said: [] };
  const dropped = new Set<Placed>();
  const said: Said[] = [];
  starts.forEach((start, i) => {
    const line = text.slice(start, starts[i + 1] ?? text.length).trimEnd();
    const match = DISABLE.exec(line);
    if (!match) return;
    const hits = placed.filter(
      ({ finding }) => finding.line === i + 2 && finding.rule === match[1] && !NEVER.has(finding.rule),
    );
    const fault = disableFault(match[1], match[2], hits.length);
    if (fault)
      said.push({ rule: RULE, remark: { path: [], ...fault }, span: { start, end: start + line.length } });
    if (match[1] && match[2]) for (const hit of hits) dropped.add(hit);
  });
  return { left: placed.filter((p) => !dropped.has(p)), count: dropped.size, said };
}

function disableFault(rule: string | undefined, reason: string | undefined, hits: number) {
  if (!rule) return { message: 'This comment names no rule: write lint-disable-next-line RULE -- reason' };
  if (!reason)
    return { message: `${rule} is set aside here without a reason: end the comment in -- and why` };
  if (hits > 0) return null;
  return {
    severity: 'warning' as const,
    message: `The next line has no finding of ${rule}: remove this comment`,
  };
}
