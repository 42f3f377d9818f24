import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { UserSlip } from '../kit/user-slip.ts';
import { BREAK, type Grid, grid, LIMITS, type Row } from './in-grid.ts';

type Node = DefaultTreeAdapterMap['childNode'];
type Element = DefaultTreeAdapterMap['element'];

const SILENT = new Set(['script', 'style', 'template', 'noscript', 'head', 'svg', 'iframe', 'object', 'del']);
const BLOCKS = new Set(['p', 'div', 'li', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr', 'section']);
const isElement = (node: Node): node is Element => 'tagName' in node;

/** How many more nodes may be looked at: tables in tables in tables are read again at each level. */
interface Budget {
  left: number;
}

/** All nodes below one in their order; `inside` says whether to look into an element. Depth costs no stack. */
function* walk(
  root: { childNodes: Node[] },
  budget: Budget,
  inside: (element: Element) => boolean,
): Generator<Node | 'end'> {
  const stack: (Node | 'end')[] = [...root.childNodes].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (--budget.left < 0)
      throw new UserSlip('the page is too large or too deeply nested: save the table alone');
    yield node;
    if (node === 'end' || !isElement(node) || !inside(node)) continue;
    if (BLOCKS.has(node.tagName)) stack.push('end');
    stack.push(...[...node.childNodes].reverse());
  }
}

/** What a reader sees of an element: blanks as one, blocks and `br` as new lines, scripts and struck text left out. */
function seen(root: Element, budget: Budget): string {
  let text = '';
  for (const node of walk(root, budget, ({ tagName }) => !SILENT.has(tagName))) {
    if (node === 'end') text += '\n';
    else if (isElement(node)) text += node.tagName === 'br' || BLOCKS.has(node.tagName) ? '\n' : '';
    else if ('value' in node) text += node.value.replace(/[ \t\r\n\f]+/g, ' ');
  }
  return text.replace(BREAK, '\n').replace(/\n+/g, '\n').trim();
}

const span = (element: Element, name: string, most: number): number => {
  const given = Number(element.attrs.find((attr) => attr.name === name)?.value ?? 1);
  return Number.isInteger(given) && given > 0 ? Math.min(given, most) : 1;
};

/** Lays cells out in columns: what spans rows or columns stands once, at its upper left, and the rest is empty. */
function layOut(rows: readonly Element[], budget: Budget): Row[] {
  const held: number[] = [];
  return rows.map((row, i): Row => {
    const cells: string[] = [];
    const fill = (): void => {
      while ((held[cells.length] ?? 0) > i) cells.push('');
    };
    for (const node of row.childNodes) {
      if (!isElement(node) || !/^t[dh]$/.test(node.tagName) || cells.length > LIMITS.columns) continue;
      fill();
      const across = span(node, 'colspan', LIMITS.columns);
      const down = i + span(node, 'rowspan', LIMITS.rows);
      for (let k = 0; k < across; k++) held[cells.length + k] = down;
      cells.push(seen(node, budget), ...Array.from({ length: across - 1 }, () => ''));
    }
    fill();
    return { at: i + 1, cells };
  });
}

/** Reads the tables of an HTML page, each with its caption or the heading above it. Nothing of the page is run or fetched. */
export function readHtml(text: string): readonly Grid[] {
  const budget: Budget = { left: 2_000_000 };
  const found: Grid[] = [];
  let heading = '';
  for (const node of walk(parse(text), budget, ({ tagName }) => !SILENT.has(tagName))) {
    if (node === 'end' || !isElement(node)) continue;
    if (/^h[1-6]$/.test(node.tagName)) heading = seen(node, budget);
    if (node.tagName !== 'table') continue;
    const parts: Element[] = [];
    for (const part of walk(node, budget, ({ tagName }) => /^t(?:head|body|foot)$/.test(tagName)))
      if (part !== 'end' && isElement(part)) parts.push(part);
    const caption = parts.find(({ tagName }) => tagName === 'caption');
    const rows = parts.filter(({ tagName }) => tagName === 'tr');
    found.push(grid(caption ? seen(caption, budget) : heading, layOut(rows, budget)));
  }
  return found;
}
