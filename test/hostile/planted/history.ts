import { any, drop, edit, type Plant, plants, set, whole } from './plant.ts';

/** Defects that show only beside the version that was agreed: the base is committed, the spoilt plan follows. */
export const history: readonly Plant[] = [
  ...plants('force-pip/good', [
    ['history/goalposts', any(set('measures.*.target.value', 50), set('measures.*.baseline.value', 1))],
    ['history/goalposts', any(set('actions.*.success_criteria', ['Something easier is done by 2026-08-01']))],
    ['history/date-moved', any(set('actions.*.due', '2026-12-24'), set('milestones.*.date', '2026-12-24'))],
    [
      'history/date-moved',
      any(set('period.end', '2027-06-30'), set('risks.*.mitigations.*.due', '2026-12-24')),
    ],
    ['history/log-rewritten', any(set('reviews.*.summary', 'All went well'), drop('reviews.*'))],
    ['history/log-rewritten', any(drop('actions.0.updates.*'), drop('measures.1.readings.*'))],
    [
      'history/item-vanished',
      any(...[0, 1, 4].map((i) => drop(`actions.${i}`)), drop('risks.*'), drop('concerns.*')),
    ],
    [
      'history/number-reused',
      edit('risks.*', (risk) => {
        risk.risk = 'Snow closes the northern stations during the first weeks of winter';
        risk.tasks = ['C2.4'];
        risk.owner = 'Ann Lee';
        risk.mitigations = [];
      }),
    ],
    [
      'history/reopened',
      any(
        set('actions.2.status', 'in_progress'),
        ...[0, 1].map((i) => set(`milestones.${i}.status`, 'not_started')),
      ),
    ],
    [
      'history/backdated',
      whole((plan) =>
        plan.reviews.push({ date: '2026-07-03', body: 'Force performance board', summary: 'Late' }),
      ),
    ],
  ]),
  ...plants('individual-pip/good', [
    [
      'history/goalposts',
      any(set('criteria.*.threshold', 'every ticket'), set('criteria.*.window', '2 weeks')),
    ],
    [
      'history/goalposts',
      any(set('criteria.*.criterion', 'Tickets are closed'), set('concerns.*.expected', 'All of it')),
    ],
    ['history/date-moved', set('period.end', '2026-07-24')],
    ['history/log-rewritten', any(set('checkpoints.*.working', 'Nothing'), drop('checkpoints.*'))],
    [
      'history/log-rewritten',
      any(set('checkpoints.*.criteria.K1.rating', 'no_opportunity'), drop('support.0.sessions.*')),
    ],
    ['history/item-vanished', any(drop('criteria.*'), drop('concerns.*'))],
  ]),
  ...plants('action-plan/good', [
    [
      'history/recommendation-edited',
      set('recommendations.*.recommendation', 'The trust might think about it'),
    ],
    ['history/item-vanished', any(...[0, 2, 3, 4].map((i) => drop(`recommendations.${i}`)))],
    [
      'history/date-moved',
      any(...[0, 2].map((i) => set(`recommendations.${i}.timescale`, '24 December 2027'))),
    ],
    ['history/reopened', set('recommendations.5.status', 'in_progress')],
    ['history/log-rewritten', set('recommendations.*.updates.0.note', 'All is well')],
  ]),
  ...plants('pdp/good', [
    ['history/item-vanished', any(...[0, 1, 3].map((i) => drop(`goals.${i}`)))],
    ['history/log-rewritten', any(set('reviews.*.progress', 'All fine'), drop('reviews.*'))],
    ['history/date-moved', any(...[0, 1].map((i) => set(`goals.${i}.target_date`, '2026-09-29')))],
    ['history/goalposts', any(...[0, 1].map((i) => set(`goals.${i}.success`, ['Something easier'])))],
  ]),
];
