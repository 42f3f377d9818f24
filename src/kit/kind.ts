import type { z } from 'zod';
import type { Agenda } from './agenda.ts';
import type { Change, Value } from './change.ts';
import type { Stands } from './duty.ts';
import type { Happening } from './happening.ts';
import type { Intake } from './intake.ts';
import type { Neighbour } from './neighbours.ts';
import type { Pack } from './pack.ts';
import type { AnyPlan, AnyRule } from './rule.ts';
import type { Shape } from './shape.ts';
import type { Sheet } from './sheet.ts';
import type { SourceId } from './sources.ts';
import type { Audience, View, ViewContext } from './view.ts';

/** Something asked on a terminal, or given by the flag `--<name>`. */
export interface Question {
  /** The field's name in kebab-case: the flag. */
  readonly name: string;
  readonly ask: string;
  /** Shown under the question: an example, or what stands there already. */
  readonly hint?: string;
  /** May be given several times; asked until an empty answer. */
  readonly many?: true;
  /** Asked once for each answer to this earlier question; given by flag, one after the other in their order. */
  readonly per?: string;
  /** Given as `ID=…`, one for each of these ids; asked once for each. */
  readonly each?: readonly { readonly id: string; readonly about: string }[];
  readonly choices?: readonly string[];
  readonly format?: 'day' | 'number' | 'yes-no';
  /** Without it nothing can be written: asked again on a terminal, exit 2 elsewhere. */
  readonly required?: true;
  /** Taken by Enter and by `--yes`. */
  readonly proposed?: string;
  /** Opens an editor for longer text under `--editor`. */
  readonly long?: true;
}

/** Answers by question name: one text, several, or one for each id. */
export type Answers = Readonly<Record<string, string | readonly string[] | Readonly<Record<string, string>>>>;

/** How a plan is begun: what is asked, and what the template `<kind>/plan.yaml` is given. */
export interface Scaffold {
  readonly questions: (today: string) => readonly Question[];
  readonly view: (answers: Answers, today: string) => { readonly [key: string]: View };
}

/** How a plan is begun from others: answers that they give, and what they add to the scaffold. Nothing is invented. */
export interface Origin {
  /** The kinds that it can be made from. */
  readonly kinds: readonly string[];
  readonly answers: (plans: readonly Neighbour[], today: string) => Answers;
  /** Edits of the scaffolded text; `file` of each plan is relative to the new one. */
  readonly changes: (plans: readonly Neighbour[], today: string) => readonly Change[];
}

/** How a plan's log is continued by `review`: what is asked of this plan, and what the answers change. */
export interface Entry<Plan> {
  /** What one entry is called: `review`, `checkpoint`, `update round`. */
  readonly noun: string;
  readonly questions: (plan: Plan, today: string) => readonly Question[];
  readonly changes: (plan: Plan, answers: Answers, date: string) => readonly Change[];
}

/** What is asked when a plan ends, and what the answers change. */
export type Closing<Plan> = Entry<Plan>;

/** One thing that `add` makes: `pip add action`. */
export interface Addition<Plan> {
  /** The word that is typed: `action`, `risk`, `goal`. */
  readonly thing: string;
  readonly questions: (plan: Plan, today: string) => readonly Question[];
  /** Where the new item goes and what it holds, its next free number included. */
  readonly make: (
    plan: Plan,
    answers: Answers,
    today: string,
  ) => { readonly id: string; readonly changes: readonly Change[] };
}

export interface Page<Plan> {
  /** What `<kind>/report` templates are given. */
  readonly view: (plan: Plan, context: ViewContext) => { readonly [key: string]: View };
}

/** The parts of a kind that are loaded only by the command that needs them. */
export interface Parts<Plan> {
  readonly schema: () => Promise<{ readonly schema: z.ZodType }>;
  readonly scaffold: () => Promise<{ readonly scaffold: Scaffold }>;
  /** Absent where `review` makes no sense for the kind. */
  readonly entry?: () => Promise<{ readonly entry: Entry<Plan> }>;
  readonly view: () => Promise<Page<Plan>>;
  readonly origin?: () => Promise<{ readonly origin: Origin }>;
  readonly additions?: () => Promise<{ readonly additions: readonly Addition<Plan>[] }>;
  readonly closing?: () => Promise<{ readonly closing: Closing<Plan> }>;
  /** The paper for a meeting. */
  readonly pack?: () => Promise<{ readonly pack: Pack<Plan> }>;
  /** Its tables for other programs. */
  readonly sheets?: () => Promise<{
    readonly sheets: (plan: Plan, context: ViewContext) => readonly Sheet[];
  }>;
  /** Where it stands on a day: what is owed, late, slipping, kept. */
  readonly standing?: () => Promise<Stands<Plan>>;
  /** What to read before its next talk or meeting. */
  readonly agenda?: () => Promise<{ readonly agenda: Agenda<Plan> }>;
  /** How somebody's table becomes such a plan. */
  readonly intake?: () => Promise<{ readonly intake: Intake }>;
  /** Its days for a calendar; `withNames` lets people's names in. */
  readonly happenings?: () => Promise<{
    readonly happenings: (plan: Plan, withNames: boolean) => readonly Happening[];
  }>;
}

/** A sort of plan. Its folder holds everything that is its own; nothing elsewhere knows it by name. */
export interface Kind<Plan = unknown> {
  readonly id: string;
  readonly program: 'pip' | 'pdp';
  /** `a force's performance improvement plan`. */
  readonly title: string;
  readonly source: SourceId;
  /** Plans about one person: findings quote no sentence, pages have audiences, a delete-by date is asked for. */
  readonly people: boolean;
  /** The audiences that its pages know, the first the default; empty where there are none. */
  readonly audiences: readonly Audience[];
  readonly shape: Shape;
  readonly rules: readonly AnyRule[];
  /** The plan's name in lists and heads. */
  readonly heading: (plan: Plan) => string;
  readonly parts: Parts<Plan>;
}

/** What is known of a kind before a plan of it turns up: its rules and shape are loaded then. */
export type Card = Pick<Kind, 'id' | 'program' | 'title' | 'people'> & {
  readonly load: () => Promise<AnyKind>;
};

/** Any kind, whatever its plans hold. */
export type AnyKind = Kind<AnyPlan>;

/** What a newly made item holds; shared by additions. */
export type Draft = { readonly [key: string]: Value | undefined };
