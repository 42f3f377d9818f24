import { dirname, join } from 'node:path';
import type { Level } from '../kit/finding.ts';
import { defaultSettings, type Settings } from '../kit/settings.ts';
import type { Io } from './io.ts';

export const NAME = 'pip.config.yaml';

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

/** Where no config stands. */
export const noHouse: House = {
  settings: defaultSettings,
  folder: null,
  templates: null,
  ignore: [],
  level: () => undefined,
};

/** The house of where a command runs. What reads a config is loaded only where there is one. */
export async function houseOf(io: Io, ruleIds: () => readonly string[]): Promise<House> {
  if (!nearestConfig(io)) return noHouse;
  const { house } = await import('./config.ts');
  return house(io, ruleIds());
}

/** The nearest config from where the command runs up to the repository's root; outside one only that folder's own. */
export function nearestConfig(io: Io): { path: string; bytes: Uint8Array } | null {
  const root = io.git.repository(io.cwd)?.root;
  for (let folder = io.cwd; ; folder = dirname(folder)) {
    const path = join(folder, NAME);
    const bytes = io.files.readIfThere(path);
    if (bytes) return { path, bytes };
    if (folder === root || folder === dirname(folder) || !root) return null;
  }
}
