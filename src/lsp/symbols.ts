import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-protocol';
import { indentOf, lineAt } from '../core/fix/lines.ts';
import type { Item } from '../kit/facets.ts';
import type { Path, Span } from '../kit/finding.ts';
import { inertLine } from '../kit/inert.ts';
import type { Reading } from './engine.ts';
import { type Positions, positions } from './positions.ts';
import { about, sortName } from './prose.ts';

const KINDS: Readonly<Record<string, SymbolKind>> = {
  concern: SymbolKind.Class,
  root_cause: SymbolKind.Key,
  measure: SymbolKind.Number,
  action: SymbolKind.Method,
  recommendation: SymbolKind.Method,
  goal: SymbolKind.Method,
  criterion: SymbolKind.Boolean,
  milestone: SymbolKind.Event,
  meeting: SymbolKind.Event,
  risk: SymbolKind.Operator,
};

interface Outline {
  readonly reading: Reading;
  readonly place: Positions;
  /** Items by the item that they stand in, the plan's own under null, so that a long plan is walked once. */
  readonly inside: ReadonlyMap<Item | null, readonly Item[]>;
}

/** A plan's outline: its sections, in them its items and dated entries, in those the items that they hold. */
export function symbols(reading: Reading): DocumentSymbol[] {
  const { data, source } = reading.opened;
  const inside = groupBy(reading.facets?.items ?? []);
  const outline = { reading, place: positions(source.text), inside };
  return Object.keys(data).flatMap((key) => {
    const value = data[key];
    if (typeof value !== 'object' || value === null) return [];
    const children = Array.isArray(value) ? entries(outline, key, value) : [];
    return [symbol(outline, inertLine(key), '', SymbolKind.Namespace, [key], 'key', children)];
  });
}

function groupBy(items: readonly Item[]): Map<Item | null, Item[]> {
  const groups = new Map<Item | null, Item[]>();
  for (const item of items) {
    const group = groups.get(item.within);
    if (group) group.push(item);
    else groups.set(item.within, [item]);
  }
  return groups;
}

function entries(outline: Outline, key: string, list: readonly unknown[]): DocumentSymbol[] {
  const own = (outline.inside.get(null) ?? []).filter(({ path }) => path.length === 2 && path[0] === key);
  const items = new Map(own.map((item) => [item.path[1], item]));
  return list.flatMap((value, i) => {
    const item = items.get(i);
    if (item) return [itemSymbol(outline, item)];
    const date = typeof value === 'object' && value !== null ? (value as { date?: unknown }).date : null;
    if (typeof date !== 'string') return [];
    const said = about({ ...(value as object), date: undefined });
    return [symbol(outline, inertLine(date), said, SymbolKind.Event, [key, i], 'value', [])];
  });
}

function itemSymbol(outline: Outline, item: Item): DocumentSymbol {
  const inner = outline.inside.get(item) ?? [];
  const name = [item.id, about(item.value)]
    .filter(Boolean)
    .map((part) => inertLine(part ?? ''))
    .join(' ');
  const children = inner.map((child) => itemSymbol(outline, child));
  const kind = KINDS[item.sort] ?? SymbolKind.Object;
  return symbol(outline, name || sortName(item), sortName(item), kind, item.path, 'value', children);
}

function symbol(
  { reading, place }: Outline,
  name: string,
  detail: string,
  kind: SymbolKind,
  path: Path,
  at: 'key' | 'value',
  children: DocumentSymbol[],
): DocumentSymbol {
  const { text, locate } = { text: reading.opened.source.text, locate: reading.opened.source.locate };
  const own = locate(path, at);
  const whole: Span = { start: own.start, end: Math.max(own.end, blockEnd(text, own.start)) };
  const shown = {
    name: name || '-',
    detail,
    kind,
    range: place.range(whole),
    selectionRange: place.range(own),
  };
  return children.length > 0 ? { ...shown, children } : shown;
}

/** Where the block that begins at an offset ends: before the next line that is no deeper than its first character. */
function blockEnd(text: string, start: number): number {
  const first = lineAt(text, start);
  const column = start - first.start;
  const dash = first.marks.filter((mark) => mark.is === 'dash' && mark.start < start).at(-1);
  let end = first.end;
  for (let at = first; ; ) {
    const newline = text.indexOf('\n', at.end);
    if (newline === -1) return end;
    at = lineAt(text, newline + 1);
    if (at.blank) continue;
    const indent = indentOf(text, at);
    const sameList = !dash && indent === column && at.marks[0]?.is === 'dash';
    if (indent <= (dash?.column ?? column) && !sameList) return end;
    end = at.end;
  }
}
