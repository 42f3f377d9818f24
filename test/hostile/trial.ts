import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../../src/cli/main.ts';
import type { Finding } from '../../src/kit/finding.ts';
import { testIo } from '../support/io.ts';
import type { Mutant } from './mutants.ts';

export interface Trial {
  readonly code: number;
  readonly findings: readonly Finding[];
  readonly stdout: string;
  readonly stderr: string;
  /** Milliseconds of the processor's time. */
  readonly took: number;
  /** What must never happen and did. */
  readonly faults: readonly string[];
}

/** No single file may take longer, in milliseconds. */
const PATIENCE = 5000;

const FILE = 'm.yaml';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const UNPRINTABLE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** What a stack trace, a raw value or a rule that broke looks like. */
const INSIDES = /\n\s+at \S|\[object |\bundefined\b|\bNaN\b|broke off|fault of the program/;

/** Lints one mutant in a folder of its own and gathers every sign of a crash, a leak or a side effect. */
export async function lintTrial(cwd: string, { bytes, day }: Pick<Mutant, 'bytes' | 'day'>): Promise<Trial> {
  writeFileSync(join(cwd, FILE), bytes);
  const io = testIo({ cwd, today: day });
  const began = process.cpuUsage();
  const code = await main(['lint', FILE, '-f', 'json'], io, 'pip');
  const { user, system } = process.cpuUsage(began);
  const took = (user + system) / 1000;
  const { stdout, stderr } = io.written;
  const findings = findingsIn(stdout);
  const lines = Buffer.from(bytes)
    .toString()
    .split(/\r\n?|\n/).length;
  const faults = [
    ...(took > PATIENCE ? [`took ${Math.round(took)} ms`] : []),
    ...(readdirSync(cwd).join() === FILE ? [] : [`left ${readdirSync(cwd).join(', ')}`]),
    ...(readFileSync(join(cwd, FILE)).equals(bytes) ? [] : ['changed the file']),
    ...(findings === null ? [`printed no JSON: ${stdout.slice(0, 80)}`] : []),
    ...(stderr === '' ? [] : [`said ${stderr.slice(0, 300)}`]),
    ...verdictFaults(code, findings ?? []),
    ...(findings ?? []).flatMap((finding) => findingFaults(finding, lines)),
  ];
  return { code, findings: findings ?? [], stdout, stderr, took, faults };
}

function findingsIn(stdout: string): readonly Finding[] | null {
  try {
    return JSON.parse(stdout).findings;
  } catch {
    return null;
  }
}

/** Exit 1 says that there is an error, exit 0 that there is none; no other end is one. */
function verdictFaults(code: number, findings: readonly Finding[]): string[] {
  const errors = findings.some(({ severity }) => severity === 'error');
  return code === (errors ? 1 : 0) ? [] : [`ended with ${code}`];
}

function findingFaults(finding: Finding, lines: number): string[] {
  const { file, line, column, endLine, endColumn, message, rule } = finding;
  const ordered = line < endLine || (line === endLine && column <= endColumn);
  return [
    ...(file === FILE ? [] : [`named ${file}`]),
    ...(line >= 1 && column >= 1 && endLine <= lines && ordered
      ? []
      : [`${rule} stands at ${line}:${column}-${endLine}:${endColumn} of ${lines} lines`]),
    ...(message.length > 0 && message.length < 600 ? [] : [`${rule} says ${message.length} characters`]),
    ...(UNPRINTABLE.test(message) ? [`${rule} says what cannot be printed`] : []),
    ...(INSIDES.test(message) ? [`${rule}: ${message.slice(0, 200)}`] : []),
  ];
}
