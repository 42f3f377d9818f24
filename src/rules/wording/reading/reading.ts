import type { Span } from '../../../kit/finding.ts';
import { PAST, QUOTED } from './classes.ts';
import { findHits, type Hit } from './hits.ts';
import { coreOf, leadOf } from './lead.ts';
import { blank, isAny, isIn, lazyMask, type Marks, mark } from './marks.ts';
import { type Token, tokenise } from './tokens.ts';
import { isAnotherUse } from './uses.ts';

/** A text taken apart: its tokens, the lexicon's words in it by group, and where its first verb should stand. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Hits by the group's number, without those in quotation marks and those that only name a thing. */
  readonly hits: readonly (readonly Hit[] | undefined)[];
  /** Where those hits begin. */
  readonly marks: Marks;
  /** Every class of word in the text, quotations left out but for their own bit. */
  readonly classes: number;
  /** Index of the token that opens the statement proper: `improve` in `The team will improve …`. */
  readonly lead: number;
  /** Where the part begins and ends that holds the step, between an aside before it and one behind. */
  readonly opens: number;
  readonly closes: number;
  /** Features found so far by their number; several scorers and products ask for the same. */
  readonly found: (Found | undefined)[];
}

/** What a feature found: how much of it, and the tokens that show it where there are any. */
export interface Found {
  readonly value: number;
  readonly from?: number;
  readonly to?: number;
}

/** After a trait these keep it a person's: `rude to`, `careless about`, `a lazy worker`, `a moody tone`. */
const personal = lazyMask(
  'filler stock abstract virtue trait worknoun post crowd pronoun unit month frequency amount open',
);
const instruments = lazyMask('instrument');
const things = lazyMask('instrument thing');
const verbs = lazyMask('act weak light');
const traits = lazyMask('trait');
const virtues = lazyMask('virtue');
const titles = lazyMask('abstract worknoun stock');
/** Groups that say nothing of a step where they stand in an aside before it. */
const talk = lazyMask('soft abstract perceived direction weak worknoun offer existing');

/** Whether a word only names a thing: `motivation survey`, `careless driving file`. */
function isNaming(tokens: readonly Token[], { group, to }: Hit, all: Marks): boolean {
  if (isIn(traits(), group)) {
    const next = tokens[to];
    const ofThing = next?.is === 'word' && !isAny(all, personal(), to) && !/ing$|^first$/.test(next.word);
    return ofThing || isAny(all, instruments(), to);
  }
  if (isIn(virtues(), group)) return isAny(all, things(), to);
  return isIn(titles(), group) && isAny(all, instruments(), to);
}

/** Readings kept for the other rules that read the same field. */
const kept = new Map<string, Reading>();
const MOST_KEPT = 64;

/** Reads a text once for all judges of it, deaf to the house's `allow` terms; linear in its length. */
export function read(text: string, allow: readonly string[] = []): Reading {
  if (allow.length > 0) return readAfresh(text, allow);
  const known = kept.get(text);
  if (known) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const reading = readAfresh(text, allow);
  kept.set(text, reading);
  return reading;
}

function readAfresh(text: string, allow: readonly string[]): Reading {
  const tokens = tokenise(text);
  const found = findHits(tokens);
  const all = allow.length === 0 ? found : found.filter((hit) => !isAllowed(tokens, hit, allow));
  const raw = blank(tokens.length);
  for (const { group, from } of all) mark(raw, group, from);
  const core = coreOf(tokens);
  const hits: Hit[][] = [];
  const marks = blank(tokens.length);
  for (const hit of all) {
    if ((tokens[hit.from]?.classes ?? 0) & QUOTED) continue;
    if (isNaming(tokens, hit, raw) || isAnotherUse(tokens, hit, raw)) continue;
    if (hit.from < core.opens && isIn(talk(), hit.group)) continue;
    const known = hits[hit.group];
    if (known) known.push(hit);
    else hits[hit.group] = [hit];
    mark(marks, hit.group, hit.from);
  }
  const isVerb = (n: number): boolean => isAny(raw, verbs(), n) && !((tokens[n]?.classes ?? 0) & PAST);
  const lead = leadOf(tokens, isVerb);
  return { text, tokens, hits, marks, classes: classesIn(tokens), lead, ...core, found: [] };
}

function classesIn(tokens: readonly Token[]): number {
  let classes = 0;
  for (const token of tokens) classes |= token.classes & QUOTED ? QUOTED : token.classes;
  return classes;
}

/** Tells whether a run of tokens lies within one of the house's `allow` terms, or holds one. */
export const isAllowed = (
  tokens: readonly Token[],
  hit: Pick<Hit, 'from' | 'to'>,
  allow: readonly string[],
): boolean =>
  allow.some((term) => {
    const said = term.split(/\s+/);
    const standsAt = (from: number): boolean =>
      said.every((word, k) => tokens[from + k]?.forms.includes(word));
    const around = said.some((_, n) => hit.from - n + said.length >= hit.to && standsAt(hit.from - n));
    const inside = Array.from({ length: hit.to - hit.from }, (_, n) => hit.from + n);
    return around || inside.some((from) => from + said.length <= hit.to && standsAt(from));
  });

/** The range in the text from one token to the one before `to`. */
export function spanOf(reading: Reading, from: number, to: number): Span {
  const first = reading.tokens[from];
  const last = reading.tokens[Math.max(from, to - 1)];
  return { start: first?.start ?? 0, end: last?.end ?? reading.text.length };
}
