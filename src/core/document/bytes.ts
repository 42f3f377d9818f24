import type { Problem } from '../../kit/source.ts';
import { foreignBytes } from './foreign.ts';
import { KIBIBYTES } from './limits.ts';
import { lineColumn } from './place.ts';
import { span, syntax } from './problem.ts';

/** The text of a file, and what keeps it from being a plan, if anything does. */
export interface Decoded {
  readonly text: string;
  readonly problem: Problem | null;
}

const lenient = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** UTF-16 by its byte order mark, or by a zero byte beside the first character. */
function isWide(bytes: Uint8Array): boolean {
  const [a, b] = bytes;
  return (
    (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || (a === 0 && b !== 0) || (b === 0 && a !== 0)
  );
}

/**
 * Tells whether the first `count` bytes hold a byte that no UTF-8 text has there; a cut character is no
 * such.
 */
function breaks(bytes: Uint8Array, count: number): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, count), { stream: true });
    return false;
  } catch {
    return true;
  }
}

/**
 * The index of the first byte that is not UTF-8, found by halving; the length where only the end is cut
 * off.
 */
function firstBadByte(bytes: Uint8Array): number {
  if (!breaks(bytes, bytes.length)) return bytes.length;
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (breaks(bytes, middle)) bad = middle;
    else good = middle;
  }
  return good;
}

function notUtf8(bytes: Uint8Array): Decoded {
  const bad = firstBadByte(bytes);
  const good = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, bad), { stream: true });
  const at = good.length;
  const text = lenient(bytes);
  const { line, column } = lineColumn(text, at);
  // A byte of an old encoding often opens a character that its successor then breaks: the opener is to blame.
  const byte = bytes[new TextEncoder().encode(good).length] ?? 0;
  const what =
    bad === bytes.length
      ? 'the last character is cut off'
      : `byte 0x${byte.toString(16).toUpperCase()} is not UTF-8`;
  const message = `${what} at line ${line}, column ${column}; save the file with the encoding UTF-8`;
  return { text, problem: syntax(message, span(at, at + 1)) };
}

const refused = (message: string): Decoded => ({ text: '', problem: syntax(message, span(0, 0)) });

/**
 * Decodes a file's bytes as UTF-8, a byte order mark kept. What is too long, encrypted, UTF-16 or no UTF-8 comes
 * back with a problem that says so; then `text` is only good for showing the place.
 */
export function decode(bytes: Uint8Array): Decoded {
  const foreign = foreignBytes(bytes);
  if (foreign) return refused(foreign);
  if (bytes.length > KIBIBYTES * 1024) {
    const size = Math.ceil(bytes.length / 1024);
    return refused(
      `the file has ${size} KiB and a plan at most ${KIBIBYTES} KiB; move detail to linked files`,
    );
  }
  if (isWide(bytes)) return refused('the file is saved as UTF-16; save it again with the encoding UTF-8');
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, problem: null };
  } catch {
    return notUtf8(bytes);
  }
}
