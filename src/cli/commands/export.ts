import { extname, resolve } from 'node:path';
import { csv } from '../../exchange/csv.ts';
import { joined, records } from '../../exchange/records.ts';
import { jsonText } from '../../kit/json-text.ts';
import type { Sheet } from '../../kit/sheet.ts';
import { count } from '../../kit/words.ts';
import { type Call, type Command, textOption } from '../command.ts';
import { UserError } from '../errors.ts';
import { OK } from '../exit.ts';
import { type Exported, exported, type Found, TABLES } from '../export-sheets.ts';
import { asOf } from '../lint-options.ts';

const FORMATS = ['csv', 'xlsx', 'json', 'ndjson'] as const;
type Format = (typeof FORMATS)[number];

export const command: Command = {
  name: 'export',
  summary: 'write tables of plans for other programs',
  usage: '[paths...]',
  flags: [
    { flags: '--what <table>', about: 'tracker unless told', choices: TABLES },
    { flags: '-f, --format <format>', about: 'csv unless -o ends otherwise', choices: FORMATS },
    { flags: '-o, --output <file>', about: 'write to a file instead of stdout; xlsx needs one' },
    { flags: '--as-of <date>', about: 'the day that ratings stand for, today unless told' },
    { flags: '--allow-empty', about: 'exit 0 where there is no such table' },
  ],
  examples: [
    '{program} export force.yaml -o tracker.xlsx',
    '{program} export plans/ --what measures -f ndjson',
    '{program} export --what risks -o risks.csv',
  ],
  run,
};

async function run(call: Call): Promise<number> {
  const { io, options, args } = call;
  const format = formatOf(call);
  const what = textOption(options, 'what') ?? 'tracker';
  const today = asOf(io, options);
  const found = await exported(io, args, what, today);
  mustHold(call, found, what);
  const table = joined(found.made.map(({ id, sheet }) => [id, sheet]));
  await deliver(call, await written(format, table, found.made, what, today), found);
  return OK;
}

/** By `-f`, else by the ending of `-o`. */
function formatOf({ options }: Call): Format {
  const output = textOption(options, 'output');
  const given = textOption(options, 'format') as Format | undefined;
  const ending = extname(output ?? 'table.csv')
    .slice(1)
    .toLowerCase();
  const format = given ?? FORMATS.find((one) => one === ending);
  if (!format) throw new UserError(`${output} has no ending of ours: say which format with -f`);
  if (format === 'xlsx' && output === undefined)
    throw new UserError('a workbook goes to no terminal: name its file with -o tracker.xlsx');
  return format;
}

function mustHold(
  { io, program, options, args }: Call,
  { made, unread, without }: Found,
  what: string,
): void {
  for (const file of unread) io.err(`${program}: ${file} cannot be read as a plan: see ${program} lint\n`);
  if (without > 0) io.err(`${program}: ${count(without, 'plan')} without such a table left out\n`);
  if (made.length === 0 && options['allowEmpty'] !== true)
    throw new UserError(
      `no plan with a table of ${what} ${args.length > 0 ? `in ${args.join(', ')}` : 'here'}`,
    );
}

async function written(
  format: Format,
  table: Sheet,
  made: readonly Exported[],
  what: string,
  asOfDay: string,
): Promise<string | Uint8Array> {
  if (format === 'csv') return csv(table);
  if (format === 'xlsx') return (await import('../../exchange/xlsx.ts')).xlsx(table, asOfDay);
  const rows = records(table);
  // JSON's own escapes keep each row on its line.
  if (format === 'ndjson') return rows.map((row) => `${oneLine(row)}\n`).join('');
  const plans = made.map(({ file, id, kind }) => ({ file, id, kind }));
  return jsonText({ schemaVersion: 1, kind: 'export', what, asOf: asOfDay, plans, rows });
}

const oneLine = (value: unknown): string => jsonText(value).replace(/\n\s*/g, ' ').trim();

async function deliver(
  { io, program, options }: Call,
  result: string | Uint8Array,
  { made }: Found,
): Promise<void> {
  const output = textOption(options, 'output');
  if (output === undefined) {
    io.out(result);
    return;
  }
  const path = resolve(io.cwd, output);
  if (made.some(({ file }) => resolve(io.cwd, file) === path))
    throw new UserError(`-o would write over the plan ${output}: give the table a name of its own`);
  await io.files.create(path, result, { force: true, folders: true });
  io.err(`${program}: wrote ${output}\n`);
}
