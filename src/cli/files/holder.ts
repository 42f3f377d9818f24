import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { crypto } from '../late.ts';
import { codeOf } from './trouble.ts';

/** Who holds a lock; the token is unique to this one holding of it. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** What tells this process from a later one with the same number; empty where the system does not say. */
  readonly started: string;
  readonly token: string;
}

/** Containers can share a host's name and a folder but not process numbers, so their namespace is part of the host. */
function here(): string {
  try {
    return `${hostname()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}

/** Clock ticks from boot to the start of a process, which Linux tells in the 22nd field of its `stat`. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

export const thisHost = here();

/** Eight characters that stand for this host in the names of temporary files. */
export const hostMark = (): string =>
  crypto().createHash('sha256').update(thisHost).digest('hex').slice(0, 8);

/** This process as the holder of a lock, with a fresh token of 16 hexadecimal characters. */
export const newHolder = (): Holder => ({
  pid: process.pid,
  host: thisHost,
  started: startOf(process.pid),
  token: crypto().randomBytes(8).toString('hex'),
});

/** Tells whether a process of this host runs; one that may not be signalled does. */
export function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

/** Only a holder on this host whose process is gone, or whose number now serves a later process, is dead. */
export function isDead(holder: Holder): boolean {
  if (holder.host !== thisHost) return false;
  if (!runs(holder.pid)) return true;
  const started = startOf(holder.pid);
  return holder.started !== '' && started !== '' && started !== holder.started;
}

/** Reads a lock file; null where it is gone, `unknown` where it holds something that is not ours. */
export function readHolder(lock: string): Holder | 'unknown' | null {
  try {
    const { pid, host, started, token } = JSON.parse(readFileSync(lock, 'utf8')) as Partial<Holder>;
    const fits = Number.isInteger(pid) && typeof host === 'string' && /^[0-9a-f]{16}$/.test(String(token));
    return fits
      ? { pid: Number(pid), host, started: String(started ?? ''), token: String(token) }
      : 'unknown';
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? null : 'unknown';
  }
}
