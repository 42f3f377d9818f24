import type { Frame, Rating } from '../../kit/page.ts';
import type { Roll, RollTable } from '../../kit/roll.ts';
import { longDate } from '../../kit/time.ts';
import type { PlanStatus, Report } from './contract.ts';
import type { StatusFilter, StatusTable, StatusView } from './view-fields.ts';

const isSilent = ({ recorded }: { readonly recorded: boolean | null }): boolean => recorded === false;

const STATES: readonly (readonly [id: string, text: string, test: (plan: PlanStatus) => boolean])[] = [
  ['late', 'something overdue', ({ overdue }) => overdue.length > 0],
  ['due', 'something due', ({ due }) => due.length > 0],
  ['moved', 'a date moved', ({ slips }) => slips.length > 0],
  ['silent', 'a move without a record', ({ past }) => past?.changes.some(isSilent) ?? false],
  ['changed', 'a change', ({ past }) => past?.state === 'new' || (past?.changes.length ?? 0) > 0],
  ['behind', 'a measure off its line', ({ measures }) => measures.some(({ behind }) => behind)],
  [
    'missed',
    'support missed by the provider',
    ({ support }) => support.some(({ missed }) => missed.provider > 0),
  ],
  ['sign', 'a sign to change course', ({ signals }) => signals.length > 0],
];

/** The stylesheet has a rule for so many kinds. */
const KINDS = 8;

const kindsOf = ({ plans }: Report): readonly string[] =>
  [...new Set(plans.map(({ kind }) => kind))].sort().slice(0, KINDS);

function filters(report: Report): readonly StatusFilter[] {
  const states = STATES.filter(([, , test]) => report.plans.some(test)).map(([id, text]) => ({
    id: `only-${id}`,
    text,
    said: `Only plans with ${text} are shown.`,
  }));
  const kinds = kindsOf(report);
  const sorts = kinds.map((kind, i) => ({
    id: `only-k${i}`,
    text: `${kind} alone`,
    said: `Only plans of the kind ${kind} are shown.`,
  }));
  return [...states, ...(kinds.length > 1 ? sorts : [])];
}

/** The classes of each plan's rows, by its file: what the filters look for. */
function marks(report: Report): ReadonlyMap<string, readonly string[]> {
  const kinds = kindsOf(report);
  return new Map(
    report.plans.map((plan) => [
      plan.file,
      [
        `k${kinds.indexOf(plan.kind)}`,
        ...STATES.filter(([, , test]) => test(plan)).map(([id]) => `is-${id}`),
      ],
    ]),
  );
}

const noRating: Rating = {
  computed: { tone: 'none', text: '' },
  judged: { tone: 'none', text: '' },
  differ: false,
  why: '',
};

/** What is late is shown at once; the rest opens at a touch. */
const OPEN = new Set(['overdue', 'owed', 'unrecorded', 'signals']);

/** Ratings show their tags in place of the columns of words. */
const RATING_WORDS = 3;

const isLate = (text: string): boolean => / late$/.test(text) || /^[1-9]\d*$/.test(text);

function tableView(table: RollTable, classes: ReadonlyMap<string, readonly string[]>): StatusTable {
  const rated = table.lines.some(({ rating }) => rating !== null);
  const columns = rated
    ? [...table.columns.slice(0, -RATING_WORDS), { text: 'Rating', right: false, late: false }]
    : table.columns;
  const rows = table.lines.map(({ plan, cells, rating }) => ({
    marks: (classes.get(plan) ?? []).join(' '),
    rated,
    rating: rating ?? noRating,
    cells: cells.slice(0, rated ? -RATING_WORDS : undefined).map((text, i) => ({
      text,
      label: columns[i]?.text ?? '',
      look: columns[i]?.right ? (text === '' ? 'right bare' : 'right inline') : text === '' ? 'bare' : 'said',
      late: (columns[i]?.late ?? false) && isLate(text),
    })),
  }));
  const all = new Set(table.lines.flatMap(({ plan }) => classes.get(plan) ?? []));
  return {
    id: table.id,
    title: table.title,
    marks: [...all].sort().join(' '),
    count: String(table.lines.length),
    open: OPEN.has(table.id),
    rated,
    columns: columns.map(({ text, right }) => ({ text, right })),
    rows,
    note: table.note,
  };
}

/** The markings of the plans, each once: a page across plans carries all of them. */
const marking = ({ plans }: Report): string =>
  [...new Set(plans.flatMap((plan) => plan.marking ?? []))].sort().join(' / ');

/** What the templates `status/report` are given. */
export function statusView(report: Report, roll: Roll, organisation: string | null): StatusView {
  const asOf = longDate(report.asOf);
  const frame: Frame = {
    title: `Plans as of ${asOf}`,
    marking: marking(report),
    state: '',
    who: organisation ?? '',
    stood: `Plans as of ${asOf}`,
    calm: false,
  };
  const classes = marks(report);
  return {
    frame,
    masthead: {
      eyebrow: organisation ?? 'Improvement and development plans',
      title: roll.title,
      lead: roll.lead,
      facts: [],
    },
    counts: roll.counts.map(({ count, text, late }) => ({ count: String(count), text, late })),
    filters: filters(report),
    tables: roll.tables.map((table) => tableView(table, classes)),
    unread: roll.unread,
  };
}
