// Keeps what V8 made of each part beside it, with the functions that the commonest calls run. Started by the build, in
// a process of its own: node scripts/build/warm.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const { start, compiled, cacheOf } = createRequire(import.meta.url)(join(root, 'dist/boot.cjs'));

async function call(...words) {
  process.argv = [process.argv[0], 'pip', ...words];
  await start('pip');
}

const KINDS = ['force-pip', 'action-plan', 'individual-pip', 'conversation', 'pdp'];
process.chdir(root);
await call('--help');
for (const kind of KINDS) {
  for (const twin of ['good', 'bad']) {
    const plan = `examples/${kind}/${twin}.yaml`;
    const [, day] = /^# as of: (\S+)$/m.exec(readFileSync(plan, 'utf8'));
    await call('lint', plan, '--as-of', day);
    if (twin === 'good') await call('render', plan, '--as-of', day, '-f', 'html');
  }
}
for (const [file, script] of compiled) writeFileSync(cacheOf(file), script.createCachedData());
// The bad twins have findings; the build has none.
process.exitCode = 0;
