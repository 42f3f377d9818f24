import { groups } from './index.ts';

/** Each first word with its groups, `soft stock`; where it begins a phrase of a group, `become_at_the_job`. */
function entries(): ReadonlyMap<string, string> {
  const made = new Map<string, string>();
  for (const [group, words] of Object.entries(groups)) {
    for (const entry of words.split(/\s+/)) {
      const cut = entry.indexOf('_');
      const first = cut === -1 ? entry : entry.slice(0, cut);
      const said = cut === -1 ? group : group + entry.slice(cut);
      const known = made.get(first);
      made.set(first, known === undefined ? said : `${known} ${said}`);
    }
  }
  return made;
}

/**
 * The lexicon by first word, a line for each (word, tab, entries), on a shelf for every two letters that words begin
 * with: a text uses few of them. Made when a wording rule first runs; the build puts the finished shelves in place of
 * this file.
 */
export function byWord(): Readonly<Record<string, string>> {
  const shelves: Record<string, string> = {};
  for (const [word, said] of entries()) {
    const shelf = word.slice(0, 2);
    shelves[shelf] = `${shelves[shelf] ?? '\n'}${word}\t${said}\n`;
  }
  return shelves;
}
