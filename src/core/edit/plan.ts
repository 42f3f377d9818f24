import { isScalar, type ParsedNode } from 'yaml';
import type { Path } from '../../kit/finding.ts';
import { addToBlock, insertInBlock, removeFromBlock } from './block.ts';
import { type Change, type Splice, type Value, wrap } from './change.ts';
import { type Entry, entriesOf, find, type Holder, isHolder, isListNode } from './entry.ts';
import { addToFlow, insertInFlow, removeFromFlow, replaceInFlow } from './flow.ts';
import { isBrief } from './inline.ts';
import type { Like } from './manners.ts';
import { openFlow } from './open.ts';
import type { Page } from './read.ts';
import { replaceInBlock } from './replace.ts';

/** Splices for one change, and what they write; another change must not be planned beside them there. */
export interface Planned {
  readonly splices: readonly Splice[];
  /** The path whose text is made, replaced or taken out: the highest one, where parents are missing. */
  readonly reach: Path;
  /** A new item at its list's end, behind which others may be put. */
  readonly grows: boolean;
}

const writes = (reach: Path, splices: readonly Splice[], grows = false): Planned => ({
  splices,
  reach,
  grows,
});

const inBlock = (entry: Entry | undefined): entry is Entry => entry?.kind === 'key' || entry?.kind === 'dash';

/** Nothing, a null, or an empty flow list or map: a place that a list or map may take whole. */
const isFree = (node: ParsedNode | null): boolean =>
  node === null ||
  (isScalar(node) && node.value === null) ||
  (isHolder(node) && node.flow === true && node.items.length === 0);

/** The same key of the item before (or after), for a key that is new in a list's item. */
function kin(page: Page, path: Path): Like {
  const index = path.at(-2);
  if (typeof index !== 'number') return undefined;
  for (const other of [index - 1, index + 1]) {
    const found = find(page.text, page.root, [...path.slice(0, -2), other, path.at(-1) ?? '']);
    if (found?.node) return found.node;
  }
  return undefined;
}

/** Opens a flow collection for prose, where its own place lets block style in. */
function opened(page: Page, path: Path, holder: Holder, value: Value, like: Like): Splice[] | undefined {
  if (!holder.flow || page.habits.oneLine || isBrief(value)) return undefined;
  const entry = find(page.text, page.root, path.slice(0, -1))?.entry;
  return inBlock(entry) ? openFlow(page, entry, holder, { key: path.at(-1) ?? '', value, like }) : undefined;
}

function add(page: Page, path: Path, holder: Holder, value: Value, grows = false): Planned {
  const key = path.at(-1) ?? '';
  const last = entriesOf(page.text, holder).at(-1);
  const like = isListNode(holder) ? last?.node : kin(page, path);
  const open = opened(page, path, holder, value, like);
  if (open) return writes(path.slice(0, -1), open);
  if (holder.flow) return writes(path, addToFlow(page, holder, key, value, like), grows);
  const column = find(page.text, page.root, path.slice(0, -1))?.entry?.column ?? -1;
  return writes(path, addToBlock(page, holder, column, key, value, like), grows);
}

function setAt(page: Page, path: Path, value: Value): Planned | string {
  const above = path.slice(0, -1);
  const key = path.at(-1);
  if (key === undefined) return 'the whole plan cannot be replaced';
  const { entry, node } = find(page.text, page.root, path) ?? {};
  const parent = find(page.text, page.root, above);
  if (!parent || (above.length > 0 && isFree(parent.node))) return setAt(page, above, wrap(key, value));
  if (!isHolder(parent.node)) return 'its place is neither a list nor a map';
  if (!entry) return add(page, path, parent.node, value);
  if (entry.explicit) return 'its key is written with a question mark';
  const like = node ?? kin(page, path);
  if (inBlock(entry)) return writes(path, replaceInBlock(page, entry, value, like));
  const open = opened(page, path, parent.node, value, like);
  return open ? writes(above, open) : writes(path, replaceInFlow(page, entry, value, like));
}

function addItem(page: Page, change: Change & { op: 'append' | 'insert' }): Planned | string {
  const { path, value } = change;
  const { node = null } = find(page.text, page.root, path) ?? {};
  if (isFree(node)) return setAt(page, path, [value]);
  if (!isHolder(node)) return setAt(page, path, [(node as { value: string }).value, value]);
  const count = node.items.length;
  const index = change.op === 'append' ? count : change.index;
  if (index === count) return add(page, [...path, count], node, value, isListNode(node));
  const like = node.items[index] as Like;
  const insert = node.flow ? insertInFlow : insertInBlock;
  return writes(path, insert(page, node, index, value, like));
}

function removeAt(page: Page, path: Path): Planned | string {
  const above = path.slice(0, -1);
  const { entry } = find(page.text, page.root, path) ?? {};
  const holder = find(page.text, page.root, above)?.node;
  if (!entry || !isHolder(holder)) return 'it is not there';
  if (entry.explicit) return 'its key is written with a question mark';
  // An item that goes moves those behind it to other numbers.
  const reach = isListNode(holder) ? above : path;
  if (holder.flow) return writes(reach, removeFromFlow(page, holder, entry));
  if (holder.items.length === 1) return setAt(page, above, isListNode(holder) ? [] : {});
  return writes(reach, removeFromBlock(page, holder, entry));
}

/** Computes the splices that should make one change; reading the result again proves whether they do. */
export function planChange(page: Page, change: Change): Planned | string {
  if (change.op === 'set') return setAt(page, change.path, change.value);
  return change.op === 'remove' ? removeAt(page, change.path) : addItem(page, change);
}
