import { type Agenda, dueLines, nextDay, part, questions, say, titled } from '../../kit/agenda.ts';
import { says } from '../../kit/nothing.ts';
import { longDate } from '../../kit/time.ts';
import { count, listOf, nameOf } from '../../kit/words.ts';
import { ledgerOf, owedByProvider } from './ledger.ts';
import { type Checkpoint, owedUntil } from './plan.ts';
import { lastRun, steadilyMet, stuck } from './runs.ts';
import type { IndividualPip } from './schema.ts';
import { standing } from './standing.ts';

const told = (name: string, text: string | null | undefined) => (says(text) ? say(name, text) : []);

const lastTime = (last: Checkpoint | undefined) => [
  ...told('Working', last?.working),
  ...told('Still needed', last?.needs_work),
  ...told('Employee', last?.employee_comments),
];

const RATINGS = {
  met: 'met',
  improving: 'improving',
  not_yet: 'not yet',
  no_opportunity: 'no opportunity',
} as const;

/** Each criterion with its last rating and what showed it. */
const criteria = (plan: IndividualPip, last: Checkpoint | undefined) =>
  (plan.criteria ?? []).flatMap(({ id, criterion, threshold }) => {
    const { rating, evidence } = last?.criteria?.[id] ?? {};
    const stood = rating ? `${RATINGS[rating]}${evidence ? `: ${evidence}` : ''}` : 'not rated last time';
    return say(id, `${criterion ?? threshold ?? 'A criterion'} (${stood})`);
  });

/** What was agreed to come next, and how far each promised support has come. */
const promised = (plan: IndividualPip, last: Checkpoint | undefined, today: string) => [
  ...told('Next focus', last?.next_focus),
  ...listOf(last?.support_changes).flatMap((change) =>
    typeof change === 'string' ? told('Support', change) : [],
  ),
  ...(plan.support ?? []).flatMap((one) => {
    const ledger = ledgerOf(plan, one, owedUntil(plan, today));
    const owing = owedByProvider(ledger);
    return say(
      one.id,
      `${one.what ?? 'Support'}: ${ledger.due > 0 ? `${ledger.held} of ${ledger.due} held` : 'none due yet'}`,
      owing > 0 ? `${count(owing, 'session')} owed` : '',
    );
  }),
];

/** Questions that this plan's record raises, before those of every checkpoint. */
function raised(plan: IndividualPip, today: string): readonly string[] {
  const owing = (plan.support ?? []).filter(
    (one) => owedByProvider(ledgerOf(plan, one, owedUntil(plan, today))) > 0,
  );
  const twice = (plan.criteria ?? []).filter(({ id }) => {
    const run = lastRun(plan, id);
    return run.length === 2 && run[0]?.rating === 'not_yet';
  });
  return [
    ...owing.map(
      ({ id }) => `${id}: sessions were not given; when are they made up, and what makes that sure?`,
    ),
    ...stuck(plan).map(
      (id) => `${id}: not yet three times running; is the gap deeper, is the will missing, or was help?`,
    ),
    ...twice.map(({ id }) => `${id}: not yet twice running; what in the support should change now?`),
    ...(steadilyMet(plan) ? ['Every criterion is met twice running: is it time to end the plan early?'] : []),
  ];
}

const each = (plan: IndividualPip): readonly string[] =>
  (plan.criteria ?? []).map(({ id }) => `${id}: where does it stand today, and what shows it?`);

const EVERY = [
  'What is going better, in your own words and in mine?',
  'What would help that is not there yet?',
  'What do you want to have written down from your side?',
  'What will the next checkpoint look at?',
];

/** The pre-read of the next checkpoint, for the employee and the manager alike. */
export const agenda: Agenda<IndividualPip> = (plan, context) => {
  const { today } = context;
  const stands = standing(plan, context);
  const last = plan.checkpoints?.at(-1);
  const next = nextDay(stands, ['checkpoint', 'ending'], today);
  const since = last?.date ? ` on ${longDate(last.date)}` : '';
  const met = (plan.criteria ?? []).filter(({ id }) => lastRun(plan, id)[0]?.rating === 'met').length;
  return {
    title: titled('Checkpoint', next, today),
    lead: plan.title ?? nameOf(plan.employee) ?? plan.id,
    facts: [
      { name: 'With', text: nameOf(plan.manager) ?? 'nobody named' },
      { name: 'Criteria met', text: `${met} of ${(plan.criteria ?? []).length}` },
    ],
    parts: [
      part(`Last time${since}`, lastTime(last), 'No checkpoint is on record yet.'),
      part('Where each criterion stood', criteria(plan, last), 'The plan has no criteria yet.'),
      part('What was promised', promised(plan, last, today), 'Nothing is on record.'),
      part(
        'Due until then',
        dueLines(stands, today, next, ({ what }) => what),
        'Nothing else is due.',
      ),
    ],
    questions: questions(raised(plan, today), each(plan), EVERY),
    calm: true,
  };
};
