import type { TimelineDrawing, TrackDrawing } from '../../src/kit/drawing.ts';
import type { Path } from '../../src/kit/finding.ts';
import type { Figure } from '../../src/kit/page.ts';
import { defaultSettings } from '../../src/kit/settings.ts';
import type { Cell, Table } from '../../src/kit/table.ts';
import type { ViewContext } from '../../src/kit/view.ts';

/** What a view knows on a day, beside the plan. */
export const seenOn = (today: string, more: Partial<ViewContext> = {}): ViewContext => ({
  today,
  settings: defaultSettings,
  findings: [],
  audience: null,
  draft: false,
  ...more,
});

/** The first of a list; a test that meets an empty one fails here, and says so. */
export const only = <T>(list: readonly T[] | undefined): T => {
  const [first] = list ?? [];
  if (first === undefined) throw new Error('the list is empty');
  return first;
};

/** A cell's lines as they are read, one after the other. */
export const readCell = (cell: Cell): string =>
  [
    cell.strong,
    cell.text,
    ...cell.status.map(({ text }) => text),
    cell.late,
    ...cell.rating.map(({ computed, judged }) => [computed.text, judged.text].filter(Boolean).join(' / ')),
    cell.small,
    ...cell.links.map(({ url, text }) => `${text} <${url}>`),
  ]
    .filter((line) => line !== '')
    .join('\n');

/** A table as rows of texts, each row's head first. */
export const readTable = (table: Table): readonly (readonly string[])[] =>
  table.rows.map(({ head, cells }) => [head, ...cells].map(readCell));

/** One column of a table by its head. */
export const columnOf = (table: Table, name: string): readonly string[] => {
  const at = table.columns.findIndex(({ text }) => text === name);
  if (at < 0) throw new Error(`no column ${name}`);
  return readTable(table).map((row) => row[at] ?? '');
};

export const timelineOf = (figures: readonly Figure[]): TimelineDrawing => {
  const found = figures.map(({ drawing }) => drawing).find(({ draw }) => draw === 'timeline');
  if (found?.draw !== 'timeline') throw new Error('no timeline is drawn');
  return found;
};

export const trackOf = (figures: readonly Figure[]): TrackDrawing => {
  const found = only(figures).drawing;
  if (found.draw !== 'track') throw new Error('no track is drawn');
  return found;
};

/** A finding at a path, as views are given them. */
export const findingAt = (path: Path, more: Readonly<Record<string, unknown>> = {}) =>
  ({
    path,
    rule: 'x/y',
    severity: 'error',
    nature: 'gap',
    message: 'Something is missing',
    ...more,
  }) as never;
