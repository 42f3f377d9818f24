import { type Call, type Command, textOption } from '../command.ts';
import { planDiffs } from '../diff-plans.ts';
import { jsonDiff, markdownDiff, prettyDiff } from '../diff-report.ts';
import { sidesOf } from '../diff-sides.ts';
import { OK } from '../exit.ts';

export const command: Command = {
  name: 'diff',
  summary: 'tell in sentences what changed between two versions of plans',
  usage: '[ref-or-range] [paths...]',
  flags: [
    {
      flags: '-f, --format <format>',
      about:
        'pretty, markdown (a pull request comment) or json; each shows the plans’ words, people’s plans too',
      choices: ['pretty', 'markdown', 'json'],
    },
    { flags: '--no-color', about: 'no colours' },
  ],
  examples: [
    '{program} diff',
    '{program} diff main -- plans/',
    '{program} diff v1..v2 -f markdown',
    '{program} diff main...HEAD -f json',
  ],
  run,
};

async function run({ io, args, options }: Call): Promise<number> {
  const sides = await sidesOf(io, args);
  const result = { sides, plans: planDiffs(sides, io.cwd) };
  const format = textOption(options, 'format') ?? 'pretty';
  const quiet = io.env['NO_COLOR'] || options['color'] === false || io.env['TERM'] === 'dumb';
  const colour = io.terminal.stdout && !quiet;
  if (format === 'json') io.out(jsonDiff(result));
  else io.out(format === 'markdown' ? markdownDiff(result) : prettyDiff(result, colour));
  return OK;
}
