import { isMap } from '../../kit/maps.ts';

/** Whether two values say the same: texts by their words (spacing and line breaks aside), lists by content, not order. */
export function same(a: unknown, b: unknown): boolean {
  return a === b || said(a) === said(b);
}

/** A value as text that is equal exactly where {@link same} holds. */
export function said(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(said).sort().join('\n')}]`;
  if (isMap(value)) {
    const entries = Object.entries(value).filter(([, v]) => v !== null && v !== undefined);
    return `{${entries
      .map(([key, v]) => `${key}: ${said(v)}`)
      .sort()
      .join('\n')}}`;
  }
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value === null || value === undefined ? '' : String(value).replace(/\s+/g, ' ').trim();
}

/** The fields (dotted) of a value that a later one no longer says as it did; what was added is no loss. */
export function lost(was: unknown, is: unknown, field = ''): readonly string[] {
  if (isMap(was) && isMap(is)) {
    return Object.entries(was).flatMap(([key, v]) =>
      lost(v, is[key], field === '' ? key : `${field}.${key}`),
    );
  }
  const now = new Set((Array.isArray(is) ? is : [is]).map(said));
  const held = (Array.isArray(was) ? was : [was]).map(said);
  return held.every((text) => text === '' || now.has(text)) ? [] : [field];
}

/** What lies at a dotted field of a value; undefined where there is nothing. */
export const under = (value: unknown, field: string): unknown =>
  field === ''
    ? value
    : field.split('.').reduce<unknown>((node, key) => (isMap(node) ? node[key] : undefined), value);
