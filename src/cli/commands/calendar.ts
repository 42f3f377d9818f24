import { resolve } from 'node:path';
import { happeningsOf, together } from '../../core/calendar/happenings.ts';
import { calendar } from '../../exchange/calendar.ts';
import { count } from '../../kit/words.ts';
import { type Call, type Command, textOption } from '../command.ts';
import { OK } from '../exit.ts';
import { asOf } from '../lint-options.ts';
import { deliver } from '../output.ts';
import { type Stood, someFound, standings } from '../standings.ts';

export const command: Command = {
  name: 'calendar',
  summary: 'make a calendar of reviews, meetings and due dates',
  usage: '[paths...]',
  flags: [
    { flags: '-o, --output <file>', about: 'write to a file instead of stdout' },
    { flags: '--owner <name>', about: 'only what this person or role owes; a part of the name will do' },
    { flags: '--with-names', about: 'say who; else entries name nobody' },
    { flags: '--as-of <date>', about: 'as of this day instead of today' },
    { flags: '--allow-empty', about: 'exit 0 where there is no plan' },
  ],
  examples: [
    '{program} calendar -o plans.ics',
    '{program} calendar plan.yaml --owner "Amara Singh" --with-names -o amara.ics',
  ],
  run,
};

async function run(call: Call): Promise<number> {
  const { io, args, options } = call;
  const today = asOf(io, options);
  const withNames = options['withNames'] === true;
  const owner = textOption(options, 'owner')?.trim() || null;
  const named = new Set(args.map((path) => resolve(io.cwd, path)));
  const seen = await standings(io, { paths: args, today }, (stood) =>
    stood.apart && !named.has(stood.path)
      ? null
      : { ...stood, happenings: happeningsOf(dated(stood, withNames), { owner, withNames }) },
  );
  someFound(call, seen);
  const [only, second] = seen.made;
  const house = seen.house.settings.organisation ?? 'Improvement and development plans';
  const name = only && !second ? dated(only, withNames).label : house;
  const happenings = together(seen.made);
  const files = seen.made.map(({ file }) => file);
  await deliver(call, calendar(name, happenings, today), files);
  io.err(
    `${call.program}: ${count(happenings.length, 'entry', 'entries')} of ${count(files.length, 'plan')}\n`,
  );
  for (const file of seen.unread)
    io.err(`${call.program}: ${file} cannot be read as a plan: see ${call.program} lint\n`);
  return OK;
}

/** Plans about people go by their id, which names nobody where the house keeps to references. */
const dated = ({ id, kind, data, standing }: Stood, withNames: boolean) => ({
  id,
  label: kind.people && !withNames ? id : kind.heading(data),
  standing,
});
