import type { Change, Value } from './change.ts';
import type { Path } from './finding.ts';

/** The change that puts a dated entry into a log at its place: after everything of that day or earlier. */
export function logged(
  path: Path,
  entries: readonly { readonly date?: string | null | undefined }[] | null | undefined,
  date: string,
  value: { readonly [key: string]: Value | undefined },
): Change {
  const list = entries ?? [];
  const later = list.findIndex((entry) => (entry.date ?? '') > date);
  return later === -1
    ? { op: 'append', path, value: { date, ...value } }
    : { op: 'insert', path, index: later, value: { date, ...value } };
}
