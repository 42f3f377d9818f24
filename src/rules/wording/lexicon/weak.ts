import type { Groups } from './groups.ts';

export const weak: Groups = {
  // Verbs after which nothing need be different: nobody could tell that they were done.
  weak: `continue ensure consider explore review monitor discuss liaise engage promote encourage
    facilitate focus seek aim try strive endeavour look_at look_into look_to look_for think_about
    maintain sustain address progress coordinate collaborate communicate reinforce remind emphasise
    stress underline highlight champion drive embed oversee manage keep investigate assess examine
    analyse evaluate understand learn support help assist raise_awareness work_with work_on work_towards
    work_to work_together work_closely working_group take_forward drive_forward move_forward
    push_forward be_mindful be_aware bear_in_mind give_consideration give_thought give_attention
    have_regard take_account take_into_account pay_attention strengthen enhance improve develop foster
    nurture cultivate empower enable leverage harness optimise maximise streamline rationalise refresh
    reinvigorate revitalise prioritise align integrate mainstream refocus recommit commit aspire intend
    hope plan_to expect anticipate be_more be_proactive do_more do_better get_better get_more
    make_better tighten tighten_up beef_up build_on capitalise_on draw_on learn_from share_learning
    lessons_learned lessons_are_learned reflect on_reflect rethink revisit reconsider note acknowledge
    recognise appreciate value respect uphold advocate influence inspire motivate mentor lobby
    stay_on_top stay_close keep_abreast keep_under_review keep_an_eye keep_track keep_on keep_pushing
    watch_brief watching_brief get_to_grips get_on_top come_up_with figure_out have_a_think have_a_chat
    have_a_word talk_about talk_to speak_with touch_base reach_out be_expected_to be_encouraged_to
    are_reminded is_reminded are_expected are_encouraged have_conversations start_conversations
    start_a_conversation have_discussions hold_discussions discussions conversations dialogue
    deliver_improvement deliver_improvements make_improvements make_progress improvement_work
    further_work study scope identify_opportunities identify_ways find_ways seek_to identify practise
    tackle push remain stay retain respond_to react give_priority make_a_priority put_* at_the_heart
    treat_as_a_priority ensure_that make_sure see_to_it be_vigilant be_flexible be_visible be_supportive
    be_available be_there care_about take_care take_responsibility take_ownership take_seriously
    take_an_interest use_opportunities take_opportunities pick_up familiarise_with steer guide shape
    inform contribute_to participate partake socialise evangelise get_involved get_buy-in seek_buy-in
    win_hearts check_in catch_up takes_seriously lead_by_example by_example model_good role_model
    set_an_example be_honest take_greater take_more be_seen inform_our thinking`,
  // Nouns that stand where a step should stand: names of work, no piece of it.
  worknoun: `review monitoring engagement liaison oversight communication awareness discussion
    consideration attention focus emphasis work activity dialogue consultation collaboration
    coordination cooperation support guidance advice encouragement governance leadership management
    improvement development analysis exploration investigation assessment evaluation scrutiny
    reinforcement promotion messaging approach arrangements measures initiatives initiative opportunity
    opportunities option options agenda transformation programme strategy vision framework strategies
    steps plans thinking thoughts conversation conversations planning vigilance care professionalism
    teamwork preparation diligence understanding prioritisation relationship relationships stakeholder
    stakeholders partner partners culture practice processes process lessons learning outcomes outcome
    issues issue challenge challenges matter matters needs need concerns recommendations aspects areas
    area things way ways area_of resource resources best_use better_use use_of session lessons-learned`,
  // Tells what is there already instead of what will be done.
  existing: `already currently at_present presently existing in_place in_existence is_in_use is_working
    there_is there_are there_has_been has_been have_been had_been was_introduced were_introduced
    was_launched was_set_up was_appointed has_always have_always has_had have_had has_long long-standing
    established well_established recognises remains is_covered are_covered is_underway under_way underway
    in_progress is_taking_place taking_place are_taking_place is_being are_being being_undertaken
    being_developed being_considered being_explored has_access have_access meets_monthly meets_weekly
    meets_quarterly has_met have_met sits_on is_monitored is_reviewed are_monitored are_reviewed is_overseen
    are_overseen is_built_on since last_reviewed has_developed has_implemented has_appointed has_introduced
    have_introduced has_established is_available are_available receives receive is_considering is_developing
    is_committed remains_committed scrutinises continues exists exist consists comprises reports_to
    is_responsible_for are_responsible_for now_works now_includes now_has forms_part is_part_of allows_for
    provides_for is_designed_to ensures provides is_embedded operates is_used are_used as_usual routinely
    well-established is_supported are_supported`,
};
