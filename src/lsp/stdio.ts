import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { type MakeEngine, serve } from './serve.ts';

/** How often a parent that was named is looked for, in milliseconds. */
const PULSE = 5_000;

/** Serves the editor at the other end of stdin and stdout. Resolves to the exit code when it has gone. */
export async function serveStdio(make: MakeEngine, version: string, parent: number | null): Promise<number> {
  const { stdin, stdout } = process;
  const connection = createProtocolConnection(
    new StreamMessageReader(stdin),
    new StreamMessageWriter(stdout),
  );
  const pulse = parent === null ? null : setInterval(() => isAlive(parent) || stdin.destroy(), PULSE);
  const exit = await serve(connection, make, version);
  if (pulse) clearInterval(pulse);
  stdin.destroy();
  return exit;
}

/** Another user's process cannot be signalled, and lives. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
