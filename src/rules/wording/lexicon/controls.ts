import type { Groups } from './groups.ts';

export const controls: Groups = {
  // Talk about the risk: the chance and the harm stay what they were.
  watch: `monitor monitoring watch track keep_under_review keep_an_eye review oversee oversight raise
    report discuss communicate communication communications inform remind tell ask advise email
    brief_staff stress emphasise impress highlight flag_up escalate aware awareness vigilant vigilance
    careful care caution planning plan_carefully leadership management manage engagement engage liaise
    liaison dialogue relationship relationships governance assurance update updates messaging meetings
    meeting forum board newsletter poster posters campaign documentation document note noted acknowledge
    recognise understand expectations expectation hope trust rely rely_on goodwill professionalism
    judgement experience experienced competent best_endeavours best_practice good_practice policy
    compliance guidance ensure make_sure consider explore look_at look_into seek try aim continue
    maintain keep_going stay_on_top stay_close manage_expectations contingency robust effective
    proactive appropriate adequate sound strong attention priority oversight_of scrutiny reassurance
    patience patient understanding sympathetic apologise explain work_harder try_harder pull_together
    positive wait_and_see wait see see_how as_planned no_action nothing cross_fingers fingers_crossed
    pray luck in_hand under_control register risk_register lessons dashboards rag kept_informed
    keep_informed informed take_seriously closely close regular regularly regular_updates face_to_face
    accountable accountability responsible responsibility workshop make_it_clear clear_messaging
    be_clear assure reassure encourage promote support lobby chase press push urge plead point_out warn
    knows know bear_in_mind in_mind concern concerns worry worried takes_an_interest informally
    have_a_word word_with revisit as_usual agenda standing_item asap tolerate tolerated accept accepted
    diplomacy letter_to spirit on_their_toes reminded prayers think mood bulletin plan_for eyes effort
    assumptions quickly topic conversation conversations conversation_with talk talks honest openly
    trusting on_the_radar exception report_to lessons-learned importance nicely asked ask_again options
    watchful watchful_eye came_to_it comes_to_it uncertain_terms in_no_uncertain ball_is never_let_us`,
  // What is there if the worst happens, or stops it from happening.
  control: `backup backups back-up spare spares reserve reserves standby stand-by fallback fall-back
    failover redundant redundancy second_supplier second_source alternative alternate duplicate replica
    replicas replication snapshot snapshots dual parallel parallel_running dual_running double buffer slack
    float contingency_fund contingency_budget generator fuel stockpile stock overstaff over-recruit
    pre-recruit cross-train cross-trained cross-skill cross-skilled deputy deputise understudy succession
    cover covers agency bank_staff locum locums temps temporary overtime backfill back-filled
    retention_payment bonus insurance insured insure bond guarantee indemnity warranty penalty penalties
    clause break_clause exit_clause contract contracted fixed_price fixed-price cap capped limit limited
    limits rate_limit throttle circuit_breaker timeout retry retries quarantine isolate isolated segregate
    separate lock locked locks unlock encrypt encrypted encryption mfa two-factor two-person two-man
    four-eyes double-check double_check interlock guard shield barrier fence sprinkler sprinklers alarm
    alarms detector detectors sensor sensors shut-off cut-off trip_switch kill_switch kill-switch
    feature_flag flag toggle canary rollback roll_back roll-back revert undo checkpoint restore restored
    rehearse rehearsed rehearsal dry_run drill drills exercise mock test tested testing simulate pilot
    piloted trial phased phase stagger staggered one_at_a_time in_stages stage_by_stage wave waves
    small_batch start_with freeze frozen moratorium embargo split lots spread divide smaller reduce_scope
    descoped scope_cut remove removed replace replaced substitute swap eliminate ban block blocked prevent
    prevents reject rejects validate validation validates check_digit enforce enforced automatic
    automatically automate automated script scripted hard-coded whitelist allow-list deny vet vetted vetting
    pre-approved pre-approval pre-sign pre-signed pre-booked pre-order bring_forward brought_forward earlier
    ahead_of before_the in_advance move_the moved_to delay_until wait_until hold_back held_back hold
    withhold escrow deposit ring-fence ring-fenced set_aside allocated reserved booked block-booked ordered
    stood_by stand_by stand_in on_call on-call mutual_aid mutual-aid neighbouring_force neighbouring
    hand-held paper_forms manual_fallback manual_process workaround bypass reroute divert diverted redirect
    transfer transferred outsourced subcontract in-house train trained training_for written_down
    documented_by record records_a recorded write_down runbook handover_of knowledge_transfer shadowing
    shadow two_people both_sites second_person second_key second second_site off-site offsite air-gapped
    disconnect switch_off turn_off turned_off disable disabled close closed shut stop stops pause halt
    suspend suspended fit fitted install installed mask masked patch patched hotfix upgrade upgraded scale
    scale_out autoscale extend extension waiver sign_off_before threshold trigger pages page_the reversible
    opt-out opt_in opt-in exclude excluded take_out taken_out staff_from borrow borrowed loan lend lent rent
    hire hired recruit recruited early_warning bulk_order pre-position stationed marshal marshals ppe decant
    reorder opens pushes kicks_in falls_back fall_back fails_over switch_to switches_to cut cuts drop drops`,
  // Where a risk is talked of.
  forum: `board boards committee forum meeting meetings steering_group working_group gold silver gold_group
    cabinet sro exec executive panel agenda newsletter huddle briefing briefings call catch-up one-to-one
    standup stand-up register papers minutes workshop summit programme_board risk_committee audit_committee
    leadership_team smt slt group dashboard`,
  // Labels and figures of the risk itself.
  status: `score scores scored severity rag amber red green likelihood probability impact owner owned_by
    owns accountable residual inherent tolerance appetite rating rated priority p1 p2 deadline risk
    risk_register log_on logged never_happened has_never low_risk unlikely not_applicable n/a none tbd
    tbc to_be_determined to_be_decided to_be_confirmed to_be_agreed nothing_more out_of_our
    out_of_our_hands will_deal deal_with_it if_it_happens if_it_arises when_it_happens as_it_arises
    should_it_happen accept accepted tolerate tolerated closed deferred no_risks review_date next_review
    reviewed_by not_a_lot nothing_we nothing_that little_that out_of_*_hands no_more_than_we issue
    existing_issue in_the_unlikely unlikely_event would_be_called look_at_bringing`,
  // What sets the answer going without further talk.
  trigger: `if when once unless until before after at as_soon_as should passes exceeds exceed reaches
    falls_below drops_below goes_over over under above below fails within`,
};
