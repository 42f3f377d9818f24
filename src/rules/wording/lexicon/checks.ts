import type { Groups } from './groups.ts';

export const checks: Groups = {
  // Who or what settles it: a record, a count, an outsider.
  check: `audit audited dip-sample dip-sampled dip_sample sample sampled samples sampling extract log logs
    logbook register record records report count counted counts survey checked checks check assessed assess
    assessor assessors witnessed witness signed signs verified verify verifies inspected inspection test
    tests tested drill drills exercise observed observation observations observer measured monitored_by
    tracker tally tallied ledger minutes dashboard data figures statistics returns return esr sims cpoms
    niche datix jira git board's_log system_report case_system exported export calendar timesheet timesheets
    rota sheet scorecard marks marked grade graded moderated moderator examiner re-test retest scan gate
    coverage ci pipeline reviewer reviewers panel vote voted approves approved accepts accepted merged
    passes passed confirms confirmed confirm agree agrees match matches reconcile reconciles tie_up
    independently two_assessors external blind unannounced without_notice picked_at_random at_random random
    by_name from_the taken_from according_to as_shown as_counted as_recorded counted_from read_off off_the
    in_the_log on_the_log whiteboard receipt receipts certificate invoices returned rejected reopened uphold
    upholds upheld bodycam footage cctv recording recordings timestamp timestamps counter reading readings`,
  // Every one or none of them: true or false with no room between.
  whole: `all every each no none nobody nothing zero never always any both neither whole entire complete
    full without anyone whoever no_one not_one nil everyone`,
  // A frame in time over which to look.
  window: `consecutive running in_a_row on_the_trot straight over_the across_the rolling window period
    quarter month months week weeks term year sprint sprints shifts day days half_term fortnight`,
};
