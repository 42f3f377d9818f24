/** Whether two values say the same: texts by their words (spacing and line breaks aside), lists by content, not order. */
export function same(a: unknown, b: unknown): boolean {
  return said(a) === said(b);
}

/** A value as text that is equal exactly where {@link same} holds. */
export function said(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(said).sort().join('\n')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, v]) => v !== null && v !== undefined);
    return `{${entries
      .map(([key, v]) => `${key}: ${said(v)}`)
      .sort()
      .join('\n')}}`;
  }
  return value === null || value === undefined ? '' : String(value).replace(/\s+/g, ' ').trim();
}
