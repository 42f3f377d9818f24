import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DAY, KINDS } from './plans/clean.ts';
import { interleaved, type Run, type Timed } from './timer.ts';
import { plans, root } from './world.ts';

const PACKAGES = [
  '@stoplight/spectral-cli@^6',
  'eslint@^9',
  'eslint-plugin-yml@^1',
  'eslint-plugin-json-schema-validator@^5',
  'ajv-cli@^5',
];

const ESLINT = `import yml from 'eslint-plugin-yml';
import schema from 'eslint-plugin-json-schema-validator';
export default [
  ...yml.configs['flat/recommended'],
  { files: ['*.yaml'], plugins: { schema }, rules: { 'yml/no-empty-mapping-value': 0, 'schema/no-invalid':
    ['error', { useSchemastoreCatalog: false, schemas: [{ fileMatch: ['pdp*.yaml'], schema: './pdp.schema.json' }] }] } },
];
`;

const given = (field: string) =>
  `  ${field.replaceAll('.', '-')}:\n    given: $\n    severity: warn\n    then: { field: ${field}, function: truthy }\n`;
const SPECTRAL = `rules:
  schema:
    given: $
    then: { function: schema, functionOptions: { schema: { $ref: ./pdp.schema.json } } }
${['person', 'manager', 'period', 'goals', 'direction', 'reviews', 'retention', 'agreed', 'status', 'review_dates'].map(given).join('')}`;

/** Other linters set up for the same plan: the generated JSON Schema, and ten simple rules where they take rules. */
export function peers(folder: string, program: string, rounds: number): Timed[] {
  const cwd = join(folder, 'peers');
  const { clean } = plans(cwd, 'pdp');
  for (const kind of KINDS)
    cpSync(join(root, `schemas/${kind}.schema.json`), join(cwd, `${kind}.schema.json`));
  writeFileSync(join(cwd, 'package.json'), '{ "private": true, "type": "module" }\n');
  writeFileSync(join(cwd, 'eslint.config.js'), ESLINT);
  writeFileSync(join(cwd, '.spectral.yaml'), SPECTRAL);
  mkdirSync(join(cwd, 'node_modules'), { recursive: true });
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...PACKAGES], {
    cwd,
    stdio: 'ignore',
  });
  const bin = (path: string) => join(cwd, 'node_modules', path);
  const run = (name: string, ...args: string[]): Run => ({
    name,
    cwd,
    command: ['node', ...args],
    codes: [0, 1],
  });
  return interleaved(
    [
      run('node -e 0', '-e', '0'),
      run('pip lint, whole catalogue', program, 'lint', clean, '--as-of', DAY),
      run(
        'ajv-cli, schema alone',
        bin('ajv-cli/dist/index.js'),
        'validate',
        '-s',
        'pdp.schema.json',
        '-d',
        clean,
        '--strict=false',
        '--all-errors',
      ),
      run('ESLint, YAML and JSON Schema plugins', bin('eslint/bin/eslint.js'), clean),
      run(
        'Spectral, schema and ten rules',
        bin('@stoplight/spectral-cli/dist/index.js'),
        'lint',
        clean,
        '-r',
        '.spectral.yaml',
      ),
    ],
    rounds,
  );
}
