import { writeFileSync } from 'node:fs';
import { cpus, release, type } from 'node:os';
import { join } from 'node:path';
import { cold } from './cold.ts';
import { askGit, gitTable } from './git.ts';
import { cached, growth, slope } from './many.ts';
import { peers } from './peers.ts';
import { cacheTable, growthTable, page, ratios, type Section, throughputTable } from './table.ts';
import { throughput } from './throughput.ts';
import { installed, root, workshop } from './world.ts';

const asked = new Set(process.argv.slice(2));
const quick = asked.has('--quick');
const folder = workshop();
const program = installed(folder);
const sections: Section[] = [];

function say(section: Section): void {
  sections.push(section);
  console.log(`\n## ${section.title}\n\n${section.text}\n`);
}

say({ title: 'From nothing', text: ratios(cold(folder, program, quick ? 10 : 40)) });
say({ title: 'Plan by plan', text: throughputTable(await throughput(program, quick ? 5 : 25)) });
const sizes = quick ? [1, 100, 1000] : [1, 1000, 10_000];
const passes = growth(folder, program, sizes, quick ? 2 : 3);
const [one, few, many] = passes;
if (one && few && many) say({ title: 'Many plans', text: growthTable(passes, slope(one, few, many)) });
say({ title: 'Again, with a cache', text: cacheTable(cached(folder, program, sizes.at(-1) ?? 1)) });
say({ title: 'Asking Git', text: gitTable(askGit(folder, program, 2000, quick ? 1 : 3)) });
if (asked.has('--peers'))
  say({ title: 'Beside other linters', text: ratios(peers(folder, program, quick ? 5 : 15)) });
if (asked.has('--write')) {
  const [cpu] = cpus();
  const machine = `Node ${process.version}, ${type()} ${release()}, ${cpus().length} x ${cpu?.model ?? 'unknown'}`;
  writeFileSync(join(root, 'docs/performance.md'), page(machine, sections));
}
