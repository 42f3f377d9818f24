import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Bug } from './errors.ts';
import type { Io } from './io.ts';

/** The package's own folder, found from wherever this module was built into. */
export function packageFolder(): string {
  for (let folder = dirname(import.meta.filename); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'templates')) && existsSync(join(folder, 'package.json'))) return folder;
    if (folder === dirname(folder)) throw new Bug('the package has lost its templates: install it again');
  }
}

/** The text of a file that ships with the package, named from its root. */
export const packageFile = (io: Io, name: string): string =>
  new TextDecoder().decode(io.files.read(join(packageFolder(), name)));
