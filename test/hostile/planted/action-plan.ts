import { any, drop, edit, type Plant, plants, set, whole } from './plant.ts';

/** One defect each in the good answers to an inspection. */
export const actionPlan: readonly Plant[] = plants('action-plan/good', [
  [
    'action-plan/answers-the-recommendation',
    any(
      set(
        'recommendations.4.proposed_action',
        'Vehicle checks are recorded by every station. The board receives them monthly.',
      ),
    ),
  ],
  [
    'action-plan/closed-by-its-author',
    any(drop('recommendations.1.closed.by'), set('recommendations.1.closed', { date: '2026-07-03' })),
  ],
  [
    'action-plan/declined-with-reason',
    any(drop('recommendations.2.reason'), drop('recommendations.3.reason')),
  ],
  ['action-plan/numbered', drop('recommendations.*.number')],
  [
    'action-plan/open-ended-reviewed',
    any(drop('recommendations.4.next_review'), set('recommendations.4.next_review', '2026-07-01')),
  ],
  ['action-plan/owner-given', any(...[2, 4, 5].map((i) => drop(`recommendations.${i}.owner`)))],
  [
    'action-plan/recommendation-answered',
    any(
      ...[1, 4, 5].map((i) => drop(`recommendations.${i}.proposed_action`)),
      drop('recommendations.0.actions'),
    ),
  ],
  ['action-plan/status-in-timescale', set('recommendations.*.timescale', 'Complete')],
  ['action-plan/timescale-given', any(...[2, 4, 5].map((i) => drop(`recommendations.${i}.timescale`)))],
  [
    'action-plan/within-external-date',
    any(drop('recommendations.2.external_due_agreed'), set('recommendations.0.external_due', '1 June 2026')),
  ],
  [
    'plan/done-needs-evidence',
    any(drop('recommendations.*.evidence'), drop('recommendations.0.actions.0.evidence')),
  ],
  [
    'plan/duplicate-id',
    any(
      edit('recommendations.1', (one) => {
        one.number = '1';
      }),
      set('recommendations.0.actions.1.task', '1.1'),
    ),
  ],
  ['plan/named-owner', set('recommendations.*.owner', 'Trust board')],
  [
    'plan/overdue',
    any(
      set('recommendations.0.timescale', '1 June 2026'),
      set('recommendations.0.actions.1.due', '1 July 2026'),
    ),
  ],
  ['plan/overdue', whole(() => {}), '2027-02-01'],
  [
    'plan/personal-data',
    any(
      set('summary', 'Questions to joan.price@estuary.example'),
      set('recommendations.*.updates.0.note', 'Ring 07700 900456'),
    ),
  ],
  [
    'plan/verified-by-another',
    edit('recommendations.0.actions.0', (action) => {
      action.verified.by = action.lead;
    }),
  ],
  ['plan/date-order', any(set('recommendations.*.updates.0.date', '2026-12-01'))],
  [
    'wording/vague-timescale',
    any(set('recommendations.0.timescale', 'ASAP'), set('recommendations.1.timescale', 'In due course')),
  ],
  ['wording/vague-action', any(set('recommendations.*.proposed_action', 'Continue to review the position'))],
]);
