import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Io } from './io.ts';

/** The package's own folder, found from wherever this module was built into. */
export function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'templates')) || !existsSync(join(folder, 'package.json')))
    folder = dirname(folder);
  return folder;
}

/** The text of a file that ships with the package, named from its root. */
export const packageFile = (io: Io, name: string): string =>
  new TextDecoder().decode(io.files.read(join(packageFolder(), name)));
