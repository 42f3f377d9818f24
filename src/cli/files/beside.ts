import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { crypto } from '../late.ts';
import { hostMark, isDead, newHolder, readHolder, runs } from './holder.ts';

/** Names of the files that stand beside a target while it is written. */
export interface Beside {
  readonly folder: string;
  readonly lock: string;
  /** A fresh name for a temporary file, which tells its host and process. */
  readonly temp: () => string;
  /** The lock on the right to take over the lock with this token. */
  readonly claim: (token: string) => string;
  /** Removes what dead processes of this host left; call it only while holding the lock. */
  readonly sweep: () => void;
}

/** A name of at most 120 bytes, so that what is added still fits a file system's 255. */
const stemOf = (name: string): string =>
  Buffer.byteLength(name) <= 120 ? name : crypto().createHash('sha256').update(name).digest('hex');

/** Names for a target given by its real path. */
export function beside(target: string): Beside {
  const folder = dirname(target);
  const stem = stemOf(basename(target));
  const at = (rest: string): string => join(folder, `.${stem}.${rest}`);
  return {
    folder,
    lock: at('lock'),
    temp: () => at(`${hostMark()}.${process.pid}.${newHolder().token}.tmp`),
    claim: (token) => at(`${token}.lock`),
    sweep: () => {
      for (const name of readdirSync(folder)) {
        if (!name.startsWith(`.${stem}.`)) continue;
        if (isLeft(folder, name, name.slice(stem.length + 2))) rmSync(join(folder, name), { force: true });
      }
    },
  };
}

function isLeft(folder: string, name: string, rest: string): boolean {
  const temp = /^([0-9a-f]{8})\.(\d+)\.[0-9a-f]{16}\.tmp$/.exec(rest);
  if (temp) return temp[1] === hostMark() && !runs(Number(temp[2]));
  if (!/^[0-9a-f]{16}\.lock$/.test(rest)) return false;
  const holder = readHolder(join(folder, name));
  return holder !== null && holder !== 'unknown' && isDead(holder);
}
