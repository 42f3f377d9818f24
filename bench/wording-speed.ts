import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rulesFor } from '../src/cli/catalogue.ts';
import { openQuickly } from '../src/cli/workspace.ts';
import { withPlaces } from '../src/core/fast/careful.ts';
import { judge } from '../src/core/judge.ts';
import { plainPolicy } from '../src/core/weigh.ts';
import { noNeighbours } from '../src/kit/neighbours.ts';
import { defaultSettings } from '../src/kit/settings.ts';
import { spread } from './timer.ts';

const KINDS = ['force-pip', 'action-plan', 'individual-pip', 'pdp', 'conversation'] as const;
const ROUNDS = 60;
const root = new URL('..', import.meta.url);

const WORDS =
  'north south east west upper lower inner outer first second third fourth fifth new old long'.split(' ');

/** The good example of a kind with a word put in here and there, another each round: no text was read lately. */
const plan = (kind: string, round: number): string =>
  readFileSync(new URL(`examples/${kind}/good.yaml`, root), 'utf8').replaceAll(
    / (?:the|a|and) /g,
    `$& ${WORDS.at(round % WORDS.length)} `,
  );

/** Processor time, in milliseconds, of linting a plan from its text to its findings. */
async function cost(text: string, wording: boolean): Promise<number> {
  const before = process.cpuUsage();
  const { opened, facets } = await openQuickly('plan.yaml', 'plan.yaml', new TextEncoder().encode(text));
  const { id: kind = '', people = false } = opened.kind ?? {};
  const rest = { neighbours: noNeighbours, history: null, settings: defaultSettings, today: '2026-07-15' };
  const context = facets && { ...rest, kind, people, facets };
  const rules = rulesFor(opened.kind).filter(({ id }) => wording || !id.startsWith('wording/'));
  await withPlaces(() => judge(opened, context, rules, { ...plainPolicy, stage: null }));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** In a process that has linted other plans; turn by turn, so that whatever else runs falls on both alike. */
async function warm(kind: string): Promise<{ without: number; more: number }> {
  const times = { with: [] as number[], without: [] as number[] };
  for (let round = -20; round < ROUNDS; round += 1) {
    const without = await cost(plan(kind, 2 * round), false);
    const withWording = await cost(plan(kind, 2 * round + 1), true);
    if (round < 0) continue;
    times.without.push(without);
    times.with.push(withWording);
  }
  const without = spread(times.without).min;
  return { without, more: spread(times.with).min - without };
}

/** What the wording rules add to the first plan of a fresh process, all else being loaded and run once. */
async function fresh(kind: string): Promise<number> {
  for (let round = 0; round < 3; round += 1) await cost(plan(kind, round), false);
  const without = await cost(plan(kind, 3), false);
  return (await cost(plan(kind, 4), true)) - without;
}

function cold(kind: string): number {
  const self = fileURLToPath(import.meta.url);
  const times = Array.from({ length: 5 }, () => {
    const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', self, '--fresh', kind], {
      encoding: 'utf8',
    });
    return Number(stdout.trim());
  });
  return spread(times).median;
}

const at = process.argv.indexOf('--fresh');
if (at !== -1) console.log(await fresh(process.argv[at + 1] ?? 'pdp'));
else {
  console.log('processor time, ms     without  wording adds        on a first plan');
  for (const kind of KINDS) {
    const { without, more } = await warm(kind);
    const share = `${Math.round((100 * more) / without)} %`;
    const figures = [without.toFixed(2).padStart(8), more.toFixed(2).padStart(8), share.padStart(6)];
    console.log(`  ${kind.padEnd(18)} ${figures.join('  ')}   ${cold(kind).toFixed(1).padStart(10)}`);
  }
}
