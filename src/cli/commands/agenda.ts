import { extname } from 'node:path';
import { agendaView } from '../../core/agenda.ts';
import type { Format } from '../../core/render/environment.ts';
import { render } from '../../core/render/render.ts';
import { choosePlan } from '../choose.ts';
import { type Call, type Command, textOption } from '../command.ts';
import { UserError } from '../errors.ts';
import { OK } from '../exit.ts';
import { asOf } from '../lint-options.ts';
import { deliver } from '../output.ts';
import { renderer } from '../templates.ts';

export const command: Command = {
  name: 'agenda',
  summary: 'make a one-page pre-read for the next talk or meeting',
  usage: '[file]',
  flags: [
    {
      flags: '-f, --format <format>',
      about: 'md or html; by the ending of -o where not given',
      choices: ['md', 'html'],
    },
    { flags: '-o, --output <file>', about: 'write to a file instead of stdout' },
    { flags: '--template <folder>', about: 'your own templates, over those of the package' },
    { flags: '--as-of <date>', about: 'as of this day instead of today' },
  ],
  examples: ['{program} agenda', '{program} agenda plan.yaml -o agenda.html'],
  run,
};

async function run(call: Call): Promise<number> {
  const { io, options } = call;
  const format = formatOf(call);
  const today = asOf(io, options);
  const { entry, kind, plans } = await choosePlan(call, 'agenda', ({ parts }) => parts.agenda !== undefined);
  if (entry.opened.data['status'] === 'closed')
    throw new UserError(`${entry.opened.source.file} is closed: there is no next talk to prepare`);
  const { settings, templates } = plans.house;
  const part = await kind.parts.agenda?.();
  if (!part) throw new UserError(`there is no agenda for a ${kind.id}`);
  const { data, source } = entry.opened;
  const marking = data['marking'];
  const view = agendaView(part.agenda(data, { today, settings }), {
    marking: typeof marking === 'string' ? marking : '',
    organisation: settings.organisation ?? '',
    today,
  });
  const folder = textOption(options, 'template') ?? templates;
  await deliver(call, render(renderer(io, folder), 'agenda/page', format, view), [source.file]);
  return OK;
}

function formatOf({ options }: Call): Format {
  const given = textOption(options, 'format');
  const output = textOption(options, 'output');
  if (given !== undefined) return given as Format;
  const ending = output === undefined ? '.md' : extname(output).toLowerCase();
  if (ending === '.html' || ending === '.htm') return 'html';
  if (ending === '.md') return 'md';
  throw new UserError(`${output} ends in neither .md nor .html: say which with -f`);
}
