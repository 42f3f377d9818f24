import { Parser, parse } from 'yaml';
import type { Change, Splice, Value } from '../../src/core/edit/change.ts';

type Data = unknown;

/** What an ordinary YAML reader finds, integers to the last digit. */
export const readPlainly = (text: string): Data =>
  fromReader(parse(text, { version: '1.2', intAsBigInt: true, mapAsMap: true, logLevel: 'silent' }));

function fromReader(node: unknown): Data {
  if (node instanceof Map) {
    return new Map([...node].map(([key, value]) => [key === null ? 'null' : String(key), fromReader(value)]));
  }
  return Array.isArray(node) ? node.map(fromReader) : node;
}

/** A value as the reader should give it back. */
function asRead(value: Value): Data {
  if (typeof value === 'number' && Number.isInteger(value) && !/e/.test(String(value))) return BigInt(value);
  if (Array.isArray(value)) return value.map(asRead);
  if (typeof value !== 'object' || value === null) return value;
  return new Map(Object.entries(value).map(([key, part]) => [key, asRead(part as Value)]));
}

/** The change made on the reader's data in the plainest way, as an oracle independent of the editor's own. */
export function change(data: Data, { path, ...rest }: Change): Data {
  const [key, ...below] = path;
  if (key === undefined) {
    if (rest.op === 'set') return asRead(rest.value);
    const list = data === null || data === undefined ? [] : Array.isArray(data) ? [...data] : [data];
    if (rest.op === 'append') list.push(asRead(rest.value));
    if (rest.op === 'insert') list.splice(rest.index, 0, asRead(rest.value));
    return list;
  }
  const gone = rest.op === 'remove' && below.length === 0;
  if (typeof key === 'number') {
    const list = [...((data ?? []) as Data[])];
    list.splice(key, 1, ...(gone ? [] : [change(list[key], { ...rest, path: below } as Change)]));
    return list;
  }
  const map = new Map((data ?? []) as Map<string, Data>);
  if (gone) map.delete(key);
  else map.set(key, change(map.get(key), { ...rest, path: below } as Change));
  return map;
}

type Comment = { offset: number; source: string };

function collect(node: unknown, out: Comment[]): void {
  if (typeof node !== 'object' || node === null) return;
  const { type, offset, source } = node as { type?: string } & Comment;
  if (type === 'comment') out.push({ offset, source: source.trimEnd() });
  for (const part of Object.values(node)) collect(part, out);
}

/** The comments of a text outside some ranges, sorted. */
export function comments(text: string, outside: readonly Splice[] = []): string[] {
  const out: Comment[] = [];
  for (const token of new Parser().parse(text)) collect(token, out);
  return out
    .filter(({ offset }) => !outside.some(({ start, end }) => offset >= start && offset < end))
    .map(({ source }) => source)
    .sort();
}
