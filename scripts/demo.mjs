// The main job on the shipped examples: lint the good ones, show a bad twin's findings, and make the paper.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const dayOf = (file) => /^# as of: (\S+)$/m.exec(readFileSync(join(root, file), 'utf8'))[1];

/** Runs the installed program; ends with its exit code where that is worse than allowed. */
function pip(args, allowed) {
  console.log(`\n$ pip ${args.join(' ')}`);
  const { status } = spawnSync(process.execPath, [join(root, 'bin/pip.js'), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status > allowed) process.exit(status ?? 1);
}

const good = ['force-pip', 'action-plan', 'individual-pip', 'conversation', 'pdp'].map(
  (kind) => `examples/${kind}/good.yaml`,
);
for (const file of good) pip(['lint', file, '--as-of', dayOf(file)], 0);
pip(['lint', 'examples/pdp/bad.yaml', '--as-of', dayOf('examples/pdp/bad.yaml')], 1);

const paper = join(mkdtempSync(join(tmpdir(), 'pip-plan-')), 'pack');
pip(['pack', good[0], '--as-of', dayOf(good[0]), '-o', paper], 0);
console.log(`\nOpen the paper in a browser: ${join(paper, 'index.html')}`);
