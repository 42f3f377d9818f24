import { join } from 'node:path';
import { listedIn, MANIFEST, type PackFile, PRINTED } from '../../core/pack/seal.ts';
import { zip } from '../../exchange/zip.ts';
import { inertLine } from '../../kit/inert.ts';
import type { FileResult } from '../../kit/results.ts';
import { choosePlan } from '../choose.ts';
import { type Call, type Command, textOption } from '../command.ts';
import { FINDINGS, OK } from '../exit.ts';
import type { Objection } from '../files/folder.ts';
import type { Io } from '../io.ts';
import { asOf } from '../lint-options.ts';
import { judged, materialOf, type Wish } from '../pack/build.ts';
import { packFiles } from '../pack/files.ts';
import { meetingBefore, meetingFor } from '../pack/meeting.ts';
import { type Stood, stoodOf } from '../pack/stood.ts';
import { pdf } from '../print/pdf.ts';
import { renderer } from '../templates.ts';

export const command: Command = {
  name: 'pack',
  summary: 'make the submission pack for a meeting',
  usage: '[file]',
  flags: [
    {
      flags: '--meeting <meeting>',
      about: 'which meeting: its id, its body or its day; the next one unless told',
    },
    { flags: '--since <ref>', about: 'the commit of the last pack; the last such meeting unless told' },
    { flags: '--final', about: 'not a draft: refused while something is wrong or not committed' },
    { flags: '-o, --output <folder>', about: 'where to write; ./<id>-pack-<day> unless told' },
    { flags: '--zip', about: 'one zip instead of a folder' },
    { flags: '-f, --format <format>', about: 'pdf prints the page too', choices: ['html', 'pdf'] },
    { flags: '--as-of <date>', about: 'the day that the pack stands for, today unless told' },
    { flags: '--redact', about: 'roles instead of names, for publication' },
    { flags: '--template <folder>', about: 'your own templates, over those of the package' },
  ],
  examples: [
    '{program} pack plan.yaml',
    '{program} pack --meeting ppmg --since last-pack',
    '{program} pack plan.yaml --final --zip',
  ],
  run,
};

async function run(call: Call): Promise<number> {
  const { io, options } = call;
  const today = asOf(io, options);
  const chosen = await choosePlan(call, 'pack', ({ parts }) => parts.pack !== undefined);
  const { data } = chosen.entry.opened;
  const { settings, templates } = chosen.plans.house;
  const loaded = await chosen.kind.parts.pack?.();
  if (!loaded) throw new Error(`${chosen.kind.id} has no pack`);
  const meetings = loaded.pack.meetings(data, { settings });
  const meeting = meetingFor(loaded.pack, meetings, textOption(options, 'meeting'), today);
  const stood = await stoodOf(io, chosen, {
    since: textOption(options, 'since') ?? null,
    lastMeeting: meetingBefore(meetings, meeting, today),
  });
  const wish: Wish = { today, meeting, final: options['final'] === true, redact: options['redact'] === true };
  const submission = await judged(io, chosen, today, 'submission');
  if (wish.final && refused(call, submission, stood)) return FINDINGS;
  const templatesOf = renderer(io, textOption(options, 'template') ?? templates);
  const material = await materialOf(io, chosen, wish, stood, submission, templatesOf);
  const files = await printed(call, await packFiles(material));
  await write(call, files, `${material.plan.id}-pack-${today}`, today);
  if (!wish.final)
    io.err(
      `${call.program}: every page says ${material.context.state}; --final makes the paper to hand in\n`,
    );
  return OK;
}

/** The same files, with the page printed where that was asked for. */
async function printed({ io, options }: Call, files: readonly PackFile[]): Promise<readonly PackFile[]> {
  const page = files.find(({ name }) => name === 'index.html');
  if (options['format'] !== 'pdf' || !page) return files;
  return [...files, { name: PRINTED, bytes: await pdf(io, new TextDecoder().decode(page.bytes)) }];
}

/** Says why a final pack can't be made; false where it can. */
function refused({ io, program }: Call, { findings, file }: FileResult, stood: Stood): boolean {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const why = [
    ...errors.map((f) => `${file}:${f.line}:${f.column}: ${f.message} (${f.rule})`),
    ...(stood.commit === null ? [`${file}: no commit holds the plan; commit it first`] : []),
    ...(stood.commit !== null && stood.differs
      ? [`${file}: the plan differs from its commit; commit it first`]
      : []),
  ];
  if (why.length === 0) return false;
  io.err(
    `${program}: no final pack yet; nothing was written\n${why.map((line) => `${inertLine(line)}\n`).join('')}`,
  );
  return true;
}

/** Only a pack of ours is replaced, and only where nothing lies in it that is not ours. */
const objection: Objection = (names, read) => {
  if (names.length === 0) return null;
  const ours = names.includes(MANIFEST) ? listedIn(read(MANIFEST)) : null;
  if (!ours) return 'it is no former pack';
  const other = names.find((name) => !ours.has(name));
  return other === undefined ? null : `it holds ${inertLine(other)}, which is no part of a pack`;
};

async function write(
  { io, options, program }: Call,
  files: readonly PackFile[],
  name: string,
  today: string,
) {
  const asZip = options['zip'] === true;
  const path = textOption(options, 'output') ?? (asZip ? `${name}.zip` : name);
  if (asZip) await writeZip(io, path, files, name, today);
  else
    io.files.replaceFolder(
      path,
      Object.fromEntries(files.map(({ name: n, bytes }) => [n, bytes])),
      objection,
    );
  io.err(`${program}: wrote ${inertLine(path)}, ${files.length} files\n`);
}

async function writeZip(io: Io, path: string, files: readonly PackFile[], name: string, today: string) {
  const inside = Object.fromEntries(
    files.map((file) => [join(name, file.name).replaceAll('\\', '/'), file.bytes]),
  );
  await io.files.create(path, zip(inside, today), { force: true, folders: true });
}
