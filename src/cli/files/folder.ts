import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { inertLine } from '../../kit/inert.ts';
import { UserError } from '../errors.ts';
import { beside } from './beside.ts';
import { writeTemp } from './swap.ts';
import { explain } from './trouble.ts';

/** Files of a folder by name; no name goes deeper. */
export type Content = Readonly<Record<string, Uint8Array>>;

/** Why a folder that stands there may not be replaced; null where it may. */
export type Objection = (names: readonly string[], read: (name: string) => string) => string | null;

/**
 * Writes a folder whole: into a new one beside it, which then takes its name. What stands there goes only where
 * `objection` has none, and comes back where the new one cannot take its place. User errors only.
 */
export function replaceFolder(path: string, content: Content, objection: Objection, shown: string): void {
  let fresh = '';
  try {
    mkdirSync(dirname(path), { recursive: true });
    refuseStrangers(path, objection, shown);
    const names = beside(join(dirname(path), basename(path)));
    fresh = names.temp();
    mkdirSync(fresh);
    for (const [name, bytes] of Object.entries(content)) writeTemp(join(fresh, name), bytes, null);
    swapFolders(path, fresh, names.temp());
  } catch (error) {
    if (fresh !== '') rmSync(fresh, { recursive: true, force: true });
    throw explain(error, 'create', shown);
  }
}

function refuseStrangers(path: string, objection: Objection, shown: string): void {
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (!there) return;
  const name = inertLine(shown);
  if (!there.isDirectory())
    throw new UserError(`${name} is there already and is no folder; name another with -o`);
  const why = objection(readdirSync(path), (file) => readFileSync(join(path, file), 'utf8'));
  if (why !== null) throw new UserError(`${name} is left alone: ${why}; name another folder with -o`);
}

function swapFolders(path: string, fresh: string, aside: string): void {
  const stood = existsSync(path);
  if (stood) renameSync(path, aside);
  try {
    renameSync(fresh, path);
  } catch (error) {
    if (stood) renameSync(aside, path);
    throw error;
  }
  if (stood) rmSync(aside, { recursive: true, force: true });
}
