import type { Rule } from '../../../kit/rule.ts';
import { college } from '../../../kit/sources.ts';
import { answersToGroup, placesOf, rows, type Support } from '../plan.ts';
import type { ForcePip } from '../schema.ts';

const INTENSIVE = new Set(['epip', 'knowledge_sharing_event', 'peer_network', 'peer_force']);
const ASKED_FOR = new Set(['requested', 'agreed', 'in_place', 'ended']);

/** Support without a status counts from the day that it was requested. */
const isAskedFor = ({ type, status, requested }: Support): boolean =>
  INTENSIVE.has(type ?? '') && (status ? ASKED_FOR.has(status) : Boolean(requested));

export const rule: Rule<ForcePip> = {
  id: 'force-pip/intensive-support',
  title: 'At level 3 or 4 more intensive support is asked for',
  nature: 'gap',
  severity: 'warning',
  rises: true,
  cites: [college('Step two: identify support measures')],
  why: 'A force at these levels has shown that its own means did not suffice; partnership, events and peers exist for that.',
  bad: [
    `level: 3
support: #! At level 3 no EPIP, knowledge sharing event, peer network or peer force is asked for: request one
  - { id: S1, type: internal, what: Analysts lent by the change team, status: agreed }
  - { id: S2, type: epip, what: Help with the demand model, status: identified }
`,
  ],
  good: [
    `level: 3
support:
  - { id: S1, type: peer_force, what: Two-day visit on call handling, status: requested }
`,
    `level: 2
support:
  - { id: S1, type: internal, what: Analysts lent by the change team }
`,
  ],
  help: 'Add support of type epip, knowledge_sharing_event, peer_network or peer_force with the day it was requested.',
  check: (plan) =>
    answersToGroup(plan) && !rows(plan.support).some(isAskedFor)
      ? [
          {
            path: ['support'],
            unless: placesOf('support', plan.support, 'type', 'status'),
            message: `At level ${plan.level} no EPIP, knowledge sharing event, peer network or peer force is asked for: request one`,
          },
        ]
      : [],
};
