import type { Groups } from './groups.ts';

export const support: Groups = {
  // Offers without an act in them: kind, and impossible to keep or break.
  offer: `support help assist aid guide guidance advice encourage encouragement available availability
    accessible opportunity opportunities provide offer facilitate enable empower champion advocate
    foster nurture promote signpost point_* consider explore look_into look_for look_at look_out
    keep_an_eye be_there there_for behind_you behind_him behind_her back_you my_door door_is_always
    open_door sounding_board listening_ear ear listen commit committed commitment invest invests value
    values believe_in priority do_my_best do_our_best do_what do_everything everything every_opportunity
    any_help all_necessary necessary appropriate suitable relevant reasonable adequate sufficient
    wellbeing welfare resources tools remove_blockers unblock clear_the_way catch-ups catch-up catch_up
    check-ins check_in touch_base supportive flexible flexibility understanding sympathetic
    sympathetically patience environment atmosphere culture dialogue communication channels
    open_dialogue feedback constructive mentoring coaching buddying buddy training development growth
    stretch assignments exposure visibility space time_and_space room_to_grow grow thrive succeed
    success journey potential continue ongoing continuous continued remain give_the keep_* posted
    keep_this on_the_radar on_the_agenda make_sure ensure try endeavour seek hope intend_to aim_to
    strive full_support full_backing go_the_extra_mile stand_by right_behind always happy_to welcome
    to_hand take_an_interest interest_in take_seriously keep_in_mind in_mind help_* find work_together
    work_with together share_experience pass_on_experience participation confidence freedom trust
    autonomy latitude first-class range_of full_range suite_of access_to catalogue portal programme
    programmes services assistance scheme eap look_after care_for bear_with accommodate adjustments
    be_mindful reassure steer nudge open_to happy more_than_happy glad willing delighted support_each
    wellbeing-first to_rally rally round treat_her treat_him useful make_time time_for critical_friend
    a_friend of_course do_what_i_can do_what_we_can left_behind available_by grateful recognise`,
  // Acts of a manager or provider that either happen or do not.
  giving: `sit sit_in sit_next sit_with sit_down read pay book introduce nominate swap cover release drop
    hand_over hand give buy order observe write write_to speak_to phone ring call email send forward lend
    put take take_off move pair meet review initial sign teach stand_in stand_down backfill back-fill
    clear_the block decline cancel arrange_for ask raise tell refer schedule host show demonstrate
    walk_through walk go_through work_alongside work_through mark comment return run drill train mentor_is
    fund approve authorise double_up shadow take_notes let reduce cut halve limit swap_out rota roster
    reserve ring-fence set_aside get provide_a lead chair attend brief debrief print copy install switch_on
    set_up create invite rebook extend attach share hold minute record log check second redeploy drive bring
    collect split pick join stop keep_* free match supply exempt excuse relieve assign appoint name unlock
    assess accompany co-present co-write co-lead proofread rehearse spend stay`,
  // Hours, money and things that can be seen to be given.
  given: `hour hours half_an_hour half-hour minutes session sessions afternoon afternoons morning mornings
    lunchtime lunchtimes day days period periods lesson lessons shift shifts slot slots fee fees ticket
    travel hotel licence laptop monitor desk seat place invoice cost_centre budget_code book books exam
    course conference login access_to_the cover supply locum overtime simulator rig rota diary notes
    comments draft drafts document documents file files list template example examples meeting meetings
    panel board workload caseload tickets duty duties agency trainer`,
  // Conditions that let a promise off.
  escape: `where_possible wherever_possible if_possible as_appropriate where_appropriate if_appropriate
    as_required as_needed when_needed if_needed as_necessary where_necessary if_necessary if_required
    when_required where_required as_and_when when_i_can where_i_can if_i_can if_we_can when_time
    workload_permitting time_permitting resources_permitting budget_permitting funding_permitting
    subject_to permitting should_the_need need_arises where_the_need as_it_arises as_they_arise
    if_it_arises when_it_arises whenever from_time_to_time try_to will_try would_love would_like
    would_be_happy i'd_love i'd_like i'd_be hope hopefully ideally perhaps maybe possibly potentially
    probably may might could should as_far_as as_much_as do_what_* can best_endeavours some any
    something anything if_something if_someone comes_up came_up something_suitable as_is_thought
    thought_appropriate at_some_point sometime if_there_is when_there_is where_practicable
    as_practicable practicable feasible at_the_discretion discretion in_principle up_to_a_point
    within_reason reasonable reasonably reasonable_requests most_weeks if_asked on_request upon_request
    when_asked looked_at be_considered will_consider see_what wherever depending depends deemed
    generally in_time_for_when in_due_course as_soon_as_possible eventually if_it_came if_it_comes
    came_to_it would_look came_to`,
};
