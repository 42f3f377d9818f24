import type { Rating } from '../../kit/page.ts';
import { tag } from '../../kit/rating.ts';
import { type RollLine, type RollTable, rollColumn } from '../../kit/roll.ts';
import { slipWords } from '../../kit/slips.ts';
import { longDate } from '../../kit/time.ts';
import { series } from '../../kit/words.ts';
import type { PlanStatus, Report } from './contract.ts';
import { distance, named, nobody } from './time-tables.ts';

const plan = rollColumn('Plan', { gives: true });
const what = rollColumn('What', { gives: true });
const who = rollColumn('Who', { gives: true });

const made = (
  id: string,
  title: string,
  columns: RollTable['columns'],
  { plans }: Report,
  cells: (plan: PlanStatus) => readonly (readonly string[])[],
  note = '',
): RollTable => ({
  id,
  title,
  columns: [plan, ...columns],
  lines: plans.flatMap((one) =>
    cells(one).map((rest) => ({ plan: one.file, rating: null, cells: [one.title, ...rest] })),
  ),
  note,
});

export const paperTable = (report: Report): RollTable =>
  made(
    'papers',
    'Papers and meetings ahead',
    [rollColumn('Meeting', { gives: true }), rollColumn('On'), rollColumn('Papers due'), rollColumn('When')],
    report,
    ({ meeting: m }) =>
      m
        ? [[m.title, longDate(m.day), m.papersDue ? longDate(m.papersDue) : 'no day set', distance(m.days)]]
        : [],
  );

/** A closed plan is watched no longer. */
const running = <T>(status: string, things: readonly T[]): readonly T[] =>
  status === 'closed' ? [] : things;

/** `3 of 8 held, 1 missed by the provider`; where no sessions are counted, how far it has come. */
export function supportWords({ due, held, missed, state }: PlanStatus['support'][number]): string {
  if (due === null) return (state ?? 'not asked for yet').replaceAll('_', ' ');
  const parts = [
    missed.provider > 0 ? `${missed.provider} missed by the provider` : '',
    missed.employee > 0 ? `${missed.employee} missed by the employee` : '',
    missed.agreed > 0 ? `${missed.agreed} put off by agreement` : '',
    missed.unsaid > 0 ? `${missed.unsaid} missed, nobody says by whom` : '',
    missed.unrecorded > 0 ? `${missed.unrecorded} not on record` : '',
  ];
  if (due === 0 && held === 0) return 'no session due yet';
  return [`${held} of ${due} held`, ...parts].filter((part) => part !== '').join(', ');
}

export const supportTable = (report: Report): RollTable =>
  made(
    'support',
    'Support promised and held',
    [what, rollColumn('From', { gives: true }), rollColumn('How far', { gives: true })],
    report,
    ({ support, status }) =>
      running(status, support).map((one) => [
        named(one.item, one.what),
        one.provider ?? nobody,
        supportWords(one),
      ]),
  );

export const promiseTable = (report: Report): RollTable =>
  made(
    'promises',
    'Commitments kept',
    [rollColumn('Kept')],
    report,
    ({ status, promises: { made: all, kept, notKept } }) =>
      all > 0 && status !== 'closed'
        ? [[`${kept} of ${all}${notKept > 0 ? `, ${notKept} not kept` : ''}`]]
        : [],
  );

export const slipTable = (report: Report): RollTable =>
  made(
    'slips',
    'Dates that moved',
    [what, rollColumn('First'), rollColumn('Now'), rollColumn('Moves')],
    report,
    ({ slips }) =>
      slips.map((slip) => {
        const { first, now, moves } = slipWords(slip);
        const silent = slip.unrecorded > 0 ? `, ${slip.unrecorded} not on record` : '';
        return [named(slip.item, slip.what), first, now, `${moves}${silent}`];
      }),
  );

/** A figure with its unit. */
const figure = (value: number | null, unit: string | null): string =>
  value === null ? 'none' : `${value}${unit === '%' ? '%' : unit ? ` ${unit}` : ''}`;

export const measureTable = (report: Report): RollTable =>
  made(
    'measures',
    'Measures off their line',
    [what, rollColumn('Latest'), rollColumn('Expected'), rollColumn('Target'), who],
    report,
    ({ measures, status }) =>
      running(status, measures)
        .filter(({ behind }) => behind)
        .map(({ item, name, latest, expected, target, unit, owner }) => [
          named(item, name),
          figure(latest, unit),
          figure(expected, unit),
          figure(target, unit),
          owner ?? nobody,
        ]),
  );

const SIGNALS = {
  'end-early': 'Every criterion is met twice running: the plan could end early',
  'not-working': 'Not yet met three times running, and no cause is named',
} as const;

export const signalTable = (report: Report): RollTable =>
  made('signals', 'Signs that the course should change', [what, rollColumn('About')], report, ({ signals }) =>
    signals.map(({ signal, items }) => [SIGNALS[signal], series(items)]),
  );

const ratingOf = ({ computed, why, judged, reason }: PlanStatus['ratings'][number]): Rating => {
  const differ = judged !== null && judged !== computed;
  return {
    computed: tag(computed),
    judged: judged ? tag(judged) : { tone: 'none', text: '' },
    differ,
    why: differ ? `Computed: ${why}. Judged: ${reason ?? 'no reason given'}` : why,
  };
};

/** Red and amber, and whatever was judged otherwise; the rule stands under it. */
export function ratingTable({ plans, ratingRule }: Report): RollTable {
  const lines = plans.flatMap((one) =>
    one.ratings
      .filter(({ computed, judged }) => computed !== 'green' || (judged !== null && judged !== computed))
      .map((rated): RollLine => {
        const rating = ratingOf(rated);
        const judged = rating.judged.text || 'not judged';
        const cells = [one.title, named(rated.item, rated.what), rating.computed.text, judged, rating.why];
        return { plan: one.file, rating, cells };
      }),
  );
  const columns = [
    plan,
    what,
    rollColumn('Computed'),
    rollColumn('Judged'),
    rollColumn('Why', { gives: true }),
  ];
  return { id: 'ratings', title: 'Ratings', columns, lines, note: ratingRule };
}
