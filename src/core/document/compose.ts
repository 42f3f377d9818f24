import { Composer, type ParsedNode, type YAMLError } from 'yaml';
import type { Tokens } from './tokens.ts';

/** The first document's nodes and what the parser holds against it. */
export interface Composed {
  readonly contents: ParsedNode | null;
  /**
   * Faults that make the structure doubtful, by position; those of tags, anchors and aliases are not among
   * them.
   */
  readonly errors: readonly YAMLError[];
}

/** Codes that say something of a tag, an anchor or an alias: the walk over the data reports each of these. */
const SOFT = new Set(['TAG_RESOLVE_FAILED', 'BAD_COLLECTION_TYPE', 'BAD_ALIAS', 'ALIAS_PROPS']);
/** A closing bracket at the left margin only earns a warning, and reads as it should. */
const HARMLESS = new Set([...SOFT, 'BAD_INDENT']);

const options = {
  version: '1.2',
  schema: 'core',
  merge: false,
  keepSourceTokens: true,
  // The built-in check compares every pair of keys; data.ts has one of its own.
  uniqueKeys: false,
} as const;

/** Builds nodes from tokens whose depth has been measured. */
export function compose(tokens: Tokens, length: number): Composed {
  const [document] = new Composer(options).compose(tokens.first, true, length);
  if (!document) return { contents: null, errors: [] };
  const errors: YAMLError[] = document.errors.filter((error) => !SOFT.has(error.code));
  errors.push(...document.warnings.filter((warning) => !HARMLESS.has(warning.code)));
  return { contents: document.contents, errors: errors.sort((a, b) => a.pos[0] - b.pos[0]) };
}
