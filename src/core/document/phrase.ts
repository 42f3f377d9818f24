import type { Scalar } from 'yaml';
import type { Span } from '../../kit/finding.ts';

interface Unit {
  /** How many UTF-16 units of the source stand for how many of the decoded text. */
  readonly source: number;
  readonly decoded: number;
  readonly blank: boolean;
}

const ESCAPES: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };
const isBlank = (character: string | undefined): boolean =>
  character !== undefined && ' \t\r\n'.includes(character);
const one = (blank: boolean): Unit => ({ source: 1, decoded: 1, blank });

function escaped(text: string, at: number): Unit {
  const letter = text[at + 1] ?? '';
  const digits = ESCAPES[letter];
  if (digits === undefined) return { source: 2, decoded: 1, blank: ' tnr\t'.includes(letter) };
  const code = Number.parseInt(text.slice(at + 2, at + 2 + digits), 16);
  const blank = code === 32 || code === 9 || code === 10 || code === 13;
  return { source: 2 + digits, decoded: code > 0xffff ? 2 : 1, blank };
}

/** What one step through the source of a scalar stands for; `decoded` is 0 where a line is only continued. */
function unit(text: string, at: number, type: Scalar.Parsed['type']): Unit {
  if (isBlank(text[at])) return one(true);
  if (type === 'QUOTE_SINGLE' && text[at] === "'") return { source: 2, decoded: 1, blank: false };
  if (type !== 'QUOTE_DOUBLE' || text[at] !== '\\') return one(false);
  const after = text[at + 1];
  if (after === '\n' || after === '\r') return { source: 1, decoded: 0, blank: true };
  return escaped(text, at);
}

function contentStart(text: string, node: Scalar.Parsed): number {
  const [start, end] = node.range;
  if (node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE') return start + 1;
  if (node.type === 'PLAIN') return start;
  const header = text.indexOf('\n', start);
  return header < 0 || header > end ? end : header + 1;
}

/**
 * Walks source and decoded text side by side, up to the unit at `index` of the decoded text. Folding changes only
 * blanks, so each visible character is matched and blanks may be skipped. Null where the two part ways.
 */
function walk(text: string, node: Scalar.Parsed, decoded: string, phrase: Span): Span | null {
  const end = node.range[1];
  let at = contentStart(text, node);
  let start = -1;
  for (let index = 0; index < decoded.length; ) {
    const wanted = isBlank(decoded[index]);
    let step = unit(text, at, node.type);
    while (!wanted && step.blank && at < end) {
      at += step.source;
      step = unit(text, at, node.type);
    }
    if (at >= end) return null;
    if (start < 0 && index + step.decoded > phrase.start) start = at;
    if (wanted && !step.blank) {
      index += 1;
      continue;
    }
    at += step.source;
    index += step.decoded;
    if (index >= phrase.end && start >= 0) return { start, end: at };
  }
  return null;
}

/** Source offsets of a phrase of a scalar's decoded text, in any style; null where it cannot be told. */
export function phraseSpan(text: string, node: Scalar.Parsed, phrase: Span): Span | null {
  if (typeof node.value !== 'string' || phrase.end <= phrase.start || phrase.start < 0) return null;
  return walk(text, node, node.value, phrase);
}
