import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as rest } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { table } from './table.ts';
import { interleaved, spread } from './timer.ts';
import { plans } from './world.ts';

/** Milliseconds that a change takes to be answered with findings, beside lint's own time for the same plan. */
export interface Answer {
  readonly lines: number;
  readonly lint: number;
  readonly change: number;
}

/** The lines of the plan that is changed, and how much longer than lint an answer may take, in milliseconds. */
const [LINES, GOAL] = [500, 50];

/** A plan cut after whole items near so many lines. */
function cut(text: string): string {
  const lines = text.split('\n');
  const end = lines.findIndex((line, n) => n >= LINES && /^\S/.test(line));
  return `${lines.slice(0, end).join('\n')}\n`;
}

/** Changes a plan in an editor and waits for the findings, turn by turn with a lint of the file. */
export async function answers(folder: string, program: string, rounds: number): Promise<Answer> {
  const cwd = join(folder, 'editor');
  const { clean } = plans(cwd, 'force-pip');
  const text = cut(readFileSync(join(cwd, clean), 'utf8'));
  const child = spawn('node', [program, 'lsp', '--stdio'], { cwd, stdio: ['pipe', 'pipe', 'inherit'] });
  const reader = new StreamMessageReader(child.stdout);
  const connection = createProtocolConnection(reader, new StreamMessageWriter(child.stdin));
  connection.listen();
  const waiting = new Map<number, () => void>();
  connection.onNotification(PublishDiagnosticsNotification.type, ({ version }) =>
    waiting.get(version ?? -1)?.(),
  );
  const answered = (version: number) => new Promise<void>((resolve) => waiting.set(version, resolve));
  const uri = pathToFileURL(join(cwd, clean)).href;
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: pathToFileURL(cwd).href,
    capabilities: {},
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const first = answered(0);
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: 'yaml', version: 0, text },
  });
  await first;
  const changes: number[] = [];
  const lints: number[] = [];
  const run = { name: 'lint', cwd, command: ['node', program, 'lint', clean], codes: [0, 1] } as const;
  for (let version = 1; version <= rounds; version++) {
    lints.push(interleaved([run], 1)[0]?.min ?? Number.NaN);
    // As somebody who looks up from typing: the server has no change to wait for.
    await rest(300);
    const done = answered(version);
    const start = performance.now();
    const contentChanges = [{ text: text.replace('# ', `# ${version} `) }];
    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges,
    });
    await done;
    changes.push(performance.now() - start);
  }
  connection.dispose();
  child.kill();
  return { lines: text.split('\n').length, lint: spread(lints).median, change: spread(changes).median };
}

/** The answer as a table. */
export const editorTable = ({ lines, lint, change }: Answer): string =>
  table(
    ['median ms', `plan of ${lines} lines`],
    [
      ['lint', lint.toFixed(1)],
      ['a change answered', change.toFixed(1)],
      [`beyond lint (goal ${GOAL} at most)`, (change - lint).toFixed(1)],
    ],
  );
