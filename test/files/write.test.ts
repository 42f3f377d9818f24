import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editFile, replaceFile } from '../../src/cli/files/write.ts';
import { tempFolder } from '../support/io.ts';

const add = (line: string) => (text: string) => ({ text: `${text}${line}\n`, value: text.length });
const bytes = (text: string) => new TextEncoder().encode(text);

describe('editFile', () => {
  it('writes what the change computes and hands its value back', async () => {
    const folder = tempFolder({ 'a.yaml': '\uFEFFid: a\r\n' });
    expect(await editFile(join(folder, 'a.yaml'), add('x: 1'))).toBe(8);
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe('\uFEFFid: a\r\nx: 1\n');
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });

  it('leaves the file itself where nothing changes or the change refuses', async () => {
    const file = join(tempFolder({ 'a.yaml': 'id: a\n' }), 'a.yaml');
    const before = statSync(file);
    expect(await editFile(file, () => ({ text: null, value: 'no' }))).toBe('no');
    expect(await editFile(file, (text) => ({ text, value: 'same' }))).toBe('same');
    await expect(
      editFile(file, () => {
        throw new TypeError('a bug stays one');
      }),
    ).rejects.toThrow(TypeError);
    const { ino, mtimeMs } = statSync(file);
    expect({ ino, mtimeMs }).toEqual({ ino: before.ino, mtimeMs: before.mtimeMs });
    expect(readdirSync(join(file, '..'))).toEqual(['a.yaml']);
  });

  it.each([0o600, 0o640, 0o664, 0o755])('keeps the mode %o', async (mode) => {
    const file = join(tempFolder({ 'a.yaml': 'a\n' }), 'a.yaml');
    chmodSync(file, mode);
    await editFile(file, add('b'));
    expect(statSync(file).mode & 0o777).toBe(mode);
  });

  it.skipIf(process.getuid?.() !== 0)('keeps the owner and group where it may', async () => {
    const file = join(tempFolder({ 'a.yaml': 'a\n' }), 'a.yaml');
    chownSync(file, 1234, 2345);
    await editFile(file, add('b'));
    expect(statSync(file)).toMatchObject({ uid: 1234, gid: 2345 });
  });

  it('writes through a link and keeps it, and the lock is one for all names', async () => {
    const folder = tempFolder({ 'real/a.yaml': 'a\n' });
    symlinkSync('real/a.yaml', join(folder, 'link.yaml'));
    symlinkSync('link.yaml', join(folder, 'twice.yaml'));
    await Promise.all(
      ['link.yaml', 'twice.yaml', 'real/a.yaml'].map((name) => editFile(join(folder, name), add(name))),
    );
    expect(lstatSync(join(folder, 'link.yaml')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'real/a.yaml'), 'utf8').split('\n').sort()).toEqual(
      ['', 'a', 'link.yaml', 'real/a.yaml', 'twice.yaml'].sort(),
    );
    expect([readdirSync(folder), readdirSync(join(folder, 'real'))]).toEqual([
      ['link.yaml', 'real', 'twice.yaml'],
      ['a.yaml'],
    ]);
  });

  it('starts again from what somebody else wrote between reading and writing', async () => {
    const file = join(tempFolder({ 'a.yaml': 'a\n' }), 'a.yaml');
    let runs = 0;
    await editFile(file, (text) => {
      if (runs++ === 0) writeFileSync(file, 'theirs\n');
      return { text: `${text}ours\n`, value: null };
    });
    expect([runs, readFileSync(file, 'utf8')]).toEqual([2, 'theirs\nours\n']);
  });

  it('gives up where another program never stops writing, and leaves theirs', async () => {
    const folder = tempFolder({ 'a.yaml': 'a\n' });
    const file = join(folder, 'a.yaml');
    let runs = 0;
    const edit = editFile(file, (text) => {
      writeFileSync(file, `theirs ${runs++}\n`);
      return { text: `${text}ours\n`, value: null };
    });
    await expect(edit).rejects.toThrow(`Cannot edit ${file}: another program keeps changing it.`);
    expect(readFileSync(file, 'utf8')).toBe(`theirs ${runs - 1}\n`);
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });

  it('refuses what it cannot edit, in words, by the name that was typed', async () => {
    const folder = tempFolder({
      'latin.yaml': new Uint8Array([0x63, 0xe9, 0x0a]),
      'big.yaml': 'x'.repeat(512 * 1024 + 1),
      'fixed.yaml': 'a\n',
    });
    mkdirSync(join(folder, 'dir'));
    chmodSync(join(folder, 'fixed.yaml'), 0o444);
    const why = (name: string) =>
      editFile(join(folder, name), add('x'), { shown: name }).then(
        () => 'written',
        (error: Error) => `${error.name}: ${error.message}`,
      );
    expect(await why('latin.yaml')).toBe(
      'UserError: Cannot edit latin.yaml: it is not UTF-8 text. Save it as UTF-8 first.',
    );
    expect(await why('big.yaml')).toBe('UserError: Cannot edit big.yaml: it is larger than 512 KiB.');
    expect(await why('fixed.yaml')).toBe('UserError: Cannot write fixed.yaml: it is marked read-only.');
    expect(await why('dir')).toBe('UserError: Cannot write dir: it is a folder.');
    expect(await why('gone.yaml')).toContain('Cannot write gone.yaml: it is not there.');
    expect(readFileSync(join(folder, 'fixed.yaml'), 'utf8')).toBe('a\n');
    expect(readdirSync(folder)).toHaveLength(4);
  });

  it('edits a file with the longest name that a file system takes', async () => {
    const name = `${'é'.repeat(125)}.yaml`;
    const folder = tempFolder({ [name]: 'a\n' });
    await editFile(join(folder, name), add('b'));
    expect(readFileSync(join(folder, name), 'utf8')).toBe('a\nb\n');
    expect(readdirSync(folder)).toHaveLength(1);
  });
});

describe('replaceFile', () => {
  it('replaces what is as expected and refuses what is not', async () => {
    const file = join(tempFolder({ 'a.yaml': 'one\n' }), 'a.yaml');
    await replaceFile(file, bytes('one\n'), bytes('two\n'));
    await expect(replaceFile(file, bytes('one\n'), bytes('three\n'), 'a.yaml')).rejects.toThrow(
      'a.yaml was changed by somebody else meanwhile',
    );
    expect(readFileSync(file, 'utf8')).toBe('two\n');
    await replaceFile(file, null, bytes('four\n'));
    expect(readFileSync(file, 'utf8')).toBe('four\n');
  });
});
