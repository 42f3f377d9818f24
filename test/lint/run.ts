import { main } from '../../src/cli/main.ts';
import type { ProgramName } from '../../src/cli/program.ts';
import type { Finding } from '../../src/kit/finding.ts';
import type { Summary } from '../../src/kit/results.ts';
import { testIo, type World } from '../support/io.ts';

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly cwd: string;
}

/** One call of a program over these files. */
export async function call(
  argv: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
  world: World = {},
  program: ProgramName = 'pip',
): Promise<Outcome> {
  const io = testIo({ ...world, files });
  const code = await main(argv, io, program);
  return { code, ...io.written, cwd: io.cwd };
}

export interface Verdict extends Outcome {
  readonly findings: readonly Finding[];
  readonly summary: Summary;
}

/** `lint -f json` over these files; fails where it could not be done. */
export async function lint(
  files: Readonly<Record<string, string | Uint8Array>>,
  args: readonly string[] = [],
  world: World = {},
): Promise<Verdict> {
  const outcome = await call(['lint', ...args, '-f', 'json'], files, world);
  if (outcome.code > 1) throw new Error(outcome.stderr);
  return { ...outcome, ...JSON.parse(outcome.stdout) };
}

/** `line: rule` of each finding. */
export const brief = ({ findings }: Verdict): string[] =>
  findings.map(({ line, rule }) => `${line}: ${rule}`);

/** The severities of one rule's findings. */
export const levels = ({ findings }: Verdict, rule: string): string[] =>
  findings.filter((f) => f.rule === rule).map(({ severity }) => severity);
