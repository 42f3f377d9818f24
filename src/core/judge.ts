import { clipped } from '../kit/clipped.ts';
import type { Finding, Path, Remark } from '../kit/finding.ts';
import { placeholderIn } from '../kit/placeholder.ts';
import type { FileResult } from '../kit/results.ts';
import type { AnyRule, Context } from '../kit/rule.ts';
import type { Source } from '../kit/source.ts';
import { applyDisables } from './disable.ts';
import { lineStarts, place } from './document/place.ts';
import { byPlace, itemsAround, spanOf } from './locate.ts';
import type { Opened, Said } from './open.ts';
import type { Judged, Placed, Weighed } from './suppress.ts';
import { applyWaivers } from './waive.ts';
import { levelOf, type Policy, stageOf, weigh } from './weigh.ts';

/** Rules that speak of the file itself; the others see only what these leave. */
const OF_THE_FILE = new Set(['plan/syntax', 'plan/split-text', 'plan/schema']);

/**
 * The findings on one plan: faults of text and schema, then what the rules remark, weighed, located, sorted, and with
 * waivers and inline disables applied. `context` is null where the plan could not be read. `remarks` are what the
 * rules said, where they were asked before.
 */
export function judge(
  opened: Opened,
  context: Context | null,
  rules: readonly AnyRule[],
  policy: Policy,
  remarks: readonly Said[] = context ? remarker(opened, context, policy)(rules) : [],
): FileResult {
  const { source } = opened;
  const said = [...opened.faults, ...remarks];
  const weigher = placer(opened, rules, policy);
  const weighed = distinct(said.flatMap(weigher.weigh), weigher.spot);
  const known = judged(rules, context, policy);
  // What is waived need not be found in the text.
  const waived = applyWaivers(weighed, opened.data, context?.today ?? '', known);
  const disabled = applyDisables(waived.left.map(weigher.place), source, weigher.starts, known);
  const own = [...waived.said, ...disabled.said].flatMap(weigher.weigh).map(weigher.place);
  const findings = [...disabled.left, ...own].map(({ finding }) => finding);
  return {
    file: source.file,
    text: source.text,
    people: opened.kind?.people !== false,
    findings: findings.filter(({ rule }) => policy.chosen(rule)).sort(byPlace),
    suppressed: [...waived.dropped, ...disabled.dropped].filter(({ finding }) => policy.chosen(finding.rule))
      .length,
  };
}

/** Rules that are off, and those of the past where no past is known, have judged nothing. */
function judged(rules: readonly AnyRule[], context: Context | null, policy: Policy): Judged {
  const past = context?.history && !('unknown' in context.history);
  return {
    ids: rules.map(({ id }) => id),
    asleep: (id) => levelOf(id, policy) === 'off' || (!past && id.startsWith('history/')),
  };
}

/** Asks rules what they say, without what stands at or under a place that has a fault already or is still to fill in. */
export function remarker(
  opened: Opened,
  context: Context,
  policy: Policy,
): (rules: readonly AnyRule[]) => Said[] {
  const unsure = [
    ...opened.faults
      .flatMap(({ remark: { path, meant } }) => [path, meant ?? []])
      .filter((p) => p.length > 0),
    ...unfilled(context),
  ];
  const quiet = covering(unsure);
  const knowing: Context = { ...context, unsure };
  const told = ({ path, unless = [] }: Remark): boolean => [path, ...unless].some(quiet);
  return (rules) =>
    rules
      .filter(({ id, kinds }) => !OF_THE_FILE.has(id) && (!kinds || kinds.includes(context.kind)))
      .filter(({ id }) => !isIdle(id, policy))
      .flatMap((rule) => {
        const said = run(rule, opened.data, knowing);
        return rule.id === 'plan/placeholder' ? said : said.filter(({ remark }) => !told(remark));
      });
}

/** A rule that is off need not run, nor one that `--only` leaves out, unless waivers that cover nothing are asked for. */
const isIdle = (id: string, policy: Policy): boolean =>
  levelOf(id, policy) === 'off' || !(policy.chosen(id) || policy.chosen('plan/waiver'));

const unfilled = ({ facets }: Context): Path[] => [
  ...facets.pending.map(({ path }) => path),
  ...facets.texts
    .filter(({ role, text }) => role !== 'verbatim' && placeholderIn(text))
    .map(({ path }) => path),
];

/** Tells of a path whether it is one of these, lies under one, or is the list of which one is an item. */
function covering(paths: readonly Path[]): (path: Path) => boolean {
  const keys = new Set(paths.map((path) => JSON.stringify(path)));
  const lists = new Set(
    paths.flatMap((path) => (typeof path.at(-1) === 'number' ? [JSON.stringify(path.slice(0, -1))] : [])),
  );
  return (path) =>
    keys.size > 0 &&
    (lists.has(JSON.stringify(path)) || path.some((_, i) => keys.has(JSON.stringify(path.slice(0, i + 1)))));
}

/** A rule that breaks is a finding too: its plan was not judged by it, and the others go on. */
function run(rule: AnyRule, plan: unknown, context: Context): Said[] {
  try {
    return [...rule.check(plan, context)].map((remark) => ({ rule: rule.id, remark }));
  } catch (error) {
    const message = `This rule broke off and judged nothing (${(error as Error).message}): report it as a bug`;
    return [{ rule: rule.id, remark: { path: [], message, severity: 'error', nature: 'fault' } }];
  }
}

/** A remark that weighs something, before its place is looked up. */
interface Heavy extends Weighed {
  readonly finding: Omit<Finding, 'line' | 'column' | 'endLine' | 'endColumn'>;
  readonly said: Said;
}

function placer(opened: Opened, rules: readonly AnyRule[], policy: Policy) {
  const { source, data } = opened;
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const starts = lineStarts(source.text);
  const stage = stageOf(data['status'], policy);
  const weighOne = (said: Said): Heavy[] => {
    const rule = byId.get(said.rule);
    if (!rule) throw new Error(`a finding of ${said.rule}, which is no rule`);
    const weight = weigh(rule, said.remark, stage, policy);
    if (!weight) return [];
    const { path } = said.remark;
    const around = itemsAround(data, path);
    const message = clipped(said.remark.message);
    const item = around[0] ?? null;
    return [
      {
        said,
        around,
        finding: { file: source.file, rule: rule.id, ...weight, message, path, item, help: rule.help },
      },
    ];
  };
  return {
    starts,
    weigh: weighOne,
    place: placedIn(source, starts),
    spot: ({ said }: Heavy) => spanOf(source, said).start,
  };
}

/** Finds out where weighed remarks stand in their text. */
const placedIn =
  (source: Source, starts: readonly number[]) =>
  ({ finding: { file, ...rest }, around, said }: Heavy): Placed => {
    const span = spanOf(source, said);
    const from = place(starts, source.text, span.start);
    const to = place(starts, source.text, span.end);
    const where = { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
    return { finding: { file, ...where, ...rest }, around };
  };

/** One fault, one finding: the same words of the same rule at the same place count once. */
function distinct(weighed: readonly Heavy[], spot: (one: Heavy) => number): Heavy[] {
  const words = ({ finding }: Heavy): string => `${finding.rule} ${finding.message}`;
  const times = new Map<string, number>();
  for (const one of weighed) times.set(words(one), (times.get(words(one)) ?? 0) + 1);
  const seen = new Set<string>();
  return weighed.filter((one) => {
    // Only what is said twice need be told apart by where it stands.
    if (times.get(words(one)) === 1) return true;
    const key = `${words(one)} ${spot(one)}`;
    return !seen.has(key) && seen.add(key);
  });
}
