import type { Item } from '../../kit/facets.ts';
import type { Remark } from '../../kit/finding.ts';
import { DUE, isOwed } from '../../kit/owed.ts';
import type { Rule } from '../../kit/rule.ts';
import { college } from '../../kit/sources.ts';
import { daysBetween } from '../../kit/time.ts';
import { lastDay } from '../../kit/when.ts';
import { calledItem, count, isPresent } from '../../kit/words.ts';

/** Late openly: somebody has said why and what is expected now. */
function accounted({ value }: Item): boolean {
  const rag = value['rag'] as { reason?: unknown; forecast?: unknown } | undefined;
  return isPresent(rag?.reason) && isPresent(rag?.forecast);
}

function remark(item: Item, today: string): Remark | null {
  const field = DUE[item.sort];
  const last = field === undefined ? null : lastDay(item.value[field]);
  if (!field || !last || last >= today || !isOwed(item) || accounted(item)) return null;
  const late = count(daysBetween(last, today), 'day');
  const next =
    item.sort === 'milestone'
      ? 'set its status, or move it with a reason'
      : 'close it, or record why and the new date';
  return {
    path: [...item.path, field],
    unless: [[...item.path, 'status']],
    message: `${calledItem(item.id, item.sort)} was due ${item.value[field]}, ${late} ago: ${next}`,
  };
}

export const rule: Rule<{ readonly status?: string }> = {
  id: 'plan/overdue',
  title: 'What is past its date says why and until when',
  nature: 'time',
  severity: 'warning',
  cites: [college('Provide clear timeframes')],
  why: 'Dates slip; that is no fault in itself. A date that has passed without a word is how a plan stops being believed.',
  help: 'Record the reason and the new forecast under rag: or changes:, or set the status.',
  bad: [
    `
kind: force-pip
actions:
  - task: C1.1
    due: 2026-06-30 #! C1.1 was due 2026-06-30, 15 days ago: close it, or record why and the new date
    status: in_progress
`,
  ],
  good: [
    `
kind: force-pip
actions:
  - task: C1.1
    due: 2026-06-30
    status: in_progress
    rag:
      rating: amber
      reason: The telephony report came late
      forecast: Complete by 2026-08-28
  - task: C1.2
    due: 2026-06-30
    status: complete
`,
  ],
  *check({ status }, { facets, today }) {
    if (status === 'closed') return;
    for (const item of facets.items) {
      const late = remark(item, today);
      if (late) yield late;
    }
  },
};
