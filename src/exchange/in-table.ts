import type { Intake } from '../kit/intake.ts';
import type { Grid, Row } from './in-grid.ts';
import { byBody, byHeads, headline, headScore, isFigure, type Mapping } from './in-head.ts';

/** The table that was looked for, with what its columns seem to be. */
export interface Table {
  readonly caption: string;
  /** On one line; `Column 2` where the table has no heads. */
  readonly heads: readonly string[];
  readonly rows: readonly Row[];
  /** What is proposed for each column. */
  readonly mapping: Mapping;
}

/** A head stands among the first rows, below titles and notes. */
const DEEP = 15;

interface Head {
  readonly grid: number;
  readonly row: number;
  readonly score: number;
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.map(headline).join('\n').toLowerCase() === b.map(headline).join('\n').toLowerCase();

/**
 * The table whose head looks most like a tracker; heads that are named by hand decide. Without any such head, the
 * largest table, its columns told by what stands in them. Null where there is no table of two columns.
 */
export function findTable(
  grids: readonly Grid[],
  intake: Intake,
  named: readonly string[] = [],
): Table | null {
  const wanted = named.map((name) => headline(name).toLowerCase());
  const score = (cells: readonly string[]): number => {
    const heads = new Set(cells.map((text) => headline(text).toLowerCase()));
    return headScore(cells, intake) + 100 * wanted.filter((name) => heads.has(name)).length;
  };
  const heads = grids.flatMap(({ rows }, grid): Head[] =>
    rows.slice(0, DEEP).map(({ cells }, row) => ({ grid, row, score: score(cells) })),
  );
  const best = heads.reduce<Head | null>((a, b) => (b.score > (a?.score ?? 0) ? b : a), null);
  return best ? below(grids, best, intake) : headless(grids, intake);
}

/** The rows below a head, those of the same table on later pages with them, repeated heads left out. */
function below(grids: readonly Grid[], { grid, row }: Head, intake: Intake): Table | null {
  const found = grids[grid];
  const head = found?.rows[row]?.cells;
  if (!found || !head) return null;
  const rows = [...found.rows.slice(row + 1)];
  for (const next of grids.slice(grid + 1)) {
    const first = next.rows[0]?.cells ?? [];
    const carriesOn = same(first, head) || (first.length === head.length && headScore(first, intake) < 2);
    if (next.caption !== found.caption || !carriesOn) break;
    rows.push(...next.rows);
  }
  const width = Math.max(head.length, ...rows.map(({ cells }) => cells.length));
  const heads = Array.from({ length: width }, (_, i) => headline(head[i] ?? '') || `Column ${i + 1}`);
  return {
    caption: found.caption || titleAbove(found, row),
    heads,
    rows: rows.filter(({ cells }) => !same(cells, head)),
    mapping: byHeads(heads, intake),
  };
}

/** A single cell in the first row above the head. */
function titleAbove({ rows }: Grid, head: number): string {
  const filled = rows.slice(0, head).map(({ cells }) => cells.filter((text) => text !== ''));
  return filled.find(({ length }) => length === 1)?.[0] ?? '';
}

function headless(grids: readonly Grid[], intake: Intake): Table | null {
  const widthOf = ({ rows }: Grid): number => Math.max(0, ...rows.map(({ cells }) => cells.length));
  const found = [...grids].filter((one) => widthOf(one) > 1).sort((a, b) => b.rows.length - a.rows.length)[0];
  if (!found) return null;
  const width = widthOf(found);
  const [first, ...rest] = found.rows;
  const named = first !== undefined && isHead(first, rest, width);
  const rows = named ? rest : found.rows;
  const heads = Array.from({ length: width }, (_, i) =>
    named ? headline(first.cells[i] ?? '') : `Column ${i + 1}`,
  );
  return { caption: found.caption, heads, rows, mapping: byBody(rows, width, intake) };
}

const lengthOf = ({ cells }: Row): number => cells.join('').length;

/** Unknown heads are still heads: short names over cells that are much longer, or that hold numbers and times. */
function isHead(first: Row, rest: readonly Row[], width: number): boolean {
  const short = (text: string): boolean => text !== '' && text.length <= 30 && !isFigure(text);
  if (first.cells.length < width || !first.cells.every(short) || rest.length === 0) return false;
  const average = rest.reduce((sum, row) => sum + lengthOf(row), 0) / rest.length;
  return average > 2 * lengthOf(first) || average < 40 || rest.some(({ cells }) => cells.some(isFigure));
}
