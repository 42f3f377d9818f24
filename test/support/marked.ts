/** What a plan's text says somewhere, once, and what is to stand there; added at the end where it says nothing. */
export type Edit = readonly [was: string, is: string];

/** Stands where a finding must point to; not part of the plan. */
const MARK = '¦';

/** A text after its edits; each must find its words exactly once. */
export const edited = (text: string, edits: readonly Edit[]): string =>
  edits.reduce((now, [was, is]) => {
    if (was === '') return `${now}${is}`;
    const parts = now.split(was);
    if (parts.length !== 2) throw new Error(`${parts.length - 1} places say ${JSON.stringify(was)}`);
    return parts.join(is);
  }, text);

/** A text without its marks, and `line:column` of each. */
export function unmarked(text: string): { readonly text: string; readonly marks: readonly string[] } {
  const lines = text.split('\n');
  const marks = lines.flatMap((line, i) =>
    line
      .split(MARK)
      .slice(0, -1)
      .map((_, n, parts) => `${i + 1}:${parts.slice(0, n + 1).join('').length + 1}`),
  );
  return { text: lines.join('\n').replaceAll(MARK, ''), marks };
}
