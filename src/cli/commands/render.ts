import { extname, resolve } from 'node:path';
import type { Format } from '../../core/render/environment.ts';
import { render } from '../../core/render/render.ts';
import { plainPolicy } from '../../core/weigh.ts';
import type { Audience } from '../../kit/view.ts';
import { series } from '../../kit/words.ts';
import { type ChosenPlan, choosePlan } from '../choose.ts';
import { type Call, type Command, textOption } from '../command.ts';
import { UserError } from '../errors.ts';
import { OK } from '../exit.ts';
import { asOf } from '../lint-options.ts';
import { renderer } from '../templates.ts';
import { judgeEntry } from '../verdict.ts';

export const command: Command = {
  name: 'render',
  summary: 'make a page from a plan',
  usage: '[file]',
  flags: [
    {
      flags: '-f, --format <format>',
      about: 'md or html; by the ending of -o where not given',
      choices: ['md', 'html'],
    },
    { flags: '-o, --output <file>', about: 'write to a file instead of stdout' },
    { flags: '--template <folder>', about: 'your own templates, over those of the package' },
    {
      flags: '--audience <audience>',
      about: 'who the page is for',
      choices: ['employee', 'manager', 'hr', 'panel'],
    },
    { flags: '--as-of <date>', about: 'the day that the page stands for, today unless told' },
  ],
  examples: [
    '{program} render plan.yaml',
    '{program} render plan.yaml -o plan.html',
    '{program} render --audience hr -f html',
  ],
  run,
};

async function run(call: Call): Promise<number> {
  const { io, options } = call;
  const output = textOption(options, 'output');
  const format = formatOf(textOption(options, 'format'), output);
  const today = asOf(io, options);
  const chosen = await choosePlan(call, 'render', () => true);
  const folder = textOption(options, 'template') ?? chosen.plans.house.templates;
  const view = await viewOf(chosen, today, audienceOf(call, chosen));
  const text = render(renderer(io, folder), `${chosen.kind.id}/report`, format, view);
  if (output === undefined) io.out(text);
  else {
    await io.files.create(resolve(io.cwd, output), text, { force: true, folders: true });
    io.err(`${call.program}: wrote ${output}\n`);
  }
  return OK;
}

/** What the page shows: the plan, its findings, and what the audience may see. */
async function viewOf({ entry, kind, plans }: ChosenPlan, today: string, audience: Audience | null) {
  const { findings } = judgeEntry(entry, plans, { today, policy: () => plainPolicy, history: () => null });
  const page = await kind.parts.view();
  const draft = entry.opened.data['status'] === 'draft';
  return page.view(entry.opened.data, { today, settings: plans.house.settings, findings, audience, draft });
}

function formatOf(given: string | undefined, output: string | undefined): Format {
  if (given !== undefined) return given as Format;
  const ending = output === undefined ? '.md' : extname(output);
  if (ending === '.html' || ending === '.htm') return 'html';
  if (ending === '.md') return 'md';
  throw new UserError(`${output} ends in neither .md nor .html: say which with -f`);
}

function audienceOf({ options }: Call, { kind }: ChosenPlan): Audience | null {
  const given = textOption(options, 'audience') as Audience | undefined;
  const [standard = null] = kind.audiences;
  if (given === undefined) return standard;
  if (kind.audiences.includes(given)) return given;
  const able =
    kind.audiences.length > 0 ? `its audiences are ${series(kind.audiences)}` : 'it has no audiences';
  throw new UserError(`a ${kind.id} is not shown to ${given}: ${able}`);
}
