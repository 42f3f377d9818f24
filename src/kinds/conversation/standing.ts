import { deletion, nothingOwed, type Owner, owed, type Standing } from '../../kit/duty.ts';
import { nameOf } from '../../kit/words.ts';
import type { Conversation } from './schema.ts';

/** A note stays between two people: no roll-up takes it in, and a calendar only when it is named. */
export const apart = true;

/** What is owed after an early conversation: the look back that was agreed, and its deletion. */
export function standing(plan: Conversation): Standing {
  const manager: Owner = { name: nameOf(plan.manager), role: 'manager' };
  const open = plan.status !== 'closed' && !plan.outcome?.result;
  return {
    ...nothingOwed,
    duties: [
      ...owed(open ? plan.follow_up : null, {
        key: 'follow-up',
        sort: 'follow-up',
        item: null,
        what: 'Follow-up',
        owner: manager,
      }),
      ...deletion(plan.retention, manager),
    ],
  };
}
