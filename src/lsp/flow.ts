import type { Path, Span } from '../kit/finding.ts';

interface Level {
  readonly list: boolean;
  index: number;
  key: string | null;
  readonly seen: string[];
}

/** Where an offset stands in a flow list or map: the steps from its outside, and the word typed there. */
export interface InFlow {
  readonly steps: Path;
  /** The key before the word in its map; null in a list, or where the word is the key. */
  readonly key: string | null;
  readonly word: Span;
  readonly seen: readonly string[];
}

/** Longer flow collections are not looked into: nobody types in them. */
const REACH = 8_000;
const STRING = /"(?:[^"\\]|\\.)*"?|'(?:[^']|'')*'?/y;
const WORD = /[^,[\]{}\n"':][^,[\]{}\n]*?(?=\s*(?::\s|:$|[,[\]{}\n]|$))/y;

/** Reads a flow collection from its opening bracket up to an offset; null where the offset lies behind its end. */
export function inFlow(text: string, from: number, offset: number): InFlow | null {
  if (offset - from > REACH) return null;
  const levels: Level[] = [];
  let word: Span = { start: offset, end: offset };
  let at = from;
  for (let next = at; at < offset || levels.length === 0; at = next) {
    const char = text[at] ?? '';
    next = at + 1;
    if (char === '[' || char === '{') levels.push({ list: char === '[', index: 0, key: null, seen: [] });
    else if (char === ']' || char === '}') levels.pop();
    else if (char === ',') separate(levels.at(-1));
    else if (/[^\s:]/.test(char)) {
      const end = wordEnd(text, at);
      next = Math.max(end, next);
      if (offset <= next) word = { start: at, end: next };
      else if (levels.at(-1)?.key === null && /^["']?\s*:(?=\s|$)/.test(text.slice(next, next + 4)))
        name(levels.at(-1), text.slice(at, next));
    }
    if (levels.length === 0) return null;
  }
  return told(levels, word);
}

function told(levels: readonly Level[], word: Span): InFlow {
  const last = levels.at(-1);
  const steps = levels.flatMap(({ list, index, key }, i): (string | number)[] =>
    list ? [index] : i < levels.length - 1 && key !== null ? [key] : [],
  );
  return { steps, key: last && !last.list ? last.key : null, word, seen: last?.seen ?? [] };
}

function separate(level: Level | undefined): void {
  if (!level) return;
  level.index += 1;
  level.key = null;
}

function name(level: Level | undefined, word: string): void {
  if (!level || level.list) return;
  level.key = word.trim().replace(/^(["'])(.*)\1$/, '$2');
  level.seen.push(level.key);
}

function wordEnd(text: string, at: number): number {
  STRING.lastIndex = at;
  const string = STRING.exec(text);
  if (string) return at + string[0].length;
  WORD.lastIndex = at;
  return at + (WORD.exec(text.slice(0, at + 400))?.[0].length ?? 1);
}
