import { readFast } from '../core/fast/read-fast.ts';
import type { Version } from '../kit/history.ts';
import type { AnyKind } from '../kit/kind.ts';
import { textList } from '../kit/words.ts';
import type { Revision } from './git/answers.ts';
import { sectionReader } from './sections.ts';

type Plan = Readonly<Record<string, unknown>>;

/** Text in our one encoding; null where it is not. */
function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A text that was read before, with the plan that it holds. */
export interface Read {
  readonly text: string;
  readonly plan: Plan;
}

/** Reads versions of one plan. */
export interface VersionReader {
  /** Reads a content that is to be asked about, while the next one is still on its way. */
  readonly hear: (bytes: Uint8Array) => void;
  readonly versions: (revisions: readonly Revision[]) => Promise<readonly Version[]>;
}

/**
 * Reads revisions as versions of a plan of one kind; of another kind, or unreadable, they hold no plan. The reader that
 * knows all of YAML is loaded for those alone that the fast one is not sure of; what reads as the plan does now is
 * that very plan.
 */
export function versionReader(kind: AnyKind, now: Read | null): VersionReader {
  const quick = sectionReader(kind, readFast);
  const known = new Map<Uint8Array, { readonly text: string | null; readonly plan: Plan | null }>();
  const heard = (bytes: Uint8Array) => {
    const before = known.get(bytes);
    if (before) return before;
    const text = decoded(bytes);
    const plan = text === null ? null : text === now?.text ? now.plan : quick(text);
    known.set(bytes, { text, plan });
    return { text, plan };
  };
  return {
    hear: (bytes) => void heard(bytes),
    versions: async (revisions) => {
      const read = revisions.map(({ bytes }) => heard(bytes));
      const slow = read.some(({ plan }) => plan === null) ? await carefully(kind) : null;
      return revisions.map(({ commit, day, path, bytes }, i) => {
        const { plan = null, text = null } = read[i] ?? {};
        return { commit, day, plan: plan ?? slow?.(path, bytes, text) ?? null };
      });
    },
  };
}

/** The same of revisions that are all at hand. */
export const versionsOf = (
  revisions: readonly Revision[],
  kind: AnyKind,
  now: Read | null = null,
): Promise<readonly Version[]> => versionReader(kind, now).versions(revisions);

async function carefully(kind: AnyKind) {
  const { partIn, planIn } = await import('./plan-in.ts');
  const byPart = sectionReader(kind, partIn);
  return (path: string, bytes: Uint8Array, text: string | null): Plan | null => {
    const plan = text === null ? null : byPart(text);
    if (plan) return plan;
    const whole = planIn(path, bytes);
    return whole?.kind === kind ? whole.plan : null;
  };
}

/** Lists whose items' words tell whether two versions are one plan. */
const LISTS = ['concerns', 'goals', 'criteria', 'actions', 'recommendations'];
const ABOUT = ['title', 'goal', 'criterion', 'action', 'recommendation', 'expected'];

function sayings(plan: Plan): ReadonlySet<string> {
  const items = LISTS.flatMap((list) => (Array.isArray(plan[list]) ? (plan[list] as Plan[]) : []));
  return new Set(items.flatMap((item) => ABOUT.flatMap((key) => textList(item?.[key]))));
}

/** The same plan: by its id, or, where only the id was changed, by half of what it is about. */
function samePlan(older: Plan, newer: Plan): boolean {
  if (older['id'] === newer['id'] || older['id'] === undefined || newer['id'] === undefined) return true;
  const [before, after] = [sayings(older), sayings(newer)];
  const kept = [...before].filter((text) => after.has(text)).length;
  return before.size > 0 && kept * 2 >= before.size;
}

/** The versions since a file began to hold this plan: next quarter's plan may be written over the last one's file. */
export function ownVersions(versions: readonly Version[], now: Plan): readonly Version[] {
  let newer = now;
  for (let i = versions.length - 1; i >= 0; i--) {
    const plan = versions[i]?.plan;
    if (!plan) continue;
    if (!samePlan(plan, newer)) return versions.slice(i + 1);
    newer = plan;
  }
  return versions;
}
