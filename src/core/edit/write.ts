import { isCollection } from 'yaml';
import { isBare, isList, pairsOf, type Scalar, type Value } from './change.ts';
import { flowText, isBrief, keyText } from './inline.ts';
import { type Habits, HOUSE, inside, type Laid, type Like, quoteOf } from './manners.ts';
import { blockText } from './prose.ts';
import { scalarText } from './scalar.ts';

const spaces = (columns: number): string => ' '.repeat(columns);

function layScalar(value: Scalar, column: number, habits: Habits, like: Like): Laid {
  const block = typeof value === 'string' && !habits.oneLine ? blockText(value, column) : undefined;
  if (block === undefined) return { inline: scalarText(value, { quote: quoteOf(like, value) }), body: [] };
  // An empty line of a literal gets no indent: trailing spaces would be invisible.
  const body = block.lines.map((line) => (line === '' ? '' : spaces(column) + line));
  return { inline: block.header, body };
}

const staysInline = (value: Value, like: Like): boolean =>
  !isBare(value) &&
  ((isList(value) ? value.length : pairsOf(value).length) === 0 ||
    (isCollection(like) && like.flow === true && like.items.length > 0 && isBrief(value)));

/** A value below a key that stands at `column`. */
export function layValue(value: Value, column: number, habits: Habits, like?: Like): Laid {
  if (value === null) return { inline: '', body: [] };
  if (isBare(value)) return layScalar(value, column + habits.step, habits, like);
  if (staysInline(value, like)) return { inline: flowText(value, habits, like), body: [] };
  const below = column + (isList(value) ? habits.dash : habits.step);
  return { inline: '', body: blockLines(value, below, habits, like) };
}

/** A value behind a dash that stands at `column`; its first line is on the dash's. */
export function layItem(value: Value, column: number, habits: Habits, like?: Like): Laid {
  if (isBare(value)) return layScalar(value, column + habits.gap, habits, like);
  if (staysInline(value, like)) return { inline: flowText(value, habits, like), body: [] };
  const [first = '', ...body] = blockLines(value, column + habits.gap, habits, like);
  return { inline: first.trimStart(), body };
}

/** The lines of one key and its value, the key at `column`. */
export function pairLines(key: string, value: Value, column: number, habits: Habits, like?: Like): string[] {
  const { inline, body } = layValue(value, column, habits, like);
  return [`${spaces(column)}${keyText(key, habits)}:${inline && ' '}${inline}`, ...body];
}

/** The lines of one list item, its dash at `column`. */
export function itemLines(value: Value, column: number, habits: Habits, like?: Like): string[] {
  const { inline, body } = layItem(value, column, habits, like);
  return [`${spaces(column)}-${spaces(habits.gap - 1)}${inline}`, ...body];
}

function blockLines(value: Exclude<Value, Scalar>, column: number, habits: Habits, like: Like): string[] {
  return isList(value)
    ? value.flatMap((item, i) => itemLines(item, column, habits, inside(like, i)))
    : pairsOf(value).flatMap(([key, part]) => pairLines(key, part, column, habits, inside(like, key)));
}

/**
 * YAML as the tool writes it: block style, a key a line, `>-` for prose, quotes only where they are needed.
 * `column` indents the whole; every line ends in `newline`. A scalar gives its text alone.
 */
export function writeYaml(
  value: Value,
  options: { readonly column?: number; readonly newline?: string } = {},
): string {
  const { column = 0, newline = '\n' } = options;
  const laid = isBare(value) || staysInline(value, undefined) ? layItem(value, column, HOUSE) : undefined;
  const lines =
    laid || isBare(value)
      ? [laid?.inline ?? '', ...(laid?.body ?? [])]
      : blockLines(value, column, HOUSE, undefined);
  return lines.map((line) => line + newline).join('');
}
