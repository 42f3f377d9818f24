import type { Facets } from './facets.ts';
import type { Nature, Path, Remark, Severity } from './finding.ts';
import type { History } from './history.ts';
import type { Neighbours } from './neighbours.ts';
import type { Settings } from './settings.ts';
import type { Cite } from './sources.ts';

/** What a rule may ask beside the plan. Nothing here reads disk, clock or Git: the edge has done that. */
export interface Context {
  /** The day that the verdict is for, `YYYY-MM-DD`. */
  readonly today: string;
  readonly kind: string;
  /** Whether plans of this kind are about one person. */
  readonly people: boolean;
  readonly settings: Settings;
  readonly facets: Facets;
  /** Other plans: those this one links to, and those of the repository with the same id. */
  readonly neighbours: Neighbours;
  /** Places whose value nobody knows: still to fill in, or refused by the schema. What hangs on one is not missed. */
  readonly unsure?: readonly Path[];
  /** Earlier versions of the plan; null where Git was not asked. */
  readonly history: History | null;
}

/**
 * One good practice: a plain object, a file of its own. `bad` and `good` are excerpts of a plan in YAML; a line of
 * `bad` that ends in `#! message` must earn exactly that message (or one that begins with it when it ends in `…`),
 * and no other line may earn anything. They are the rule's tests and its section in the docs.
 */
export interface Rule<Plan = unknown> {
  /** `group/name`; the group is a kind, `plan`, `wording` or `history`. */
  readonly id: string;
  readonly title: string;
  readonly nature: Nature;
  /** The highest severity that it has at the normal stage. */
  readonly severity: Severity;
  /** `^` in the catalogue: an error at the submission stage, where certain. */
  readonly rises?: boolean;
  readonly cites: readonly Cite[];
  /** Why it matters, in one or two sentences of our own. */
  readonly why: string;
  readonly bad: readonly string[];
  readonly good: readonly string[];
  /** The kinds that it applies to; absent: every kind, or the group's own. */
  readonly kinds?: readonly string[];
  /** What to do, in one line, after the message. */
  readonly help: string;
  readonly check: (plan: Plan, context: Context) => Iterable<Remark>;
}

/** A plan of whatever kind, in registries over different plans: the one `any` of the project. */
// biome-ignore lint/suspicious/noExplicitAny: the kinds' plans have nothing in common that could be called
export type AnyPlan = any;

/** Any rule, whatever plan it reads. */
export type AnyRule = Rule<AnyPlan>;
