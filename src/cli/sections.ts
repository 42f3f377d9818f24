import { settle } from '../core/settle.ts';
import type { AnyKind } from '../kit/kind.ts';

type Data = Readonly<Record<string, unknown>>;

/** Where a key stands at the start of a line; what is under it is indented, or a list. */
const KEY = /^(?=["']?[A-Za-z_][\w-]*["']?[ \t]*:(?:\s|$))/m;
/** Below this a text is read whole, and above the reader's own limit it is refused. */
const LIMIT = 512 * 1024;

/** A plan's text cut at its top-level keys; what stands before the first stays with it. */
function cutUp(text: string): readonly string[] {
  const [first = '', ...rest] = text.split(KEY);
  const bare = first.split('\n').every((line) => /^\ufeff?(?:#.*|---)?\s*$/.test(line));
  return bare && rest.length > 0 ? [first + rest[0], ...rest.slice(1)] : [first, ...rest];
}

const KEY_HERE = new RegExp(KEY.source, 'my');

/** Whether a place in a text is the start of a section, or its end. */
function isCut(text: string, at: number): boolean {
  KEY_HERE.lastIndex = at;
  return at === text.length || KEY_HERE.test(text);
}

/** The same by the sections of a text that is much alike: those at either end that still stand are only compared. */
function cutLike(text: string, known: readonly string[]): readonly string[] {
  let [head, start] = [0, 0];
  for (const section of known) {
    if (!text.startsWith(section, start) || !isCut(text, start + section.length)) break;
    start += section.length;
    head++;
  }
  let [tail, end] = [known.length, text.length];
  // What stands before the first key makes the first section odd, so it is never found from behind.
  for (; tail > Math.max(head, 1); tail--) {
    const section = known[tail - 1] ?? '';
    const from = end - section.length;
    if (from < start || !text.startsWith(section, from) || !isCut(text, from)) break;
    end = from;
  }
  const between = start < end ? cutUp(text.slice(start, end)) : [];
  return [...known.slice(0, head), ...between, ...known.slice(tail)];
}

/** Reads a part of a text into its raw tree; null where it has a fault, or is not sure. */
export type ReadPart = (section: string) => unknown;

function dataOf(section: string, kind: AnyKind, read: ReadPart): Data | null {
  const raw = read(section);
  const usable = typeof raw === 'object' && raw !== null && !Array.isArray(raw);
  return usable ? (settle(raw, kind.shape).data as Data) : null;
}

/**
 * Reads successive versions of a plan key by key, each part of the text once: from one commit to the next most of it
 * is the same. Null where the parts alone do not tell (a fault, a key twice, one big flow map): then read it whole.
 */
export function sectionReader(kind: AnyKind, read: ReadPart): (text: string) => Data | null {
  const known = new Map<string, Data | null>();
  // Sections that differ by a comment alone are one value, so that whoever compares versions sees it at once.
  const alike = new Map<string, Data | null>();
  const part = (section: string): Data | null => {
    const found = known.get(section);
    if (found !== undefined) return found;
    const data = dataOf(section, kind, read);
    const same = JSON.stringify(data);
    const first = alike.get(same) ?? data;
    alike.set(same, first);
    known.set(section, first);
    return first;
  };
  let sections: readonly string[] = [];
  return (text) => {
    if (text.length > LIMIT) return null;
    const plan: Record<string, unknown> = {};
    sections = cutLike(text, sections);
    for (const section of sections) {
      const data = part(section);
      if (!data || Object.keys(data).some((key) => Object.hasOwn(plan, key))) return null;
      Object.assign(plan, data);
    }
    return plan['kind'] === kind.id ? plan : null;
  };
}
