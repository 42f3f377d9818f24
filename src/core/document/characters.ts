/** Characters that a reader cannot see and that can change what a screen or a log shows. */
const forms: readonly (readonly [RegExp, string, string])[] = [
  [/[\u202A-\u202E\u2066-\u2069]/u, 'a mark that turns the direction of text', 'delete it'],
  [/[\u0085\u2028\u2029]/u, 'a hidden line break', 'write a space instead'],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  [/[\u0000-\u0008\u000B-\u001F\u007F-\u0084\u0086-\u009F]/u, 'a control character', 'delete it'],
  [/[\uD800-\uDFFF]/u, 'half of a character', 'type it again'],
];

const code = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A character that has no place in a plan's text, as index, and in words; null where all are fine. */
export interface Odd {
  readonly index: number;
  readonly length: number;
  readonly message: string;
}

/** Finds the first hidden character of a decoded text; tabs and line breaks are fine, except in a key. */
export function oddCharacter(text: string, isKey = false): Odd | null {
  for (const [form, what, then] of forms) {
    const match = form.exec(text);
    if (match) {
      const where = isKey ? 'the key' : 'the text';
      const message = `${where} holds ${what} (${code(match[0])}) that nobody can see; ${then}`;
      return { index: match.index, length: match[0].length, message };
    }
  }
  const broken = isKey ? text.search(/[\t\n]/) : -1;
  if (broken < 0) return null;
  return { index: broken, length: 1, message: 'the key holds a tab or a line break; write it on one line' };
}
