import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFile } from '../../src/cli/files/create.ts';
import { tempFolder } from '../support/io.ts';

describe('createFile', () => {
  it('writes a new file and makes its folders only when asked', async () => {
    const folder = tempFolder();
    await createFile(join(folder, 'a.md'), 'é\n');
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('é\n');
    expect(statSync(join(folder, 'a.md')).mode & 0o777).toBe(0o666 & ~process.umask());
    await expect(createFile(join(folder, 'x/a.md'), 'x', { shown: 'x/a.md' })).rejects.toThrow(
      'Cannot create x/a.md: it is not there.',
    );
    await createFile(join(folder, 'x/a.md'), new Uint8Array([1, 2]), { folders: true });
    expect(readFileSync(join(folder, 'x/a.md'))).toEqual(Buffer.from([1, 2]));
    expect([readdirSync(folder), readdirSync(join(folder, 'x'))]).toEqual([['a.md', 'x'], ['a.md']]);
  });

  it('refuses what exists, and replaces it when forced, with its mode and its link', async () => {
    const folder = tempFolder({ 'a.md': 'old\n' });
    chmodSync(join(folder, 'a.md'), 0o600);
    symlinkSync('a.md', join(folder, 'link.md'));
    for (const name of ['a.md', 'link.md'])
      await expect(createFile(join(folder, name), 'new', { shown: name })).rejects.toThrow(
        `${name} exists already; --force replaces it.`,
      );
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('old\n');
    await createFile(join(folder, 'link.md'), 'new\n', { force: true });
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('new\n');
    expect(statSync(join(folder, 'a.md')).mode & 0o777).toBe(0o600);
    expect(lstatSync(join(folder, 'link.md')).isSymbolicLink()).toBe(true);
    expect(readdirSync(folder)).toEqual(['a.md', 'link.md']);
  });

  it('never follows a link that leads nowhere, nor replaces a folder', async () => {
    const folder = tempFolder({ 'dir/a.md': 'x' });
    symlinkSync('elsewhere.md', join(folder, 'link.md'));
    await expect(createFile(join(folder, 'link.md'), 'x')).rejects.toThrow('exists already');
    await expect(createFile(join(folder, 'link.md'), 'x', { force: true })).rejects.toThrow('Cannot write');
    await expect(createFile(join(folder, 'dir'), 'x', { force: true })).rejects.toThrow('it is a folder');
    expect(readdirSync(folder)).toEqual(['dir', 'link.md']);
  });

  it('lets one of many writers of one name win, whole', async () => {
    const folder = tempFolder();
    const texts = Array.from({ length: 8 }, (_, n) => String(n).repeat(50_000));
    const tries = await Promise.allSettled(texts.map((text) => createFile(join(folder, 'a.md'), text)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(texts).toContain(readFileSync(join(folder, 'a.md'), 'utf8'));
    expect(readdirSync(folder)).toEqual(['a.md']);
  });

  it('writes to a device as it is', async () => {
    await createFile('/dev/null', 'x');
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });
});
