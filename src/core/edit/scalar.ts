import type { Scalar } from './change.ts';

/** How neighbouring text is quoted where quotes were not needed. */
export type Quote = 'single' | 'double' | 'none';

/** Where a scalar will stand, and the manners of the place. */
export interface Setting {
  readonly flow?: boolean;
  readonly quote?: Quote | undefined;
  /** JSON's own grammar: every text in double quotes. */
  readonly json?: boolean;
}

/** Controls (NEL with them), lone surrogates, other line ends, bidi overrides: escapes keep and show them. */
export const HIDDEN = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/u;
const HIDDEN_ALL = new RegExp(HIDDEN.source, 'gu');

/** First characters that mean something to YAML, and texts that are marks by themselves. */
const LEADING = /^(?:[-?:,[\]{}#&*!|>'"%@`\s]|\.\.\.|<<$|=$)/;

/** Words and numbers of YAML 1.2's core schema and of 1.1 readers; calendar days are left alone. */
const WORDS = /^(?:~|null|true|false|yes|no|on|off|y|n|[-+]?\.inf|\.nan)$/i;
const NUMBERS = /^[-+]?\.?\d(?:[\da-f_.:xo+]*|[\d._]*e[-+]?\d+)$/i;

/** Tells whether text may stand without quotes and still be read as this very text by every YAML reader. */
export function isPlainSafe(text: string, flow = false): boolean {
  if (text === '' || HIDDEN.test(text) || LEADING.test(text) || /\s$/.test(text)) return false;
  if (WORDS.test(text) || NUMBERS.test(text)) return false;
  if (/:(?:\s|$)|\s#/.test(text)) return false;
  return !(flow && /[,[\]{}]|:["']/.test(text));
}

const escaped = (found: string): string => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Text in double quotes, by JSON's escapes alone, so that it holds in JSON files too. */
export const doubleQuoted = (text: string): string => JSON.stringify(text).replace(HIDDEN_ALL, escaped);

const singleQuoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

function quoted(text: string, quote: Quote | undefined): string {
  if (HIDDEN.test(text)) return doubleQuoted(text);
  if (quote === 'single') return singleQuoted(text);
  return quote === undefined && /["\\]/.test(text) && !text.includes("'")
    ? singleQuoted(text)
    : doubleQuoted(text);
}

/** A number, boolean or null as YAML's core schema spells it. */
export function spelling(value: number | boolean | null): string {
  if (typeof value !== 'number') return String(value);
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value < 0 ? '-.inf' : '.inf';
  return Object.is(value, -0) ? '-0' : String(value);
}

/** A scalar on one line: plain where that is safe and the neighbours do so, else quoted. */
export function scalarText(value: Scalar, setting: Setting = {}): string {
  if (typeof value !== 'string') return spelling(value);
  if (setting.json) return doubleQuoted(value);
  if (setting.quote === 'none') return value;
  if (setting.quote === undefined && isPlainSafe(value, setting.flow)) return value;
  return quoted(value, setting.quote);
}
