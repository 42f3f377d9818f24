/** How much of a corrected line a message shows, in UTF-16 units. */
const SHOWN = 90;

/** Puts text in double quotes, or in single ones where it has double quotes or backslashes itself. */
export function quoted(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`;
  return `'${text.replaceAll("'", "''")}'`;
}

/** Cuts the middle out of a long line, so that its beginning and its closing quote can still be seen. */
export function shortened(line: string, most = SHOWN): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a message must be safe to print
  const safe = line.replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g, ' ');
  if (safe.length <= most) return safe;
  const characters = [...safe];
  return `${characters
    .slice(0, most - 21)
    .join('')
    .trimEnd()} … ${characters.slice(-18).join('').trimStart()}`;
}

const WRITE = '; write: ';
/** How much of a corrected line may be shown where the plan is about a person, in UTF-16 units. */
const FEW = 40;

/**
 * A message whose corrected line keeps its key, its first words and its closing quote, and no whole
 * sentence.
 */
export function withoutSentence(message: string): string {
  const at = message.indexOf(WRITE);
  const line = at < 0 ? '' : message.slice(at + WRITE.length);
  if (line.length <= FEW) return message;
  const close = /["']?[ \]}]*$/.exec(line)?.[0] ?? '';
  return `${message.slice(0, at + WRITE.length)}${[...line]
    .slice(0, FEW - 6)
    .join('')
    .trimEnd()} …${close}`;
}
