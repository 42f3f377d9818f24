import { groups } from './index.ts';

let index: Record<string, string> | undefined;

/**
 * The lexicon by first word: `good` to `soft stock`, and where it begins a phrase of a group `become_at_the_job`.
 * Made when a wording rule first runs; the build puts the finished table in place of this file.
 */
export function byWord(): Readonly<Record<string, string>> {
  if (index) return index;
  const made: Record<string, string> = Object.create(null);
  for (const [group, words] of Object.entries(groups)) {
    for (const entry of words.split(/\s+/)) {
      const cut = entry.indexOf('_');
      const first = cut === -1 ? entry : entry.slice(0, cut);
      const said = cut === -1 ? group : group + entry.slice(cut);
      const known = made[first];
      made[first] = known === undefined ? said : `${known} ${said}`;
    }
  }
  index = made;
  return made;
}
