import type { Groups } from './groups.ts';

export const soft: Groups = {
  // Praise and blame that each reader would measure with a ruler of his own.
  soft: `good better great strong stronger strongly robust robustly effective effectively efficient
    efficiently appropriate appropriately adequate adequately suitable suitably reasonable reasonably
    meaningful meaningfully properly sound solid solidly consistent consistently visible visibly significant
    significantly substantial substantially noticeable noticeably demonstrable demonstrably tangible timely
    high-quality professional professionally positive positively constructive constructively proactive
    proactively collaborative collaboratively agile excellent excellence first-class first-rate outstanding
    satisfactory satisfactorily acceptable acceptably sensible sensibly decent smooth smoothly seamless
    seamlessly user-friendly intuitive readable engaging supportive flexible flexibly healthy thorough
    thoroughly holistic joined-up strategic strategically innovative innovatively creative creatively
    world-class mature optimal sufficient sufficiently rigorous rigorously exemplary impressive respectful
    respectfully courteous polite politely tactful tactfully considerate caring compassionate
    compassionately dignified dignity sensitive sensitively promptly swiftly responsive responsively
    accountable diligent diligently careful carefully confident confidently comfortable comfortably credible
    credibly authoritative persuasive polished articulate well-written well-run well-organised organised
    well-managed well-documented documented well-tested well-structured sharper slicker tidier calmer
    happier safer tighter smarter fairer crisper cleaner smoother livelier clearer warmer nicer maintainable
    scalable reliable reliably resilient simple transparent transparently inclusive inclusively welcoming
    approachable accessible pleasant pleasing commendable valuable useful helpful worthwhile impactful
    high-performing best-in-class coherent cohesive balanced proportionate proportionately realistic
    ambitious vibrant dynamic modern state-of-the-art fit_for_purpose up_to_scratch up_to_standard
    high_standard high_standards higher_standard good_standard best_practice good_practice best_possible
    as_it_should where_it_needs_to_be on_the_right_track right_level in_good_shape up_to_speed
    properly_embedded well_received well_run well_led well_managed well_tested well_organised
    well_documented well_prepared works_well work_well working_well run_well runs_well cope_well
    high_quality good_quality better_quality quality_of top_quality handled_well managed_well plenty_of
    step_change direction_of_travel business_as_usual second_nature a_difference smart_enough convincing
    convincingly competent competently capable coping coped presentable satisfying rounded well-rounded
    bedded_in noticeable_difference real_difference firm_grip tight_grip grip settled stable happy_place
    right_way right_tone in_the_right_direction easily natural naturally fluent fluently good-quality
    sympathetic sympathetically exceptional superb brilliant top-notch gold-standard standout stellar smart
    same_hymn_sheet same_page on_the_same_page joined_up pulling_in_the_same hitting_the_mark up_and_running
    tip-top shipshape second_to_none above_and_beyond comprehensive comprehensively well-judged well-* right
    rightly correctly_pitched richer fuller deeper leaner nimble crisp punchy compelling vivid insightful
    incisive nuanced considered all-round in_spirit right_approach right_attitude cause_for_concern
    in_the_right_way sustained sustainable`,
  // Qualities spoken of as if one could count them.
  abstract: `awareness understanding morale confidence culture ethos engagement commitment ownership
    leadership professionalism teamwork communication collaboration cooperation partnership relationship
    rapport trust credibility gravitas presence visibility profile impact influence attitude mindset
    behaviour behaviours mentality motivation energy enthusiasm resilience wellbeing well-being satisfaction
    reputation maturity judgement initiative drive passion empathy tact composure accountability
    transparency responsiveness empowerment inclusion diversity belonging cohesion harmony synergy alignment
    buy-in momentum assurance grip focus rigour excellence potential performance capability capacity value
    values vision strategy strategic_thinking decision-making decision_making problem-solving
    problem_solving prioritisation time_management people_skills soft_skills interpersonal_skills
    communication_skills leadership_skills organisational_skills skills skillset knowledge grasp
    appreciation insight expertise experience development growth progress improvement improvements
    productivity effectiveness efficiency quality standards service delivery outcome outcomes voice career
    skill_set work-life_balance balance stakeholder_management practice practices mindfulness curiosity
    autonomy agility sense climate atmosphere vibe ethic pride sensitivity diplomacy assertiveness tone
    clarity patience courtesy civility self-awareness self-confidence brand stature standing acumen
    common_sense nous reliability link links tie ties connection connections friction tension mood effort
    efforts goodwill trustworthiness culture_change message messages conduct manner spirit legacy promise
    calibre strength strengths weakness weaknesses pace drive_for objectives pillars pillar agenda`,
  // How something sits in somebody's mind: only they can say.
  perceived: `feel feeling seem appear perceive sense regard consider_to_be happy satisfied content
    comfortable impressed pleased delighted reassured convinced proud enjoy like love rate respect trust
    value appreciate notice seen_as viewed_as regarded_as known_as perceived_as thought_of recognised_as
    comes_across come_across believe in_my_judgement in_my_view in_my_opinion in_our_view in_our_opinion
    in_the_view_of in_the_eyes_of to_my_mind i'd_be tell_us tell_me say_they think_so would_call
    we_would_expect as_expected meets_expectations meet_expectations expectations expected_of
    confidence_in confident_that content_with happy_with satisfied_with comfortable_with at_ease
    a_sense_of looked_on warm_to to_the_satisfaction_of satisfaction_of stand_out surprise
    reputation_for my_gut gut hunch mood impression vibe judge_to_be deem deemed reasonable_person
    care_about can_see notices think_well well_thought sort_of kind_of the_sort the_kind obvious
    obviously evident evidently apparent palpable felt unmistakable worthy proud_of glad pleased_with
    relaxed relaxed_about at_home finds find_me find_us easier_to_deal_with pleasant_to would_recommend
    feel_of the_feel taken_seriously take_seriously takes_seriously in_the_opinion_of opinion opinion_of
    welcome you_can_tell would_welcome known_for go-to be_known to_be_known would_say would_want
    under_the_skin more_seriously seriously kindly confidence_that view_is every_confidence`,
  // Comparatives and directions that need two figures to mean something.
  direction: `improve improvement enhance strengthen boost increase reduce raise lower decrease grow
    grow_in deepen broaden widen expand maximise minimise optimise uplift develop further progress
    advance better more less fewer faster slower higher greater lesser smaller quicker sooner stronger
    improved increased reduced enhanced strengthened raised lowered heightened growing rising falling
    cut down_on step_up ramp_up build_on bigger larger wider broader deeper longer shorter easier harder
    tougher closer keener bolder brighter fuller`,
  // Measures that are no measures: amounts in words.
  amount: `some several many various numerous a_few few lots plenty most mostly largely generally
    usually typically often frequently occasionally sometimes rarely seldom regularly regular periodic
    periodically roughly about approximately around nearly almost broadly by_and_large on_the_whole
    as_a_rule most_of_the_time in_the_main now_and_then from_time_to_time when_possible
    wherever_possible where_possible minimal excessive avoidable unnecessary undue a_bit a_little
    a_touch somewhat fairly quite rather pretty very really truly genuinely much far even_more
    significantly a_lot a_number_of a_range_of the_majority a_majority`,
};
