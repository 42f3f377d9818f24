import type { AgendaPage } from '../kit/agenda.ts';
import type { Frame } from '../kit/page.ts';
import { longDate } from '../kit/time.ts';

/** What the page of a pre-read carries beside what it says. */
export interface Around {
  readonly marking: string;
  readonly organisation: string;
  readonly today: string;
}

/** What the templates `agenda/page` are given. */
export function agendaView(page: AgendaPage, { marking, organisation, today }: Around) {
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
