import type { Path } from '../../kit/finding.ts';

/** Paths that are spoken for. */
export interface Claims {
  readonly add: (path: Path) => void;
  /** Whether a path is one of them or below one. */
  readonly cover: (path: Path) => boolean;
  /** Whether a path is one of them, below one or above one. */
  readonly meet: (path: Path) => boolean;
}

/** A path as text, by which paths can be looked up; the item 1 and a key "1" stay apart. */
export const pathKey = (path: Path): string => JSON.stringify(path);

const prefixes = (path: Path): string[] => path.map((_, i) => pathKey(path.slice(0, i)));

/** No claims yet. Looking one up takes as long as its path has steps, however many there are. */
export function noClaims(): Claims {
  const own = new Set<string>();
  const above = new Set<string>();
  const cover = (path: Path): boolean => own.has(pathKey(path)) || prefixes(path).some((key) => own.has(key));
  return {
    add: (path) => {
      own.add(pathKey(path));
      for (const key of prefixes(path)) above.add(key);
    },
    cover,
    meet: (path) => above.has(pathKey(path)) || cover(path),
  };
}
