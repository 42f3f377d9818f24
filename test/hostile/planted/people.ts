import { any, drop, edit, every, type Plant, plants, set, whole } from './plant.ts';

const rate = (from: number, rating: string) =>
  whole((plan) => {
    for (const checkpoint of plan.checkpoints.slice(from)) checkpoint.criteria.K1.rating = rating;
  });

/** One defect each in the good plan of a person. */
export const individualPip: readonly Plant[] = [
  ...plants('individual-pip/good', [
    [
      'individual-pip/checkpoint-complete',
      any(
        drop('checkpoints.*.next_focus'),
        drop('checkpoints.*.criteria.K1.evidence'),
        drop('checkpoints.*.criteria'),
      ),
    ],
    [
      'individual-pip/checkpoints-regular',
      any(set('checkpoint_every', 'month'), drop('checkpoints.2'), drop('checkpoints.3')),
    ],
    ['individual-pip/checkpoints-regular', whole(() => {}), '2026-06-25'],
    ['individual-pip/companion-offered', drop('companion_offered')],
    [
      'individual-pip/concern-evidenced',
      any(
        drop('concerns.*.observed'),
        edit('concerns.*', (c) => c.observed.splice(1)),
      ),
    ],
    [
      'individual-pip/criterion-assessable',
      any(...['measured_by', 'threshold', 'assessed_by'].map((key) => drop(`criteria.*.${key}`))),
    ],
    ['individual-pip/criterion-assessable', set('criteria.*.window', '20 weeks')],
    ['individual-pip/criterion-for-concern', any(drop('criteria.*.concern'), drop('criteria'))],
    [
      'individual-pip/criterion-shared',
      any(drop('criteria.*.employee_input'), set('criteria.*.employee_input', 'none')),
    ],
    [
      'individual-pip/duration-realistic',
      any(set('period.end', '2026-06-12'), set('period.end', '2026-05-29'), set('period.end', '2026-09-30')),
    ],
    [
      'individual-pip/employee-heard',
      any(
        drop('opening.received'),
        whole((plan) => {
          delete plan.opening.employee_comments;
          for (const checkpoint of plan.checkpoints) delete checkpoint.employee_comments;
        }),
      ),
    ],
    ['individual-pip/end-early', rate(4, 'met')],
    [
      'individual-pip/expectations-explicit',
      any(drop('expectations_shared'), set('expectations_shared', '2026-05-01')),
    ],
    ['individual-pip/hr-involved', drop('hr_partner')],
    ['individual-pip/not-working', rate(3, 'not_yet')],
    [
      'individual-pip/opening-complete',
      any(...['opening.formal', 'consequence', 'support', 'concerns', 'period'].map(drop)),
    ],
    ['individual-pip/outcome-reasoned', set('outcome', { decision: 'met' })],
    ['individual-pip/prior-conversations', any(drop('prior_conversations'), drop('prior_conversations.0'))],
    ['individual-pip/progress-named', any(...[1, 2, 3, 4, 5].map((i) => drop(`checkpoints.${i}.working`)))],
    [
      'individual-pip/right-process',
      any(
        drop('appropriate'),
        drop('appropriate.*'),
        set('appropriate.*', { met: 'no', because: 'Dana has no time until July' }),
      ),
    ],
    [
      'individual-pip/support-adjusted',
      whole((plan) => {
        for (const checkpoint of plan.checkpoints) delete checkpoint.support_changes;
        for (const checkpoint of plan.checkpoints.slice(2, 4)) checkpoint.criteria.K1.rating = 'not_yet';
      }),
    ],
    ['individual-pip/support-delivered', edit('support.*', (support) => support.sessions.splice(3))],
    ['individual-pip/support-named', any(drop('support.*.provider'), drop('support.*.every'))],
    ['plan/retention', any(drop('retention'), set('retention.delete_by', '2026-06-01'))],
    [
      'plan/change-recorded',
      any(drop('changes.*.reason'), drop('changes.*.agreed_by'), set('changes.*.to', 'all tickets')),
    ],
    ['plan/duplicate-id', any(set('support.*.id', 'K1'), set('criteria.*.id', 'C1'))],
    [
      'plan/personal-data',
      any(set('consequence', 'Since the depression was diagnosed a hearing may follow')),
    ],
    [
      'wording/personality',
      any(
        set('concerns.*.observed.*.fact', 'He is lazy and has a bad attitude'),
        set('checkpoints.*.needs_work', 'Is careless and unmotivated'),
      ),
    ],
    [
      'wording/unmeasurable-criterion',
      edit('criteria.*', (criterion) => {
        for (const key of ['measured_by', 'threshold', 'window', 'sample', 'baseline']) delete criterion[key];
        criterion.criterion = 'Shows a more professional approach';
      }),
    ],
    ['wording/generic-commitment', set('support.*.what', 'Support as needed')],
    [
      'wording/wrong-tool',
      set('criteria.*.criterion', 'Works towards a promotion to senior engineer as a career goal'),
    ],
  ]),
  ...plants('people/pip', [
    [
      'individual-pip/outcome-reasoned',
      any(...['date', 'by', 'reasons', 'appeal'].map((key) => drop(`outcome.${key}`))),
    ],
    [
      'individual-pip/support-delivered',
      whole((plan) => {
        plan.outcome.decision = 'not_met';
        for (const session of plan.support[0].sessions)
          Object.assign(session, { held: 'no', missed: 'provider', makes_up: undefined });
      }),
    ],
    [
      'plan/reference',
      any(
        set('prior_conversations.*.record', 'no-such-note.yaml'),
        set('prior_conversations.*.record', '../../../../etc/passwd'),
      ),
    ],
  ]),
];

/** One defect each in the good note of an early conversation. */
export const conversation: readonly Plant[] = plants('conversation/good', [
  ['conversation/concern-specific', any(drop('concern'), drop('concern.observed'), drop('concern.impact'))],
  ['conversation/context-invited', any(drop('context'), set('context.invited', 'no'))],
  [
    'conversation/expectation-set',
    any(drop('expectation'), drop('expectation.standard'), drop('expectation.by')),
  ],
  ['conversation/support-offered', any(drop('support'), set('support', { offered: [], agreed: [] }))],
  ['conversation/follow-up-dated', any(drop('follow_up'), set('follow_up', '2026-08-30'))],
  ['conversation/follow-up-dated', whole(() => {}), '2026-06-20'],
  [
    'conversation/iterations',
    whole((plan) =>
      Object.assign(plan, {
        iteration: 3,
        outcome: { date: '2026-05-20', result: 'not_resolved', next_step: 'repeat' },
      }),
    ),
  ],
  ['conversation/kept-private', set('shared_with_hr', { date: '2026-05-13', reason: 'For information' })],
  ['plan/retention', drop('retention')],
  ['wording/personality', set('concern.observed.*.fact', 'She is lazy and has a negative attitude')],
  ['wording/unmeasurable-criterion', set('expectation.standard', 'A better attitude in meetings')],
  [
    'wording/generic-commitment',
    any(set('support.offered', ['Support as needed']), set('support.agreed', ['Help where required'])),
  ],
]);

/** One defect each in the good development plan. */
export const pdp: readonly Plant[] = plants('pdp/good', [
  [
    'pdp/at-most-three-goals',
    any(
      whole((plan) => {
        for (const id of ['G8', 'G9'])
          plan.goals.push({ id, goal: 'Run the rota alone', horizon: 'quarter' });
      }),
      whole((plan) => {
        delete plan.goals[3].horizon;
        plan.goals[2].status = 'in_progress';
      }),
    ),
  ],
  ['pdp/has-a-goal', any(drop('goals'), set('goals', []), every('goals.*.status', 'dropped'))],
  ['pdp/goal-specific', drop('goals.*.goal')],
  ['pdp/goal-measurable', any(...[0, 1].map((i) => drop(`goals.${i}.success`)))],
  ['pdp/goal-achievable', any(...[0, 1].map((i) => drop(`goals.${i}.how`)))],
  ['pdp/goal-relevant', any(...[0, 1].map((i) => drop(`goals.${i}.why`)))],
  ['pdp/goal-time-bound', any(...[0, 1].map((i) => drop(`goals.${i}.target_date`)))],
  ['pdp/quarterly', set('period.end', '2026-12-31')],
  ['pdp/review-dates-set', any(drop('review_dates'), drop('review_dates.*'))],
  ['pdp/reviewed-monthly', drop('reviews')],
  ['pdp/reviewed-monthly', whole((plan) => plan.reviews.splice(1)), '2026-09-04'],
  [
    'pdp/review-complete',
    any(
      ...['progress', 'blockers', 'adjustments'].map((key) => drop(`reviews.*.${key}`)),
      drop('reviews.0.goals'),
    ),
  ],
  [
    'pdp/manager-commits',
    any(
      drop('manager_commitments'),
      whole((plan) => plan.manager_commitments.splice(1, 1)),
    ),
  ],
  [
    'pdp/commitment-kept',
    any(
      drop('manager_commitments.1.note'),
      drop('manager_commitments.2.kept'),
      every('reviews.*.manager', undefined),
    ),
  ],
  [
    'pdp/current-state',
    any(drop('current_state'), drop('current_state.strengths'), drop('current_state.difficulties')),
  ],
  ['pdp/direction-set', any(drop('direction'), drop('direction.picture'), drop('direction.framework'))],
  ['pdp/co-created', every('goals.*.proposed_by', 'manager')],
  ['pdp/period-closed', whole(() => {}), '2026-10-20'],
  ['pdp/time-protected', drop('goals.1.protected_time')],
  [
    'pdp/carried-without-movement',
    whole((plan) => {
      plan.goals[0].carried_from = '2026-Q1';
      for (const review of plan.reviews) Object.assign(review, { adjustments: 'none' });
    }),
  ],
  ['plan/done-needs-evidence', drop('goals.2.evidence')],
  ['plan/duplicate-id', any(set('manager_commitments.*.id', 'G1'), set('goals.*.id', 'MC1'))],
  ['plan/retention', any(drop('retention'))],
  ['plan/overdue', any(set('goals.0.target_date', '2026-08-01'))],
  [
    'plan/date-order',
    any(
      set('reviews.1.date', '2026-12-24'),
      ...[0, 1, 2].map((i) => set(`goals.${i}.target_date`, '2028-01-01')),
    ),
  ],
  ['wording/vague-goal', set('goals.*.goal', 'Improve technical skills')],
  ['wording/activity-as-goal', set('goals.*.goal', 'Attend the Kubernetes course')],
  ['wording/generic-commitment', set('manager_commitments.*.commitment', 'Support where needed')],
  ['wording/unmeasurable-criterion', set('goals.*.success', ['Feels more confident'])],
  [
    'wording/wrong-tool',
    set('goals.*.goal', 'Meet the required standard or face a formal warning and dismissal'),
  ],
  ['wording/vague-action', set('goals.*.how', ['Think about it more'])],
]);
