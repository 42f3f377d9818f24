import { join, resolve } from 'node:path';
import { type Call, textOption } from './command.ts';
import { UserError } from './errors.ts';
import { OK } from './exit.ts';
import { packageFile } from './package-files.ts';

/** What a plans repository begins with: the file there, and the one in `templates/repository` that it is made from. */
const FILES: Readonly<Record<string, string>> = {
  'pip.config.yaml': 'config.yaml',
  'package.json': 'package.json',
  '.gitignore': 'gitignore',
  '.yamllint': 'yamllint.yaml',
  '.vscode/settings.json': 'editor.json',
  '.vscode/extensions.json': 'extensions.json',
  '.github/workflows/plans.yml': 'workflow.yml',
  '.github/CODEOWNERS': 'CODEOWNERS',
  'PRIVACY.md': 'PRIVACY.md',
  'README.md': 'README.md',
  'plans/force/.gitkeep': 'folder.txt',
  'plans/recommendations/.gitkeep': 'folder.txt',
  'plans/development/.gitkeep': 'folder.txt',
};

/** Sets up a plans repository in a folder; what is there already stays, and is named. */
export async function initRepository(call: Call): Promise<number> {
  const { io, args, options, program } = call;
  const folder = resolve(io.cwd, args[0] ?? '.');
  if (textOption(options, 'kind'))
    throw new UserError('--repo sets up a repository; begin a plan in it afterwards with --kind');
  const kept: string[] = [];
  for (const [name, template] of Object.entries(FILES)) {
    const path = join(folder, name);
    if (io.files.readIfThere(path) && options['force'] !== true) kept.push(name);
    else
      await io.files.create(path, packageFile(io, `templates/repository/${template}`), {
        force: true,
        folders: true,
      });
  }
  io.err(`${program}: wrote a plans repository to ${args[0] ?? 'this folder'}\n`);
  if (kept.length > 0) io.err(`  kept as they were: ${kept.join(', ')} (--force replaces them)\n`);
  const steps = [
    'git init',
    'npm install --save-dev <the tarball or Git address of pip-plan>',
    `${program} init plans/force/my-force.yaml`,
  ];
  io.err(
    `Next:\n${steps.map((step) => `  ${step}\n`).join('')}Read PRIVACY.md before any plan about a person goes in.\n`,
  );
  return OK;
}
