import { classesOf, NAME, QUOTED } from './classes.ts';
import { plainForms } from './inflection.ts';
import { british } from './spelling.ts';

/** A word, number or mark of a text, with what reading it alone can tell. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Lower case, curly apostrophes straightened, British spelling. */
  readonly word: string;
  /** The plain forms that it may stand for, itself first. */
  readonly forms: readonly string[];
  readonly is: 'word' | 'number' | 'mark';
  /** What else it can be told to be, by the bits of `classes.ts`. */
  readonly classes: number;
  /** Begins with a capital letter and does not begin a sentence. */
  readonly name: boolean;
  /** Two or more letters, all capitals. */
  readonly initials: boolean;
  /** Stands between quotation marks: somebody's words, or the name of a thing. */
  readonly quoted: boolean;
}

/** Longest stretch of a text that is read; what follows adds nothing to a judgement of wording. */
export const READ_AT_MOST = 4000;

// One class a step and no step inside another's reach, so that time grows with length alone.
const PIECE = /[\p{L}\p{N}]+(?:['’.:/-][\p{L}\p{N}]+)*%?|[^\s\p{L}\p{N}]/gu;
const LETTER = /\p{L}/u;
const CAPITAL = /^\p{Lu}/u;
const ALL_CAPITALS = /^[\p{Lu}\p{N}&]{2,}$/u;
const ENDS = '.!?:;"“‘\'(-–—•';

/** Splits a text into tokens; time and memory grow linearly with its length, which is capped. */
export function tokenise(text: string): readonly Token[] {
  const said = text.slice(0, READ_AT_MOST);
  const pieces = said.matchAll(PIECE);
  const inside = quotedSpans(said);
  const tokens: Token[] = [];
  let fresh = true;
  for (const piece of pieces) {
    const raw = piece[0];
    const start = piece.index;
    const quoted = inside[start] === 1;
    tokens.push(token(raw, start, fresh, quoted));
    fresh = ENDS.includes(raw);
  }
  return tokens;
}

type Word = Pick<Token, 'word' | 'forms' | 'is' | 'initials' | 'classes'> & { readonly capital: boolean };

/** Words met before: people use the same few thousand. */
const met = new Map<string, Word>();
const MOST_MET = 20_000;
/** A longer word holds on to the text that it was cut from. */
const LONGEST_MET = 12;

function wordOf(raw: string): Word {
  const found = met.get(raw);
  if (found) return found;
  if (met.size >= MOST_MET) met.clear();
  const word = british(raw.toLowerCase().replaceAll('’', "'"));
  const is = LETTER.test(raw) ? 'word' : /\p{N}/u.test(raw) ? 'number' : 'mark';
  const initials = is === 'word' && ALL_CAPITALS.test(raw);
  const capital = is === 'word' && !initials && CAPITAL.test(raw) && !/^I(['’]|$)/.test(raw);
  const forms = is === 'word' ? plainForms(word) : [word];
  const made: Word = { word, forms, is, initials, capital, classes: classesOf(word) };
  if (raw.length <= LONGEST_MET) met.set(raw, made);
  return made;
}

function token(raw: string, start: number, fresh: boolean, quoted: boolean): Token {
  const { word, forms, is, initials, capital, classes: own } = wordOf(raw);
  const name = capital && !fresh;
  const classes = own | (name ? NAME : 0) | (quoted ? QUOTED : 0);
  return { start, end: start + raw.length, word, forms, is, classes, name, initials, quoted };
}

const OPENERS: Readonly<Record<string, string>> = { '"': '"', '“': '”', '‘': '’', "'": "'", '«': '»' };

const QUOTES = /["“‘'«]/g;

/** Marks each offset that lies between quotation marks which both open and close like ones. */
function quotedSpans(text: string): Uint8Array {
  const inside = new Uint8Array(text.length);
  const closes = new Map<string, number>();
  for (const { 0: mark, index: at } of text.matchAll(QUOTES)) {
    const close = OPENERS[mark];
    if (!close || inside[at] || !opensAt(text, at)) continue;
    if ((closes.get(close) ?? 0) === -1) continue;
    const end = closing(text, at + 1, close);
    closes.set(close, end);
    if (end > 0) inside.fill(1, at + 1, end);
  }
  return inside;
}

const opensAt = (text: string, at: number): boolean => at === 0 || /[\s([]/.test(text.charAt(at - 1));

function closing(text: string, from: number, close: string): number {
  for (let at = from; at < text.length; at += 1) {
    if (text.charAt(at) !== close) continue;
    if (close !== "'" && close !== '’') return at;
    if (!/\p{L}/u.test(text.charAt(at + 1))) return at;
  }
  return -1;
}
