import { quoted } from '../wording.ts';
import { type Fix, type Line, withValue } from './line.ts';

const starts: Readonly<Record<string, string>> = {
  '%': 'a text cannot start with % unless it is in quotes',
  '@': 'a text cannot start with @ unless it is in quotes',
  '`': 'a text cannot start with a backtick unless it is in quotes',
  ',': 'a text cannot start with a comma unless it is in quotes',
  '>': 'an unquoted > starts a block of text on the next line',
  '|': 'an unquoted | starts a block of text on the next line',
  '*': 'an unquoted * starts an alias, which plans do not have',
  '&': 'an unquoted & starts an anchor, which plans do not have',
  '!': 'an unquoted ! starts a tag, which plans do not have',
  '?': 'an unquoted ? starts a key',
  '[': 'an unquoted [ starts a list',
  ']': 'an unquoted ] ends a list',
  '{': 'an unquoted { starts a map',
  '}': 'an unquoted } ends a map',
};

/** A value that starts with a character which YAML keeps for itself. */
export function specialStart(line: Line): Fix[] {
  const says = starts[line.value.charAt(0)];
  return says === undefined ? [] : [withValue(line, says, quoted(line.value))];
}

/** A bracket that is opened and not closed on its line. */
export function openBracket(line: Line): Fix[] {
  const close = line.value.startsWith('[') ? ']' : line.value.startsWith('{') ? '}' : null;
  if (close === null || line.value.includes(close)) return [];
  const gap = line.value.charAt(1) === ' ' ? ' ' : '';
  return [withValue(line, `the ${line.value.charAt(0)} is never closed`, line.value + gap + close)];
}

/** A list that starts on its key's own line, or text with a dash before it. */
export function dashAfterKey(line: Line): Fix[] {
  if (line.key === null || !/^-[ \t]/.test(line.value)) return [];
  const says = 'a dash after a key starts a list, which goes on the next line; text goes in quotes';
  return [withValue(line, says, quoted(line.value))];
}

const COLON = 'a colon and a space inside unquoted text start a new key';

/** `action: Fix: now`; after a dash a capital makes the whole item text (`- Fix: now: or never`). */
export function colonInText(line: Line): Fix[] {
  const { value, key, text } = line;
  const at = value.search(/:(?:[ \t]|$)/);
  if (key === null || at < 0 || /^["'[{]/.test(value)) return [];
  if (line.dashes === '' || !/^\p{Lu}/u.test(key)) {
    const start = line.head.length + at;
    return [{ ...withValue(line, COLON, quoted(value)), start, end: start + 1 }];
  }
  const start = line.indent.length + line.dashes.length;
  const item = text.slice(start, line.head.length + value.length);
  const fixed = text.slice(0, start) + quoted(item) + line.comment;
  return [{ says: COLON, line: fixed, start, end: start + item.length }];
}
