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

// What lint loads, and no more: the rest would make the package larger for starts that are rarer and longer anyway.
const KINDS = ['force-pip', 'action-plan', 'individual-pip', 'conversation', 'pdp'];
const plans = [...KINDS.map((kind) => `examples/${kind}/good.yaml`), 'examples/pdp/bad.yaml'];
process.chdir(root);
await call('--help');
for (const plan of plans) {
  const [, day] = /^# as of: (\S+)$/m.exec(readFileSync(plan, 'utf8'));
  await call('lint', plan, '--as-of', day);
}
for (const [file, script] of compiled) writeFileSync(cacheOf(file), script.createCachedData());
// The bad twins have findings; the build has none.
process.exitCode = 0;
