import { join } from 'node:path';
import type * as entry from './entry.ts';
import { part } from './parts.ts';
import type { ProgramName } from './program.ts';

/** Runs a program of the built package, under the name that was typed. */
export const start = (program: ProgramName): Promise<void> =>
  (part(join(__dirname, 'cli.cjs')) as typeof entry).start(program);

export { cacheOf, compiled } from './parts.ts';
