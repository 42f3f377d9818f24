/** Tells whether a path as typed asks for matching. */
export const isGlob = (path: string): boolean => /[*?]/.test(path);

const PARTS: Readonly<Record<string, string>> = {
  '**/': '(?:[^/]+/)*',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
};

/** Tells whether a path with `/` matches: `*` and `?` stay within a folder, `**` crosses folders, all else is itself. */
export function globMatcher(glob: string): (path: string) => boolean {
  const source = glob.replace(/\*\*\/|\*\*|[*?]|[.+^${}()|[\]\\]/g, (part) => PARTS[part] ?? `\\${part}`);
  const pattern = new RegExp(`^${source}$`, 'su');
  return (path) => pattern.test(path);
}

/** The folder from which a glob must be searched: all of it before the first segment that matches. */
export function globBase(glob: string): string {
  const parts = glob.split('/');
  const first = parts.findIndex(isGlob);
  return parts.slice(0, first).join('/') || (glob.startsWith('/') ? '/' : '.');
}
