import { noHouse } from '../../src/cli/house.ts';
import { policyFrom } from '../../src/cli/lint-options.ts';
import { contextOf, openEntry } from '../../src/cli/workspace.ts';
import { levelIn, readConfig } from '../../src/core/config/read.ts';
import { readText } from '../../src/core/document/read.ts';
import { judge } from '../../src/core/judge.ts';
import { kind as answers } from '../../src/kinds/action-plan/index.ts';
import { kind as conversation } from '../../src/kinds/conversation/index.ts';
import { kind as forcePip } from '../../src/kinds/force-pip/index.ts';
import { kind as individualPip } from '../../src/kinds/individual-pip/index.ts';
import { kind as pdp } from '../../src/kinds/pdp/index.ts';
import { type Neighbours, noNeighbours } from '../../src/kit/neighbours.ts';
import type { FileResult } from '../../src/kit/results.ts';

import { sharedRules } from '../../src/rules/index.ts';

const kinds = [answers, conversation, forcePip, individualPip, pdp];
const ruleIds = [...sharedRules, ...kinds.flatMap(({ rules }) => rules)].map(({ id }) => id);

/** How a small plan is judged: on which day, with which flags of `lint`, under which `pip.config.yaml`. */
export interface Terms {
  readonly day?: string;
  readonly stage?: 'draft' | 'normal' | 'submission';
  /** `--rule ID=LEVEL`, each. */
  readonly rule?: readonly string[];
  /** The text of a config. */
  readonly config?: string;
  readonly neighbours?: Partial<Neighbours>;
}

/** The day by which small plans are judged unless a test says otherwise. */
export const TODAY = '2026-07-15';

function houseFrom(config: string) {
  const read = readConfig(readText('pip.config.yaml', config), ruleIds);
  if (read.faults.length > 0) throw new Error(read.faults.map(({ message }) => message).join('\n'));
  const { settings } = read;
  return { ...noHouse, settings, level: (id: string) => levelIn(read.config, id, () => false) };
}

/** The verdict of `lint` on a plan's text, every rule of its kind run, without a disk. */
export async function judged(text: string, terms: Terms = {}): Promise<FileResult> {
  const house = terms.config === undefined ? noHouse : houseFrom(terms.config);
  const entry = await openEntry('plan.yaml', '/plan.yaml', new TextEncoder().encode(text));
  const neighbours = { ...noNeighbours, ...terms.neighbours };
  const space = { neighboursOf: () => neighbours };
  const { opened, facets } = entry;
  const day = terms.day ?? TODAY;
  const context = facets && contextOf(entry, facets, space, day, house.settings, null);
  const policy = policyFrom({ stage: terms.stage, rule: terms.rule ?? [] }, ruleIds, house)(entry);
  return judge(opened, context, [...sharedRules, ...(opened.kind?.rules ?? [])], policy);
}

/** What `lint` says of a plan: `12:5 error force-pip/concern-owned C1 has no owner: …`, line by line. */
export async function said(text: string, terms?: Terms): Promise<string[]> {
  const { findings } = await judged(text, terms);
  return findings.map(
    ({ line, column, severity, rule, message }) => `${line}:${column} ${severity} ${rule} ${message}`,
  );
}

/** What one rule says of a plan: `12:5 error C1 has no owner: …`. */
export async function saidBy(rule: string, text: string, terms?: Terms): Promise<string[]> {
  const { findings } = await judged(text, terms);
  return findings
    .filter((finding) => finding.rule === rule)
    .map(({ line, column, severity, message }) => `${line}:${column} ${severity} ${message}`);
}

/** A line or stretch of a plan's text, and what stands there instead. */
export type Edit = readonly [from: string | RegExp, to: string];

/** A plan with some lines changed; an edit of what is not there is a mistake of the test. */
export const edited = (text: string, ...edits: readonly Edit[]): string =>
  edits.reduce((before, [from, to]) => {
    const there = typeof from === 'string' ? before.includes(from) : from.test(before);
    if (!there) throw new Error(`nothing to change: ${from}`);
    return typeof from === 'string' ? before.replace(from, () => to) : before.replace(from, to);
  }, text);

/** A line or stretch left out. */
export const without = (stretch: string): Edit => [stretch, ''];
