import type { Problem } from '../../kit/source.ts';
import { KIBIBYTES } from './limits.ts';
import { span, syntax } from './problem.ts';

/** Characters that the parser uses as marks of its own, so no text may bring them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const RESERVED = /[\u0000\u0002\u0018\u001F]/;
const LONE_CR = /\r(?!\n)/;

/** What keeps a text from being parsed at all: its size, binary content, or line ends of another age. */
export function unreadable(text: string): Problem | null {
  if (text.length > KIBIBYTES * 1024) {
    return syntax(`the plan is longer than ${KIBIBYTES} KiB, the most that is read; split it`, span(0, 0));
  }
  const binary = text.search(RESERVED);
  if (binary >= 0) {
    return syntax(
      'a control character stands here that no text has; is this a YAML file?',
      span(binary, binary + 1),
    );
  }
  const old = text.search(LONE_CR);
  if (old < 0) return null;
  return syntax(
    'this line ends in a lone carriage return; save the file with LF or CRLF line ends',
    span(old, old + 1),
  );
}
