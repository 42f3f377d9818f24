import { basename, dirname, relative, sep } from 'node:path';
import { readConfig } from '../core/config/read.ts';
import { lineStarts, place } from '../core/document/place.ts';
import { read } from '../core/document/read.ts';
import type { Finding } from '../kit/finding.ts';
import { inertLine } from '../kit/inert.ts';
import { sources } from '../kit/sources.ts';
import type { Engine, Reading } from '../lsp/engine.ts';
import { allRules, kindOf, kinds, ruleIds, rulesFor } from './catalogue.ts';
import { type House, house, noHouse } from './config.ts';
import { shownFrom } from './files/discover.ts';
import { filesAt } from './files/files.ts';
import { isIgnored, layer } from './files/ignored.ts';
import { looksLikePlan, topLevel } from './files/looks.ts';
import { gitAt } from './git/git.ts';
import { pastsOf } from './history.ts';
import type { Io } from './io.ts';
import { policyFrom } from './lint-options.ts';
import { citation } from './rule-text.ts';
import { judgeEntry } from './verdict.ts';
import { openEntry, workspace } from './workspace.ts';

const CONFIG = 'pip.config.yaml';

/** Only so much of a text is looked at to tell whether it is a plan. */
const LIMIT = 512 * 1024;

/** The folder's world: the same as when lint runs there. */
interface Site {
  readonly io: Io;
  readonly house: House;
  /** What is wrong with the config, which then counts for nothing. */
  readonly trouble: string | null;
}

/** The engine of lint for an editor: each file is judged as `lint FILE` would in the folder that the editor has open. */
export function editorEngine(io: Io, roots: () => readonly string[]): Engine {
  const sites = new Map<string, Site>();
  const ids = ruleIds();
  const rules = new Map(allRules().map((rule) => [rule.id, rule]));
  const kindIds = kinds.map(({ id }) => id);
  const site = (path: string): Site => {
    const root = rootOf(path, roots());
    const known = sites.get(root) ?? siteAt(io, root, ids);
    sites.set(root, known);
    return known;
  };
  return {
    kindOf: (text) => kindOf(topLevel(text.slice(0, LIMIT), 'kind') ?? ''),
    isPlan: (path, text) =>
      looksLikePlan(text.slice(0, LIMIT), kindIds) !== 'other' && !ignored(site(path).house, path),
    read: (path, text) => openEntry(shownFrom(site(path).io.cwd, path), path, new TextEncoder().encode(text)),
    past: async (reading) => (await pastsOf(site(reading.path).io, [reading]))(reading),
    judge: (reading, past) => verdict(site(reading.path), reading, past),
    config: (path, text) => (basename(path) === CONFIG ? configFindings(text, ids) : null),
    schema: async (id) => (await kindOf(id)?.parts.schema())?.schema ?? null,
    kinds: kindIds,
    ruleIds: (id) => rulesFor(kindOf(id)).map((rule) => rule.id),
    rule: (id) => rules.get(id) ?? null,
    citation: ({ cites }) => citation(cites, sources),
    today: io.today,
    refresh: () => sites.clear(),
  };
}

/** The innermost open folder that holds a file; its own folder where none does. */
function rootOf(path: string, roots: readonly string[]): string {
  const around = roots.filter((root) => path.startsWith(root.endsWith(sep) ? root : root + sep));
  return around.sort((a, b) => b.length - a.length)[0] ?? dirname(path);
}

function siteAt(io: Io, root: string, ids: readonly string[]): Site {
  const own: Io = { ...io, cwd: root, files: filesAt(root), git: gitAt(root, io.env, io.platform) };
  try {
    return { io: own, house: house(own, ids), trouble: null };
  } catch (error) {
    return { io: own, house: noHouse, trouble: inertLine((error as Error).message) };
  }
}

const ignored = ({ folder, ignore }: House, path: string): boolean =>
  folder !== null &&
  !relative(folder, path).startsWith('..') &&
  isIgnored(path, false, [layer(folder, ignore.join('\n'))]);

async function verdict(
  { io, house: own, trouble }: Site,
  reading: Reading,
  past: Parameters<Engine['judge']>[1],
) {
  const plans = { house: own, ...(await workspace(io, [reading])) };
  const terms = { today: io.today(), policy: policyFrom({}, ruleIds(), own), history: () => past };
  return { findings: judgeEntry(reading, plans, terms).findings, trouble };
}

/** The config's own faults as findings; a fault's place is the point where it begins. */
function configFindings(text: string, ids: readonly string[]): readonly Finding[] {
  const { faults } = readConfig(read(CONFIG, new TextEncoder().encode(text)), ids);
  const starts = lineStarts(text);
  return faults.map(({ message, offset }) => {
    const { line, column } = place(starts, text, offset);
    const word = /^[^\s:#]*/.exec(text.slice(offset, offset + 200))?.[0].length ?? 0;
    const span = { line, column, endLine: line, endColumn: column + Math.max(word, 1) };
    const weight = { nature: 'fault', severity: 'error', confidence: 'certain' } as const;
    return { file: CONFIG, ...span, rule: 'config', ...weight, message, path: [], item: null, help: '' };
  });
}
