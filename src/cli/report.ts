import { relative, resolve, sep } from 'node:path';
import type { Reporter, Results, Surroundings } from '../kit/results.ts';
import { nearest } from '../kit/words.ts';
import { reporters } from '../reporters/index.ts';
import { type Call, listOption } from './command.ts';
import { UserError } from './errors.ts';
import type { Io } from './io.ts';

/** A reporter with the file that it writes to; null is stdout. */
export interface Chosen {
  readonly reporter: Reporter;
  readonly file: string | null;
}

/** The reporters that a call asks for; `pretty` where it asks for none, `github` under GitHub Actions. */
export function formats({ io, options }: Call): readonly Chosen[] {
  const asked = listOption(options, 'format');
  if (asked.length === 0)
    return [{ reporter: named(io.env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'pretty'), file: null }];
  const chosen = asked.map((text): Chosen => {
    const at = text.indexOf(':');
    return at === -1
      ? { reporter: named(text), file: null }
      : { reporter: named(text.slice(0, at)), file: fileIn(text, at) };
  });
  apart(io, chosen);
  return chosen;
}

function fileIn(text: string, at: number): string {
  if (at + 1 === text.length)
    throw new UserError(`--format ${text} names no file after the colon: write ${text}lint.txt, say`);
  return text.slice(at + 1);
}

/** Two outputs in one place would be neither. */
function apart(io: Io, chosen: readonly Chosen[]): void {
  if (chosen.filter(({ file }) => file === null).length > 1) {
    throw new UserError(
      'two formats would share stdout: send one to a file, such as --format sarif:lint.sarif',
    );
  }
  const paths = chosen.flatMap(({ file }) => (file === null ? [] : [resolve(io.cwd, file)]));
  const twice = paths.find((path, i) => paths.indexOf(path) !== i);
  if (twice)
    throw new UserError(`two formats would share ${relative(io.cwd, twice)}: give each its own file`);
}

function named(id: string): Reporter {
  const found = reporters.find((reporter) => reporter.id === id);
  if (found) return found;
  const ids = reporters.map((reporter) => reporter.id);
  const near = nearest(id, ids);
  throw new UserError(
    `there is no format ${id}: ${near ? `did you mean ${near}?` : `the formats are ${ids.join(', ')}`}`,
  );
}

/**
 * Writes a verdict in each format that was asked for, and under GitHub Actions the job's summary. Files come first, so
 * that stdout stays empty where one cannot be written.
 */
export async function report(call: Call, chosen: readonly Chosen[], results: Results): Promise<void> {
  const { io, options } = call;
  for (const { file } of chosen) if (file !== null) notAPlan(io, file, results);
  for (const { reporter, file } of chosen) {
    if (file === null) continue;
    const text = reporter.report(results, surroundings(call, file));
    await io.files.create(file, text, { force: true, folders: true });
  }
  if (chosen.some(({ reporter }) => reporter.id === 'github')) await jobSummary(call, results);
  for (const { reporter, file } of chosen) {
    if (file !== null || (options['quiet'] === true && !reporter.machine && empty(results))) continue;
    io.out(reporter.report(results, surroundings(call, null)));
  }
}

/** A slip of the hand such as `-f json:plan.yaml` must not cost a plan. */
function notAPlan(io: Io, file: string, { files }: Results): void {
  if (files.some((plan) => resolve(io.cwd, plan.file) === resolve(io.cwd, file)))
    throw new UserError(`--format would write over the plan ${file}: give the report a name of its own`);
}

/** Adds the comment that `markdown` makes to the page of the job, which GitHub names in a variable. */
async function jobSummary(call: Call, results: Results): Promise<void> {
  const { io } = call;
  const file = io.env['GITHUB_STEP_SUMMARY'];
  if (!file) return;
  const before = new TextDecoder().decode(io.files.readIfThere(file) ?? new Uint8Array());
  const text = named('markdown').report(results, surroundings(call, file));
  const between = before === '' || before.endsWith('\n') ? '' : '\n';
  await io.files.create(file, `${before}${between}${text}`, { force: true });
}

const empty = ({ files }: Results): boolean => files.every(({ findings }) => findings.length === 0);

/** Whether what goes to stdout may be coloured. */
export const showsColour = ({ io, options }: Pick<Call, 'io' | 'options'>): boolean =>
  io.terminal.stdout && !io.env['NO_COLOR'] && options['color'] !== false && io.env['TERM'] !== 'dumb';

function surroundings({ io, options, program }: Call, file: string | null): Surroundings {
  const root = io.git.repository(io.cwd)?.root ?? io.cwd;
  const below = relative(root, io.cwd).split(sep).join('/');
  return {
    colour: file === null && showsColour({ io, options }),
    columns: io.terminal.columns,
    inCi: !['', '0', 'false'].includes(io.env['CI'] ?? ''),
    prefix: below === '' ? '' : `${below}/`,
    program,
    hash: io.hash,
  };
}
