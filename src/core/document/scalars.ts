import type { Scalar } from 'yaml';
import type { Path } from '../../kit/finding.ts';
import { type Problem, plain } from '../../kit/source.ts';
import { oddCharacter } from './characters.ts';
import { cutByHash } from './cuts.ts';
import { CHARACTERS } from './limits.ts';
import { rewritten, withLine } from './lines.ts';
import { phraseSpan } from './phrase.ts';
import { span, syntax } from './problem.ts';
import { quoted } from './wording.ts';

/** A line of a folded plain text that was meant as a list item or as a field of its own. */
const SWALLOWED = /\n[ \t]*(?:(-)(?:\s|[^\s\d-])|([a-z][a-z_]*):(?!\/\/)\S)/;

function swallowed(text: string, node: Scalar.Parsed, path: Path): Problem | null {
  const source = text.slice(node.range[0], node.range[1]);
  const match = node.type === 'PLAIN' && source.includes('\n') ? SWALLOWED.exec(source) : null;
  if (!match) return null;
  const start = node.range[0] + match.index + match[0].search(/[-a-z]/);
  const length = (match[1] ?? match[2] ?? '').length + (match[2] ? 1 : 0);
  const rest = text[start + length] === ' ' ? '' : ' ';
  const line = rewritten(text, start + length, start + length, rest);
  const what = match[1] ? 'list item' : 'field';
  const message = `this line is read as more of the text above it, not as a ${what}; line it up`;
  return syntax(withLine(message, line, 'line it up'), span(start, start + length), path);
}

/** Whether nothing but blanks, and at least one, stands before an offset on its line. */
function indented(text: string, offset: number): boolean {
  let at = offset - 1;
  while (text[at] === ' ' || text[at] === '\t') at -= 1;
  return at < offset - 1 && (at < 0 || text[at] === '\n' || (at === 0 && text[at] === '\uFEFF'));
}

/** `-Fix it` on a line of its own under a key: text, where a list item was meant. */
function gluedDash(text: string, node: Scalar.Parsed, path: Path): Problem | null {
  const [start] = node.range;
  if (node.type !== 'PLAIN' || !/^-[^\s\d.-]/.test(text.slice(start, start + 2))) return null;
  if (!indented(text, start)) return null;
  const line = rewritten(text, start + 1, start + 1, ' ');
  const message = 'a list item needs a space after its dash';
  return syntax(withLine(message, line, 'add one'), span(start, start + 1), path);
}

/** `>5` reads as the start of a block text and leaves nothing. */
function emptyHeader(text: string, node: Scalar.Parsed, path: Path): Problem | null {
  if (node.type !== 'BLOCK_FOLDED' && node.type !== 'BLOCK_LITERAL') return null;
  const header = /^[>|][-+]?\d[-+]?/.exec(text.slice(node.range[0], node.range[0] + 4))?.[0];
  if (header === undefined || String(node.value).trim() !== '') return null;
  const end = node.range[0] + header.length;
  const line = rewritten(text, node.range[0], end, quoted(header));
  const message = `an unquoted ${header[0]} starts a block of text, and there is none below, so it is lost`;
  return syntax(withLine(message, line, 'put it in quotes'), span(node.range[0], end), path);
}

function cut(text: string, node: Scalar.Parsed, path: Path): Problem | null {
  return node.type === 'PLAIN' ? cutByHash(text, node.range[0], node.range[1], path) : null;
}

function hidden(text: string, node: Scalar.Parsed, path: Path): Problem | null {
  if (typeof node.value !== 'string') return null;
  const odd = oddCharacter(node.value);
  if (!odd) return null;
  const where = phraseSpan(text, node, span(odd.index, odd.index + odd.length));
  return syntax(odd.message, where ?? span(node.range[0], node.range[1]), path);
}

function long(_text: string, node: Scalar.Parsed, path: Path): Problem | null {
  if (typeof node.value !== 'string' || node.value.length <= CHARACTERS) return null;
  const message = `this text has ${node.value.length} characters, and a field at most ${CHARACTERS}; shorten it`;
  return syntax(message, span(node.range[0], node.range[1]), path);
}

/**
 * The first thing that would lose or change this scalar, or makes it unfit to be kept; null where it is
 * sound.
 */
export const scalarProblem = (text: string, node: Scalar.Parsed, path: Path): Problem | null =>
  cut(text, node, path) ??
  long(text, node, path) ??
  hidden(text, node, path) ??
  gluedDash(text, node, path) ??
  swallowed(text, node, path) ??
  emptyHeader(text, node, path);

/** A scalar's data: text as text, whatever else YAML makes of it wrapped with the characters typed. */
export function scalarValue(node: Scalar.Parsed): unknown {
  const { value } = node;
  if (typeof value === 'string') return value;
  if (
    value === null ||
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    typeof value === 'bigint'
  ) {
    return plain(value, node.source);
  }
  return undefined;
}
