import type { Drawing } from '../../kit/drawing.ts';

/** A drawing as a page needs it: pictures for wide and narrow screens, its sentence, and its data as a table. */
export interface Drawn {
  readonly wide: string;
  /** Empty where one picture serves every width. */
  readonly narrow: string;
  readonly sentence: string;
  readonly head: readonly { readonly text: string; readonly right: boolean }[];
  readonly rows: readonly {
    readonly head: string;
    readonly cells: readonly { readonly text: string; readonly right: boolean }[];
  }[];
}

export const drawn = (_data: Drawing): Drawn => ({ wide: '', narrow: '', sentence: '', head: [], rows: [] });
