import type { Neighbours } from '../../kit/neighbours.ts';
import type { IndividualPip } from './schema.ts';

/** A conversation before the plan, as far as the plan or the note it points to tells. */
export interface Earlier {
  readonly index: number;
  readonly date: string | null;
  /** Ids of the concerns that were raised. */
  readonly concerns: readonly string[];
  /** It points to a note that cannot be read, which is a finding of its own: what it would tell is not known. */
  readonly unread: boolean;
}

type Note = { readonly date?: unknown; readonly concern?: { readonly id?: unknown } | null };

/** What a linked note says; nothing where none is linked, null where it cannot be read or is no note. */
function noteBehind(link: string | null | undefined, neighbours: Neighbours): Note | null {
  if (!link) return {};
  const followed = neighbours.follow(link);
  return 'plan' in followed && followed.kind === 'conversation' ? ((followed.plan ?? {}) as Note) : null;
}

const textOr = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The recorded conversations; a date or concern left out here is taken from the linked note. */
export const earlier = (plan: IndividualPip, neighbours: Neighbours): readonly Earlier[] =>
  (plan.prior_conversations ?? []).map(({ date, concerns, record }, index) => {
    const note = noteBehind(record, neighbours);
    const raised = textOr(note?.concern?.id);
    return {
      index,
      date: date ?? textOr(note?.date),
      concerns: concerns?.length ? concerns : raised ? [raised] : [],
      unread: note === null,
    };
  });
