import { PAST } from './classes.ts';
import type { Hit } from './hits.ts';
import { groupId, isIn, lazyMask } from './marks.ts';
import { oneOf } from './one-of.ts';
import type { Found, Reading } from './reading.ts';
import { saturate } from './structure.ts';

const NONE: Found = { value: 0 };

/** Groups of nouns, which may have an article, a number or an owner before them at the lead. */
const nouns = lazyMask('course worknoun crowd abstract thing trait idiom soft status');
const BEFORE_NOUN = /^(?:an?|the|some|any|his|her|their|our|my|its|no|\d+|two|three|four|five|six)$/;

/** At the lead, or behind the article there. */
const isHead = ({ tokens, lead }: Reading, { from, group }: Hit): boolean =>
  from === lead || (from === lead + 1 && isIn(nouns(), group) && BEFORE_NOUN.test(tokens[lead]?.word ?? ''));

const opensClause = oneOf(", ; : . – — and then to will i'll we'll shall or");

/** An uninflected word where a later clause opens, or the lead itself. */
function isClause({ tokens, lead }: Reading, { from }: Hit): boolean {
  if (from === lead) return true;
  const token = tokens[from];
  if (!token || token.classes & PAST || !opensClause(tokens[from - 1]?.word ?? '')) return false;
  return !/(?:ing|[^s]s)$/.test(token.word);
}

const places: Readonly<Record<string, (reading: Reading, hit: Hit) => boolean>> = {
  start: ({ lead }, { from }) => from <= lead,
  head: isHead,
  clause: isClause,
};

/** Words of a group, or those that stand at a place: `start` up to the lead, `head` at it, `clause` where one opens. */
export function lexical(name: string): (reading: Reading) => Found {
  const [group = '', at = ''] = name.split('@');
  const id = groupId(group);
  const place = places[at];
  return (reading) => {
    let [found, last] = [0, -1];
    let first: Hit | undefined;
    for (const hit of reading.hits[id] ?? []) {
      if (place && !place(reading, hit)) continue;
      first ??= hit;
      if (hit.from !== last) found += 1;
      last = hit.from;
    }
    return first ? { value: saturate(found), from: first.from, to: first.to } : NONE;
  };
}
