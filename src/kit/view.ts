import type { Finding } from './finding.ts';
import type { Settings } from './settings.ts';

/** Who a page is for; what an audience may not see is left out of the view itself. */
export type Audience = 'employee' | 'manager' | 'hr' | 'panel';

/** What a template may be given: words, yes or no, and lists and maps of these. Nothing is left to decide. */
export type View = string | boolean | readonly View[] | { readonly [key: string]: View };

/** What a view may know beside the plan. */
export interface ViewContext {
  readonly today: string;
  readonly settings: Settings;
  /** The plan's own findings at the normal stage: SMART ticks and counts come from them. */
  readonly findings: readonly Finding[];
  readonly audience: Audience | null;
  /** A day in words. */
  readonly draft: boolean;
}
