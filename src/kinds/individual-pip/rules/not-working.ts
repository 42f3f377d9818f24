import type { Rule } from '../../../kit/rule.ts';
import { guide } from '../../../kit/sources.ts';
import { series } from '../../../kit/words.ts';
import { stuck } from '../runs.ts';
import type { IndividualPip } from '../schema.ts';

export const rule: Rule<IndividualPip> = {
  id: 'individual-pip/not-working',
  title: 'A plan that does not work says why',
  nature: 'fault',
  severity: 'warning',
  cites: [guide('When the PIP Is Not Working')],
  why:
    'The same issue checkpoint after checkpoint has one of three causes, and each asks for another next ' +
    'step: a talk about the role, a talk about wanting to stay, or support that must at last be given.',
  help:
    'Add not_working with its date, the cause (gap_deeper, not_engaging or support_missing) and what ' +
    'follows from it.',
  bad: [
    `kind: individual-pip #! K1 is not yet met three times running: name the cause under not_working
criteria: [{ id: K1 }]
checkpoints:
  - date: 2026-05-11
    criteria: { K1: { rating: not_yet } }
  - date: 2026-05-18
    criteria: { K1: { rating: not_yet } }
  - date: 2026-05-25
    criteria: { K1: { rating: no_opportunity } }
  - date: 2026-06-01
    criteria: { K1: { rating: not_yet } }`,
    `criteria: [{ id: K1 }]
checkpoints:
  - date: 2026-05-11
    criteria: { K1: { rating: not_yet } }
  - date: 2026-05-18
    criteria: { K1: { rating: not_yet } }
  - date: 2026-05-25
    criteria: { K1: { rating: not_yet } }
not_working: #! K1 is not yet met three times running…
  date: 2026-05-25`,
  ],
  good: [
    `criteria: [{ id: K1 }]
checkpoints:
  - date: 2026-05-11
    criteria: { K1: { rating: not_yet } }
  - date: 2026-05-18
    criteria: { K1: { rating: not_yet } }
  - date: 2026-05-25
    criteria: { K1: { rating: not_yet } }
not_working:
  date: 2026-05-25
  cause: gap_deeper
  next: A talk about the role on 1 June`,
  ],
  *check(plan) {
    const { not_working: said } = plan;
    if (said?.cause) return;
    const still = stuck(plan);
    if (still.length === 0) return;
    const are = still.length > 1 ? 'are' : 'is';
    const message = `${series(still)} ${are} not yet met three times running: name the cause under not_working`;
    yield { path: said ? ['not_working', 'cause'] : ['not_working'], message };
  },
};
