import type { Rule } from '../../../kit/rule.ts';
import { practice } from '../../../kit/sources.ts';
import { openingDay } from '../plan.ts';
import type { IndividualPip } from '../schema.ts';

export const rule: Rule<IndividualPip> = {
  id: 'individual-pip/companion-offered',
  title: 'The employee may bring somebody along',
  nature: 'gap',
  severity: 'warning',
  rises: true,
  cites: [practice('Acas guidance on being accompanied at formal meetings')],
  why:
    'A formal meeting that may lead to serious consequences is fairer with a colleague or ' +
    'representative at hand, and the offer has to come in time.',
  help: 'Offer a companion before the opening, and record the day under companion_offered.',
  bad: [
    `kind: individual-pip #! No companion was offered: offer one before the opening, and record the day`,
    `companion_offered: 2026-05-05 #! The companion was offered after the opening on 2026-05-04…
opening: { date: 2026-05-04 }`,
  ],
  good: [
    `companion_offered: 2026-04-27
opening: { date: 2026-05-04 }`,
  ],
  *check(plan) {
    const path = ['companion_offered'];
    const offered = plan.companion_offered;
    const opening = openingDay(plan);
    if (!offered) {
      yield { path, message: 'No companion was offered: offer one before the opening, and record the day' };
    } else if (opening && offered > opening) {
      const message =
        `The companion was offered after the opening on ${opening}: offer one for the next meeting in ` +
        'time';
      yield { path, message };
    }
  },
};
