import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Repository } from './answers.ts';

const ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

function lineOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return null;
  }
}

/**
 * The commit that is checked out, read from the files in which Git usually keeps it, so that no process is waited for;
 * null where it is kept otherwise, or where there is none.
 */
export function headId({ gitDir, commonDir }: Repository): string | null {
  const head = lineOf(join(gitDir, 'HEAD'));
  const branch = /^ref: (refs\/heads\/(?!\S*\.\.)\S+)$/.exec(head ?? '')?.[1];
  const id = branch === undefined ? head : lineOf(join(commonDir, branch));
  return id !== null && ID.test(id) ? id : null;
}
