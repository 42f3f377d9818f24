import { linkSync, renameSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { inertLine } from '../../kit/inert.ts';
import { UserError } from '../errors.ts';
import { type Beside, beside } from './beside.ts';
import { type Holder, isDead, newHolder, readHolder } from './holder.ts';
import { refuseIfStopped, tidily, untilRemoved } from './litter.ts';
import { codeOf } from './trouble.ts';

const WAIT = 10_000;
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'];

/**
 * Makes the lock file exclusively and with its content from the first moment, by a hard link to a finished draft.
 * Where the file system has no links, exclusive creation must do; its moment of emptiness reads as `unknown`.
 */
function make(draft: string, lock: string, holder: Holder): boolean {
  try {
    linkSync(draft, lock);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (!NO_LINKS.includes(codeOf(error))) throw error;
  }
  try {
    writeFileSync(lock, JSON.stringify(holder), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Takes a dead holder's lock. Whoever holds the claim named after the dead token is the only one who may replace
 * that lock, and tokens never come back, so two heirs cannot both succeed. A claim is a lock like any other: one
 * whose holder died is taken over in the same way.
 */
function inherit(files: Beside, lock: string, draft: string, dead: Holder): boolean {
  const release = grab(files, files.claim(dead.token));
  if (!release) return false;
  try {
    const now = readHolder(lock);
    if (now === null || now === 'unknown' || now.token !== dead.token) return false;
    renameSync(draft, lock);
    return true;
  } finally {
    release();
  }
}

/** One attempt at a lock: the function that gives it back, or null while somebody else has it. */
function grab(files: Beside, lock: string): (() => void) | null {
  const held = readHolder(lock);
  if (held === 'unknown' || (held && !isDead(held))) return null;
  const draft = files.temp();
  const holder = newHolder();
  const discard = untilRemoved(draft);
  try {
    writeFileSync(draft, JSON.stringify(holder), { flag: 'wx', mode: 0o600 });
    const won = held ? inherit(files, lock, draft, held) : make(draft, lock, holder);
    return won ? untilRemoved(lock) : null;
  } finally {
    discard();
  }
}

function busy(path: string, lock: string): UserError {
  const held = readHolder(lock);
  if (held === null || held === 'unknown')
    return new UserError(
      `${path} is locked by ${lock}, which names no holder. Remove that file if nobody edits.`,
    );
  const [host] = inertLine(held.host).split(' ');
  const elsewhere = ` If that process is gone, remove ${lock}.`;
  return new UserError(`${path} is being written by process ${held.pid} on ${host}; try again.${elsewhere}`);
}

/**
 * Does `work` while holding the lock of a real path; `path` is its name in messages. Waits up to `wait`
 * milliseconds with uneven pauses, then throws a user error that names the holder. `work` is synchronous, so
 * that nothing of this process comes between its reading and its writing.
 */
export function locked<T>(target: string, path: string, work: (files: Beside) => T, wait = WAIT): Promise<T> {
  const files = beside(target);
  const until = performance.now() + wait;
  return tidily(async () => {
    for (;;) {
      const release = grab(files, files.lock);
      if (release) {
        try {
          files.sweep();
          return work(files);
        } finally {
          release();
        }
      }
      if (performance.now() > until) throw busy(path, files.lock);
      await sleep(4 + Math.random() * 36);
      refuseIfStopped();
    }
  });
}
