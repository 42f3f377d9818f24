import type { Path } from '../../kit/finding.ts';
import { listOf } from '../../kit/words.ts';
import { rows } from './plan.ts';
import type { ForcePip } from './schema.ts';

type Governance = NonNullable<ForcePip['governance']>;

/** Where something missing under governance is reported: at its own key, or at governance where that is missing. */
export const underGovernance = (plan: ForcePip, key: keyof Governance & string): Path =>
  plan.governance ? ['governance', key] : ['governance'];

/** Tells whether a board of the plan plays a part. */
export const hasBoardThat = (plan: ForcePip, part: 'challenge' | 'escalate'): boolean =>
  rows(plan.governance?.boards).some(({ roles }) => listOf(roles).includes(part));

/** Where the parts of the boards stand. */
export const partsOf = (plan: ForcePip): readonly Path[] =>
  rows(plan.governance?.boards).map((_, i) => ['governance', 'boards', i, 'roles']);

const fold = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

/** Two names of one body: equal, or one within the other. */
export const sameBody = (a: string, b: string): boolean =>
  fold(a).includes(fold(b)) || fold(b).includes(fold(a));

/** The last review by a board; one that names no body counts for each. */
export const lastReviewBy = (plan: ForcePip, board: string, today: string): string | undefined =>
  rows(plan.reviews)
    .filter(({ body }) => !body || sameBody(body, board))
    .flatMap(({ date }) => (date && date <= today ? [date] : []))
    .sort()
    .at(-1);
