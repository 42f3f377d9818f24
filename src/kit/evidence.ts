import type { Link } from './page.ts';
import { isDay, longDate } from './time.ts';
import { listOf } from './words.ts';

/** One piece of evidence as a plan gives it: words, or what it is with a day and a link. */
type Shown =
  | string
  | { what?: string | null | undefined; date?: string | null | undefined; link?: string | null | undefined };

export type Evidence = Shown | readonly Shown[] | null | undefined;

const inWords = (shown: Shown): string =>
  typeof shown === 'string'
    ? shown
    : [shown.what, shown.date && isDay(shown.date) ? longDate(shown.date) : shown.date]
        .filter(Boolean)
        .join(', ');

/** The address that a piece has: its link, or the whole of its words where they are one. */
const addressOf = (shown: Shown): string => {
  if (typeof shown !== 'string') return shown.link?.trim() ?? '';
  return /^https?:\/\/\S+$/i.test(shown.trim()) ? shown.trim() : '';
};

/** Evidence in words, each with its day; what has an address is left to {@link linksOf} where `unlinked` is asked. */
export const evidenceOf = (evidence: Evidence, unlinked = false): string =>
  listOf<Shown>(evidence)
    .filter((shown) => !unlinked || addressOf(shown) === '')
    .map(inWords)
    .filter((text) => text !== '')
    .join('; ');

/** The addresses among pieces of evidence, with what they show; whether they may be opened is the page's to say. */
export const linksOf = (evidence: Evidence): readonly Link[] =>
  listOf<Shown>(evidence).flatMap((shown) => {
    const url = addressOf(shown);
    return url === '' ? [] : [{ url, text: inWords(shown) || url }];
  });
