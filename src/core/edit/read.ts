import { Composer, isMap, isSeq, type ParsedNode, Parser } from 'yaml';
import { habitsOf } from './habits.ts';
import type { Habits } from './manners.ts';
import { toRaw } from './raw.ts';
import { type Comment, survey } from './survey.ts';

/** A file that can be edited: its text, its one document's tree, its data, and how it is laid out. */
export interface Page {
  readonly text: string;
  readonly root: ParsedNode;
  readonly raw: unknown;
  readonly comments: readonly Comment[];
  readonly habits: Habits;
}

/** Deeper than any plan; the composer recurses, so depth is measured before it runs. */
const LEVELS = 40;

/** `uniqueKeys` is off because its check is quadratic; {@link toRaw} looks for double keys itself. */
const OPTIONS = {
  keepSourceTokens: true,
  uniqueKeys: false,
  prettyErrors: false,
  version: '1.2',
  logLevel: 'silent',
} as const;

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;

/** Reads a file for editing, or says in half a sentence (it …) why it cannot be edited. */
export function readPage(text: string): Page | string {
  const tokens = [...new Parser().parse(text)];
  const { depth, comments } = survey(tokens);
  if (depth > LEVELS) return `it is nested more than ${LEVELS} levels deep`;
  if (tokens.some(({ type }) => type === 'directive')) return 'it has a directive (%)';
  const docs = [...new Composer(OPTIONS).compose(tokens, false, text.length)];
  const [doc] = docs;
  if (docs.length > 1) return 'it holds several documents';
  const fault = doc?.errors[0] ?? doc?.warnings[0];
  if (fault) return `its line ${lineOf(text, fault.pos[0])} cannot be read as YAML`;
  const root = doc?.contents as ParsedNode | null | undefined;
  if (!root || !(isMap(root) || isSeq(root))) return 'it holds no list of keys and values yet';
  const faults: string[] = [];
  const raw = toRaw(root, faults);
  return faults[0] ?? { text, root, raw, comments, habits: habitsOf(text, root) };
}
