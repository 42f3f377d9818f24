import { extname, join, resolve } from 'node:path';
import type { Format } from '../../core/render/environment.ts';
import { render } from '../../core/render/render.ts';
import { plainPolicy } from '../../core/weigh.ts';
import { inertLine } from '../../kit/inert.ts';
import { UserSlip } from '../../kit/user-slip.ts';
import type { Audience } from '../../kit/view.ts';
import { series } from '../../kit/words.ts';
import { type ChosenPlan, choosePlan } from '../choose.ts';
import { type Call, type Command, textOption } from '../command.ts';
import { UserError } from '../errors.ts';
import { INTERRUPTED, OK } from '../exit.ts';
import { asOf } from '../lint-options.ts';
import { pdf } from '../print/pdf.ts';
import { redactFor } from '../redacted.ts';
import { renderer } from '../templates.ts';
import { judgePlaced } from '../verdict.ts';
import { watching } from '../watch.ts';
import { openQuickly } from '../workspace.ts';

export const command: Command = {
  name: 'render',
  summary: 'make a page from a plan',
  usage: '[file]',
  flags: [
    {
      flags: '-f, --format <format>',
      about: 'md, html or pdf; by the ending of -o where not given',
      choices: ['md', 'html', 'pdf'],
    },
    { flags: '-o, --output <file>', about: 'write to a file instead of stdout' },
    { flags: '--template <folder>', about: 'your own templates, over those of the package' },
    {
      flags: '--audience <audience>',
      about: 'who the page is for',
      choices: ['employee', 'manager', 'hr', 'panel'],
    },
    { flags: '--redact', about: 'roles instead of names, for publication' },
    { flags: '--as-of <date>', about: 'the day that the page stands for, today unless told' },
    { flags: '--watch', about: 'make the page again whenever the plan is saved; Ctrl-C ends it' },
  ],
  examples: [
    '{program} render plan.yaml',
    '{program} render plan.yaml -o plan.html --watch',
    '{program} render --audience hr -f html',
  ],
  run,
};

type Asked = Format | 'pdf';

async function run(call: Call): Promise<number> {
  const { options } = call;
  const output = textOption(options, 'output');
  const format = formatOf(textOption(options, 'format'), output);
  if (format === 'pdf' && output === undefined)
    throw new UserError('a PDF goes into a file: name it with -o');
  if (options['watch'] !== true) {
    await once(call, format, output);
    return OK;
  }
  if (output === undefined) throw new UserError('--watch writes a file: name it with -o');
  return watched(call, format, output);
}

/** Makes the page and hands over the plan that it shows. */
async function once(call: Call, format: Asked, output: string | undefined): Promise<ChosenPlan> {
  const { io, options } = call;
  const chosen = await choosePlan(call, 'render', () => true, openQuickly);
  const folder = textOption(options, 'template') ?? chosen.plans.house.templates;
  const view = await viewOf(chosen, call);
  const text = render(
    renderer(io, folder),
    `${chosen.kind.id}/report`,
    format === 'pdf' ? 'html' : format,
    view,
  );
  if (output === undefined) io.out(text);
  else {
    const bytes = format === 'pdf' ? await pdf(io, text) : text;
    await io.files.create(resolve(io.cwd, output), bytes, { force: true, folders: true });
    io.err(`${call.program}: wrote ${inertLine(output)}\n`);
  }
  return chosen;
}

/** Again after every save; what is wrong with the plan is said, and the watch goes on. */
async function watched(call: Call, format: Asked, output: string): Promise<number> {
  const { io, options, program } = call;
  const chosen = await once(call, format, output);
  const named = { ...call, args: [chosen.entry.path] };
  const own = textOption(options, 'template') ?? chosen.plans.house.templates;
  io.err(`${program}: watching; Ctrl-C ends it\n`);
  await watching([chosen.entry.path], own === null ? [] : [join(resolve(io.cwd, own))], async () => {
    try {
      await once(named, format, output);
    } catch (error) {
      if (!(error instanceof UserError || error instanceof UserSlip)) throw error;
      io.err(`${program}: ${inertLine(error.message)}\n`);
    }
  });
  return INTERRUPTED;
}

/** What the page shows: the plan, its findings, what the audience may see, and names or roles. */
async function viewOf(chosen: ChosenPlan, call: Call) {
  const { entry, kind, plans } = chosen;
  const { io, options } = call;
  const today = asOf(io, options);
  const terms = { today, policy: () => plainPolicy, history: () => null };
  const { findings } = await judgePlaced(entry, plans, terms);
  const page = await kind.parts.view();
  const redact = redactFor(chosen, options['redact'] === true);
  const draft = entry.opened.data['status'] === 'draft';
  const { settings } = plans.house;
  const audience = audienceOf(call, chosen);
  const context = { today, settings, findings: redact(findings), audience, draft };
  return page.view(redact(entry.opened.data), context);
}

function formatOf(given: string | undefined, output: string | undefined): Asked {
  if (given !== undefined) return given as Asked;
  const ending = output === undefined ? '.md' : extname(output);
  if (ending === '.html' || ending === '.htm') return 'html';
  if (ending === '.md') return 'md';
  if (ending === '.pdf') return 'pdf';
  throw new UserError(`${output} ends in none of .md, .html and .pdf: say which with -f`);
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
