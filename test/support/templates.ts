import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TemplateFiles } from '../../src/core/render/render.ts';

/** The templates that ship, by name, as the edge reads them. */
export const templateFiles = (folder = join(import.meta.dirname, '../../templates')): TemplateFiles =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(hbs|css)$/.test(name))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
