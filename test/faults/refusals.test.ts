import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { newHolder } from '../../src/cli/files/holder.ts';
import { type Call, drive, figure, isRoot, mounted, run } from './harness.ts';

const NOBODY = 65534;
const PLAN = `kind: pdp\n${'# note\n'.repeat(800)}`;
/** Root passes over modes, so that a test of them steps down to a user who does not. */
const asNobody = isRoot
  ? { under: `exec setpriv --reuid=${NOBODY} --regid=${NOBODY} --clear-groups -- "$@"` }
  : {};

/** A folder with a plan in it that nobody but its user may enter. */
function place(at = tmpdir()) {
  const folder = realpathSync(mkdtempSync(join(at, 'plan-')));
  const file = join(folder, 'plan.yaml');
  writeFileSync(file, PLAN);
  if (isRoot) for (const path of [folder, file]) chownSync(path, NOBODY, NOBODY);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { folder, file };
}

/** Runs an edit that must be refused and shows that it left no trace. */
async function refused(folder: string, call: Call): Promise<string> {
  const before = { names: readdirSync(folder), ...statSync(call.file) };
  const outcome = await run(call);
  expect([outcome.code, outcome.kept]).toEqual([2, []]);
  expect(readFileSync(call.file, 'utf8')).toBe(PLAN);
  const { ino, mtimeMs, mode } = statSync(call.file);
  expect({ ino, mtimeMs, mode }).toEqual({ ino: before.ino, mtimeMs: before.mtimeMs, mode: before.mode });
  expect(readdirSync(folder)).toEqual(before.names);
  return outcome.stderr;
}

describe('a write that cannot be done', () => {
  it('in a read-only folder is refused', async () => {
    const { folder, file } = place();
    chmodSync(folder, 0o555);
    expect(await refused(folder, { file, name: 'x', ...asNobody })).toBe(
      `UserError: Cannot write ${file}: permission is refused. It is as it was.`,
    );
    chmodSync(folder, 0o755);
  });

  it('to a read-only file, or to another user’s that may not be read, is refused', async () => {
    const { folder, file } = place();
    chmodSync(file, 0o444);
    expect(await refused(folder, { file, name: 'x', ...asNobody })).toContain('it is marked read-only');
    if (!isRoot) return;
    chmodSync(file, 0o600);
    chownSync(file, 0, 0);
    expect(await refused(folder, { file, name: 'x', ...asNobody })).toContain('permission is refused');
  });

  it('past the file size limit is refused', async () => {
    const { folder, file } = place();
    for (const blocks of [0, 1, 4]) {
      const stderr = await refused(folder, { file, name: 'x', under: `ulimit -f ${blocks}; exec "$@"` });
      expect(stderr).toContain('it would pass the file size limit of this process');
    }
    figure('ulimit -f at 3 sizes refused without a trace');
  });

  it('on a full disk is refused (needs leave to mount)', async ({ skip }) => {
    const disk = mounted('size=64k');
    if (!disk) return skip('no leave to mount a tmpfs here');
    const { folder, file } = place(disk);
    const fill = join(disk, 'fill');
    let sizes = 0;
    for (const room of [0, 4096]) {
      const { length } = filled(fill);
      writeFileSync(fill, 'x'.repeat(Math.max(0, length - room)));
      expect(await refused(folder, { file, name: 'x' })).toContain('the disk is full');
      sizes++;
    }
    rmSync(fill);
    expect((await run({ file, name: 'x' })).code).toBe(0);
    figure(`full disk at ${sizes} sizes refused without a trace, then written once there was room`);
  });

  it('on a read-only file system is refused (needs leave to mount)', async ({ skip }) => {
    const disk = mounted('size=64k');
    if (!disk) return skip('no leave to mount a tmpfs here');
    const { folder, file } = place(disk);
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    expect(await refused(folder, { file, name: 'x' })).toContain('the file system is read-only');
    execFileSync('mount', ['-o', 'remount,rw', disk]);
  });

  it('while a living process holds the lock is refused by name', async () => {
    const { folder, file } = place();
    writeFileSync(join(folder, '.plan.yaml.lock'), JSON.stringify(newHolder()));
    const stderr = await refused(folder, { file, name: 'x', wait: 100 });
    expect(stderr).toContain(`is being written by process ${process.pid} on `);
  });
});

/** Writes to a file until the disk is full and gives what fitted. */
function filled(path: string): { length: number } {
  rmSync(path, { force: true });
  for (let kib = 64; kib > 0; kib--) {
    try {
      writeFileSync(path, 'x'.repeat(kib * 1024));
      return { length: kib * 1024 };
    } catch {
      rmSync(path, { force: true });
    }
  }
  return { length: 0 };
}

describe.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s', (signal) => {
  it('while waiting for a lock ends the process and leaves nothing', async () => {
    const { folder, file } = place();
    const lock = join(folder, '.plan.yaml.lock');
    writeFileSync(lock, JSON.stringify(newHolder()));
    const { child, ready, ended } = drive({ file, name: 'x' });
    await ready;
    await new Promise((resolve) => setTimeout(resolve, 60));
    child.kill(signal);
    expect(await ended).toMatchObject({ signal, kept: [] });
    expect(readFileSync(file, 'utf8')).toBe(PLAN);
    expect(readdirSync(folder).sort()).toEqual(['.plan.yaml.lock', 'plan.yaml']);
  });

  it('at any step of a write leaves the old file or the new one and nothing else', async () => {
    const seen = { old: 0, new: 0 };
    for (let step = 1; step <= 12; step++) {
      const { folder, file } = place();
      const outcome = await run({ file, name: 'x', aim: `${step}:${signal}` });
      expect(outcome).toMatchObject({ signal });
      const text = readFileSync(file, 'utf8');
      expect([PLAN, `${PLAN}- entry x.0 ${'x'.repeat(60)} end\n`]).toContain(text);
      seen[text === PLAN ? 'old' : 'new']++;
      expect(readdirSync(folder)).toEqual(['plan.yaml']);
    }
    expect(seen.old + seen.new).toBe(12);
    figure(`${signal} at 12 steps of a write: ${seen.new} written whole, ${seen.old} untouched, no litter`);
  }, 30_000);
});
