import { oneOf } from './one-of.ts';
import type { Token } from './tokens.ts';

// What may stand before the verb and says nothing of the step itself.
const isPreface = oneOf(
  "to i i'll i'd we we'll we'd will shall would be able please also then can and must should want like aim need it",
);
const isAuxiliary = oneOf('to will shall must should would can is are');

/** Words looked through for a subject before its `to` or `will`; longer subjects are rare and read as statements. */
const SUBJECT_AT_MOST = 6;

/**
 * The index at which a statement's own words begin: past `To`, `I will`, `The team to`. A subject followed by
 * a plain present verb (`The Trust reviews …`) is no such preface: the statement begins at its first word.
 */
export function leadOf(tokens: readonly Token[], isVerb: (at: number) => boolean): number {
  const first = afterPreamble(tokens, isVerb) ?? skip(tokens, 0);
  const bound = Math.min(tokens.length - 1, first + SUBJECT_AT_MOST);
  for (let at = first + 1; at <= bound; at += 1) {
    const token = tokens[at];
    if (token?.is !== 'word' && token?.is !== 'number') return first;
    if (isAuxiliary(token.word) && (token.word !== 'to' || isSubject(tokens, first, at))) {
      return token.word === 'is' || token.word === 'are' || tokens[at + 1]?.word === 'be'
        ? first
        : skip(tokens, at);
    }
  }
  return first;
}

const isPreamble = oneOf(
  `with after since given recognising following considering because as although while whilst despite building reflecting
  acknowledging having mindful conscious before until from by in if when where rather based subject to`,
);

// Of these the ones that are never a step of their own.
const isAside = oneOf('following given recognising considering acknowledging reflecting having despite');

/** The clause that an opening aside leads up to: `given what the crews said, move …` begins at `move`. */
function afterPreamble(tokens: readonly Token[], isVerb: (at: number) => boolean): number | null {
  if (!isPreamble(tokens[0]?.word ?? '')) return null;
  const at = tokens.findIndex((token, n) => token.word === ',' && isVerb(n + 1));
  if (at !== -1) return at + 1;
  const comma = tokens.findIndex(({ word }) => word === ',');
  return isAside(tokens[0]?.word ?? '') && comma !== -1 && comma < tokens.length - 1 ? comma + 1 : null;
}

const PARTICIPLE = /^.{2,}ing$/;
const isNoParticiple = oneOf(
  'during morning evening meeting training bring thing spring string nothing anything everything something',
);
const isParticiple = (word: string): boolean => PARTICIPLE.test(word) && !isNoParticiple(word);
const CORE_AT_LEAST = 6;

/**
 * The part of a statement that holds the step: past an opening aside (`recognising how hard it was, …`), and up to
 * a clause that only trails behind (`…, drawing on what they said`) and counts nothing.
 */
export function coreOf(tokens: readonly Token[]): { opens: number; closes: number } {
  const comma = tokens.findIndex(({ word }) => word === ',');
  const aside = comma > 0 && isAside(tokens[0]?.word ?? '') && comma < tokens.length - 2;
  const opens = aside ? comma + 1 : 0;
  const trails = tokens.findIndex(
    ({ word }, at) => at > opens + CORE_AT_LEAST && word === ',' && isParticiple(tokens[at + 1]?.word ?? ''),
  );
  const counts = trails !== -1 && tokens.slice(trails).some(({ is }) => is === 'number');
  return { opens, closes: trails === -1 || counts ? tokens.length : trails };
}

function skip(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length - 1) {
    const token = tokens[at];
    if (token?.is === 'word' && !isPreface(token.word)) break;
    at += 1;
  }
  return at;
}

const isPeople = oneOf(
  `manager managers staff team supervisor supervisors sergeant sergeants officer officers head deputy lead owner hr union
  finance coach mentor director everyone all trust council force board group rep trainer analyst
  analysts nurse matron engineers leadership management crew colleagues committee slt mgmt people`,
);

const isSubject = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some((token) => isPeople(token.word) || token.name || token.initials);
