import type { Token } from './tokens.ts';

const NUMBER: ReadonlySet<string> = new Set(
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen eighteen twenty
  thirty forty fifty sixty ninety hundred dozen half both twice once first second third fourth`.split(/\s+/),
);

/** Whether a token counts something, in figures or in words. */
export const isNumber = (token: Token | undefined): boolean =>
  token !== undefined && (token.is === 'number' || NUMBER.has(token.word) || /^\p{N}/u.test(token.word));
