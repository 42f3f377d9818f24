import { asChoice } from '../kit/words.ts';

const SAID: readonly (readonly [status: string, words: string])[] = [
  [
    'complete',
    '(?:(?:now|fully|already) )?(?:completed?|done|closed|implemented|achieved|finished|delivered|discharged)',
  ],
  ['in_progress', 'in progress|under ?way|on track|started|begun'],
  ['not_started', 'not (?:yet )?(?:started|begun)'],
  ['on_hold', 'on hold|paused|suspended'],
  ['dropped', 'dropped|superseded|withdrawn|cancelled|no longer (?:required|needed)'],
];

const OURS = new Set(['not_started', 'in_progress', 'on_hold', 'complete', 'verified', 'dropped']);

/** A status in our own words, whatever its case and spacing: `In progress`; null where it is another word. */
export function ownStatus(text: string): string | null {
  const word = asChoice(text);
  return OURS.has(word) ? word : null;
}

/**
 * The status that a cell tells in anybody's words, alone or before a dash, colon, comma or bracket: `Completed`,
 * `Complete - March 2004`; null where it tells none (`Complete by June`, `partly complete`, `Ongoing`).
 */
export function statusIn(text: string): string | null {
  const clean = text.trim().replace(/[.!]$/, '');
  const found = SAID.find(([, words]) =>
    new RegExp(`^(?:${words})(?:\\s*[-–—:,(;\\n].*)?$`, 'is').test(clean),
  );
  return ownStatus(clean) ?? found?.[0] ?? null;
}
