import { baselined, baselineFlags } from '../baseline.ts';
import { changedOnly } from '../changed.ts';
import { type Call, type Command, textOption } from '../command.ts';
import { UserError } from '../errors.ts';
import { FINDINGS, OK } from '../exit.ts';
import {
  asOf,
  type FailLevel,
  failLevels,
  failsAt,
  maxWarnings,
  policyFrom,
  stages,
} from '../lint-options.ts';
import { filesOf } from '../plans.ts';
import { formats, report } from '../report.ts';
import { ruleIds } from '../rule-ids.ts';
import { inShard, shardOf } from '../shard.ts';
import { sweep } from '../sweep.ts';
import { results } from '../verdict.ts';

export const command: Command = {
  name: 'lint',
  summary: 'check plans against the rules',
  usage: '[paths...]',
  flags: [
    {
      flags: '-f, --format <format>',
      about: 'how to print; FORMAT:FILE writes to a file; repeatable',
      many: true,
    },
    { flags: '--stage <stage>', about: 'how strictly to judge, whatever the plan’s status', choices: stages },
    { flags: '--fail-on <level>', about: 'exit 1 from this level on', choices: failLevels },
    { flags: '--max-warnings <n>', about: 'exit 1 with more warnings than this' },
    {
      flags: '--rule <id=level>',
      about: 'set a rule to error, warning, advice or off; repeatable',
      many: true,
    },
    { flags: '--only <ids>', about: 'only these rules; globs such as plan/*; repeatable', many: true },
    { flags: '--since <ref>', about: 'compare with this commit instead of the one that agreed the plan' },
    { flags: '--changed [ref]', about: 'only plans that differ from the merge base with this branch' },
    { flags: '--fix', about: 'first mend what is mechanical: days, status words, quotes, order of logs' },
    { flags: '--dry-run', about: 'with --fix: show what would be mended and write nothing' },
    ...baselineFlags,
    { flags: '--stdin-path <file>', about: 'the name that a plan piped into - goes by' },
    { flags: '--shard <part>', about: 'judge one part of the plans, such as 2/5' },
    { flags: '--cache', about: 'remember verdicts on unchanged plans, in your own cache folder' },
    { flags: '--as-of <date>', about: 'judge as of this day instead of today' },
    { flags: '--allow-empty', about: 'exit 0 where there is no plan' },
    { flags: '-q, --quiet', about: 'print nothing where there is nothing to say' },
    { flags: '--no-color', about: 'no colours' },
  ],
  examples: [
    '{program} lint',
    '{program} lint plans/ --stage submission',
    '{program} lint plan.yaml --rule plan/marking=off',
    'cat plan.yaml | {program} lint - --stdin-path plan.yaml -f json',
  ],
  run,
};

async function run(call: Call): Promise<number> {
  const { io, args, options } = call;
  const today = asOf(io, options);
  const chosen = formats(call);
  const fail = (textOption(options, 'failOn') ?? 'error') as FailLevel;
  const limit = maxWarnings(options);
  if (options['fix'] === true) await (await import('../fix-plans.ts')).fixPlans(call);
  const { house, files } = await filesOf(io, { paths: args, stdinPath: textOption(options, 'stdinPath') });
  if (files.length === 0 && options['allowEmpty'] !== true) throw noPlan(args);
  const policy = policyFrom(options, ruleIds, house);
  const mine = inShard(io, shardOf(options));
  const wanted = new Set((await changedOnly(call, files)).filter(({ path }) => mine(path)));
  const since = textOption(options, 'since') ?? null;
  const cache = options['cache'] === true && since === null ? await cacheOf(call, today) : null;
  const judged = await sweep(io, { files, wanted, house, since, terms: { today, policy }, cache });
  const kept = await baselined(call, judged);
  if (kept === null) return OK;
  const verdict = await results(kept, today);
  await report(call, chosen, verdict);
  const tooMany = limit !== null && verdict.summary.warnings > limit;
  if (tooMany)
    io.err(`${call.program}: ${verdict.summary.warnings} warnings, and --max-warnings allows ${limit}\n`);
  return tooMany || failsAt(fail, verdict.summary) ? FINDINGS : OK;
}

/** The verdicts of former runs with the same flags on the same day. */
async function cacheOf({ io, options }: Call, today: string) {
  const { openCache } = await import('../cache.ts');
  return openCache(io, today, [options['stage'], options['rule'], options['only']]);
}

function noPlan(paths: readonly string[]): UserError {
  const where = paths.length > 0 ? `in ${paths.join(', ')}` : 'here';
  return new UserError(
    `no plan found ${where}: a plan is a .yaml file with a kind: at its top. Begin one with init, or allow none with --allow-empty.`,
  );
}
