import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { kinds } from '../../src/cli/catalogue.ts';
import { main } from '../../src/cli/main.ts';
import { testIo } from '../support/io.ts';

export const root = join(import.meta.dirname, '..', '..');
export const kindIds = kinds.map(({ id }) => id);

/** Every example plan below examples/, by its name there. */
export const examples = (readdirSync(join(root, 'examples'), { recursive: true }) as string[])
  .filter((name) => name.endsWith('.yaml') && !name.endsWith('pip.config.yaml'))
  .sort();

export const textOf = (name: string): string => readFileSync(join(root, 'examples', name), 'utf8');

/** The committed schema of a kind, or of the config, as a validator. */
export function validator(id: string): ValidateFunction {
  const schema = JSON.parse(readFileSync(join(root, `schemas/${id}.schema.json`), 'utf8'));
  return new Ajv({ allErrors: true, strict: false }).compile(schema);
}

/** The one question of each kind that has to be answered. */
const NEEDED: Readonly<Record<string, readonly [string, string]>> = {
  'force-pip': ['--force-name', 'Northshire Police'],
  'action-plan': ['--organisation', 'Northshire Police'],
  'individual-pip': ['--employee', 'E-1042'],
  conversation: ['--employee', 'E-1042'],
  pdp: ['--person', 'Sam Okafor'],
};

/** What `init` writes when every other question is left open. */
export async function scaffold(kind: string): Promise<string> {
  const io = testIo();
  const exit = await main(
    ['init', `${kind}.yaml`, '--kind', kind, '--yes', ...(NEEDED[kind] ?? [])],
    io,
    'pip',
  );
  if (exit !== 0) throw new Error(io.written.stderr);
  return readFileSync(join(io.cwd, `${kind}.yaml`), 'utf8');
}
