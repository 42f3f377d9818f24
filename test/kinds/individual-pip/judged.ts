import { allRules } from '../../../src/cli/catalogue.ts';
import { openEntry } from '../../../src/cli/workspace.ts';
import { judge } from '../../../src/core/judge.ts';
import { plainPolicy, type Stage } from '../../../src/core/weigh.ts';
import type { Finding } from '../../../src/kit/finding.ts';
import { type Neighbours, noNeighbours } from '../../../src/kit/neighbours.ts';
import { defaultSettings } from '../../../src/kit/settings.ts';

interface Terms {
  readonly today?: string;
  readonly neighbours?: Neighbours;
  readonly stage?: Stage;
}

/** The findings of one rule on a plan's text, nothing else of the catalogue run. */
export async function judged(rule: string, text: string, terms: Terms = {}): Promise<readonly Finding[]> {
  const { opened, facets } = await openEntry('plan.yaml', '/plan.yaml', new TextEncoder().encode(text));
  const { id: kind = '', people = false } = opened.kind ?? {};
  const context = facets && {
    today: terms.today ?? '2026-07-15',
    kind,
    people,
    settings: defaultSettings,
    facets,
    neighbours: terms.neighbours ?? noNeighbours,
    history: null,
  };
  const chosen = allRules().filter(({ id }) => id === rule);
  return judge(opened, context, chosen, { ...plainPolicy, stage: terms.stage ?? null }).findings;
}

/** The same for a plan of the kind, as `severity: message` lines. */
export async function lines(rule: string, body: string, terms: Terms = {}): Promise<readonly string[]> {
  const [kind] = rule.split('/');
  const found = await judged(rule, `kind: ${kind}\nid: p\n${body}`, terms);
  return found.map(({ severity, message }) => `${severity}: ${message}`);
}

/** A neighbourhood in which these files can be followed and these link here. */
export const beside = (
  files: Readonly<Record<string, { kind: string; plan: unknown }>>,
  linking: readonly { kind: string; id: string }[] = [],
): Neighbours => ({
  follow: (link) => {
    const file = files[link];
    return file ? { file: link, kind: file.kind, id: link, plan: file.plan } : { missing: 'absent' };
  },
  sameId: () => [],
  linkedFrom: () => linking.map(({ kind, id }) => ({ file: `${id}.yaml`, kind, id, plan: {} })),
});
