import type { Glyph, Status } from './page.ts';

const WORDS: Readonly<Record<string, string>> = {
  not_started: 'Not started',
  in_progress: 'In progress',
  on_hold: 'On hold',
  complete: 'Complete, claimed',
  verified: 'Verified',
  dropped: 'Dropped',
};

/** An item's status as pages show it; an absent one counts as not started. */
export function statusOf(status: string | null | undefined): Status {
  const glyph = (status ?? 'not_started') as Glyph;
  return { glyph, text: WORDS[glyph] ?? 'Not started' };
}
