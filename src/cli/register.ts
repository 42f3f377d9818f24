import type { Neighbours } from '../kit/neighbours.ts';
import { type Entry, linksOf } from './workspace.ts';

/** What a run keeps of every plan that it has seen: ids, links, and what rules asked about the others. */
export interface Register {
  readonly enter: (entry: Entry) => void;
  /** A rule of this plan has asked who else has an id. */
  readonly askedId: (path: string, id: string) => void;
  /** A rule of this plan has asked who links to it. */
  readonly askedLinks: (path: string) => void;
  /** Whether what a plan's rules were told, that there is nobody, was wrong. */
  readonly doubtful: (path: string) => boolean;
  /** The names of other plans with an id. */
  readonly sameId: (id: string, path: string) => readonly string[];
  /** The absolute paths of other plans that link to this one. */
  readonly linking: (path: string) => readonly string[];
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** An empty register. */
export function register(): Register {
  const ids = new Map<string, { path: string; file: string }[]>();
  const links = new Map<string, string[]>();
  const askedIds = new Map<string, string[]>();
  const askedLinks = new Set<string>();
  const sameId = (id: string, path: string) =>
    (ids.get(id) ?? []).filter((one) => one.path !== path).map(({ file }) => file);
  const linking = (path: string) => (links.get(path) ?? []).filter((from) => from !== path);
  return {
    enter: (entry) => {
      const { path, opened } = entry;
      const id = opened.data['id'];
      if (typeof id === 'string') add(ids, id, { path, file: opened.source.file });
      for (const target of new Set(linksOf(entry))) add(links, target, path);
    },
    askedId: (path, id) => add(askedIds, path, id),
    askedLinks: (path) => askedLinks.add(path),
    doubtful: (path) =>
      (askedIds.get(path) ?? []).some((id) => sameId(id, path).length > 0) ||
      (askedLinks.has(path) && linking(path).length > 0),
    sameId,
    linking,
  };
}

/** Answers as if there were no other plan, and keeps what was asked. */
export const hearsay = (known: Register, path: string): Pick<Neighbours, 'sameId' | 'linkedFrom'> => ({
  sameId: (id) => {
    known.askedId(path, id);
    return [];
  },
  linkedFrom: () => {
    known.askedLinks(path);
    return [];
  },
});
