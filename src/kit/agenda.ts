import type { StandingContext } from './duty.ts';

/** A part of a pre-read: lines under a heading, an id before each where it has one. */
export interface AgendaPart {
  readonly title: string;
  readonly lines: readonly { readonly strong: string; readonly text: string; readonly late: string }[];
  /** Said where there are no lines. */
  readonly none: string;
}

/** A one-page pre-read for the next talk, checkpoint or board. */
export interface AgendaPage {
  /** `Checkpoint on 9 June 2026`. */
  readonly title: string;
  readonly lead: string;
  readonly facts: readonly { readonly name: string; readonly text: string }[];
  readonly parts: readonly AgendaPart[];
  readonly questions: readonly string[];
  /** Pages about a person stand in a calm column. */
  readonly calm: boolean;
}

/** Makes the pre-read of a plan as of a day. */
export type Agenda<Plan> = (plan: Plan, context: StandingContext) => AgendaPage;
