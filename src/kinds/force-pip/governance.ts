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
