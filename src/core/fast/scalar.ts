import { plain } from '../../kit/source.ts';
import { unsure } from './line.ts';

/** What makes a plain text more than text, or its reading doubtful: the careful reader knows these. */
const FORBIDDEN_START = new Set([...'&*!%@`?,[]{}|>"\':#']);
const DIGITS = /^[-+]?\d+$/;
const DECIMAL = /^[-+]?(?:\.\d+|\d+\.\d*)$/;
/** Words, numbers and signs that YAML's core schema might take for something else than text. */
const MAYBE_TYPED = /^[-+.\d~nNtTfF]/;
const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ['~', null],
  ...['null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);
/** Octal, hexadecimal, exponents, infinities: rare, so they go the careful way. */
const RARE = /^(?:0[ox][\da-fA-F]+|[-+]?[.\d]+[eE][-+]?\d+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
/** The longest whole number that is certainly kept. */
const SAFE_LENGTH = 15;

/** The data of an unquoted scalar whose characters are known to be one line without a comment. */
export function plainValue(source: string): unknown {
  if (FORBIDDEN_START.has(source.charAt(0))) unsure();
  if (!MAYBE_TYPED.test(source)) return source;
  const word = WORDS.get(source);
  if (word !== undefined) return plain(word, source);
  if (DIGITS.test(source))
    return source.length > SAFE_LENGTH ? unsure() : plain(Number.parseInt(source, 10), source);
  if (DECIMAL.test(source))
    return source.length > SAFE_LENGTH ? unsure() : plain(Number.parseFloat(source), source);
  if (RARE.test(source) || /^-(?!\d)/.test(source)) unsure();
  return source;
}

/** A quoted scalar's value and the offset after its closing quote. */
export interface Quoted {
  readonly value: string;
  readonly after: number;
}

/** Reads a quoted scalar that ends before `end`; only the escapes \" \\ and \n are known here. */
export function quotedValue(text: string, at: number, end: number): Quoted {
  return text.charAt(at) === "'" ? single(text, at, end) : double(text, at, end);
}

function single(text: string, at: number, end: number): Quoted {
  let close = text.indexOf("'", at + 1);
  let doubled = false;
  while (close >= 0 && close < end && text.charAt(close + 1) === "'") {
    doubled = true;
    close = text.indexOf("'", close + 2);
  }
  if (close < 0 || close >= end) return unsure();
  const inner = text.slice(at + 1, close);
  return { value: doubled ? inner.replaceAll("''", "'") : inner, after: close + 1 };
}

const ESCAPES: Readonly<Record<string, string>> = { '\\"': '"', '\\\\': '\\', '\\n': '\n' };

function double(text: string, at: number, end: number): Quoted {
  let close = at + 1;
  let escaped = false;
  for (; close < end && text.charAt(close) !== '"'; close++) {
    if (text.charAt(close) !== '\\') continue;
    escaped = true;
    close++;
  }
  if (close >= end) return unsure();
  const inner = text.slice(at + 1, close);
  const value = escaped ? inner.replace(/\\./g, (pair) => ESCAPES[pair] ?? unsure()) : inner;
  return { value, after: close + 1 };
}
