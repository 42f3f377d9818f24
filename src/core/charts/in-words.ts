const SMALL = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A count as it reads in a sentence: in words to twelve. */
export const countWord = (count: number): string => SMALL[count] ?? `${count}`;

/** `three actions`, `one action`, `no actions`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${countWord(count)} ${count === 1 ? one : many}`;

/** A sentence's first letter as a capital. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
