import type { Groups } from './groups.ts';

export const traits: Groups = {
  // What somebody is said to be, for ill: a label that no one can act on.
  trait: `lazy pessimist egotist narcissist narcissistic defeatist fatalist whinger moaner grumbler
    workshy arrogant rude aggressive abrasive abrupt brusque curt hostile surly sullen sulky moody
    grumpy negative pessimistic cynical defensive stubborn obstinate pig-headed headstrong obstructive
    awkward difficult uncooperative unhelpful unreliable undependable untrustworthy dishonest deceitful
    devious manipulative sly shifty two-faced insincere secretive selfish self-centred self-important
    self-absorbed egotistical vain conceited pompous patronising condescending bossy domineering
    overbearing controlling bullying bully intimidating confrontational combative argumentative
    antagonistic belligerent petulant childish immature infantile irresponsible reckless careless sloppy
    slapdash slipshod clumsy scatty disorganised chaotic forgetful absent-minded inattentive unfocused
    distracted disengaged detached apathetic indifferent uninterested uncommitted unmotivated
    demotivated complacent passive submissive timid timorous shy meek weak spineless indecisive hesitant
    insecure needy clingy anxious nervy neurotic paranoid oversensitive over-sensitive thin-skinned
    touchy emotional hysterical volatile hot-headed hot-tempered short-tempered impulsive erratic flaky
    unstable inconsistent_person insubordinate disobedient disrespectful disloyal unprofessional
    unethical incompetent inept useless hopeless clueless stupid ignorant unintelligent slow-witted
    naive gullible narrow-minded closed-minded small-minded bigoted inflexible rigid set_in_her_ways
    set_in_his_ways set_in_their_ways old-fashioned pedantic fussy nit-picking perfectionist cold aloof
    distant unapproachable unfriendly antisocial loner introverted robotic heartless callous uncaring
    unsympathetic insensitive tactless thoughtless inconsiderate ungrateful entitled spoilt greedy
    grasping mercenary ambitious over-ambitious power-hungry jealous envious resentful bitter vindictive
    spiteful malicious nasty mean mean-spirited cruel toxic poisonous negative_influence lightweight
    passenger slacker shirker skiver clock-watcher troublemaker jobsworth dinosaur prima_donna maverick
    cowboy liar fool idiot moron amateur amateurish dead_wood deadwood bad_apple bad_apples bad_egg
    nightmare hard_work high-maintenance unwilling reluctant resistant work-shy underwhelming mediocre
    unambitious unimaginative uninspiring charmless humourless graceless pushy brash overconfident
    over-confident cocky smug self-satisfied gung-ho cavalier flippant glib dismissive haughty snobbish
    high-handed heavy-handed unsteady feeble lacklustre listless lethargic sluggish half-hearted wilful
    wilfully deliberately spitefully maliciously lazily carelessly rudely arrogantly recklessly laziness
    idleness arrogance rudeness aggression hostility negativity cynicism defensiveness stubbornness
    obstinacy dishonesty selfishness egotism ego vanity conceit pomposity bossiness immaturity
    irresponsibility recklessness carelessness sloppiness disorganisation apathy indifference
    complacency passivity timidity weakness_of_character indecision indecisiveness insecurity volatility
    impulsiveness insubordination disrespect disloyalty unprofessionalism incompetence ineptitude
    stupidity ignorance inflexibility pedantry coldness aloofness insensitivity thoughtlessness
    entitlement greed jealousy resentment bitterness spite malice cruelty nastiness unwillingness
    reluctance intransigence bloody-mindedness truculence petulance cowardice disinterest bravado
    bluster prickly brittle precious snide sarcastic sarcasm combativeness sour chippy mardy stroppy
    diva grudging disdainful disdain contempt contemptuous scornful hubris lax feckless gormless daft
    silly thoughtlessly bone_idle wilfulness negligence negligent neglectful wrong_sort wrong_type
    plodder jaded burnt_out lost_cause unpleasant unkind laid-back nasty-minded grouchy crabby
    cantankerous irritable irritating annoying tiresome tedious boring dull dreary dour gloomy
    melodramatic dramatic theatrical attention-hungry preachy sanctimonious self-righteous hypocritical
    disruptive destructive unruly defiant rebellious contrary untidy unpunctual work-averse unfit
    unassertive fickle weak-willed weak-minded wimpish cowardly squeamish unfeeling chauvinist sexist
    racist prejudiced opinionated dogmatic judgemental nosy gossipy interfering meddling superficial
    insipid bland undisciplined unserious dozy ditzy scatterbrained muddled clumsiness moodiness
    touchiness sulkiness slowness indolence inertia hypocrisy prejudice pettiness petty vengeful hateful
    odious obnoxious insufferable unbearable unmanageable untrainable unteachable uncoachable
    unemployable unlikeable streak tendency inclined prone temper ego-driven self-serving
    self-interested defensively work-to-rule foot-dragger obstruction complacently dozily overly`,
  // Virtues, wanting or praised: the other side of the same coin.
  virtue: `attitude personality character temperament nature disposition motivation drive commitment
    dedication work_ethic enthusiasm passion hunger hungry ambition initiative proactive proactivity
    self-starter dynamism energy dynamic resilience resilient backbone grit stamina courage integrity
    honesty honest loyalty loyal reliability dependability conscientious conscientiousness diligence
    maturity mature professionalism gravitas presence charisma charm warmth empathy compassion sensitivity
    tact humility humble self-awareness self-aware self-confidence confidence assertiveness assertive
    leadership leadership_material team_player team_spirit teamwork people_person people_skills
    social_skills interpersonal_skills emotional_intelligence intelligence bright brains common_sense nous
    judgement flexibility flexible adaptable open-minded curiosity creativity imagination vision discipline
    self-discipline focus interest pride respect patience cheerful lovely nice pleasant likeable friendly
    kind caring committed motivated dedicated enthusiastic passionate energetic hard-working hardworking
    trustworthy trusted dependable willing conscientiously spark flair oomph fire_in_his_belly
    fire_in_her_belly heart spirit calibre polish credibility authority stature moral_fibre fibre
    sense_of_urgency urgency accountability ownership engagement mindset mentality outlook approach_to_work
    manner demeanour style ethos ethic application aptitude composure tenacity perseverance intellect
    intellectual talent natural_leader cut_out sense_of_humour sense_of_responsibility good_person sincerity
    thick-skinned thick_skin bottle guts nerve work_rate conviction gumption appetite zeal sensible reliable
    brave calm sincere generous gracious thoughtful polite courteous punctual clever smart wise shrewd
    astute savvy perceptive inquisitive curious inventive resourceful determined tenacious persistent
    competitive ruthless hardy bold daring gutsy feisty extrovert bubbly sociable gregarious personable
    affable genial easy-going charming charismatic inspiring inspirational humane warm-hearted selfless
    helpful cooperative collaborative diplomatic tactful discreet decisive determination calmness kindness
    generosity shrewdness sharpness`,
  // Judgements of a person that come as a phrase.
  idiom: `team_player pull_*_weight pulls_*_weight pulling_*_weight chip_on_*_shoulder doesn't_care
    don't_care does_not_care do_not_care didn't_care did_not_care not_care couldn't_care could_not_care
    can't_be_bothered cannot_be_bothered couldn't_be_bothered could_not_be_bothered be_bothered
    not_bothered can't_be_trusted cannot_be_trusted can't_trust cannot_trust heart_isn't heart_is_not
    heart_not_in above_the_rules above_it_all out_of_*_depth not_up_to not_cut_out cut_corners
    cuts_corners cutting_corners corner-cutting goes_through_the_motions going_through_the_motions coast
    coasts coasted coasting along_for_the_ride hides_behind hiding_behind passes_the_buck
    passing_the_buck thinks_she thinks_he thinks_they think_they who_think who_thinks thinks_that_she
    thinks_that_he thinks_the_world owes_him owes_her knows_it_all know-it-all know_better knows_better
    thinks_he's thinks_she's wants_to_be doesn't_want don't_want didn't_want does_not_want did_not_want
    not_want not_interested no_interest lost_interest isn't_interested more_interested_in interested_in
    only_interested only_in_it in_it_for_the given_up gave_up has_given_up checked_out
    switched_off_mentally phoning_it_in quiet_quitting bad_attitude poor_attitude attitude_problem
    attitude_of personality_clash not_leadership wind_people_up winds_people winding_people
    play_the_victim plays_the_victim blames_others blame_others full_of loves_the_sound would_rather
    rather_be won't_listen will_not_listen never_listens never_listened doesn't_listen does_not_listen
    refuses_to refuse_to refusal_to refused_to_accept not_a_leader born_leader by_nature by_temperament
    in_denial bee_in_*_bonnet axe_to_grind empire_building empire-building own_patch
    protecting_their_patch feather_*_nest own_agenda old_school old_guard dead_weight weak_link
    problem_child not_all_there loose_cannon bull_in one-man_band drama_queen attention_seeker
    attention-seeking control_freak mood_swings let_it_slide took_*_eye taking_*_eye eye_off_the_ball
    asleep_on asleep_at asleep_at_the_wheel human_error operator_error user_error pilot_error
    people_error not_paying_attention not_concentrating not_thinking without_thinking don't_think
    doesn't_think failed_to_do_his_job failed_to_do_her_job not_doing_*_job looks_the_other_way
    looking_the_other_way look_the_other_way turned_a_blind_eye turning_a_blind_eye blind_eye too_proud
    too_lazy too_busy_to too_stubborn too_sensitive too_emotional too_nice too_soft too_slow too_fond
    too_junior too_keen dragging_*_feet drags_*_feet foot-dragging foot_dragging resistance_to_change
    resistant_to_change unwilling_to unwillingness_to reluctance_to reluctant_to take_no_responsibility
    no_pride takes_no_pride take_no_pride takes_pride no_one_takes pride_in lets_*_down let_*_down
    letting_*_down lets_people_down mentality_of can't-do out_of_spite not_bright not_hungry no_backbone
    no_loyalty no_respect no_discipline lack_of_commitment lack_of_discipline lack_of_grip
    lack_of_motivation lack_of_care lack_of_interest lack_of_pride lack_of_effort lack_of_integrity
    lack_of_ownership poor_judgement poor_leadership weak_leadership bad_management poor_management
    individual_failing individual_failings personal_failing personal_failings personal_failure
    character_flaw wrong_attitude right_attitude wrong_person wrong_people right_person
    it_all_comes_back_to down_to_him down_to_her fault_of his_fault her_fault their_fault to_blame
    is_at_fault at_fault on_the_part_of never_bothers never_bothered bothers_to bother_to
    make_the_effort makes_no_effort made_no_effort no_effort doesn't_try does_not_try don't_try
    hard_enough no_common_sense does_as_he does_as_she does_what_he likes_to like_to_be plays_favourites
    plays_politics play_politics not_one_of_us fit_in doesn't_fit hard_to_like hard_to_manage
    hard_to_work impossible_to_manage difficult_to_manage difficult_to_work easily_offended
    easily_distracted easily_bored bears_grudges holds_grudges bear_a_grudge bears_a_grudge
    throws_*_weight throw_*_weight sees_*_as_above beneath_him beneath_her left_a_lot_to_be_desired
    leaves_a_lot_to_be_desired time_keeping timekeeping poor_timekeeping chose_not_to choose_not_to
    chooses_not_to chosen_not_to opted_not_to decided_not_to_bother afraid_of_hard scared_of no_spine
    no_idea hasn't_a_clue not_a_clue isn't_a_leader lacks_presence executive_presence not_very_proactive
    swans_about swanning skive skiving moan moaning whinge whingeing whining whinging gossip gossips
    sulk sulks sulking shirk shirks shirking slack slacking loaf loafing dither dithers dithering
    manipulate manipulates undermines undermining grudge resents resent despises despise disdain loathes
    thrives_on_conflict brings_people_down brings_the_mood drains_the_team sucks_the_energy stir_up
    stirs stirrer hides_from ducks_responsibility dodges responsibility_dodging avoids_responsibility
    shies_away makes_excuses excuses excuse_for sense_of_entitlement in_a_world_of_*_own
    own_little_world believes_the_rules believes_he believes_she sees_no_point saw_no_point see_no_point
    couldn't_see_the_point pretends_to pretend_to wrapped_up_in lazy_streak mean_streak own_drum
    own_furrow marches_to beat_of_*_own not_a_finisher has_a_problem_with problem_with_women
    problem_with_authority put_people_off puts_people_off rub_people_up rubs_people_up know-all
    out_for_himself out_for_herself out_for_themselves people_being_people lack_of_urgency
    lack_of_energy lack_of_drive lack_of_respect lack_of_maturity lack_of_application lack_of_backbone
    lack_of_professionalism not_taking_ownership keep_the_peace details_person detail_person
    morning_person sharp_tongue short_fuse quick_temper bad_temper laid_back too_laid_back thick_skinned
    thin_skin cold_fish dark_horse big_ego big_mouth know_it_all lone_wolf closed_book soft_touch
    pushover push-over stopped_trying stopped_caring given_up_on how_much_he_cares how_much_she_cares
    how_little plays_up_to sucks_up typical_of in_character type_of_person sort_of_person kind_of_person
    what_sort_of_worker sort_of_man sort_of_woman not_the_brightest not_the_sharpest short_of_ideas
    takes_shortcuts take_shortcuts shortcuts pressed_the_wrong wanting_to_get couldn't_be_troubled
    cannot_be_troubled not_be_troubled will_not_use won't_use will_not_follow won't_follow no_appetite
    poor_calibre wrong_calibre one_bad bad_supervisor bad_manager bad_boss bad_worker good_worker
    being_precious being_difficult being_awkward being_obstructive being_lazy lacks_judgement
    lacks_common_sense lacks_drive lacks_empathy lacks_confidence lacks_ambition lacks_commitment
    closed_ranks close_ranks closing_ranks save_face saving_face look_good looked_good sat_on_it
    sit_on_it sits_on_it sitting_on_it bare_minimum not_a_natural inflated_view high_opinion
    inflated_opinion inflated_sense safe_pair_of_hands pair_of_hands taken_on_board take_on_board
    takes_on_board on_board comfort_zone step_up_to_the lead_from_the_front own_worst_enemy cover_up
    covered_up cover_their_backs covering_* wash_*_hands washed_*_hands blame_game pass_the_parcel
    kept_quiet turned_up_late bury_*_head buried_*_head head_in_the_sand not_rocket_science can't_cope
    couldn't_cope cannot_cope can't_handle set_in_*_ways rub_along rubbed_along in_two_minds half_asleep
    gives_up gave_up_on gone_native blind_spot_for get_away_with getting_away_with want_to_know
    didn't_want_to_know sees_herself sees_himself see_themselves big_i_am his_own_worst her_own_worst
    own_importance opinion_of_himself opinion_of_herself view_of_himself view_of_herself view_of_his
    view_of_her more_than_the_job law_unto laws_unto lacks_the lacking_in short_on lives_in easy_life
    easy_way_out path_of_least quick_to_judge slow_to_act slow_to_learn quick_to_blame slow_to_own
    won't_change never_change nose_out_of_joint throws_toys toys_out rose-tinted pretends knows_best
    knew_best above_themselves above_herself above_himself gets_upset gets_angry gets_defensive
    gets_stroppy got_above not_a_people rough_edges sharp_elbows sharp-elbowed under_a_cloud
    under_the_thumb old_dog world_revolves full_of_herself full_of_himself if_only if_only_she
    if_only_he if_*_wanted_to takes_everything_personally take_*_personally takes_*_personally
    taken_personally tell_him_anything tell_her_anything tell_them_anything never_will never_would
    chose_to choose_to chooses_to hard_core standing_on_*_head has_it_in_for had_it_in_for knew_better
    think_twice what_it_takes see_the_wood close_to_the too_close takes_responsibility
    take_responsibility taking_responsibility not_take_responsibility stand_each_other cannot_stand
    can't_stand couldn't_stand paid_to_do not_doing_what mentally_retired truth_be_told it_shows on_show
    would_argue lesser_mortals for_*_own_good carried_on_regardless carry_on_regardless get_home
    wanted_to_get without_a_fuss make_a_fuss kick_up played_up play_up plays_up matter_of_people
    blame_everyone blames_everyone holier-than-thou is_idle idle_and too_idle has_to_be in_*_head
    goes_on_in behind_*_back end_of_*_nose still_can't unsuited not_suited same_stuff made_of
    done_as_they as_they_please as_he_pleases as_she_pleases make_*_name stood_up_to stand_up_to
    stands_up_to held_*_tongue hold_*_tongue more_about_her more_about_him cleverest sharpest_tool
    out_to_make the_job_title full_of_themselves won't_be_told will_not_be_told can't_be_told
    not_be_told keeps_his_head_down keeps_her_head_down kept_*_head_down lord_it pulls_rank pulled_rank
    look_down_on looks_down_on looked_down_on fall_out_with falls_out_with fell_out_with bend_the_rules
    bends_the_rules bent_the_rules cut_from turned_it_round turn_it_round`,
  // Words that turn a remark up or down, as talk of people does and records of work seldom do.
  degree: `too very rather quite a_bit a_touch a_little somewhat really extremely utterly completely
    totally terribly awfully inherently naturally fundamentally basically deep_down at_heart far_too
    always forever constantly perpetually invariably temperamentally permanently eternally`,
  // Verbs that hold out a quality for others to judge.
  showing: `show demonstrate display exhibit evidence embody convey project portray radiate exude model`,
  // Motives: what somebody is supposed to want.
  motive: `care bother prefer enjoy want wish refuse choose believe think assume feel like dislike hate
    resent intend pretend fear mind ignore disregard neglect dismiss shrug couldn't hide blame lie cheat
    deceive conceal exploit manipulate undermine sabotage love favour fancy like_to dodge duck evade
    shy_away scheme plot protect_their protect_his protect_her bother_to fail_to_care relish crave
    resist decline_to argue despise headlines`,
  // What stands after a trait word used as a name: an instrument, no judgement.
  instrument: `survey statement statements interval register indicator module plan plans pathway policy
    index score scores questionnaire fund workshop training course charter strategy award prize team_name
    group clinic support assessment test tool scale inventory interview question questions form report audit
    programme scheme handbook loading loaded evaluation review framework toolkit lead officer board panel
    committee page file folder growth driving certificate session sessions allowance service services
    referral meeting session_plan template standard`,
};
