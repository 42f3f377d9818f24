import { expect, it } from 'vitest';
import { rulesFor } from '../../src/cli/catalogue.ts';
import { openEntry } from '../../src/cli/workspace.ts';
import { judge } from '../../src/core/judge.ts';
import { type Policy, plainPolicy } from '../../src/core/weigh.ts';
import type { FileResult } from '../../src/kit/results.ts';
import type { Context } from '../../src/kit/rule.ts';
import { defaultSettings } from '../../src/kit/settings.ts';
import { type Edit, edited, unmarked } from './marked.ts';

export { type Edit, edited, unmarked } from './marked.ts';

/** What a verdict hangs on beside the plan: its day, and what config, neighbours and command line say. */
export type Terms = Partial<Pick<Context, 'today' | 'settings' | 'neighbours' | 'history'>> & Partial<Policy>;

/** The verdict of the whole catalogue on a plan's text. */
export async function verdictOn(text: string, terms: Terms = {}): Promise<FileResult> {
  const { opened, facets } = await openEntry('plan.yaml', '/plan.yaml', new TextEncoder().encode(text));
  const { today = '2026-06-03', settings = defaultSettings, neighbours, history = null, ...policy } = terms;
  const { id: kind = '', people = false } = opened.kind ?? {};
  const alone = { follow: () => ({ missing: 'absent' as const }), sameId: () => [], linkedFrom: () => [] };
  const context = facets && {
    ...{ today, kind, people, settings, facets, history },
    neighbours: neighbours ?? alone,
  };
  return judge(opened, context, rulesFor(opened.kind), { ...plainPolicy, ...policy });
}

/** Findings as `line:column severity rule: message`. */
export const told = ({ findings }: FileResult): string[] =>
  findings.map((f) => `${f.line}:${f.column} ${f.severity} ${f.rule}: ${f.message}`);

/**
 * Expects of a plan's text, edited, that the whole catalogue says just this: `severity rule: message`, in the order
 * of the marks (`¦`) at which the findings must stand. No marks and no lines: silence.
 */
export async function expectEarns(
  clean: string,
  edits: readonly Edit[],
  said: readonly string[],
  terms: Terms = {},
): Promise<void> {
  const { text, marks } = unmarked(edited(clean, edits));
  expect(told(await verdictOn(text, terms))).toEqual(said.map((line, i) => `${marks[i] ?? '?'} ${line}`));
}

/** A row of a table of cases: what is changed, what it earns, and on which terms. */
export type Case = readonly [name: string, edits: readonly Edit[], said: readonly string[], terms?: Terms];

/** A test for each case, on a plan and on terms that hold for all of them. */
export function tryEach(clean: string, cases: readonly Case[], terms: Terms = {}): void {
  for (const [name, edits, said, own] of cases)
    it(name, () => expectEarns(clean, edits, said, { ...terms, ...own }));
}
