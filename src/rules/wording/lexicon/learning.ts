import type { Groups } from './groups.ts';

export const learning: Groups = {
  // Verbs of taking part: the person is there, and nothing need follow.
  attend: `attend complete finish do take undertake enrol register join shadow read watch study sit_in
    sit_through participate take_part go go_to visit book sign_up sign_on listen_to work_through
    get_through follow start continue resume begin pass_through observe meet spend keep have arrange
    organise receive undergo log be_booked be_enrolled be_mentored get_a_mentor find_a_mentor
    volunteer_for apply_for apply rotate_through audit_the research explore experiment practise revise
    familiarise join_in tour attend_the host_a catch_up_on sit write_up learn subscribe secondment
    second_to pass run_through just_watch build_up interview_* talk_to crammer apply_for_a be_on get_on
    get_onto get_through_the tag_along be_part_of carry_on carry_on_with swap_places trade_places
    change_places keep_up keep_going_with spend_time spend_a see_how sit_with go_along come_along be_at
    watch_the hold_regular what_i_learned what_we_learned be_coached acting-up acting_up have_a_go
    attend_two be_seconded`,
  // Courses and other occasions for learning.
  course: `course courses class classes training workshop workshops conference conferences webinar
    webinars seminar seminars module modules programme programmes e-learning elearning certificate
    certification diploma degree masters nvq ilm cmi cipd prince2 apprenticeship bootcamp tutorial
    tutorials book books chapter chapters textbook reading video videos podcast podcasts talk talks
    lecture lectures study_visit visit secondment placement shadowing shift_shadowing shadow_shifts
    coaching mentoring mentor coach mentoring_scheme network networks working_group community
    community_of_practice learning_path pathway curriculum exam exams examination coursework cpd
    cpd_hours away_day retreat summer_school evening_class night_class masterclass master_class journal
    reflective_journal diary_of induction refresher input sessions session pairing pair_programming
    hackathon meetup meetups user_group taster awareness_day peer_review peer_reviews job_swap exchange
    rotation one-to-ones 1:1s cpd_log reading_list syllabus qualification licence_course study
    lunch_and_learn brown_bag shifts days drills open_university pgce pgcert moocs mooc udemy coursera
    pluralsight egghead katas kata leetcode advent_of_code side_project feedback theory theory_paper
    quiz test_paper dissertation thesis package e-learning_package online_package crammer crash_course
    tutor_group placement_year coaching_qualification reading_group buddy mentors coaches study_group
    year_of_the acting-up msc mba ma bsc secondments masterclasses tutoring mentored sql_tutorials`,
  // Doing the real thing: what a person could not do before.
  capability: `lead run chair own hold present deliver handle diagnose design write draft build teach
    interview investigate negotiate review approve sign manage supervise operate drive fix repair deploy
    rebuild answer resolve close defend plan cost estimate brief debrief command induct mark assess
    prescribe cannulate triage administer conduct carry_out set_up host facilitate_the advise respond
    attend_to take deal_with produce publish maintain decide authorise represent perform mentor train coach
    cover stand_in act_as run_the release ship migrate reduce cut replace make automate file submit prepare
    complete_a turn_round turn_around process hand_over give_evidence rewrite explain document test refactor
    debug trace model forecast reconcile audit inspect treat examine refer discharge dispense suture
    intubate hand_in reach keep serve create set open take_over pitch sell onboard organise_the compile
    bring translate interpret dispatch isolate overhaul service rig pass_out tutor`,
  // How far the person does it alone.
  alone: `alone solo unaided unsupervised independently single-handed on_my_own on_her_own on_his_own
    on_their_own by_myself by_herself by_himself myself without_help without_support
    without_external_support without_supervision without_a_mentor without_prompting unprompted without_my
    without_the without_escalating without_escalation without_a without_an without_any without_asking
    without_needing without_notes no_longer no_hand-offs no_second in_my_own_right as_lead in_the_chair
    in_charge off_the_record sign-off_alone first_time only_the only_a nobody_else single-handedly with_no
    with_only only_with without_waking without_calling without_ringing in_person under_my_name
    not_my_manager no_redraft no_rewrite unassisted of_record independent accountable_owner code_owner
    no_handholding without_me instead_of without_being without_another without_reference sole solely
    first_responder to_sign-off end_to_end start_to_finish from_scratch signed_off_to signed_off_as
    accredited qualified_to licensed_to authorised_to out_of_hours answering_on on_behalf`,
  // Where the learning is meant to lead.
  purpose: `so_that so_i so_she so_he so_they in_order_to so_as_to after_which and_then then and_use
    and_apply to_be_able able_to can use_it apply_it apply_what and_run and_lead and_present meaning
    which_means such_that until_i_can until_she_can until_he_can well_enough enough_that and_after_that
    afterwards thereafter and_take_over and_write and_build and_ship and_hand enough_to to_the_point`,
  // Aspirations: states of being that nobody can date.
  become: `become be get grow gain develop improve build increase enhance strengthen deepen broaden
    expand raise boost work_on progress move step_up feel stay remain keep continue embed champion
    optimise strive excel thrive shine flourish learn understand appreciate master explore take own
    lead_by demonstrate show display embody model_the contribute make_a make_the have find reach achieve
    push embrace cultivate foster nurture ensure transform establish immerse position prove carve bring
    deliver_on manage lead_the present run_better write_better put_* do build_a create cement play
    play_a play_my be_known hone polish up_my sharpen harness find_my get_my make_my bolster`,
};
