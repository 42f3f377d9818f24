import type { StatusDrawing } from '../../kit/drawing.ts';
import type { Count, Figure } from '../../kit/page.ts';

/** In the order of the counts: what is claimed is drawn apart from what was checked. */
const STATES = ['complete', 'verified', 'in_progress', 'not_started', 'on_hold'] as const;

/** The counts of the first page as bars; none where the plan has no action. */
export function statusFigures(counts: readonly Count[]): readonly Figure[] {
  if (counts.every(({ count }) => count === '0')) return [];
  const drawing: StatusDrawing = {
    draw: 'status',
    prefix: 'status',
    title: 'Actions by status',
    parts: counts.map(({ count, text }, at) => ({
      text,
      count,
      state: STATES[at] ?? 'not_started',
    })),
  };
  return [
    { caption: 'Actions by status', note: '', key: '', table: 'Actions by status as a table', drawing },
  ];
}
