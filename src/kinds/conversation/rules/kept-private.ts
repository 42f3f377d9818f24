import type { Rule } from '../../../kit/rule.ts';
import { guide } from '../../../kit/sources.ts';
import { isFormal } from '../chain.ts';
import type { Conversation } from '../schema.ts';

export const rule: Rule<Conversation> = {
  id: 'conversation/kept-private',
  title: 'The note stays private until it escalates',
  nature: 'fault',
  severity: 'warning',
  cites: [guide('The Bridge Between PDP and PIP')],
  why:
    'People speak openly in an early conversation because it stays between the two; sharing it calls ' +
    'for an escalation, and an escalation for saying that it was shared.',
  help: 'Share the note only once it escalates, and record the day and the reason under shared_with_hr.',
  bad: [
    `shared_with_hr: #! The note was shared with HR, and nothing says that it escalated: give the reason…
  date: 2026-03-10`,
    `shared_with_hr:
  date: 2026-03-10
  reason: HR keeps copies of all notes #! The note was shared with HR, and nothing says that it escalated…`,
  ],
  good: [
    `shared_with_hr: { date: 2026-05-05, reason: A formal plan was opened on 4 May }`,
    `shared_with_hr: { date: 2026-05-05, reason: No change after two conversations }
outcome: { date: 2026-05-04, result: not_resolved, next_step: formal }`,
  ],
  *check(note, { neighbours }) {
    const formal = neighbours.linkedFrom().find(isFormal);
    const shared = note.shared_with_hr;
    if (formal && !shared) {
      const message =
        `The plan ${formal.id ?? formal.file} points to this note, which was never shared: add ` +
        'shared_with_hr';
      yield { path: ['shared_with_hr'], message };
    } else if (shared && !formal && !escalated(note)) {
      const message =
        'The note was shared with HR, and nothing says that it escalated: give the reason, or keep it private';
      yield { path: ['shared_with_hr', 'reason'], message };
    }
  },
};

/** Words of a formal step; the reason for sharing must name one where the outcome does not. */
const FORMAL = /\bformal|\bescalat|improvement plan|\bpip\b|\bgrievance|\bdisciplin|\bconduct\b/i;

const escalated = ({ outcome, shared_with_hr: shared }: Conversation): boolean =>
  outcome?.next_step === 'formal' || FORMAL.test(shared?.reason ?? '');
