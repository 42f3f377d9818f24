import type { Confidence, Span } from '../../../kit/finding.ts';
import { readWhen } from '../../../kit/when.ts';
import { groupId } from '../reading/marks.ts';
import { oneOf } from '../reading/one-of.ts';
import { isAllowed, type Reading, read, spanOf } from '../reading/reading.ts';
import { type Label, speeches } from './clauses.ts';
import { flagged } from './house.ts';
import { type Ground, score } from './score.ts';

/** What a wording rule has to say of a text. */
export interface Verdict {
  readonly label: Label;
  /** The phrase that earned it, in UTF-16 offsets of the text; never longer than eight words. */
  readonly phrase: Span;
  /** Why, in a clause that follows the quoted phrase. */
  readonly clause: string;
  /** A question that leads to a better wording. */
  readonly say: string;
  readonly confidence: Confidence;
}

/** What stands round a text and bears on its judgement. */
export interface Around {
  /** Texts that complete it, such as a criterion's measure, threshold and window. */
  readonly beside?: readonly string[];
  /** The house's own terms, lower case: never held against a text, and always. */
  readonly allow?: readonly string[];
  readonly flag?: readonly string[];
}

const LABELS: Readonly<Record<string, Label>> = {
  goal: 'vague-goal',
  criterion: 'unmeasurable-criterion',
  concern: 'personality',
  commitment: 'generic-commitment',
  timescale: 'vague-timescale',
  action: 'vague-action',
  mitigation: 'weak-mitigation',
  cause: 'blame-as-cause',
};

/** Log-odds from which structure leaves no doubt: about nineteen to one. */
const CERTAIN = 3;
/** Log-odds from which a fault is worth a word: weights held to their priors err towards silence. */
const SPEAKS = -0.25;
/** A measure in a field of its own settles more than the same words within the sentence. */
const SETTLED = 1.5;
const PHRASE_AT_MOST = 8;

/** Judges a text of one of the eight fields; null where it is good enough, or the field is not one of them. */
export function judge(field: string, text: string, around: Around = {}): Verdict | null {
  if (text.trim() === '') return null;
  const label = Object.hasOwn(LABELS, field) ? LABELS[field] : undefined;
  if (!label) return null;
  const house = flagged(text, around.flag ?? []);
  if (house) return { ...speak(label, 'house'), phrase: house, confidence: 'certain' };
  const allow = around.allow ?? [];
  if (field === 'goal') return judgeGoal(text, around);
  if (field === 'timescale' && readWhen(text)) return null;
  const verdict = weigh(label, field, text, allow);
  return verdict && isCompleted(field, text, around) ? null : verdict;
}

function judgeGoal(text: string, around: Around): Verdict | null {
  const activity = weigh('activity-as-goal', 'activity', text, around.allow);
  if (activity) return activity;
  const verdict = weigh('vague-goal', 'vague', text, around.allow);
  return verdict && verdict.confidence === 'likely' && isMeasured(around) ? null : verdict;
}

/** A doubtful goal is carried by a sign of success that two people would judge alike. */
const isMeasured = (around: Around): boolean =>
  (around.beside ?? []).some(
    (text) => text !== '' && judge('criterion', text, { allow: around.allow ?? [] }) === null,
  );

/** Read together with what stands beside it, the text is good enough. */
function isCompleted(field: string, text: string, around: Around): boolean {
  const beside = (around.beside ?? []).filter((part) => part.trim() !== '');
  if (beside.length === 0) return false;
  return score(field, read([text, ...beside].join('; '), around.allow)).odds <= SETTLED;
}

/** What the house allows is held against nobody: a text that is faulted for such a term alone passes. */
function weigh(label: Label, scorer: string, text: string, allow: readonly string[] = []): Verdict | null {
  const reading = read(text, allow);
  const { odds, grounds } = score(scorer, reading);
  const free = (ground: Ground): boolean => !isAllowed(reading.tokens, ground, allow);
  const held = grounds.reduce((sum, ground) => sum - (free(ground) ? 0 : ground.pull), odds);
  if (held <= SPEAKS || reading.tokens.length === 0) return null;
  const ground = earning(label, grounds.filter(free));
  // Character is found in words for it; the mere lack of facts is no label.
  if (!ground && (label === 'personality' || pointsAtAllowed(label, scorer, text, allow))) return null;
  const spoken = speak(label, ground?.feature ?? '');
  return { ...spoken, phrase: phraseOf(reading, ground), confidence: held >= CERTAIN ? 'certain' : 'likely' };
}

/** Whether a text would be faulted for one of the house's own terms, were it not allowed. */
function pointsAtAllowed(label: Label, scorer: string, text: string, allow: readonly string[]): boolean {
  if (allow.length === 0) return false;
  const reading = read(text);
  const ground = earning(label, score(scorer, reading).grounds);
  return ground !== undefined && isAllowed(reading.tokens, ground, allow);
}

const earning = (label: Label, grounds: readonly Ground[]): Ground | undefined =>
  chosen(grounds.filter(({ feature }) => speeches[label].earns.includes(groupOf(feature))));

/** The heaviest ground, or the leading word where it weighs at least half as much: readers look there first. */
function chosen(grounds: readonly Ground[]): Ground | undefined {
  const [first] = grounds;
  const head = grounds.find(({ feature }) => feature.includes('@head'));
  return first && head && head.pull * 2 >= first.pull ? head : first;
}

const groupOf = (feature: string): string => feature.split(/[@ ]/)[0] ?? '';

function speak(label: Label, feature: string): Omit<Verdict, 'phrase' | 'confidence'> {
  const { clauses, otherwise, ask } = speeches[label];
  const group = feature.split(/[@ ]/)[0] ?? '';
  const clause =
    feature === 'house' ? 'is on the house list of words to avoid' : (clauses[group] ?? otherwise);
  return { label, clause, say: ask };
}

/** The words that weighed most, or the opening of the statement where its silence did. */
function phraseOf(reading: Reading, ground: Ground | undefined): Span {
  if (ground) return spanOf(reading, ground.from, lastOf(reading, widened(reading, ground)));
  const from = Math.min(reading.lead, Math.max(0, reading.tokens.length - 1));
  const stop = reading.tokens.findIndex((token, at) => at > from && token.is === 'mark');
  const to = Math.min(stop === -1 ? reading.tokens.length : stop, from + PHRASE_AT_MOST);
  return spanOf(reading, from, to);
}

const isEmptyVerb = oneOf(
  'do take get go be have keep hold start begin spend make follow continue finish complete',
);

/** `Take` alone tells a reader little: with the course that it leads up to, it does. */
function widened(reading: Reading, ground: Ground): Ground {
  if (groupOf(ground.feature) !== 'attend') return ground;
  if (!reading.tokens[ground.from]?.forms.some(isEmptyVerb)) return ground;
  const course = reading.hits[groupId('course')]?.find(({ from }) => from >= ground.to);
  return course && course.to - ground.from <= PHRASE_AT_MOST ? { ...ground, to: course.to } : ground;
}

const isJoint = oneOf('a an the of to and that is in it');

/** The end of a ground's phrase, without an article or preposition that only leads on. */
function lastOf(reading: Reading, { from, to }: Ground): number {
  let end = Math.min(to, from + PHRASE_AT_MOST);
  while (end > from + 1 && isJoint(reading.tokens[end - 1]?.word ?? '')) end -= 1;
  return end;
}
