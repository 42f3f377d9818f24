const isMap = (value: object): value is Record<string, unknown> => {
  const above: unknown = Object.getPrototypeOf(value);
  return above === Object.prototype || above === null;
};

/**
 * Checks that a view is data and nothing else: words, yes or no, lists and maps. Numbers are refused too, since a
 * template would have to decide how they are written. Throws a bug, since views are the program's own.
 */
export const checkView = (value: unknown, path = 'view'): void => {
  if (typeof value === 'string' || typeof value === 'boolean') return;
  if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) checkView(item, `${path}.${at}`);
    return;
  }
  if (typeof value !== 'object' || value === null || !isMap(value))
    throw new TypeError(`${path} holds ${value === null ? 'null' : typeof value}, which no view may`);
  for (const key of Object.keys(value)) checkView(value[key], `${path}.${key}`);
};
