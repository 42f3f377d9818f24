import { type Cell, cell, column, type Table, table } from '../../kit/table.ts';
import { longDate, shortDate } from '../../kit/time.ts';
import { nameOf, textList } from '../../kit/words.ts';
import type { Concern, Criterion } from './plan.ts';
import type { IndividualPip } from './schema.ts';
import type { ConcernView } from './view-fields.ts';

const INPUT = {
  agreed: 'Agreed by the employee',
  proposed: 'Proposed by the employee',
  commented: 'The employee commented on it',
  none: 'Without the employee',
} as const;

export const RATED = {
  met: 'Met',
  improving: 'Improving',
  not_yet: 'Not yet',
  no_opportunity: 'No opportunity',
} as const;

/** Texts joined into one; empty where there is none. */
const joined = (texts: readonly (string | null | undefined)[], by = '; '): string =>
  texts.filter((text) => text).join(by);

const row = (k: Criterion): readonly Cell[] => [
  cell(k.criterion ?? 'Nothing recorded', {
    strong: k.id,
    small: joined([k.concern && `Answers ${k.concern}`, k.baseline && `At the start: ${k.baseline}`]),
  }),
  cell(k.threshold ?? 'none', { small: joined([k.window, k.sample], ', ') }),
  cell(joined([k.measured_by, nameOf(k.assessed_by)]) || 'none', {
    small: k.employee_input ? INPUT[k.employee_input] : '',
  }),
];

/** What is expected and how it is judged. */
export const criteria = (plan: IndividualPip): Table =>
  table(
    'Criteria',
    [column('Criterion', { width: '40' }), column('Met when'), column('Judged from, by')],
    (plan.criteria ?? []).map(row),
  );

/** Ratings with their evidence, a row for each checkpoint. */
export const ratings = (plan: IndividualPip): Table => {
  const ids = (plan.criteria ?? []).map(({ id }) => id);
  return table(
    'Ratings at each checkpoint',
    [column('Checkpoint', { width: '15' }), ...ids.map((id) => column(id))],
    (plan.checkpoints ?? []).map(({ date, criteria: rated }) => [
      cell(date ? shortDate(date) : 'No date'),
      ...ids.map((id) => {
        const { rating, evidence } = rated?.[id] ?? {};
        const strong = rating ? `${RATED[rating]}.` : '';
        return cell(joined(textList(evidence)) || (rating ? '' : 'Not rated'), { strong });
      }),
    ]),
  );
};

/** One concern: what the role requires, and the dated facts. */
export const concern = (one: Concern): ConcernView => ({
  title: `${one.id}. ${one.expected ?? 'Nothing recorded'}`,
  standard: one.standard ?? '',
  facts: (one.observed ?? []).map(({ date, fact, impact }) => ({
    name: date ? longDate(date) : 'No date',
    strong: '',
    text: joined([fact, impact], '\n') || 'Nothing recorded',
  })),
});
