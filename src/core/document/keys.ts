import { isScalar, type Pair, type ParsedNode } from 'yaml';
import type { Path } from '../../kit/finding.ts';
import type { Problem } from '../../kit/source.ts';
import { oddCharacter } from './characters.ts';
import { rewritten, withLine } from './lines.ts';
import type { Place } from './place.ts';
import { span, syntax } from './problem.ts';
import { shortened } from './wording.ts';

export type Entry = Pair<ParsedNode, ParsedNode | null>;

/**
 * A key as text; an unquoted number keeps the characters typed. Null for a key that is a map, a list or an
 * alias.
 */
export function keyText(key: ParsedNode): string | null {
  if (!isScalar(key)) return null;
  return typeof key.value === 'string' ? key.value : key.source;
}

/** Where the `?` of an explicit key stands; undefined for the usual kind of key. */
function questionMark(pair: Entry): number | undefined {
  return pair.srcToken?.start.find((token) => token.type === 'explicit-key-ind')?.offset;
}

const MERGE = 'plans have no merge keys; write the fields out here in place of <<';
const PROTO = 'the name __proto__ is kept from use as a key; choose another';

function wrong(pair: Entry, key: string | null): string | null {
  if (key === null) return 'a key is one plain word or text; it cannot be a list, a map or an alias';
  if (questionMark(pair) !== undefined)
    return 'an unquoted ? starts a key here; put the text in quotes, or write `key: value`';
  if (key === '') return 'there is no key before the colon; write `key: value`, or put the text in quotes';
  if (key === '<<' && isScalar(pair.key) && pair.key.type === 'PLAIN') return MERGE;
  if (key === '__proto__') return PROTO;
  return null;
}

/** A name glued to what follows its colon, as in `goals:{ G1: on_track }`, which reads as one long key. */
const GLUED = /^[\w-]+:(?=[{["'])/;

function glued(text: string, pair: Entry, path: Path): Problem | null {
  const [start, end] = pair.key.range;
  const name =
    isScalar(pair.key) && pair.key.type === 'PLAIN' ? GLUED.exec(text.slice(start, end))?.[0] : null;
  if (!name) return null;
  const colon = start + name.length;
  const message = withLine(
    'a key needs a space after its colon',
    rewritten(text, colon, colon, ' '),
    'add one',
  );
  return syntax(message, span(start, colon), path);
}

/** What keeps a key from being read: its form, a name that is not ours to use, or a hidden character. */
export function keyProblem(text: string, pair: Entry, key: string | null, path: Path): Problem | null {
  const [start, end] = pair.key.range;
  const message = wrong(pair, key) ?? (key === null ? undefined : oddCharacter(key, true)?.message);
  if (message === undefined) return glued(text, pair, path);
  const mark = questionMark(pair);
  const where = mark === undefined ? span(start, Math.max(end, start + 1)) : span(mark, mark + 1);
  return syntax(message, where, path);
}

/** Says that a key stands a second time, and where it stood first. */
export function duplicateKey(first: Place, pair: Entry, key: string, path: Path): Problem {
  const [start, end] = pair.key.range;
  const message = `\`${shortened(key, 40)}\` stands twice here, first at line ${first.line}; keep one of the two`;
  return syntax(message, span(start, end), path);
}
