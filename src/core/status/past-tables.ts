import { type RollTable, rollColumn } from '../../kit/roll.ts';
import { cut } from '../../kit/words.ts';
import type { PastChange, PlanStatus, Report } from './contract.ts';

/** Characters of a sentence that a line shows. */
const WORDS = 200;

/** Whether each plan is compared with what was agreed of it, and not with one commit. */
const isAgreed = (since: string | null): boolean => since === 'agreed';

/** What the plans are compared with, as a sentence after a space; empty where with nothing. */
export const comparedWith = ({ since }: Report): string =>
  since === null ? '' : ` Compared with ${isAgreed(since) ? 'what was agreed' : since}.`;

const lines = ({ plans }: Report, pick: (plan: PlanStatus) => readonly string[]): RollTable['lines'] =>
  plans.flatMap((plan) =>
    pick(plan).map((words) => ({ plan: plan.file, rating: null, cells: [plan.title, cut(words, WORDS)] })),
  );

const columns = (text: string): RollTable['columns'] => [
  rollColumn('Plan', { gives: true }),
  rollColumn(text, { gives: true }),
];

const isSilent = ({ recorded }: PastChange): boolean => recorded === false;

/** What wants an entry in the plan's ledger and has none. */
export const silentTable = (report: Report): RollTable => ({
  id: 'unrecorded',
  title: 'Moved without a record',
  columns: columns('What moved'),
  lines: lines(report, ({ past }) => (past?.changes ?? []).filter(isSilent).map(({ sentence }) => sentence)),
  note: 'Each wants an entry in changes, with its reason and who agreed; lint says at which line.',
});

function told({ past }: PlanStatus): readonly string[] {
  if (past?.state === 'unknown') return [past.note ?? 'Its past cannot be told'];
  const rest = (past?.changes ?? []).filter((change) => !isSilent(change)).map(({ sentence }) => sentence);
  return past?.state === 'new' ? ['The plan is new', ...rest] : rest;
}

/** What else changed, plan by plan. */
export const changeTable = (report: Report): RollTable => ({
  id: 'changed',
  title: `Changed since ${isAgreed(report.since) ? 'it was agreed' : report.since}`,
  columns: columns('What changed'),
  lines: lines(report, told),
  note: '',
});
