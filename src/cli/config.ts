import { dirname, join, relative } from 'node:path';
import ignore from 'ignore';
import { levelIn, type ReadConfig, readConfig } from '../core/config/read.ts';
import { read } from '../core/document/read.ts';
import { lineStarts, place } from '../core/locate.ts';
import type { Level } from '../kit/finding.ts';
import { defaultSettings, type Settings } from '../kit/settings.ts';
import { UserError } from './errors.ts';
import type { Io } from './io.ts';

const NAME = 'pip.config.yaml';

/** The house's settings as they apply where the command runs. */
export interface House {
  readonly settings: Settings;
  /** Absolute folder of the config; null where there is none. */
  readonly folder: string | null;
  readonly templates: string | null;
  readonly ignore: readonly string[];
  /** The config's level of a rule in a file (absolute), per-path overrides applied. */
  readonly level: (rule: string, path: string) => Level | undefined;
}

const noHouse: House = {
  settings: defaultSettings,
  folder: null,
  templates: null,
  ignore: [],
  level: () => undefined,
};

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
    templates: config.templates ? join(folder, config.templates) : null,
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

function nearestConfig(io: Io): { path: string; bytes: Uint8Array } | null {
  const root = io.git.repository(io.cwd)?.root;
  for (let folder = io.cwd; ; folder = dirname(folder)) {
    const path = join(folder, NAME);
    const bytes = io.files.readIfThere(path);
    if (bytes) return { path, bytes };
    if (folder === root || folder === dirname(folder) || !root) return null;
  }
}
