import { fstatSync, type Stats, statSync, writeSync } from 'node:fs';
import { UserError } from './errors.ts';

const FD = { stdin: 0, stdout: 1, stderr: 2 } as const;

/** What a stream's descriptor leads to; a closed one leads nowhere. */
function leadsTo(name: keyof typeof FD): Stats | null {
  try {
    return fstatSync(FD[name]);
  } catch {
    return null;
  }
}

/** Whether a descriptor leads to nowhere, as `> /dev/null` makes it. */
function isNull({ rdev }: Stats): boolean {
  try {
    return rdev === statSync('/dev/null').rdev;
  } catch {
    return false;
  }
}

const isDevice = (to: Stats | null): boolean => to?.isCharacterDevice() === true && !isNull(to);

/** Whether a stream is a terminal. Node's own streams take longer than reading a plan: only a device is worth asking. */
export const isTerminal = (name: keyof typeof FD): boolean =>
  isDevice(leadsTo(name)) && process[name].isTTY === true;

/** The width of the terminal; 80 where there is none. */
export const columns = (): number => (isTerminal('stdout') && process.stdout.columns) || 80;

/** Writes at once; answers how many bytes were taken before the other side wanted to wait. */
function written(fd: number, bytes: Uint8Array): number {
  for (let done = 0; done < bytes.length; ) {
    try {
      done += writeSync(fd, bytes, done);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return done;
      throw error;
    }
  }
  return bytes.length;
}

/** A reader that goes away early (`| head`) is no error of ours; a full disk is one that the user must hear of. */
function readerGone(name: string, { code, message }: NodeJS.ErrnoException): true {
  if (code === 'EPIPE' || code === 'EOF') return true;
  throw new UserError(`${name} could not be written (${message}), so what was printed is not whole`);
}

/**
 * Writes to a stream: to a file or a pipe at once, to a terminal through Node's own stream. Nothing is written, and
 * nothing said, once the reader has gone away.
 */
export function writerTo(name: 'stdout' | 'stderr'): (text: string | Uint8Array) => void {
  const to = leadsTo(name);
  let direct = to !== null && !isDevice(to);
  let gone = false;
  let stream: NodeJS.WriteStream | null = null;
  const streamed = (bytes: string | Uint8Array): void => {
    stream ??= process[name].on('error', () => {
      gone = true;
    });
    stream.write(bytes);
  };
  const directly = (bytes: Uint8Array): void => {
    try {
      const done = written(FD[name], bytes);
      direct = done === bytes.length;
      if (!direct) streamed(bytes.subarray(done));
    } catch (error) {
      gone = readerGone(name, error as NodeJS.ErrnoException);
    }
  };
  return (text) => {
    if (gone) return;
    if (direct) directly(typeof text === 'string' ? Buffer.from(text) : text);
    else streamed(text);
  };
}
