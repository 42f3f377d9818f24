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

/** Letters that a word keeps in each of its forms: `los` of lose and lost, `aspir` of aspiring; of `be` none. */
function stemOf(word: string): string {
  if (word.length < 4) return word === 'be' || word === 'is' ? '' : word.replace(/[ey]$/, '');
  return word === 'grow' ? 'gr' : word.slice(0, Math.min(word.length - 1, 5));
}

type Stems = readonly string[];

const known = new Map<string, readonly Stems[]>();

/** The stems of a phrase, the longest first: it is the least likely to be there. */
const stemsIn = (phrase: string): Stems =>
  phrase
    .split('_')
    .map(stemOf)
    .filter((stem) => stem !== '')
    .sort((a, b) => b.length - a.length);

/** The stems of each phrase that is looked for in a kind. */
function stemsOf(kind: string): readonly Stems[] {
  const fresh = known.get(kind) ?? phrasesOf(kind).map(stemsIn);
  known.set(kind, fresh);
  return fresh;
}

/** Whether a text in lower case has every stem of a phrase. */
function holds(said: string, phrase: Stems): boolean {
  for (const stem of phrase) if (!said.includes(stem)) return false;
  return true;
}

/**
 * Tells of a text of a plan whether it may hold such a phrase. One look at all of a plan's words leaves few phrases,
 * and nearly every text is passed over without being taken apart.
 */
export function likely(kind: string, texts: readonly string[]): (text: string) => boolean {
  const all = texts.join('\n').toLowerCase();
  const left = stemsOf(kind).filter((phrase) => holds(all, phrase));
  return (text) => {
    if (left.length === 0) return false;
    const said = text.toLowerCase();
    return left.some((phrase) => holds(said, phrase));
  };
}

/** The first phrase of the other tool in a text of this kind, outside quotation marks; null where there is none. */
export function strangers(kind: string, text: string): Span | null {
  const list = LISTS[kind];
  return list === undefined ? null : phraseIn(text, list);
}

/** The phrases that are looked for in a kind, words joined by `_`. */
export const phrasesOf = (kind: string): readonly string[] => LISTS[kind]?.split(/\s+/) ?? [];
