import type { Span } from '../../../kit/finding.ts';
import { phraseIn } from '../reading/phrases.ts';

// Each phrase as the lexicon writes it; a word that has a harmless use stands with the word that makes it formal.
const FORMAL = `formal_warning final_warning written_warning verbal_warning first_warning last_warning
  warning_will warning_may issued_a_warning given_a_warning receive_a_warning final_chance last_chance
  disciplinary_action disciplinary_process disciplinary_procedure disciplinary_hearing disciplinary_sanction
  capability_procedure capability_process capability_hearing formal_process formal_action formal_procedure
  performance_improvement_plan dismissal dismiss_him dismiss_her be_dismissed termination_of
  terminate_employment lose_her_job lose_his_job lose_your_job lose_the_job required_standard
  required_standards minimum_standard failure_to_meet failure_to_improve failing_to_meet consequence_of_failing
  consequences_if consequences_of_not consequences_will there_will_be_consequences face_consequences underperformance
  underperforming managed_exit exit_package settlement_agreement move_her_out move_him_out move_them_out manage_out
  managed_out out_of_the_team suited_to_a_different suited_to_another not_right_for_this_role not_suited_to
  wrong_role_for different_role_elsewhere role_elsewhere another_role_outside position_at_risk job_is_at_risk
  probation_extended on_notice unacceptable_performance misconduct must_improve_or improve_or_else or_else`;

const CAREER = `career_goal career_goals career_aim career_aims career_path career_aspiration career_aspirations
  career_development career_ambition career_ambitions career_progression career_growth career_direction
  development_goal development_goals personal_development_plan promotion_case promotion_to ready_for_promotion
  towards_promotion next_promotion path_to_promotion grow_into aspires_to aspire_to aspirations
  stretch_assignment stretch_project long-term_ambition where_you_want_to_be in_three_years in_five_years dream_job`;

const LISTS: Readonly<Record<string, string>> = { pdp: FORMAL, 'individual-pip': CAREER };

/** A word in any of its forms, roughly: all but the last two letters of a long one stay. */
function likely(word: string): string {
  if (word === 'be') return '(?:be|is|are|was|were)\\w*';
  return `${word.length < 4 ? word : word.slice(0, -2)}[\\w'’]*`;
}

const patterns = new Map<string, RegExp>();

/** What every text with a phrase of a list matches, and few others do; no part of it can match in two ways. */
function patternOf(list: string): RegExp {
  const known = patterns.get(list);
  if (known) return known;
  const phrases = list.split(/\s+/).map((phrase) => phrase.split('_').map(likely).join('\\W+'));
  const fresh = new RegExp(`\\b(?:${phrases.join('|')})`, 'i');
  patterns.set(list, fresh);
  return fresh;
}

/** The first phrase of the other tool in a text of this kind, outside quotation marks; null where there is none. */
export function strangers(kind: string, text: string): Span | null {
  const list = LISTS[kind];
  // Every text of a plan comes through here: nearly all are passed over without being taken apart.
  return list !== undefined && patternOf(list).test(text) ? phraseIn(text, list) : null;
}
