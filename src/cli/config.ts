import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore from 'ignore';
import { levelIn, type ReadConfig, readConfig } from '../core/config/read.ts';
import { lineStarts, place } from '../core/document/place.ts';
import { read } from '../core/document/read.ts';
import { UserError } from './errors.ts';
import { type House, NAME, nearestConfig, noHouse } from './house.ts';
import type { Io } from './io.ts';

export { type House, noHouse } from './house.ts';

/** A config comes with a repository, so it may name templates beside or below itself and nowhere else. */
function templatesIn(folder: string, named: string): string {
  const path = resolve(folder, named);
  const real = existsSync(path) ? realpathSync(path) : path;
  if (real.startsWith(join(existsSync(path) ? realpathSync(folder) : folder, sep))) return path;
  throw new UserError(
    `pip.config.yaml: templates: ${named} lies outside its folder: move it below, or name it with --template`,
  );
}

/** Reads the nearest config from where the command runs up to the repository's root. Faults are one user error. */
export function house(io: Io, ruleIds: readonly string[]): House {
  const found = nearestConfig(io);
  if (!found) return noHouse;
  const result = readConfig(read(relative(io.cwd, found.path) || NAME, found.bytes), ruleIds);
  if (result.faults.length > 0)
    throw new UserError(faultLines(result, relative(io.cwd, found.path), found.bytes));
  const folder = dirname(found.path);
  const { config, settings } = result;
  return {
    settings,
    folder,
    templates: config.templates ? templatesIn(folder, config.templates) : null,
    ignore: config.ignore ?? [],
    level: (rule, path) => levelIn(config, rule, (patterns) => under(patterns, relative(folder, path))),
  };
}

function faultLines({ faults }: ReadConfig, file: string, bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  const starts = lineStarts(text);
  const lines = faults.map(({ message, offset }) => {
    const { line, column } = place(starts, text, offset);
    return `${file}:${line}:${column}: ${message}`;
  });
  return lines.length === 1 ? (lines[0] ?? '') : `the config has ${lines.length} faults\n${lines.join('\n')}`;
}

/** Whether a path below the config is under one of its patterns, which read as in .gitignore. */
const under = (patterns: readonly string[], path: string): boolean =>
  patterns.length > 0 &&
  path !== '' &&
  !path.startsWith('..') &&
  ignore({ ignorecase: false })
    .add([...patterns])
    .ignores(path);
