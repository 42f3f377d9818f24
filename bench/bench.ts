import { writeFileSync } from 'node:fs';
import { cpus, release, type } from 'node:os';
import { join } from 'node:path';
import { cold } from './cold.ts';
import { answers, editorTable } from './editor.ts';
import { askGit, gitTable } from './git.ts';
import { heavy } from './heavy.ts';
import { cached, growth, halves, slope } from './many.ts';
import { peers } from './peers.ts';
import {
  cacheTable,
  growthTable,
  halvesTable,
  page,
  ratios,
  type Section,
  throughputTable,
} from './table.ts';
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
say({ title: 'With a library of its own', text: ratios(heavy(folder, program, quick ? 3 : 15)) });
say({ title: 'In an editor', text: editorTable(await answers(folder, program, quick ? 5 : 25)) });
say({ title: 'Plan by plan', text: throughputTable(await throughput(program, quick ? 5 : 25)) });
const sizes = quick ? [1, 100, 1000] : [1, 1000, 10_000];
const passes = growth(folder, program, sizes, quick ? 2 : 3);
const [one, few, many] = passes;
if (one && few && many) say({ title: 'Many plans', text: growthTable(passes, slope(one, few, many)) });
say({ title: 'Again, with a cache', text: cacheTable(cached(folder, program, sizes.at(-1) ?? 1)) });
const parted = [await halves(folder, program, sizes[1] ?? 1), await halves(folder, program, sizes[2] ?? 1)];
say({ title: 'In two processes', text: halvesTable(parted) });
say({ title: 'Asking Git', text: gitTable(askGit(folder, program, 2000, quick ? 1 : 3)) });
if (asked.has('--peers'))
  say({ title: 'Beside other linters', text: ratios(peers(folder, program, quick ? 5 : 15)) });
if (asked.has('--write')) {
  const [cpu] = cpus();
  const machine = `Node ${process.version}, ${type()} ${release()}, ${cpus().length} x ${cpu?.model ?? 'unknown'}`;
  writeFileSync(join(root, 'docs/performance.md'), page(machine, sections));
}
