import type { AgendaPage, AgendaPart } from '../kit/agenda.ts';
import type { Frame, Masthead } from '../kit/page.ts';
import { longDate } from '../kit/time.ts';

/** What the page of a pre-read carries beside what it says. */
export interface Around {
  readonly marking: string;
  readonly organisation: string;
  readonly today: string;
}

/** What `agenda/page` is given: one page to read before a talk or a meeting. */
export type AgendaView = {
  /** What stands round the page. */
  readonly frame: Frame;
  /** Which talk, whose plan, who takes part. */
  readonly masthead: Masthead;
  /** What to look at, under headings. */
  readonly parts: readonly NumberedPart[];
  /** What to ask. */
  readonly questions: readonly string[];
};

/** A part with an anchor of its own. */
export type NumberedPart = AgendaPart & {
  /** The anchor of its heading. */
  readonly id: string;
};

/** The view of a pre-read. */
export function agendaView(page: AgendaPage, { marking, organisation, today }: Around): AgendaView {
  const frame: Frame = {
    title: `${page.title}: ${page.lead}`,
    marking,
    state: '',
    who: organisation,
    stood: `Made on ${longDate(today)}`,
    calm: page.calm,
  };
  return {
    frame,
    masthead: { eyebrow: page.lead, title: page.title, lead: '', facts: page.facts },
    parts: page.parts.map((part, i) => ({ ...part, id: `part-${i + 1}` })),
    questions: page.questions,
  };
}
