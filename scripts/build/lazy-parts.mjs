import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The source files that some file imports only when it needs them, as absolute paths. */
export function lazyParts(root) {
  const files = readdirSync(join(root, 'src'), { recursive: true }).filter((file) => file.endsWith('.ts'));
  const parts = files.flatMap((file) => {
    const path = join(root, 'src', file);
    const imports = readFileSync(path, 'utf8').matchAll(/\bimport\('(\.[^']+)'\)/g);
    return [...imports].map(([, to]) => resolve(dirname(path), to));
  });
  return new Set(parts);
}
