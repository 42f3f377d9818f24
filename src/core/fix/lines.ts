/** A dash or a key on a line of block style. */
export interface Mark {
  readonly is: 'dash' | 'key';
  readonly column: number;
  /** Offset of its first character. */
  readonly start: number;
  /** The key's text without quotes; empty for a dash. */
  readonly text: string;
  /** Offset behind the dash, or behind the key's colon. */
  readonly after: number;
}

/** One line by itself: its marks, and the text behind them. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly Mark[];
  /** Offset of what stands behind the last mark; `end` where nothing does. */
  readonly rest: number;
  readonly blank: boolean;
}

const DASH = /-(?=\s|$)/y;
const SPACE = /[ \t]*/y;
const KEY =
  /("[^"\n]{0,200}"|'[^'\n]{0,200}'|[^\s"'#:,[\]{}|>&*!%@`?-][^:#\n]{0,80}|-[^\s:#][^:#\n]{0,80}):(?=\s|$)/y;

/** A line longer than this is prose: its end is not looked into. */
const MOST = 2_000;

const run = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** Reads the line that holds an offset. */
export function lineAt(text: string, offset: number): Line {
  const start = offset > 0 ? text.lastIndexOf('\n', offset - 1) + 1 : 0;
  const newline = text.indexOf('\n', offset);
  const end =
    newline === -1 ? text.length : text[newline - 1] === '\r' ? Math.max(newline - 1, start) : newline;
  const line = text.slice(start, Math.min(end, start + MOST));
  const mark = start === 0 && text.startsWith('\uFEFF') ? 1 : 0;
  return { start, end, ...marksOf(line, start, mark) };
}

function marksOf(line: string, start: number, mark: number): Pick<Line, 'marks' | 'rest' | 'blank'> {
  const marks: Mark[] = [];
  const skip = (from: number): number => from + (run(SPACE, line, from)?.[0].length ?? 0);
  let at = skip(mark);
  const blank = at >= line.length || line[at] === '#' || /^(?:---|\.\.\.|%)/.test(line.slice(mark));
  while (!blank && run(DASH, line, at)) {
    marks.push({ is: 'dash', column: at - mark, start: start + at, text: '', after: start + at + 1 });
    at = skip(at + 1);
  }
  const key = blank ? null : run(KEY, line, at)?.[1];
  if (key !== undefined && key !== null) {
    const after = start + at + key.length + 1;
    const text = key.trimEnd().replace(/^(["'])(.*)\1$/, '$2');
    marks.push({ is: 'key', column: at - mark, start: start + at, text, after });
    at = skip(at + key.length + 1);
  }
  return { marks, rest: start + Math.min(at, line.length), blank };
}

/** The line above one, null at the top. */
export const lineAbove = (text: string, { start }: Line): Line | null =>
  start === 0 ? null : lineAt(text, start - 1);

/** The column of a line's first character that is no space; a byte order mark takes none. */
export const indentOf = (text: string, { start, end }: Line): number => {
  const line = text.slice(start, Math.min(end, start + MOST)).replace(/^\uFEFF/, '');
  const found = line.search(/\S/);
  return found === -1 ? line.length : found;
};
