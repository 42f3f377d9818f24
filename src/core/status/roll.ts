import type { Roll } from '../../kit/roll.ts';
import { longDate } from '../../kit/time.ts';
import { count } from '../../kit/words.ts';
import type { Report } from './contract.ts';
import { changeTable, comparedWith, silentTable } from './past-tables.ts';
import { planTable } from './plan-table.ts';
import { checkTable, dueTable, lateTable, talkTable } from './time-tables.ts';
import {
  measureTable,
  paperTable,
  promiseTable,
  ratingTable,
  signalTable,
  slipTable,
  supportTable,
} from './watch-tables.ts';

/** What was asked for, in one sentence. */
function lead(report: Report): string {
  const { dueWithin, owner, meeting, shard, plans } = report;
  const ahead = meeting
    ? `Due means by the next meeting of ${meeting}.`
    : `Due means within ${count(dueWithin, 'day')}.`;
  const whose =
    owner === null ? '' : ` Only what is owed by ${owner} is shown; counts of items are of whole plans.`;
  const part = shard === null ? '' : ` This is part ${shard.index} of ${shard.of}.`;
  const none = plans.length === 0 ? ' There is nothing to show.' : '';
  return `${ahead}${whose}${comparedWith(report)}${part}${none}`;
}

const counts = ({ summary: s }: Report): Roll['counts'] =>
  [
    { count: s.overdue, text: 'overdue', late: s.overdue > 0 },
    { count: s.due, text: 'due', late: false },
    { count: s.open, text: 'open items', late: false },
    { count: s.undated, text: 'open with no date that can pass', late: false },
    { count: s.claimed, text: 'complete, claimed', late: false },
    { count: s.verified, text: 'verified', late: false },
    { count: s.slipped, text: 'dates moved', late: false },
    { count: s.unrecorded, text: 'moved without a record', late: s.unrecorded > 0 },
    { count: s.changed, text: 'changes in all', late: false },
    { count: s.behind, text: 'measures off their line', late: s.behind > 0 },
    {
      count: s.supportMissedByProvider,
      text: 'sessions missed by the provider',
      late: s.supportMissedByProvider > 0,
    },
  ].filter(({ text, count: n }) => n > 0 || text === 'overdue' || text === 'due');

/** A report in words, for whoever prints it. */
export function rollOf(report: Report): Roll {
  const tables = [
    lateTable(report),
    talkTable(report),
    dueTable(report),
    paperTable(report),
    ratingTable(report),
    measureTable(report),
    supportTable(report),
    promiseTable(report),
    slipTable(report),
    silentTable(report),
    changeTable(report),
    signalTable(report),
    checkTable(report),
    planTable(report),
  ];
  return {
    title: `${count(report.plans.length, 'plan')} as of ${longDate(report.asOf)}`,
    lead: lead(report),
    counts: counts(report),
    tables: tables.filter(({ lines }) => lines.length > 0),
    unread: report.unread,
  };
}
