import type { Facets } from '../../kit/facets.ts';
import { bare, namesOf, RANKS } from './names.ts';

/** Puts roles for names into every text of a value; numbers, dates and keys of the grammar stay. */
export type Redact = <T>(value: T) => T;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Between the parts of a name may stand whatever joins them in ids, file names and addresses. */
const whole = (name: string): string =>
  name
    .split(/[\s,]+/)
    .map(escaped)
    .join('[\\s,._-]+');

const slug = (role: string): string => role.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');

const ADDRESS = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu;

interface Patterns {
  readonly names: RegExp;
  readonly roles: ReadonlyMap<string, string>;
  /** Single words of names. */
  readonly parts: ReadonlySet<string>;
}

const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\s,._-]+/g, ' ');

/** Whole names in any case, and their parts as written: prose says `Nair` where a field says `Supt Priya Nair`. */
function patternsOf(data: unknown, facets: Facets): Patterns | null {
  const people = namesOf(data, facets).map(({ name, role }) => ({ name: bare(name), role }));
  if (people.length === 0) return null;
  const roles = new Map<string, string>();
  const add = (text: string, role: string): void => {
    if (!roles.has(fold(text))) roles.set(fold(text), role);
  };
  for (const { name, role } of people) add(name, role);
  const parts = new Set<string>();
  for (const { name, role } of people)
    for (const part of name
      .split(/[\s,]+/)
      .filter((p) => p.length > 1 && /^\P{Ll}/u.test(p) && !/^\p{L}\.?$/u.test(p))) {
      parts.add(part);
      add(part, role);
    }
  const longest = (texts: Iterable<string>): string[] =>
    [...new Set(texts)].sort((a, b) => b.length - a.length);
  const wholes = longest(people.map(({ name }) => name)).map((name) => caseless(whole(name)));
  const loose = longest(parts).flatMap((part) => [escaped(part), escaped(part.toUpperCase())]);
  const rank = `(?:(?:${RANKS})\\.?\\s+)*`;
  const names = new RegExp(
    `(?<![\\p{L}\\p{N}])${rank}(${[...wholes, ...loose].join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return { names, roles, parts };
}

/** The same pattern for any case of its letters, where the rest of the expression minds case. */
const caseless = (pattern: string): string =>
  pattern.replace(/\\.|\p{L}/gu, (part) => {
    if (part.startsWith('\\')) return part;
    const [low, high] = [part.toLowerCase(), part.toUpperCase()];
    return low === high || high.length !== part.length ? part : `[${low}${high}]`;
  });

const GRAMMAR = /^[a-z_]+$/;

/** Makes the function that redacts everything made of one plan: its data, its id, what was found in it. */
export function redactor(data: unknown, facets: Facets): Redact {
  const patterns = patternsOf(data, facets);
  // A post may be described by somebody's name: `Deputy to Helen Ward`.
  const safe = (role: string): string => (patterns ? role.replace(patterns.names, 'somebody') : role);
  const text = (value: string): string => {
    const open = value.replace(ADDRESS, 'address removed');
    if (!patterns) return open;
    return open.replace(patterns.names, (found: string, name: string) => {
      const role = safe(patterns.roles.get(fold(name)) ?? 'Somebody');
      return /\s/.test(found) || patterns.parts.has(found) || !/[._-]/.test(found) ? role : slug(role);
    });
  };
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
