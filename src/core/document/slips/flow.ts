import { quoted } from '../wording.ts';
import { type Fix, type Line, withValue } from './line.ts';

const FIELD = /^(\s*[\w-]+:[ \t]+)(.*?)(\s*\}?\s*)$/;
const NEEDS = /^[%@`>|*&!?]|:[ \t]/;

/** A text within `{ … }` that has a colon, or starts with a character that YAML keeps for itself. */
export function textInMap(line: Line): Fix[] {
  if (!line.value.startsWith('{')) return [];
  const parts = line.value.slice(1).split(',');
  let changed = false;
  const fixed = parts.map((part) => {
    const [, key, text, end] = FIELD.exec(part) ?? [];
    if (key === undefined || text === undefined || !NEEDS.test(text) || /^["'[{]/.test(text)) return part;
    changed = true;
    return key + quoted(text) + end;
  });
  const says = 'inside { } a text with a colon or a special start needs quotes';
  return changed ? [withValue(line, says, `{${fixed.join(',')}`)] : [];
}
