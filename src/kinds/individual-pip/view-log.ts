import type { Entry, Fact, Pair } from '../../kit/page.ts';
import { longDate } from '../../kit/time.ts';
import { listOf, nameOf, series } from '../../kit/words.ts';
import type { Checkpoint } from './plan.ts';
import type { IndividualPip } from './schema.ts';

const facts = (pairs: readonly (readonly [string, string | null | undefined])[]): readonly Fact[] =>
  pairs.flatMap(([name, text]) => (text?.trim() ? [{ name, text }] : []));

/** Changes of support in words: as written, or told from their fields. */
const adjusted = ({ support_changes }: Checkpoint): string =>
  listOf(support_changes)
    .map((change) => {
      if (typeof change === 'string') return change;
      const { id, what, provider, every, from } = change;
      const parts = [what, nameOf(provider) && `by ${nameOf(provider)}`, every && `every ${every}`];
      const told = parts.filter(Boolean).join(', ');
      return `${id ?? 'Support'}: ${told}${from ? ` from ${longDate(from)}` : ''}`;
    })
    .join('\n');

const managerSays = (it: Checkpoint): readonly Fact[] =>
  facts([
    ['What works', it.working],
    ['Needs work', it.needs_work],
    ['Support', adjusted(it)],
  ]);

const voices = (
  plan: IndividualPip,
  manager: readonly Fact[],
  comments: string | null | undefined,
  panel: boolean,
) => [
  ...(panel ? [] : [{ who: nameOf(plan.manager) ?? 'The manager', me: false, says: manager }]),
  { who: nameOf(plan.employee) ?? 'The employee', me: true, says: facts([['', comments]]) },
];

/** The opening and the checkpoints, newest first, in both voices; a panel is shown the employee's alone. */
export function log(plan: IndividualPip, panel: boolean): readonly Entry[] {
  const entries = (plan.checkpoints ?? []).map((it) => ({
    date: it.date ? longDate(it.date) : 'No date',
    aside: !panel && it.next_focus ? `Next: ${it.next_focus}` : '',
    voices: voices(plan, managerSays(it), it.employee_comments, panel),
    foot: '',
    heard: Boolean(it.employee_comments?.trim()),
  }));
  const opening = plan.opening?.employee_comments?.trim();
  const first = {
    date: plan.opening?.date ? longDate(plan.opening.date) : 'At the opening',
    aside: 'The opening',
    voices: voices(plan, facts([['', plan.consequence]]), opening, panel),
    foot: '',
    heard: true,
  };
  const all = [...(opening ? [first] : []), ...entries].reverse();
  return all.filter(({ heard }) => heard || !panel).map(({ heard: _, ...entry }) => entry);
}

const pair = (name: string, text: string | null | undefined): readonly Pair[] =>
  text?.trim() ? [{ name, strong: '', text }] : [];

const CONDITIONS = {
  gap_is_persistent: 'The gap lasts',
  expectations_were_explicit: 'Expectations were explicit',
  earlier_conversations_happened: 'Earlier conversations',
  not_conduct_or_capability: 'Neither conduct nor capability',
  support_is_available: 'Support is there',
} as const;

/** What came before the plan: the five conditions, the expectations and the earlier conversations. */
export function before(plan: IndividualPip): readonly Pair[] {
  const { appropriate, expectations_shared: shared, prior_conversations: earlier, opening } = plan;
  const conditions = (Object.keys(CONDITIONS) as (keyof typeof CONDITIONS)[]).flatMap((key) => {
    const answer = appropriate?.[key];
    const met =
      typeof answer === 'object' && answer?.met !== undefined
        ? `Met: ${answer.met === true || answer.met === 'yes' ? 'yes' : 'no'}. `
        : '';
    return pair(
      CONDITIONS[key],
      typeof answer === 'string' ? answer : `${met}${answer?.because ?? ''}`.trim(),
    );
  });
  const talks = (earlier ?? []).map(({ date, concerns, summary }) =>
    [date ? longDate(date) : 'No date', series(concerns ?? []), summary].filter(Boolean).join(': '),
  );
  return [
    ...conditions,
    ...pair('Expectations shared', shared && longDate(shared)),
    ...pair('Raised before', talks.join('\n')),
    ...pair('Opened', opening?.date && longDate(opening.date)),
    ...pair('Plan received', opening?.received && longDate(opening.received)),
  ];
}
