import { quoted } from '../wording.ts';
import { type Fix, type Line, withValue } from './line.ts';

function inside(line: Line, mark: string): Fix {
  const inner = line.value.slice(1, -1);
  const says =
    mark === '"' && !inner.includes('"')
      ? 'a backslash in double quotes starts a code, and this is none'
      : `a ${mark} inside the text ends it early`;
  const plain = mark === "'" ? inner.replaceAll("''", "'") : inner;
  return withValue(line, says, quoted(plain));
}

/** A value with a quote that is not closed, closes too early, or has text after it. */
export function quoteSlip(line: Line): Fix[] {
  const { value } = line;
  const mark = value.charAt(0);
  if (mark !== '"' && mark !== "'") return [];
  if (value.lastIndexOf(mark) === 0) {
    return [withValue(line, `the text starts with ${mark} and has no ${mark} at its end`, value + mark)];
  }
  if (value.endsWith(mark)) return [inside(line, mark)];
  return [withValue(line, 'the text goes on after its closing quote', quoted(value))];
}
