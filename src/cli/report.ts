import { relative, sep } from 'node:path';
import type { Reporter, Results, Surroundings } from '../kit/results.ts';
import { nearest } from '../kit/words.ts';
import { reporters } from '../reporters/index.ts';
import { type Call, listOption } from './command.ts';
import { UserError } from './errors.ts';

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
      : { reporter: named(text.slice(0, at)), file: text.slice(at + 1) };
  });
  if (chosen.filter(({ file }) => file === null).length > 1) {
    throw new UserError(
      'two formats would share stdout: send one to a file, such as --format sarif:lint.sarif',
    );
  }
  return chosen;
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

/** Writes a verdict in each format that was asked for. */
export async function report(call: Call, chosen: readonly Chosen[], results: Results): Promise<void> {
  const { io, options } = call;
  for (const { reporter, file } of chosen) {
    const quiet = options['quiet'] === true && file === null && !reporter.machine && empty(results);
    const text = quiet ? '' : reporter.report(results, surroundings(call, file));
    if (file === null) io.out(text);
    else await io.files.create(file, text, { force: true, folders: true });
  }
}

const empty = ({ files }: Results): boolean => files.every(({ findings }) => findings.length === 0);

function surroundings({ io, options, program }: Call, file: string | null): Surroundings {
  const root = io.git.repository(io.cwd)?.root ?? io.cwd;
  const below = relative(root, io.cwd).split(sep).join('/');
  const colour =
    file === null &&
    io.terminal.stdout &&
    !io.env['NO_COLOR'] &&
    options['color'] !== false &&
    io.env['TERM'] !== 'dumb';
  return {
    colour,
    columns: io.terminal.columns,
    prefix: below === '' ? '' : `${below}/`,
    program,
    hash: io.hash,
  };
}
