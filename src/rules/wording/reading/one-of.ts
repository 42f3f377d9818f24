/** Tells whether a word is one of a list; the set is built when the first word is asked for. */
export function oneOf(list: string): (word: string) => boolean {
  let set: ReadonlySet<string> | undefined;
  return (word) => {
    set ??= new Set(list.split(/\s+/));
    return set.has(word);
  };
}
