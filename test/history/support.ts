import { main } from '../../src/cli/main.ts';
import { testIo, type World } from '../support/io.ts';

export interface Told {
  readonly rule: string;
  readonly severity: string;
  readonly line: number;
  readonly message: string;
  readonly file: string;
}

/** The findings of the history rules that `lint` prints in a folder, and how it ended. */
export async function lintHistory(cwd: string, args: readonly string[] = [], world: World = {}) {
  const io = testIo({ cwd, ...world });
  const exit = await main(['lint', '--only', 'history/*', '-f', 'json', ...args], io, 'pip');
  const { stdout, stderr } = io.written;
  const told = stdout === '' ? [] : (JSON.parse(stdout) as { findings: Told[] }).findings;
  return { exit, stderr, told, files: told.map(({ file }) => file), lines: told.map(show) };
}

const show = ({ rule, line, message }: Told): string => `${line} ${rule.replace('history/', '')}: ${message}`;

/** `1a2b3c4, 2026-05-08`: a commit as messages name it. */
export const named = (commit: string, day: string): string => `${commit.slice(0, 7)}, ${day}`;

/** One person's plan; `threshold` and `end` are what gets moved, `more` follows. */
export const pip = (threshold: string, more = '', end = '2026-07-10'): string => `kind: individual-pip
id: e-1042-2026
status: active
agreed: 2026-05-04
period:
  start: 2026-05-04
  end: ${end}
criteria:
  - id: K1
    concern: C1
    criterion: Pull requests pass review at the first attempt
    threshold: ${threshold}
${more}`;

/** A force's plan with one action, due on a day, and one measure. */
export const force = (due: string, more = '', target = '85'): string => `kind: force-pip
id: northshire-2026-01
status: active
agreed: 2026-05-08
measures:
  - id: M1
    target:
      value: ${target}
      by: 2026-12-31
actions:
  - task: C1.2
    action: Publish the weekly telephony report to every sergeant
    due: ${due}
${more}`;
