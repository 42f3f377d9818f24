import type { Change } from '../../kit/change.ts';
import type { Path } from '../../kit/finding.ts';
import type { Shape } from '../../kit/shape.ts';
import { isPlain } from '../../kit/source.ts';
import { readWhen } from '../../kit/when.ts';
import { asChoice } from '../../kit/words.ts';
import type { Opened } from '../open.ts';
import { shapeAt } from '../schema-words.ts';

/** Words that people write for a status, and the one that the schema knows. */
const STATUSES: Readonly<Record<string, string>> = {
  done: 'complete',
  completed: 'complete',
  finished: 'complete',
  ongoing: 'in_progress',
  started: 'in_progress',
  underway: 'in_progress',
  under_way: 'in_progress',
  paused: 'on_hold',
  cancelled: 'dropped',
  canceled: 'dropped',
  withdrawn: 'dropped',
};

/**
 * The edits that mend what is mechanical in a plan: a day written another way but without doubt, a status by another
 * name, a scalar that YAML would change. What is open to doubt stays as it is and stays reported.
 */
export function mechanicalChanges({ source, kind, faults }: Opened): readonly Change[] {
  if (!kind) return [];
  return faults.flatMap(({ rule, remark }): readonly Change[] => {
    const value = at(source.raw, remark.path);
    if (rule === 'plan/schema') return formed(remark.path, value, kind.shape);
    return rule === 'plan/syntax' ? quoted(remark.path, value) : [];
  });
}

const at = (raw: unknown, path: Path): unknown =>
  path.reduce<unknown>((node, step) => (node as Record<string | number, unknown> | undefined)?.[step], raw);

/** Text where YAML reads a number or yes/no; an empty field or a bare Null may well mean nothing, so it stays. */
const quoted = (path: Path, value: unknown): readonly Change[] =>
  isPlain(value) && value.value !== null ? [{ op: 'set', path, value: value.source }] : [];

function formed(path: Path, value: unknown, shape: Shape): readonly Change[] {
  if (typeof value !== 'string') return [];
  const field = shapeAt(shape, path);
  const meant =
    field.is === 'day' ? dayMeant(value) : field.is === 'choice' ? wordMeant(value, field.of ?? []) : null;
  return meant === null ? [] : [{ op: 'set', path, value: meant }];
}

/** The day that is meant, where day and month cannot be taken for each other. */
export function dayMeant(text: string): string | null {
  const read = readWhen(text);
  if (read?.precision !== 'day') return null;
  const [a, b] = (text.match(/^\s*(\d{1,2})[/.-](\d{1,2})[/.-]/) ?? []).slice(1).map(Number);
  const doubtful = a !== undefined && b !== undefined && a <= 12 && b <= 12 && a !== b;
  return doubtful ? null : read.first;
}

/** The word that is meant: the same but for case and spacing, or a known other name of a status. */
export function wordMeant(text: string, words: readonly string[]): string | null {
  const folded = asChoice(text);
  const meant = words.includes(folded) ? folded : STATUSES[folded];
  return meant !== undefined && words.includes(meant) ? meant : null;
}
