/** A name as part of an id: lower case, without accents, words joined by dashes; `otherwise` where nothing is left. */
export const slug = (name: string, otherwise: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || otherwise;
