import { ownColumns } from '../../kit/own-columns.ts';
import type { Frame, Masthead, Pair } from '../../kit/page.ts';
import { longDate } from '../../kit/time.ts';
import { UserSlip } from '../../kit/user-slip.ts';
import type { ViewContext } from '../../kit/view.ts';
import { isNo, isYes, nameOf, textList } from '../../kit/words.ts';
import type { Conversation } from './schema.ts';
import type { ReportView } from './view-fields.ts';

const RESULT = { resolved: 'Resolved', improving: 'Improving', not_resolved: 'Not resolved' } as const;
const NEXT = { none: 'nothing further', repeat: 'another conversation', formal: 'a formal process' } as const;

const who = (note: Conversation): string => nameOf(note.employee) ?? 'Employee';

const dated = (day: string | null | undefined): string => (day ? longDate(day) : '');

const frame = (note: Conversation, { today, draft }: ViewContext): Frame => ({
  title: `${who(note)}: note of a conversation, ${dated(note.date) || longDate(today)}`,
  marking: note.marking ?? '',
  state: draft ? 'DRAFT' : '',
  who: who(note),
  stood: `${note.id}, ${longDate(today)}`,
  calm: true,
});

function masthead(note: Conversation, today: string): Masthead {
  const facts = [
    { name: 'Manager', text: nameOf(note.manager) ?? '' },
    { name: 'Conversation', text: note.iteration ? String(note.iteration) : '' },
    { name: 'As it stood', text: longDate(today) },
  ];
  return {
    eyebrow: `Note of an early conversation${note.date ? `, ${longDate(note.date)}` : ''}`,
    title: note.title ?? who(note),
    lead: 'Informal. It stays between the two unless it escalates.',
    facts: facts.filter(({ text }) => text !== ''),
  };
}

const pair = (name: string, text: string | null | undefined, strong = ''): readonly Pair[] =>
  text?.trim() || strong ? [{ name, strong, text: text ?? '' }] : [];

const invited = ({ context }: Conversation): string => {
  if (context?.shared) return context.shared;
  return isYes(context?.invited) ? 'Asked; nothing was shared' : isNo(context?.invited) ? 'Not asked' : '';
};

function noticed({ concern }: Conversation): string {
  const facts = (concern?.observed ?? []).map(({ date, fact }) =>
    [dated(date), fact].filter(Boolean).join(': '),
  );
  return facts.filter(Boolean).join('\n');
}

/** The order in which the guide tells such a conversation. */
function parts(note: Conversation): readonly Pair[] {
  const { expectation, support, outcome } = note;
  const after = [dated(outcome?.date), outcome?.next_step && `Next: ${NEXT[outcome.next_step]}`];
  return [
    ...pair('What was noticed', noticed(note)),
    ...pair('What it leads to', note.concern?.impact),
    ...pair('What is behind it', invited(note)),
    ...pair(
      'What needs to be seen',
      expectation?.standard,
      expectation?.by ? `By ${dated(expectation.by)}.` : '',
    ),
    ...pair('Help offered', textList(support?.offered).join('\n')),
    ...pair('Help agreed', textList(support?.agreed).join('\n')),
    ...pair('Looked at again', dated(note.follow_up)),
    ...pair(
      'What came of it',
      after.filter(Boolean).join('. '),
      outcome?.result ? `${RESULT[outcome.result]}.` : '',
    ),
    ...pair(
      'Shared with HR',
      [dated(note.shared_with_hr?.date), note.shared_with_hr?.reason].filter(Boolean).join(': '),
    ),
  ];
}

/** What the page shows; throws a slip where HR asks for a note that was never shared with it. */
export function view(note: Conversation, context: ViewContext): ReportView {
  if (context.audience === 'hr' && !note.shared_with_hr)
    throw new UserSlip(
      `${note.id} was not shared with HR: it stays between employee and manager unless it escalates (shared_with_hr)`,
    );
  const { delete_by: day } = note.retention ?? {};
  return {
    frame: frame(note, context),
    masthead: masthead(note, context.today),
    parts: parts(note),
    own: ownColumns(note),
    retention: day ? `To be deleted by ${longDate(day)}.` : '',
  };
}
