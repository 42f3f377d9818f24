import { listOf } from './words.ts';

/** `none`, `none needed`, `nothing so far`, `no changes`, `n/a`, `-`, with or without a full stop. */
const NOTHING = /^(?:none|nothing|no|nil|n\/a|no changes?|-)(?: (?:needed|so far|yet|now|new))?\W*$/i;

/** Tells whether a text is empty, or answers that there is nothing. */
export const saysNothing = (text: string | null | undefined): boolean => {
  const words = text?.trim() ?? '';
  return words === '' || NOTHING.test(words);
};

/** Tells whether a field of one or several holds something beside such answers; a map is always something. */
export const says = (value: unknown): boolean =>
  listOf(value).some((one) => (typeof one === 'string' ? !saysNothing(one) : one !== null));
