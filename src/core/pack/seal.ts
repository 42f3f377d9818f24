/** A file of a pack. */
export interface PackFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a manifest says beside the list of files; plain data. */
export type About = { readonly [key: string]: string | number | boolean | null | About };

export const MANIFEST = 'manifest.json';
export const SUMS = 'SHA256SUMS';

/** May lie in a pack, and is in neither list: a browser writes the time into its bytes. */
export const PRINTED = 'submission.pdf';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * Adds the two lists by which a pack is checked: `manifest.json` (what it is, each file's size and SHA-256) and
 * `SHA256SUMS`, in the form that `sha256sum -c` reads, over everything else. `hash` gives hexadecimal.
 */
export function sealed(
  files: readonly PackFile[],
  about: About,
  hash: (bytes: Uint8Array) => string,
): readonly PackFile[] {
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  const listed = sorted.map(({ name, bytes }) => ({ name, bytes: bytes.length, sha256: hash(bytes) }));
  const manifest = { schemaVersion: 1, kind: 'pack', ...about, files: listed };
  const whole = [...sorted, { name: MANIFEST, bytes: encode(`${JSON.stringify(manifest, null, 2)}\n`) }];
  const sums = whole.map(({ name, bytes }) => `${hash(bytes)}  ${name}\n`).join('');
  return [...whole, { name: SUMS, bytes: encode(sums) }];
}

/** The names that a manifest of ours lists, with those of the two lists; null where it is none of ours. */
export function listedIn(manifest: string): ReadonlySet<string> | null {
  try {
    const { kind, files } = JSON.parse(manifest) as { kind?: unknown; files?: unknown };
    if (kind !== 'pack' || !Array.isArray(files)) return null;
    const names = files.map((file: { name?: unknown }) => file?.name);
    return names.every((name) => typeof name === 'string')
      ? new Set([...names, MANIFEST, SUMS, PRINTED])
      : null;
  } catch {
    return null;
  }
}
