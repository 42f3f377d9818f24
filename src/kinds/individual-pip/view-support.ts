import type { Session, Support as Shown } from '../../kit/page.ts';
import { readRhythm } from '../../kit/rhythm.ts';
import { shortDate } from '../../kit/time.ts';
import { count, isNo, isYes, listOf, nameOf, series } from '../../kit/words.ts';
import { type Ledger, ledgerOf, type Misser } from './ledger.ts';
import { owedUntil, type Support } from './plan.ts';
import type { IndividualPip } from './schema.ts';

const BY: Readonly<Record<Misser, string>> = {
  provider: 'missed by the provider',
  employee: 'missed by the employee',
  agreed: 'put off by agreement',
  unsaid: 'missed, nobody says by whom',
};

const RHYTHM = {
  week: 'weekly',
  fortnight: 'fortnightly',
  month: 'monthly',
  quarter: 'quarterly',
  year: 'yearly',
};

/** `weekly`, or the words that stand there. */
const often = (every: string | null | undefined): string => {
  const rhythm = readRhythm(every);
  return rhythm ? RHYTHM[rhythm] : (every ?? '');
};

/** `S1. Pairing on tests, Dana Kim: weekly, fortnightly from 10 Jun`. */
function title(plan: IndividualPip, support: Support): string {
  const changes = (plan.checkpoints ?? []).flatMap(({ date, support_changes }) =>
    listOf(support_changes).flatMap((change) => {
      if (typeof change === 'string' || change.id !== support.id || !change.every) return [];
      const from = change.from ?? date;
      return [`${often(change.every)}${from ? ` from ${shortDate(from)}` : ''}`];
    }),
  );
  const what = support.what ?? 'Nothing recorded';
  const provider = nameOf(support.provider);
  const who = provider && !what.includes(provider) ? `${what}, ${provider}` : what;
  const rhythm = [often(support.every), ...changes].filter(Boolean).join(', ');
  return `${support.id}. ${who}${rhythm ? `: ${rhythm}` : ''}`;
}

/** `1 missed by the provider and 1 not on record; 1 made up.` */
function shortfall({ missed, unrecorded, madeUp }: Ledger): string {
  const parts = (Object.keys(BY) as Misser[]).flatMap((who) =>
    missed[who] > 0 ? [`${missed[who]} ${BY[who]}`] : [],
  );
  const open = series([...parts, ...(unrecorded > 0 ? [`${unrecorded} not on record`] : [])]);
  const made = madeUp > 0 ? `${count(madeUp, 'missed session')} made up` : '';
  const told = [open, made].filter(Boolean).join('; ');
  return told ? `${told.charAt(0).toUpperCase()}${told.slice(1)}.` : 'None missed.';
}

type Recorded = NonNullable<Support['sessions']>[number];

/** What came of a session, with the same in words. */
export function cameOf({ date, held, missed, makes_up }: Recorded, today: string): Omit<Session, 'date'> {
  if (isNo(held)) return { state: 'missed', text: BY[missed ?? 'unsaid'] };
  if (!isYes(held) || (date && date > today)) return { state: 'planned', text: 'planned' };
  if (makes_up) return { state: 'made_up', text: `makes up for ${shortDate(makes_up)}` };
  return { state: 'held', text: 'held' };
}

const sessionsOf = ({ sessions }: Support, today: string): readonly Session[] =>
  (sessions ?? []).map((one) => ({
    date: one.date ? shortDate(one.date) : 'No date',
    ...cameOf(one, today),
  }));

/** Each promised support with what came of it: the ledger in words, then session by session. */
export const supports = (plan: IndividualPip, today: string): readonly Shown[] =>
  (plan.support ?? []).map((support) => {
    const ledger = ledgerOf(plan, support, owedUntil(plan, today));
    return {
      title: title(plan, support),
      strong: `${ledger.held} of ${ledger.due} due so far given.`,
      text: shortfall(ledger),
      sessions: sessionsOf(support, today),
    };
  });
