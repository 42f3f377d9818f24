/** Compares by code unit: the same in every locale. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Compares by a text of each, such as its day; what is equal keeps its order. */
export const by =
  <T>(text: (one: T) => string) =>
  (a: T, b: T): number =>
    compare(text(a), text(b));
