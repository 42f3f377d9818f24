import { readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { scalarText } from '../core/edit/scalar.ts';
import { compile, type Renderer, type TemplateFiles } from '../core/render/render.ts';
import { UserError } from './errors.ts';
import type { Io } from './io.ts';
import { packageFolder } from './package-files.ts';

const LIMIT = 256 * 1024;

/** The package's templates, with a house's own folder over them file by file. */
export function renderer(io: Io, own: string | null): Renderer {
  const files = {
    ...filesIn(io, join(packageFolder(), 'templates')),
    ...(own === null ? {} : ownFiles(io, own)),
  };
  return compile(files, {
    quote: scalarText,
    sha256: (text) => Buffer.from(io.hash(text), 'hex').toString('base64'),
  });
}

function ownFiles(io: Io, folder: string): TemplateFiles {
  const path = resolve(io.cwd, folder);
  try {
    return filesIn(io, path);
  } catch (error) {
    throw new UserError(`the templates folder ${folder} cannot be read: ${(error as Error).message}`);
  }
}

function filesIn(io: Io, folder: string): TemplateFiles {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true });
  const templates = found.filter((entry) => entry.isFile() && /\.(hbs|css)$/.test(entry.name));
  return Object.fromEntries(
    templates.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [
        relative(folder, path).split(sep).join('/'),
        new TextDecoder().decode(io.files.read(path, LIMIT)),
      ];
    }),
  );
}
