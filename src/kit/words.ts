/** The items of a field that may hold one text or a list of texts; other values are passed over. */
export function textList(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  return Array.isArray(value)
    ? value.filter((v): v is string => typeof v === 'string' && v.trim() !== '')
    : [];
}

/** A field that may hold one thing or a list of things, as a list. */
export const listOf = <T>(value: T | readonly T[] | null | undefined): readonly T[] =>
  value === null || value === undefined ? [] : Array.isArray(value) ? value : [value as T];

/** Tells whether a field says yes: `yes` or a boolean. */
export const isYes = (value: unknown): boolean => value === true || value === 'yes';

/** Tells whether a field says no; an absent one says neither. */
export const isNo = (value: unknown): boolean => value === false || value === 'no';

/** Tells whether there is anything in a field: a text of more than spaces, a number, a list or map that is not empty. */
export function isPresent(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  if (typeof value === 'string') return value.trim() !== '';
  return typeof value !== 'object' || Object.keys(value).length > 0;
}

/** The name in a person field, written as text or as a map; null where there is none. */
export function nameOf(person: unknown): string | null {
  if (typeof person === 'string') return person.trim() || null;
  const { name, role } = (person ?? {}) as { name?: unknown; role?: unknown };
  return [name, role].find((v): v is string => typeof v === 'string' && v.trim() !== '') ?? null;
}

/** The same person, whatever the case and spacing of the two names. */
export const samePerson = (a: unknown, b: unknown): boolean => {
  const fold = (person: unknown) => nameOf(person)?.toLowerCase().replace(/\s+/g, ' ');
  return fold(a) !== undefined && fold(a) === fold(b);
};

/** `a, b and c`. */
export function series(words: readonly string[], and = 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;
}

/** An item in a sentence: its id, with its sort before it where that is bare figures: `Recommendation 2`, `C1.2`. */
export function calledItem(
  id: string | null | undefined,
  sort: string,
  where: 'first' | 'within' = 'first',
): string {
  const word = sort.replaceAll('_', ' ');
  const first = where === 'first';
  if (!id) return `${first ? 'This' : 'this'} ${word}`;
  if (!/^\d[\d.]*$/.test(id)) return id;
  return `${first ? word.charAt(0).toUpperCase() + word.slice(1) : word} ${id}`;
}

/** `1 day`, `3 days`. */
export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** Cuts at a word so that at most `length` characters stand, an ellipsis included. */
export function cut(text: string, length: number): string {
  const clean = text.replace(/\s+/g, ' ').trim();
  if (clean.length <= length) return clean;
  const head = clean.slice(0, length - 1);
  const space = head.lastIndexOf(' ');
  return `${space > length / 2 ? head.slice(0, space) : head}…`;
}

/** The known word that is nearest to a mistyped one, by edits; null where none is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  const scored = known.map((candidate) => ({ candidate, edits: distance(fold(word), fold(candidate)) }));
  const best = scored.sort((a, b) => a.edits - b.edits)[0];
  return best && best.edits <= Math.max(1, Math.floor(word.length / 3)) ? best.candidate : null;
}

const fold = (word: string): string => word.slice(0, 60).toLowerCase().replace(/[-_ ]/g, '');

/** Levenshtein's distance with neighbouring letters swapped counted as one edit. */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      next.push(best);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The words in which two texts differ, what they share at either end left out: what stood there, and what stands now. */
export function changedWords(before: string, after: string): readonly [was: string, is: string] {
  const a = before.split(/\s+/).filter(Boolean);
  const b = after.split(/\s+/).filter(Boolean);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return [a.slice(head, a.length - tail).join(' '), b.slice(head, b.length - tail).join(' ')];
}

/** A text as the schema spells its words: `In Progress` is `in_progress`. */
export const asChoice = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
