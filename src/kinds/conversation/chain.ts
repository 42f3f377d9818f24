import type { Neighbour, Neighbours } from '../../kit/neighbours.ts';
import type { Conversation } from './schema.ts';

/** The note that this one says came before; null where there is none to read. */
export function previousNote({ previous }: Conversation, neighbours: Neighbours): Conversation | null {
  if (!previous) return null;
  const followed = neighbours.follow(previous);
  return 'plan' in followed && followed.kind === 'conversation' ? (followed.plan as Conversation) : null;
}

/** Tells whether a linking file is a formal plan; the next note links here too. */
export const isFormal = ({ kind }: Neighbour): boolean => kind === 'individual-pip';
