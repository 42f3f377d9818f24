import { type Alias, isScalar, type ParsedNode } from 'yaml';
import type { Path } from '../../kit/finding.ts';
import type { Problem } from '../../kit/source.ts';
import { rewritten, withLine } from './lines.ts';
import { span, syntax } from './problem.ts';
import type { Mark } from './tokens.ts';
import { quoted, shortened } from './wording.ts';

/**
 * The line as it should be: the text with its mark in quotes, or the mark left out where it is YAML's own.
 */
function better(text: string, mark: Mark, node: ParsedNode): string | null {
  const end = mark.offset + mark.source.length;
  const plainText = isScalar(node) && node.type === 'PLAIN' && node.range[1] > end;
  if (!plainText) return rewritten(text, mark.offset, Math.max(end, node.range[0]), '');
  const from = mark.source.startsWith('!!') ? node.range[0] : mark.offset;
  return rewritten(text, mark.offset, node.range[1], quoted(text.slice(from, node.range[1])));
}

/** What is said of an anchor (`&name`) or a tag (`!name`) before a value. */
export function markProblem(text: string, mark: Mark, node: ParsedNode, path: Path): Problem {
  const name = shortened(mark.source, 30);
  const message =
    mark.type === 'tag'
      ? `an unquoted ! starts a tag, and plans have none, so ${name} would be lost`
      : `an unquoted & starts an anchor, and plans have none, so ${name} would be lost`;
  const line = better(text, mark, node);
  return syntax(
    withLine(message, line, 'leave it out, or put the text in quotes'),
    span(mark.offset, mark.offset + mark.source.length),
    path,
  );
}

/** What is said of an alias (`*name`) in a value's place. */
export function aliasProblem(text: string, node: Alias.Parsed, path: Path): Problem {
  const [start, end] = node.range;
  const name = shortened(text.slice(start, end), 30);
  const line = rewritten(text, start, end, quoted(text.slice(start, end)));
  const message = `${name} is an alias, and plans have none; write out what it stands for, or quote the text`;
  return syntax(withLine(message, line, 'put the text in quotes'), span(start, end), path);
}
