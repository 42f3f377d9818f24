/** `2)`, `2.`, `AFI 1:`, `CoC 1.1 -`, `Recommendation 3:` before the words; years are no numbers. */
const LABELLED = /^((?:AFI|CoC|CofC|R)\.? ?\d{1,3}(?:\.\d{1,3})*[a-z]?)(?:\s*[).:–—-]+\s+|\s+)(?=\S)/i;
const NUMBERED =
  /^(?:(?:recommendation|rec|action|item)\.? )?(?:no\.? )?\(?(\d{1,3}(?:\.\d{1,3})*[a-z]?)[).:]+\s+(?=\S)/i;

/** Splits the number off the words that it stands before; the words stay as they are. */
export function numbered(text: string): { readonly number: string; readonly words: string } | null {
  const found = NUMBERED.exec(text) ?? LABELLED.exec(text);
  return found ? { number: found[1] ?? '', words: text.slice(found[0].length) } : null;
}
