import type { Facets } from '../../kit/facets.ts';
import { hitsIn, type Index, indexOf, RANKS_BEFORE } from './match.ts';
import { type Named, namesOf } from './names.ts';

/** Puts roles for names into every text of a value; numbers, dates and keys of the grammar stay. */
export type Redact = <T>(value: T) => T;

const ADDRESS = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,255}\.\p{L}{2,}/gu;

const slug = (role: string): string => role.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');

/** Writing without spaces between words: such names are looked for as they are. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+$/u;

/** Characters before a name in which its ranks are looked for. */
const RANK_REACH = 80;

function replaced(text: string, index: Index, roleOf: (role: string) => string): string {
  let out = '';
  let from = 0;
  for (const { start, end, role, joined } of hitsIn(text, index)) {
    const before = text.slice(from, start);
    const near = Math.max(0, before.length - RANK_REACH);
    out += before.slice(0, near) + before.slice(near).replace(RANKS_BEFORE, '');
    out += joined ? slug(roleOf(role)) : roleOf(role);
    from = end;
  }
  return out + text.slice(from);
}

/** A text with roles for names; addresses go altogether. */
function replacer(named: readonly Named[]): (text: string) => string {
  const index = indexOf(named);
  const unspaced = named.filter(({ name }) => UNSPACED.test(name));
  // A post may be described by somebody's name: `Deputy to Helen Ward`.
  const safe = (role: string): string => replaced(role, index, () => 'somebody');
  return (text) => {
    const open = text.includes('@') ? text.replace(ADDRESS, 'address removed') : text;
    return replaced(
      unspaced.reduce((said, { name, role }) => said.replaceAll(name, role), open),
      index,
      safe,
    );
  };
}

const GRAMMAR = /^[a-z_]+$/;

/** Makes the function that redacts everything made of one plan: its data, its id, what was found in it. */
export function redactor(data: unknown, facets: Facets): Redact {
  const text = replacer(namesOf(data, facets));
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return text(value);
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [GRAMMAR.test(key) ? key : text(key), walk(inner)]),
    );
  };
  return <T>(value: T): T => walk(value) as T;
}
