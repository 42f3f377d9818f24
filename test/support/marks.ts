/** A mark at the end of a line of an example: `#! words` or `# ! words`. */
export interface Mark {
  /** 1-based. */
  readonly line: number;
  readonly words: string;
}

const MARK = /\s# ?!\s*(\S.*?)\s*$/;

/** The marks of an example. */
export const marksIn = (text: string): Mark[] =>
  text.split('\n').flatMap((line, i) => {
    const words = MARK.exec(line)?.[1];
    return words === undefined ? [] : [{ line: i + 1, words }];
  });

/** The day that an example is judged by: its `# as of:` or `# today:` line. */
export const dayOf = (text: string): string | null =>
  /^# (?:as of|today): (\d{4}-\d{2}-\d{2})$/m.exec(text)?.[1] ?? null;

/** Whether a message is what a mark asks for: the same, or begun alike where the mark ends in an ellipsis. */
export const answers = (mark: string, message: string): boolean =>
  mark.endsWith('…') ? message.startsWith(mark.slice(0, -1)) : message === mark;
