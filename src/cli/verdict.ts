import { withPlaces } from '../core/fast/careful.ts';
import { judge } from '../core/judge.ts';
import type { Policy } from '../core/weigh.ts';
import type { Nature, Severity } from '../kit/finding.ts';
import type { History } from '../kit/history.ts';
import type { FileResult, Results, RuleFacts, Summary } from '../kit/results.ts';
import { rulesFor, rulesNamed } from './cards.ts';
import type { Plans } from './plans.ts';
import { version } from './version.ts';
import { contextOf, type Entry } from './workspace.ts';

/** How to judge: the day, the policy of each file, and each plan's past. */
export interface Terms {
  readonly today: string;
  readonly policy: (entry: Entry) => Policy;
  readonly history: (entry: Entry) => History | null;
}

/** The house and what can be told of other plans. */
type Known = Pick<Plans, 'house' | 'neighboursOf'>;

/** The verdict on one plan. */
export function judgeEntry(entry: Entry, plans: Known, terms: Terms): FileResult {
  const { opened, facets } = entry;
  const history = terms.history(entry);
  const context = facets && contextOf(entry, facets, plans, terms.today, plans.house.settings, history);
  return judge(opened, context, rulesFor(opened.kind), terms.policy(entry));
}

/** The same for a plan that was opened quickly: where it stands is found out once a finding needs it. */
export const judgePlaced = (entry: Entry, plans: Known, terms: Terms): Promise<FileResult> =>
  withPlaces(() => judgeEntry(entry, plans, terms));

/** What reporters are given. */
export async function results(files: readonly FileResult[], asOf: string): Promise<Results> {
  const used = new Set(files.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  const rules = await rulesNamed(used);
  return {
    tool: { name: 'pip-plan', version },
    asOf,
    files,
    summary: summarise(files),
    rules: rules.map(factsOf),
  };
}

export const factsOf = ({ id, title, why, help, nature, severity, cites }: RuleFacts): RuleFacts => ({
  id,
  title,
  why,
  help,
  nature,
  severity,
  cites,
});

/** Counts findings by severity and nature. */
export function summarise(files: readonly FileResult[]): Summary {
  const findings = files.flatMap((file) => file.findings);
  const of = (severity: Severity) => findings.filter((f) => f.severity === severity).length;
  const by = (nature: Nature) => findings.filter((f) => f.nature === nature).length;
  return {
    files: files.length,
    errors: of('error'),
    warnings: of('warning'),
    advice: of('advice'),
    suppressed: files.reduce((n, file) => n + file.suppressed, 0),
    byNature: {
      gap: by('gap'),
      fault: by('fault'),
      wording: by('wording'),
      time: by('time'),
      tip: by('tip'),
    },
  };
}
