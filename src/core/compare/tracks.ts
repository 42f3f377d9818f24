import type { LogFact } from './facts.ts';
import { keyOf } from './facts.ts';
import { said } from './same.ts';

/** One entry of a log through the versions; `text` and `bare` (without its day) are as last seen. */
interface Track {
  readonly key: string;
  place: string;
  text: string;
  bare: string;
}

interface Seen extends Omit<Track, 'key'> {
  readonly fact: LogFact;
}

function seen(fact: LogFact): Seen {
  const { date, ...rest } = fact.value;
  const bare = said(rest);
  return { fact, bare, text: `${date} ${bare}`, place: `${fact.date} ${said(rest['body'])}` };
}

const groupOf = ({ item, log }: LogFact): string => `${keyOf(item)} ${log}`;

function grouped(entries: readonly LogFact[]): Map<string, Seen[]> {
  const groups = new Map<string, Seen[]>();
  for (const fact of entries) {
    const group = groups.get(groupOf(fact));
    if (group) group.push(seen(fact));
    else groups.set(groupOf(fact), [seen(fact)]);
  }
  return groups;
}

/** How an entry is known again, the surest way first: the same words, the same day and body, the same words on another day. */
const WAYS = ['text', 'place', 'bare'] as const;

/** Finds for each entry of one version the track that it goes on; new ones begin their own. */
function follow(tracks: Track[], entries: readonly Seen[], group: string): Map<string, LogFact> {
  const found = new Map<string, LogFact>();
  const taken = new Set<Track>();
  let left = [...entries];
  for (const way of WAYS) {
    const open = new Map<string, Track[]>();
    for (const track of tracks)
      if (!taken.has(track)) open.set(track[way], [...(open.get(track[way]) ?? []), track]);
    left = left.filter((entry) => {
      const track = open.get(entry[way])?.shift();
      if (!track) return true;
      taken.add(track);
      found.set(track.key, entry.fact);
      Object.assign(track, { place: entry.place, text: entry.text, bare: entry.bare });
      return false;
    });
  }
  for (const { fact, ...rest } of left) {
    const track: Track = { key: `${group} ${tracks.length}`, ...rest };
    tracks.push(track);
    found.set(track.key, fact);
  }
  return found;
}

/**
 * Gives each log entry of successive versions (oldest first) of one section a key that stays with it: however many
 * fall on one day, whatever their order, and though one be edited or given another day.
 */
export function tracker(section: string): (entries: readonly LogFact[]) => ReadonlyMap<string, LogFact> {
  const tracks = new Map<string, Track[]>();
  return (entries) => {
    const all = new Map<string, LogFact>();
    for (const [group, list] of grouped(entries)) {
      const own = tracks.get(group) ?? [];
      tracks.set(group, own);
      for (const [key, fact] of follow(own, list, `${section} ${group}`)) all.set(key, fact);
    }
    return all;
  };
}
