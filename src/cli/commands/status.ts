import type { Report } from '../../core/status/contract.ts';
import { statusOf } from '../../core/status/owing.ts';
import { reportOf } from '../../core/status/summary.ts';
import { ratingRule } from '../../kit/rating.ts';
import { type Call, type Command, textOption } from '../command.ts';
import { FINDINGS, OK } from '../exit.ts';
import { shardOf } from '../shard.ts';
import { someFound, standings } from '../standings.ts';
import { askedBy, partsOf } from '../status-options.ts';
import { statusFormats, writeStatus } from '../status-output.ts';
import { lookSince, pastOf, sinceOf } from '../status-since.ts';
import { version } from '../version.ts';

export const command: Command = {
  name: 'status',
  summary: 'say what is late, due, owed and slipping',
  usage: '[paths...]',
  flags: [
    {
      flags: '-f, --format <format>',
      about: 'how to print; by the ending of -o where not given',
      choices: statusFormats,
    },
    { flags: '-o, --output <file>', about: 'write to a file instead of stdout' },
    { flags: '--due-within <time>', about: 'how far ahead to look: 30d unless told, or 6w' },
    { flags: '--owner <name>', about: 'only what this person or role owes; a part of the name will do' },
    { flags: '--meeting <body>', about: 'only what is owed by the next meeting of this body, such as ppmg' },
    {
      flags: '--since <ref>',
      about:
        'say too what changed since this commit and what moved unrecorded; agreed: since each was agreed',
    },
    { flags: '--with-names', about: 'names on plans about people too; else roles' },
    { flags: '--fail-on <what>', about: 'exit 1 where something is', choices: ['overdue'] },
    { flags: '--shard <part>', about: 'one part of the plans, such as 2/5' },
    { flags: '--merge <file>', about: 'join JSON parts; repeatable', many: true },
    { flags: '--template <folder>', about: 'your own templates, over those of the package' },
    { flags: '--as-of <date>', about: 'as of this day instead of today' },
    { flags: '--allow-empty', about: 'exit 0 where there is no plan' },
    { flags: '--no-color', about: 'no colours' },
  ],
  examples: [
    '{program} status',
    '{program} status plans/ --owner "Amara Singh" --due-within 14d',
    '{program} status --meeting ppmg -f markdown',
    '{program} status -f html -o portfolio.html',
    '{program} status --since agreed',
    '{program} status --shard 1/4 -f json -o part-1.json',
    '{program} status --merge part-1.json --merge part-2.json --fail-on overdue',
  ],
  run,
};

async function run(call: Call): Promise<number> {
  const parts = partsOf(call);
  const report = parts ? await joined(call, parts) : await looked(call);
  await writeStatus(call, report);
  for (const file of report.unread)
    call.io.err(`${call.program}: ${file} cannot be read as a plan: see ${call.program} lint\n`);
  const fails = textOption(call.options, 'failOn') === 'overdue';
  // A plan that cannot be read may hide something overdue.
  return fails && (report.summary.overdue > 0 || report.unread.length > 0) ? FINDINGS : OK;
}

const PART = 64 * 1024 * 1024;

async function joined({ io }: Call, files: readonly string[]): Promise<Report> {
  const { merge } = await import('../../core/status/merge.ts');
  const decoder = new TextDecoder();
  return merge(files.map((file) => ({ file, text: decoder.decode(io.files.read(file, PART)) })));
}

async function looked(call: Call): Promise<Report> {
  const { io, args, options } = call;
  const asked = askedBy(call);
  const shard = shardOf(options);
  const since = sinceOf(call);
  const look = { paths: args, shard, today: asked.today, ...lookSince(since) };
  const seen = await standings(io, look, (stood) => {
    if (stood.apart) return null;
    const { file, id, kind, data, standing } = stood;
    const face = { file, id, kind: kind.id, people: kind.people, title: kind.heading(data), data };
    return statusOf({ ...face, past: pastOf(stood, asked.today) }, standing, asked);
  });
  someFound(call, seen);
  const { today, dueWithin, owner, meeting } = asked;
  const tool = { name: 'pip-plan', version };
  const rule = ratingRule(seen.house.settings.thresholds);
  return reportOf(
    { tool, asOf: today, dueWithin, owner, meeting, since, shard, ratingRule: rule },
    seen.made,
    seen.unread,
  );
}
