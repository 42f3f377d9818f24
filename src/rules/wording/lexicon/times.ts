import type { Groups } from './groups.ts';

export const times: Groups = {
  // Names of months, whole and short; `may` and `march` are told apart where they stand.
  month: `january february march april may june july august september october november december jan feb mar
    apr jun jul aug sep sept oct nov dec`,
  // Days that a diary knows by name, with the three that today fixes.
  weekday: `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur
    thurs fri sat sun mondays tuesdays wednesdays thursdays fridays saturdays sundays today tomorrow
    tonight`,
  // Parts of a year that a calendar knows.
  season: `spring summer autumn fall winter easter christmas michaelmas lent trinity hilary whitsun diwali
    eid ramadan new_year half_term half-term term term-time spring_term summer_term autumn_term bank_holiday
    recess year_end year-end financial_year academic_year school_year calendar_year tax_year fiscal_year
    quarter mid-year season`,
  // What a length of time is counted in.
  unit: `second seconds minute minutes min mins hour hours hr hrs day days night nights week weeks wk wks
    fortnight fortnights month months mth mths quarter quarters term terms year years yr yrs sprint sprints
    iteration iterations shift shifts working_day working_days cycle cycles semester semesters weekend
    weekends period periods`,
  // How often.
  frequency: `weekly fortnightly monthly quarterly daily hourly annually yearly termly nightly biweekly
    bi-weekly bimonthly each_week each_month each_day every each twice once_a once_per per_week per_month
    per_day a_week a_month a_day a_fortnight a_quarter alternate other_week mondays tuesdays wednesdays
    thursdays fridays saturdays sundays mornings afternoons per_sprint a_sprint each_sprint a_term each_term
    a_shift each_shift`,
  // A time that somebody else's diary has fixed.
  event: `meeting board inspection audit election elections budget committee council conference exam exams
    launch go-live golive release cutover sign-off signoff award contract approval renewal expiry lease
    decision cabinet agm review hearing trial visit panel ppmg peel ofsted cqc hmicfrs ceremony intake
    handover move school_day summit session recess retirement holidays holiday weekend exercise drill
    opening closure completion receipt incident report request publication ballot vote deadline purdah
    appraisal freeze demo standup retro window run roster pay_day payday month_end year_end year-end
    consultation survey round payroll kick-off kickoff`,
  // Before which point something must be there.
  limit: `by before until till within no_later_than not_later_than at_the_latest in_time_for to ends ending
    end end_of close_of_play cop eod close_of_business through_to up_to expires due latest between deadline
    from_now last_day first_week last_friday week_beginning week_commencing w/c w/e week_ending for over
    during next this on in completed_by complete_by then_closed`,
  // No end in sight.
  open: `ongoing on-going continuous continuously continual continuing continued asap a.s.a.p soon
    soonest in_due_course due_course tbc tbd tba to_be_confirmed to_be_agreed to_be_decided
    to_be_determined to_follow to_be_advised until_further_notice further_notice rolling open-ended
    indefinite indefinitely permanent permanently short_term medium_term long_term short-term
    medium-term long-term near_term near_future foreseeable foreseeable_future when_possible as_possible
    when_resources resources_allow when_ready when_able when_time as_and_when as_required as_needed
    as_necessary whenever eventually sometime some_time some_point at_some_point one_day later in_time
    in_progress in_hand business_as_usual bau day-to-day 24/7 round_the_clock under_review immediate
    immediately now straight_away urgent urgently high_priority low_priority priority promptly quickly
    earliest_opportunity first_opportunity at_the_earliest earliest throughout life_of over_time
    coming_weeks coming_months coming_year next_few few_weeks few_months few_days several_weeks
    several_months couple_of before_long before_too_long too_long in_the_new_year early_in early_next
    mid_to_late mid-to-late sooner sooner_rather yesterday when_i've when_we've when_they've as_soon
    as_time opportunity phase_1 phase_2 phase_3 phase_two phase not_set unknown undetermined unspecified
    pending awaiting n/a not_applicable not_known as_agreed milestone-dependent as_it_arises
    as_they_arise as_appropriate evergreen perpetual standing always forever ad_hoc from_time_to_time
    periodically regularly regular periodic within_a_reasonable reasonable_period reasonable_time
    run-up_to run_up_to in_the_run-up as_long_as long_as for_as_long on_the_list good_time in_good_time
    dust_has_settled failing_that all_being_well sometime_this this_side_of progressing matter_of_weeks
    matter_of_months matter_of when_we_get subject_to to_be to_be_set year_on_year month_on_month
    week_in day_in year_in a_year_for times_a_year x_a_year several_times to_run_alongside run_alongside
    x_a 2x 3x 4x long_run be_fixed be_arranged be_scheduled be_finalised be_announced be_agreed
    be_confirmed be_decided as_we_go as_part_of part_of_the normal_cycle planning_cycle capacity phased
    as_long_as_it be_settled at_a_point overdue until_it's until_fixed until_done long_overdue filled`,
  // States that a timescale column is no place for.
  state: `complete completed done closed finished delivered achieved implemented started in_progress
    on_hold on_track on_target green amber red cancelled superseded live underway under_way begun
    commenced not_started progressing embedded began`,
  // Bounds on the wrong side: the earliest, not the last day.
  floor: `onwards onward from after not_before no_earlier not_until no_sooner at_least minimum or_longer
    or_more plus possibly_longer maybe_more once since following post at_the_earliest or_later and_beyond
    beyond following_the starting started upon when`,
  // Says when it will not be, and leaves open when it will.
  earliest: `onwards onward not_before no_earlier not_until no_sooner not_sooner at_least minimum
    or_longer or_later at_the_earliest and_beyond maybe_longer possibly_longer maybe_more possibly_more
    or_more earliest_start or_so onwards_from and_after on_or_after not_this or_after`,
  // Words that take the edge off a date.
  loose: `maybe perhaps possibly probably hopefully ideally provisionally provisional tentative
    tentatively or_so roughly ish approx subject_to depending depends dependent contingent permitting
    permits allows allowing aspirational indicative estimated if_possible likely unless circumstances
    could might may should if_all_goes_well weather pressures hoped hope anticipated expected circa
    best_case all_being_well guess preferably sort_of something_like whichever if provided assuming
    once_* when_the could_be could_slip failing_that or_failing more_likely aiming aim_for aiming_for
    rather_than sometime all_being thereabouts or_thereabouts if_all goes_to_plan to_plan all_goes
    alongside give_or_take pencilled pencilled_in year_after the_rest some_of_it or_the_year or_next
    or_the or_sooner or_earlier another`,
};
