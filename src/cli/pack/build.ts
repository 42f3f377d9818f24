import { differences } from '../../core/compare/differences.ts';
import { gather } from '../../core/gather.ts';
import { type Redact, redactor } from '../../core/redact/redact.ts';
import type { Stage } from '../../core/weigh.ts';
import type { Before, Checked, PackContext } from '../../kit/pack.ts';
import type { FileResult, Results } from '../../kit/results.ts';
import { ruleIds, rulesFor } from '../catalogue.ts';
import type { ChosenPlan } from '../choose.ts';
import { pastsOf } from '../history.ts';
import type { Io } from '../io.ts';
import { policyFrom } from '../lint-options.ts';
import { redactFor } from '../redacted.ts';
import { judgeEntry, results, summarise } from '../verdict.ts';
import { version } from '../version.ts';
import { type Material, placeOf } from './files.ts';
import type { Earlier, Stood } from './stood.ts';

/** What was asked of a pack, beside the plan. */
export interface Wish {
  readonly today: string;
  readonly meeting: PackContext['meeting'];
  readonly final: boolean;
  readonly redact: boolean;
}

/** The verdict at a stage, the plan's past weighed as `lint` does. */
export async function judged(io: Io, { entry, plans }: ChosenPlan, today: string, stage: Stage | null) {
  const policy = policyFrom(stage ? { stage } : {}, ruleIds(), plans.house);
  const history = await pastsOf(io, [entry]);
  return judgeEntry(entry, plans, { today, policy, history });
}

const asIs: Redact = (value) => value;

function checkedOf({ kind }: ChosenPlan, submission: FileResult, stood: Stood): Checked {
  const { errors, warnings, advice, suppressed } = summarise([submission]);
  return {
    tool: `pip-plan ${version}`,
    version: stood.version,
    rules: rulesFor(kind).length,
    errors,
    warnings,
    advice,
    suppressed,
  };
}

const stateOf = ({ final }: Wish, { differs }: Stood): string =>
  final ? '' : differs ? 'DRAFT, working copy' : 'DRAFT';

/** What the plan, as it is shown, says otherwise than before; told by the comparison that `diff` tells. */
const since = (before: Earlier, plan: unknown, { kind }: ChosenPlan, redact: Redact): Before =>
  'unknown' in before
    ? before
    : { name: before.name, news: differences(redact(before.plan), plan, kind.shape) };

/** Who is named now or was named then: an earlier state may name somebody who has gone since. */
function redactorOf({ entry, kind }: ChosenPlan, { before }: Stood): Redact {
  const now = redactFor({ entry, kind }, true);
  if ('unknown' in before) return now;
  const then = redactor(before.plan, gather(before.plan, kind.shape, []));
  return (value) => then(now(value));
}

/** Gathers what the files of a pack are made from; names are taken out here, before anything is made. */
export async function materialOf(
  io: Io,
  chosen: ChosenPlan,
  wish: Wish,
  stood: Stood,
  submission: FileResult,
  renderer: Material['renderer'],
): Promise<Material> {
  const redact = wish.redact ? redactorOf(chosen, stood) : asIs;
  const plan = redact(chosen.entry.opened.data);
  const normal = await judged(io, chosen, wish.today, null);
  const context: PackContext = {
    today: wish.today,
    settings: chosen.plans.house.settings,
    findings: redact(normal.findings),
    audience: null,
    draft: !wish.final,
    meeting: wish.meeting,
    before: since(stood.before, plan, chosen, redact),
    checked: checkedOf(chosen, submission, stood),
    state: stateOf(wish, stood),
  };
  return {
    io,
    chosen,
    plan,
    context,
    stood,
    results: await shown(redact(submission), wish, placeOf({ io, chosen })),
    redacted: wish.redact,
    renderer,
  };
}

/** Findings as the pack tells them: the plan goes by its place in the repository, or by no name at all. */
async function shown(submission: FileResult, { redact, today }: Wish, place: string): Promise<Results> {
  const file = redact ? 'plan.yaml' : place;
  const findings = submission.findings.map((finding) => ({ ...finding, file }));
  return results([{ ...submission, file, findings, ...(redact && { text: '' }) }], today);
}
