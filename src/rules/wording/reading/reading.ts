import type { Span } from '../../../kit/finding.ts';
import { findHits, type Hit } from './hits.ts';
import { looksPast } from './inflection.ts';
import { coreOf, leadOf } from './lead.ts';
import { type Token, tokenise } from './tokens.ts';
import { isAnotherUse } from './uses.ts';

/** A text taken apart: its tokens, the lexicon's words in it by group, and where its first verb should stand. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Hits by group, without those in quotation marks and those that only name a thing. */
  readonly hits: ReadonlyMap<string, readonly Hit[]>;
  /** Where the hits of a group begin. */
  readonly starts: ReadonlyMap<string, ReadonlySet<number>>;
  /** Index of the token that opens the statement proper: `improve` in `The team will improve …`. */
  readonly lead: number;
  /** Where the part begins and ends that holds the step, between an aside before it and one behind. */
  readonly opens: number;
  readonly closes: number;
  /** Features found so far; several scorers and products ask for the same. */
  readonly found: Map<string, Found>;
}

/** What a feature found: how much of it, and the tokens that show it where there are any. */
export interface Found {
  readonly value: number;
  readonly from?: number;
  readonly to?: number;
}

/** After a trait these keep it a person's: `rude to`, `careless about`, `a lazy worker`, `a moody tone`. */
const PERSONAL =
  'filler stock abstract virtue trait worknoun post crowd pronoun unit month frequency amount open'.split(
    ' ',
  );

/** Groups that say nothing of a step where they stand in an aside before it. */
const TALK = new Set(['soft', 'abstract', 'perceived', 'direction', 'weak', 'worknoun', 'offer', 'existing']);

const TITLES = new Set(['abstract', 'worknoun', 'stock']);

/** Reads a text once for all judges of it, deaf to the house's `allow` terms; linear in its length. */
export function read(text: string, allow: readonly string[] = []): Reading {
  const tokens = tokenise(text);
  const all = findHits(tokens).filter((hit) => !isAllowed(tokens, hit, allow));
  const at = (group: string) => all.filter((hit) => hit.group === group).map((hit) => hit.from);
  const instruments = new Set(at('instrument'));
  const things = new Set([...instruments, ...at('thing')]);
  const linking = new Set(PERSONAL.flatMap(at));
  const ofThing = (n: number): boolean =>
    tokens[n]?.is === 'word' &&
    !linking.has(n) &&
    !/ing$/.test(tokens[n]?.word ?? '') &&
    tokens[n]?.word !== 'first';
  const events = new Set(at('event'));
  const core = coreOf(tokens);
  const hits = new Map<string, Hit[]>();
  const starts = new Map<string, Set<number>>();
  for (const hit of all) {
    if (tokens[hit.from]?.quoted) continue;
    if (hit.group === 'trait' && (instruments.has(hit.to) || ofThing(hit.to))) continue;
    if (hit.group === 'virtue' && things.has(hit.to)) continue;
    if (TITLES.has(hit.group) && instruments.has(hit.to)) continue;
    if (isAnotherUse(tokens, hit, events)) continue;
    if (hit.from < core.opens && TALK.has(hit.group)) continue;
    const known = hits.get(hit.group);
    if (known) known.push(hit);
    else hits.set(hit.group, [hit]);
    const begun = starts.get(hit.group);
    if (begun) begun.add(hit.from);
    else starts.set(hit.group, new Set([hit.from]));
  }
  const verbs = new Set([...at('act'), ...at('weak'), ...at('light')]);
  const isVerb = (n: number): boolean => verbs.has(n) && !looksPast(tokens[n]?.word ?? '');
  return { text, tokens, hits, starts, lead: leadOf(tokens, isVerb), ...core, found: new Map() };
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
