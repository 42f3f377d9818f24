import type { Neighbours } from '../kit/neighbours.ts';
import { type Entry, linksOf } from './workspace.ts';

/** What a run must know of a plan to tell others of it, and what its own rules asked about the others. */
export interface Facts {
  readonly file: string;
  readonly id: string | null;
  /** Absolute paths. */
  readonly links: readonly string[];
  readonly askedIds: readonly string[];
  readonly askedLinks: boolean;
}

/** What a run keeps of every plan that it has seen: ids, links, and what rules asked about the others. */
export interface Register {
  readonly enter: (path: string, facts: Facts) => void;
  /** A rule of this plan has asked who else has an id. */
  readonly askedId: (path: string, id: string) => void;
  /** A rule of this plan has asked who links to it. */
  readonly askedLinks: (path: string) => void;
  /** The facts of a plan that was entered. */
  readonly factsOf: (path: string) => Facts | null;
  /** Whether what a plan's rules were told, that there is nobody, was wrong. */
  readonly doubtful: (path: string) => boolean;
  /** The names of other plans with an id. */
  readonly sameId: (id: string, path: string) => readonly string[];
  /** The absolute paths of other plans that link to this one. */
  readonly linking: (path: string) => readonly string[];
}

/** The facts of a plan of which no rule has run yet. */
export function factsOf(entry: Entry): Facts {
  const id = entry.opened.data['id'];
  const links = [...new Set(linksOf(entry))];
  const { file } = entry.opened.source;
  return { file, id: typeof id === 'string' ? ownCopy(id) : null, links, askedIds: [], askedLinks: false };
}

/** A copy: a piece of a text holds on to the whole of it, and with it to every plan that a run has seen. */
const ownCopy = (text: string): string => JSON.parse(JSON.stringify(text)) as string;

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** An empty register. */
export function register(): Register {
  const ids = new Map<string, { path: string; file: string }[]>();
  const links = new Map<string, string[]>();
  const all = new Map<string, Facts>();
  const sameId = (id: string, path: string) =>
    (ids.get(id) ?? []).filter((one) => one.path !== path).map(({ file }) => file);
  const linking = (path: string) => (links.get(path) ?? []).filter((from) => from !== path);
  const ask = (path: string, asked: (facts: Facts) => Facts): void => {
    const facts = all.get(path);
    if (facts) all.set(path, asked(facts));
  };
  return {
    enter: (path, facts) => {
      all.set(path, facts);
      if (facts.id !== null) add(ids, facts.id, { path, file: facts.file });
      for (const target of facts.links) add(links, target, path);
    },
    askedId: (path, id) => ask(path, (facts) => ({ ...facts, askedIds: [...facts.askedIds, ownCopy(id)] })),
    askedLinks: (path) => ask(path, (facts) => ({ ...facts, askedLinks: true })),
    factsOf: (path) => all.get(path) ?? null,
    doubtful: (path) => {
      const facts = all.get(path);
      if (!facts) return false;
      const { askedIds, askedLinks } = facts;
      return askedIds.some((id) => sameId(id, path).length > 0) || (askedLinks && linking(path).length > 0);
    },
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
