import { add, any, drop, edit, every, type Plant, plants, set, whole } from './plant.ts';

const C3 = { id: 'C3', title: 'Files returned by the prosecutor', owner: 'Supt Ann Lee' };
const spare = {
  id: 'RC9',
  cause: 'Files are checked by nobody before they leave the station',
  concerns: ['C1'],
};

/** One defect each in the good plan of a force. */
export const forcePip: readonly Plant[] = plants('force-pip/good', [
  ['force-pip/action-achievable', drop('actions.*.resources')],
  ['force-pip/action-led', drop('actions.*.lead')],
  ['force-pip/action-measurable', drop('actions.*.success_criteria')],
  [
    'force-pip/action-relevant',
    edit('actions.*', (action) => {
      delete action.root_cause;
      delete action.also;
      action.task = 'Z1';
    }),
  ],
  ['force-pip/action-specific', drop('actions.*.action')],
  ['force-pip/action-time-bound', drop('actions.*.due')],
  ['force-pip/action-treats-cause', drop('actions.*.root_cause')],
  ['force-pip/cause-addressed', add('root_causes', spare)],
  [
    'force-pip/cause-addressed',
    edit('root_causes.*', ({ id }, plan) => {
      for (const action of plan.actions) if (action.root_cause === id) delete action.root_cause;
    }),
  ],
  ['force-pip/cause-for-concern', add('concerns', C3)],
  ['force-pip/concern-acted-on', add('concerns', C3)],
  ['force-pip/concern-has-timeline', any(add('concerns', C3), drop('milestones'))],
  ['force-pip/support-identified', any(add('concerns', C3), drop('support'))],
  ['force-pip/sustained', any(add('concerns', C3), drop('sustainability'), drop('sustainability.*'))],
  ['force-pip/sustained', any(drop('sustainability.*.owner'), set('sustainability.*.check', '2027-03-01'))],
  ['force-pip/outcome-measured', any(add('concerns', C3), every('measures.*.kind', 'output'))],
  ['force-pip/outcome-measured', any(drop('measures.*.source'), drop('measures.*.owner'))],
  ['force-pip/outcome-measured', any(drop('measures.*.baseline'), drop('measures.*.target'))],
  ['force-pip/causes-evidenced', any(drop('root_cause_analysis'), drop('root_cause_analysis.completed'))],
  ['force-pip/causes-evidenced', drop('root_cause_analysis.evidence')],
  ['force-pip/complete-but-unmet', any(...[1, 3, 6].map((i) => set(`actions.${i}.status`, 'complete')))],
  ['force-pip/concern-owned', drop('concerns.*.owner')],
  ['force-pip/concerns-interact', every('concerns.*.impacts', undefined)],
  ['force-pip/cross-cutting-prioritised', drop('root_causes.*.priority')],
  ['force-pip/dependency-order', any(...[1, 4, 7].map((i) => set(`actions.${i}.start`, '2026-08-20')))],
  ['force-pip/dependency-order', set('actions.0.depends_on', ['C1.2'])],
  ['force-pip/draft-shared', any(drop('shared_draft_with'), drop('shared_draft_with.*'))],
  ['force-pip/exit-reachable', set('exit_criteria.*.sustained_for', '5 months')],
  ['force-pip/governance-assurance', any(drop('governance.assurance'), drop('governance'))],
  [
    'force-pip/governance-challenge',
    any(every('governance.boards.*.roles', ['escalate']), drop('governance')),
  ],
  [
    'force-pip/governance-escalation',
    any(every('governance.boards.*.roles', ['challenge']), drop('governance')),
  ],
  ['force-pip/governance-lead', drop('lead')],
  ['force-pip/intensive-support', any(every('support.*.type', 'internal'), drop('support'))],
  [
    'force-pip/lead-overloaded',
    whole((plan) => {
      for (const action of plan.actions)
        Object.assign(action, { lead: 'Ann Lee', due: '2026-11-27', status: 'in_progress' });
    }),
  ],
  [
    'force-pip/learning-shared',
    whole((plan) => {
      plan.status = 'closed';
      delete plan.learning;
    }),
  ],
  [
    'force-pip/measures-on-track',
    edit('measures.*', (m) => {
      m.readings[1].value = m.baseline.value + (m.better === 'higher' ? -9 : 9);
    }),
  ],
  ['force-pip/measures-on-track', whole(() => {}), '2026-09-15'],
  ['force-pip/meetings-planned', any(...[0, 2, 3, 4, 5].map((i) => drop(`meetings.${i}.papers_due`)))],
  ['force-pip/meetings-planned', any(drop('meetings'), every('meetings.*.body', 'other'))],
  ['force-pip/milestone-within-task', set('milestones.*.date', '2027-03-30')],
  [
    'force-pip/reviewed-regularly',
    any(
      drop('reviews'),
      whole((plan) => plan.reviews.splice(1)),
    ),
  ],
  ['force-pip/reviewed-regularly', whole(() => {}), '2026-09-30'],
  ['force-pip/risk-identified', any(set('risks.3.tasks', ['C2.1']), set('risks.0.tasks', ['C2.3']))],
  ['force-pip/risk-linked', drop('risks.*.tasks')],
  ['force-pip/risk-mitigated', any(drop('risks.*.mitigations'), drop('risks.4.accepted_by'))],
  ['force-pip/risk-mitigated', any(drop('risks.1.mitigations.*.owner'), drop('risks.1.mitigations.*.due'))],
  [
    'force-pip/risk-mitigated',
    any(...[0, 1, 2, 3].map((i) => set(`risks.${i}.residual`, { likelihood: 5, impact: 5 }))),
  ],
  ['force-pip/task-linked', any(set('actions.*.task', 'Z9'), drop('actions.*.task'))],
  ['plan/marking', any(drop('marking'))],
  [
    'plan/change-recorded',
    any(drop('changes.*.reason'), drop('changes.*.agreed_by'), set('changes.*.to', '2026-09-11')),
  ],
  ['plan/date-order', any(set('period.end', '2026-05-01'), set('actions.*.due', '2026-05-05'))],
  [
    'plan/date-order',
    any(
      set('reviews.2.date', '2026-12-24'),
      set('reviews.0.date', '2026-07-01'),
      set('milestones.*.date', '2029-01-01'),
    ),
  ],
  ['plan/date-order', set('measures.*.target.by', '2029-01-01')],
  [
    'plan/done-needs-evidence',
    any(drop('actions.*.evidence'), drop('milestones.*.evidence'), drop('risks.*.mitigations.*.evidence')),
  ],
  [
    'plan/duplicate-id',
    any(set('measures.*.id', 'C1'), set('actions.*.task', 'C1'), set('risks.*.id', 'S1')),
  ],
  [
    'plan/named-owner',
    any(
      set('actions.*.lead', 'All staff'),
      set('concerns.*.owner', 'Force performance board'),
      set('risks.*.owner', 'A. B.'),
    ),
  ],
  ['plan/overdue', any(...[0, 3, 6].map((i) => set(`actions.${i}.due`, '2026-07-01')))],
  ['plan/overdue', whole(() => {}), '2027-03-01'],
  [
    'plan/personal-data',
    any(
      set('concerns.*.detail', 'Ring Ann on 07700 900123 about the queue'),
      set('summary', 'Write to ann.lee@northshire.example'),
    ),
  ],
  [
    'plan/rag-explained',
    any(set('actions.0.rag', 'red'), drop('actions.*.rag.reason'), drop('actions.*.rag.forecast')),
  ],
  [
    'plan/verified-by-another',
    edit('actions.2', (action) => {
      action.verified.by = action.lead.name;
    }),
  ],
  [
    'plan/waiver',
    any(
      drop('waivers.*.reason'),
      drop('waivers.*.until'),
      set('waivers.*.until', '2026-07-01'),
      set('waivers.*.item', 'MT1'),
    ),
  ],
  [
    'plan/stale',
    edit('actions.0.updates', (updates) => {
      updates[1].note = updates[0].note;
    }),
  ],
  [
    'wording/blame-as-cause',
    any(set('root_causes.*.cause', 'Supervisors are lazy and do not care about the guide')),
  ],
  [
    'wording/vague-action',
    any(
      set('actions.*.action', 'Continue to monitor performance'),
      set('actions.*.action', 'Consider ways to improve'),
    ),
  ],
  ['wording/weak-mitigation', any(set('risks.*.mitigations.*.what', 'Monitor the situation'))],
  [
    'wording/unmeasurable-criterion',
    any(set('actions.*.success_criteria', ['Better service for the public'])),
  ],
]);
