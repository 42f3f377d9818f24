import { basename, resolve } from 'node:path';
import { writeYaml } from '../../core/edit/write.ts';
import { draftOf } from '../../exchange/in-draft.ts';
import type { Value } from '../../kit/change.ts';
import type { Intake } from '../../kit/intake.ts';
import type { AnyKind } from '../../kit/kind.ts';
import { slug } from '../../kit/slug.ts';
import { series } from '../../kit/words.ts';
import { kindOf, kinds } from '../catalogue.ts';
import { type Call, type Command, textOption } from '../command.ts';
import { UserError } from '../errors.ts';
import { OK } from '../exit.ts';
import { importInto } from '../import-into.ts';
import { type Imported, importTable, legend, legendGiven, tellImport } from '../import-table.ts';
import { openEntry } from '../workspace.ts';

export const command: Command = {
  name: 'import',
  summary: 'make a draft plan from a table, or take a table into a plan',
  usage: '<file>',
  flags: [
    {
      flags: '--kind <kind>',
      about: 'action-plan (unless told) or force-pip',
      choices: ['action-plan', 'force-pip'],
    },
    {
      flags: '--map <field=column>',
      about: 'what a column is, as action="MPS proposed action"; repeatable',
      many: true,
    },
    { flags: '--rag-key <colour=meaning>', about: 'what a colour means there; repeatable', many: true },
    { flags: '--into <plan>', about: 'change this plan where the table says otherwise, by number' },
    { flags: '-o, --output <file>', about: 'write the plan to a file instead of stdout' },
    { flags: '--id <id>', about: 'the new plan’s id, unless told from the file’s name' },
    { flags: '--title <text>', about: 'the new plan’s title, unless told the table’s heading' },
    { flags: '--organisation <name>', about: 'whose plan it is' },
    { flags: '--reason <text>', about: 'with --into: why dates of an agreed plan move' },
    { flags: '--agreed-by <person>', about: 'with --into: who agreed to the new dates' },
    { flags: '--as-of <date>', about: 'the day of the change, today unless told' },
    { flags: '--dry-run', about: 'show what would be written and write nothing' },
    { flags: '--no-input', about: 'ask nothing; take the flags and what the heads say' },
    { flags: '--force', about: 'replace a file that is there already' },
  ],
  examples: [
    '{program} import answers.docx -o answers.yaml',
    '{program} import table.txt --map recommendation=Recommendations --map action="MPS proposed action"',
    '{program} import tracker.xlsx --into force.yaml --dry-run',
  ],
  run,
};

async function run(call: Call): Promise<number> {
  const [file] = call.args;
  if (file === undefined) throw new UserError('name the file that holds the table, or - for a piped one');
  const into = textOption(call.options, 'into');
  if (into !== undefined) await importInto(call, file, into);
  else await importNew(call, file);
  return OK;
}

async function importNew(call: Call, file: string): Promise<void> {
  const { io, options } = call;
  const { kind, intake } = await target(textOption(options, 'kind') ?? 'action-plan');
  const given = legendGiven(call);
  const imported = await importTable(call, file, intake);
  const key = await legend(call, imported, given);
  const drafts = imported.entries.map((entry) => draftOf(entry, intake));
  const plan = planOf(call, file, kind, intake, imported, key);
  const text = `${schemaLine(kind)}${writeYaml({ ...plan, [intake.list]: drafts.map(({ item }) => item) })}`;
  await mustRead(text);
  tellImport(
    call,
    imported,
    intake.noun,
    drafts.flatMap(({ said }) => said),
  );
  const output = textOption(options, 'output');
  if (output === undefined || options['dryRun'] === true) io.out(text);
  else {
    await io.files.create(resolve(io.cwd, output), text, { force: options['force'] === true, folders: true });
    io.err(`${call.program}: wrote ${output}. Fill in what ${call.program} lint ${output} lists.\n`);
  }
}

async function target(id: string): Promise<{ readonly kind: AnyKind; readonly intake: Intake }> {
  const kind = kindOf(id);
  const part = await kind?.parts.intake?.();
  if (kind && part) return { kind, intake: part.intake };
  const able = kinds.filter(({ parts }) => parts.intake).map((one) => one.id);
  throw new UserError(`${id} is made from no table; ${series(able)} are`);
}

const schemaLine = ({ id }: AnyKind): string =>
  `# yaml-language-server: $schema=./node_modules/pip-plan/schemas/${id}.schema.json\n`;

/** The head of the plan: only what the table, the file's name or a flag says. */
function planOf(
  { options }: Call,
  file: string,
  { id: kind }: AnyKind,
  { house, ragKey }: Intake,
  { table }: Imported,
  key: Readonly<Record<string, string>>,
): { readonly [key: string]: Value | undefined } {
  const name = slug(basename(file).replace(/\.\w+$/, ''), 'imported');
  const [outer = 'other', inner = 'rag_key'] = ragKey.map(String);
  return {
    kind,
    format: 1,
    id: textOption(options, 'id') ?? name,
    title: textOption(options, 'title') ?? (table.caption || undefined),
    status: 'draft',
    [house]: textOption(options, 'organisation'),
    [outer]: Object.keys(key).length > 0 ? { [inner]: key } : undefined,
  };
}

/** The draft must be a plan that the tool itself can read: else nothing is written. */
async function mustRead(text: string): Promise<void> {
  const { opened } = await openEntry('the draft', '', new TextEncoder().encode(text));
  const [fault] = opened.faults;
  if (fault) throw new UserError(`the table makes no plan that can be read: ${fault.remark.message}`);
}
