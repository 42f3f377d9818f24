import type { Groups } from './groups.ts';

export const causes: Groups = {
  // How the work is arranged: rules, papers, rosters, pay, tools.
  system: `system systems software database databases form forms template field screen spreadsheet
    roster rota rotas roster_pattern shift_pattern pattern policy policies procedure procedures process
    processes guidance checklist handbook contract contracts target targets measure measures metric
    metrics scheme bonus incentive incentives budget budgets funding code codes threshold thresholds
    alarm alarms alert alerts queue mailbox inbox login access permission permissions password passwords
    server servers network environment pipeline deploy deploys release releases approval approvals step
    steps gate handover handovers referral referrals register calendar definition definitions standard
    standards version versions guidance_note manual route routing telephony data report reports extract
    audit_format format interface integration api retry lock batch job logs monitoring_tool dashboard
    valve sensor pump equipment kit vehicle vehicles radio building room rooms lighting ramp door layout
    estate plan plans job_plan job_plans rostering model profile forecast schedule timetable deadline
    deadlines window recruitment advert vetting induction onboarding structure reorganisation
    restructure merger outsourcing governance remit responsibility responsibilities ownership role roles
    owner owners mandate authority delegation terms agreement protocol rule rules notice rotation
    on-call cover span_of_control ratio establishment caseload caseloads workload workloads demand
    volume volumes backlog capacity headroom vacancy vacancies turnover attrition churn headcount
    staffing resourcing funding_gap overtime pay shift shifts hours time_zones location locations site
    checks check test tests coverage staging failover configuration config default defaults
    documentation docs supplier_contract design architecture dependency dependencies legacy feature
    tooling tool tools switch ledger spreadsheets bed beds appliance list lists record records map
    signage order_of sequence batch_size blind_spot dead_spot single_point gap gaps mismatch bottleneck
    duplicate duplication conflict conflicting tariff league_table commission statute statutory
    legislation regulation licence grant formula algorithm queueing index wording vacant unfilled
    post_has post_was posts_are post_is posts_were`,
  // What people were never given: training, telling, time.
  skill: `training trained untrained retrained refresher induction shown taught told briefed unbriefed
    coached course qualification qualified accredited skill skills knowledge experience inexperienced
    guidance supervised supervision instruction instructions practice walk walk-through walkthrough
    handover_notes competency competence never_been never_had no_training without_training not_trained
    not_been not_shown not_told never_shown had_no given_no was_given were_given has_had were_moved
    was_moved posted promoted_without in_post_without learn learning feedback mentor mentoring induct
    inducted new_starters onboarding unfamiliar`,
  // Words for what is missing, worn or wrong with an arrangement.
  missing: `no not none without lack lacks missing absent absence never nobody neither only single shortage
    short insufficient inadequate outdated out_of_date obsolete old broken unclear ambiguous undefined
    undocumented unwritten unfunded unstaffed understaffed under-resourced unpaid unowned unused unread
    duplicated inconsistent incompatible manual manually by_hand late delay delayed slow closed expired
    ended lapsed withdrawn cut removed replaced changed moved merged split outsourced built_on based_on
    depends relies runs_to dates_from differs overlaps clash clashes rewards reward pays measures counts
    routes sends drifted drops stops expires allows lets requires needs takes falls too_many too_few
    too_short too_long too_late two three multiple several each half hand-typed re-keyed rekeyed capped
    overloaded full frozen vacant turned_over abolished`,
};
