import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hostMark, isDead, newHolder, readHolder, thisHost } from '../../src/cli/files/holder.ts';
import { editFile } from '../../src/cli/files/write.ts';
import { tempFolder } from '../support/io.ts';

const add = (text: string) => ({ text: `${text}b\n`, value: null });
/** The number of a process that has ended. */
const gone = (): number => spawnSync(process.execPath, ['-e', '0']).pid;
const plan = (lock?: unknown) => {
  const file = join(tempFolder({ 'a.yaml': 'a\n' }), 'a.yaml');
  const path = join(file, '../.a.yaml.lock');
  if (lock !== undefined) writeFileSync(path, typeof lock === 'string' ? lock : JSON.stringify(lock));
  return { file, lock: path, folder: join(file, '..') };
};
const tryEdit = (file: string) =>
  editFile(file, add, { wait: 60, shown: 'a.yaml' }).then(
    () => 'written',
    (error: Error) => error.message,
  );

describe('the lock', () => {
  it('stands beside the file while it is edited, and names its holder', async () => {
    const { file, lock } = plan();
    const seen = await editFile(file, () => ({ text: null, value: readHolder(lock) }));
    expect(seen).toMatchObject({ pid: process.pid, host: thisHost });
    expect(existsSync(lock)).toBe(false);
  });

  it('of a living process is waited for, then named', async () => {
    const { file, lock } = plan(newHolder());
    expect(await tryEdit(file)).toMatch(
      new RegExp(`^a\\.yaml is being written by process ${process.pid} on \\S+; try again\\.`),
    );
    expect(readFileSync(file, 'utf8')).toBe('a\n');
    expect(existsSync(lock)).toBe(true);
  });

  it('is taken as soon as it is free', async () => {
    const { file, lock } = plan();
    const order: string[] = [];
    const { linkSync, rmSync } = await import('node:fs');
    writeFileSync(`${lock}.draft`, JSON.stringify(newHolder()));
    linkSync(`${lock}.draft`, lock);
    const edit = editFile(file, add).then(() => order.push('edited'));
    await new Promise((resolve) => setTimeout(resolve, 80));
    order.push('freed');
    rmSync(lock);
    await edit;
    expect(order).toEqual(['freed', 'edited']);
  });

  it.each([
    ['process is gone', () => ({ ...newHolder(), pid: gone() })],
    ['process number serves a later process', () => ({ ...newHolder(), started: '1' })],
  ])('of a holder whose %s is taken over, with what it left', async (_, holder) => {
    const { file, folder } = plan(holder());
    const dead = { ...newHolder(), pid: gone() };
    writeFileSync(join(folder, `.a.yaml.${hostMark()}.${dead.pid}.${dead.token}.tmp`), 'half');
    writeFileSync(join(folder, `.a.yaml.${dead.token}.lock`), JSON.stringify(dead));
    expect(await tryEdit(file)).toBe('written');
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });

  it('is taken over though an earlier heir died in the act', async () => {
    const dead = { ...newHolder(), pid: gone() };
    const { file, folder } = plan(dead);
    const heir = { ...newHolder(), pid: gone() };
    writeFileSync(join(folder, `.a.yaml.${dead.token}.lock`), JSON.stringify(heir));
    expect(await tryEdit(file)).toBe('written');
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });

  it('is left to an heir who is at it', async () => {
    const dead = { ...newHolder(), pid: gone() };
    const { file, folder } = plan(dead);
    writeFileSync(join(folder, `.a.yaml.${dead.token}.lock`), JSON.stringify(newHolder()));
    expect(await tryEdit(file)).toContain(`process ${dead.pid} on`);
    expect(readFileSync(file, 'utf8')).toBe('a\n');
  });

  it('of another host is never taken over', async () => {
    const elsewhere = { ...newHolder(), pid: gone(), host: 'far\u001b[31maway pid:[1]' };
    const { file, lock } = plan(elsewhere);
    expect(await tryEdit(file)).toContain(`by process ${elsewhere.pid} on faraway; try again.`);
    expect(readHolder(lock)).toEqual(elsewhere);
    expect(isDead(elsewhere)).toBe(false);
  });

  it.each(['', 'nonsense', '{"pid":1}', 'null'])('that holds %j is nobody’s to remove', async (content) => {
    const { file, lock } = plan(content);
    expect(await tryEdit(file)).toContain(`is locked by ${lock}, which names no holder`);
    expect(readFileSync(lock, 'utf8')).toBe(content);
  });

  it('leaves the files of the living and of other names beside it', async () => {
    const { file, folder } = plan();
    const [live, dead] = [newHolder(), { ...newHolder(), pid: gone() }];
    const kept = [
      `.a.yaml.${hostMark()}.${live.pid}.${live.token}.tmp`,
      `.a.yaml.00000000.${dead.pid}.${dead.token}.tmp`,
      `.b.yaml.${hostMark()}.${dead.pid}.${dead.token}.tmp`,
      '.a.yaml.swp',
      '.a.yaml.tmp',
    ];
    for (const name of kept) writeFileSync(join(folder, name), 'x');
    expect(await tryEdit(file)).toBe('written');
    expect(readdirSync(folder).sort()).toEqual([...kept, basename(file)].sort());
  });

  it('is one for many edits of one process, none of which is lost', async () => {
    const { file, folder } = plan();
    const listeners = process.listenerCount('SIGTERM');
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        editFile(file, (text) => ({ text: `${text}${n}\n`, value: null })),
      ),
    );
    const lines = readFileSync(file, 'utf8').trim().split('\n').slice(1).map(Number);
    expect(lines.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n));
    expect(readdirSync(folder)).toEqual(['a.yaml']);
    expect(process.listenerCount('SIGTERM')).toBe(listeners);
  });
});
