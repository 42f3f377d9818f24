import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A labelled statement; `label` is `ok` or the name of the rule that should speak. */
export interface Statement {
  readonly id: string;
  readonly field: string;
  readonly label: string;
  readonly text: string;
}

const root = new URL('..', import.meta.url).pathname;

const parse = (path: string): Statement[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Statement);

/** The statements of every `.jsonl` file of a folder beside the sources, none where it does not exist. */
export function statements(folder: string, only = /./): Statement[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith('.jsonl') && only.test(name))
    .sort()
    .flatMap((name) => parse(join(path, name)));
}
