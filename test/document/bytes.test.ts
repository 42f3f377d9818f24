import { describe, expect, it } from 'vitest';
import { read } from '../../src/core/document/read.ts';
import { bare, where } from './at.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const joined = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...utf8(part)] : part)));
const wide = (text: string, mark: number[]): Uint8Array =>
  Uint8Array.from([...mark, ...[...text].flatMap((letter) => [letter.charCodeAt(0), 0])]);

function refusal(bytes: Uint8Array): string {
  const source = read('plan.yaml', bytes);
  expect(source.raw).toBeUndefined();
  expect(source.problems).toHaveLength(1);
  expect(source.problems[0]?.rule).toBe('plan/syntax');
  return `${where(source.text, source.problems[0])} ${source.problems[0]?.message}`;
}

describe('bytes that are text', () => {
  it('reads UTF-8 and keeps every name as it is', () => {
    const source = read('plan.yaml', utf8('a: Siobhán\nb: 王小明\nc: محمد\nd: O’Neill\n'));
    expect(source.problems).toEqual([]);
    expect(bare(source.raw)).toEqual({ a: 'Siobhán', b: '王小明', c: 'محمد', d: 'O’Neill' });
  });

  it('accepts a byte order mark and counts it in offsets', () => {
    const source = read('plan.yaml', joined([0xef, 0xbb, 0xbf], 'kind: pdp\n'));
    expect(source.text.charCodeAt(0)).toBe(0xfeff);
    expect(bare(source.raw)).toEqual({ kind: 'pdp' });
    expect(source.locate(['kind'])).toEqual({ start: 7, end: 10 });
  });

  it('takes an empty file, a byte order mark alone and comments alone for a plan without fields', () => {
    for (const bytes of [
      utf8(''),
      joined([0xef, 0xbb, 0xbf]),
      utf8('# nothing yet\n'),
      utf8('---\n'),
      utf8('\n\n'),
    ]) {
      const source = read('plan.yaml', bytes);
      expect(source.problems).toEqual([]);
      expect(bare(source.raw)).toEqual({});
    }
  });
});

describe('bytes that are no UTF-8', () => {
  it.each([
    [joined('kind: pdp\nperson: Siobh', [0xe1], 'n\n'), '2:14 byte 0xE1 is not UTF-8 at line 2, column 14'],
    [joined([0xff], 'kind: pdp'), '1:1 byte 0xFF is not UTF-8 at line 1, column 1'],
    [joined('a: é\nb: ', [0xc3, 0x28], '\n'), '2:4 byte 0xC3 is not UTF-8 at line 2, column 4'],
    [joined('a: b\n', [0x80]), '2:1 byte 0x80 is not UTF-8 at line 2, column 1'],
    [joined('a: ', [0xed, 0xa0, 0x80]), '1:4 byte 0xED is not UTF-8 at line 1, column 4'],
    [joined('a: ', [0xc3]), '1:4 the last character is cut off at line 1, column 4'],
  ])('names the first bad byte and its place (%#)', (bytes, expected) => {
    expect(refusal(bytes)).toBe(`${expected}; save the file with the encoding UTF-8`);
  });

  it('recognises UTF-16 with and without its mark', () => {
    const message = '1:1 the file is saved as UTF-16; save it again with the encoding UTF-8';
    expect(refusal(wide('kind: pdp', [0xff, 0xfe]))).toBe(message);
    expect(refusal(wide('kind: pdp', []))).toBe(message);
    expect(refusal(Uint8Array.from([0xfe, 0xff, 0, 0x6b]))).toBe(message);
    expect(refusal(Uint8Array.from([0, 0x6b, 0, 0x69]))).toBe(message);
  });
});

describe('bytes that are too many', () => {
  it('reads 512 KiB and refuses a byte more, with both numbers', () => {
    const line = `${'# '.padEnd(63, 'x')}\n`;
    const most = utf8(line.repeat(8192));
    expect(most).toHaveLength(524_288);
    expect(read('plan.yaml', most).problems).toEqual([]);
    const message = '1:1 the file has 513 KiB and a plan at most 512 KiB; move detail to linked files';
    expect(refusal(joined(line.repeat(8192), 'x'))).toBe(message);
  });
});

describe('bytes that stand for something else', () => {
  it.each([
    ['\0GITCRYPT\0abcdef', 'the file is locked by git-crypt; run `git-crypt unlock` and lint again'],
    ['age-encryption.org/v1\n-> X25519 abc\n', 'the file is encrypted with age; decrypt it to read the plan'],
    [
      '-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n',
      'the file is encrypted with age; decrypt it to read the plan',
    ],
    ['-----BEGIN PGP MESSAGE-----\n\nhQ\n', 'the file is encrypted with PGP; decrypt it to read the plan'],
    ['$ANSIBLE_VAULT;1.1;AES256\n6163\n', 'the file is an Ansible vault; decrypt it to read the plan'],
    [
      'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n',
      'the file is a Git LFS pointer, not the plan; run `git lfs pull` and lint again',
    ],
  ])('%j', (text, message) => {
    expect(refusal(utf8(text))).toBe(`1:1 ${message}`);
  });

  it('names sops at the first encrypted value', () => {
    const text =
      'kind: pdp\nperson: ENC[AES256_GCM,data:abc,iv:x,tag:y,type:str]\nsops:\n    version: 3.8.1\n';
    const message =
      'the file is encrypted with sops; decrypt it to read the plan (it is never edited as it is)';
    expect(refusal(utf8(text))).toBe(`2:9 ${message}`);
    expect(refusal(utf8('{"a": "ENC[AES256_GCM,data:x]",\n"sops": {}}'))).toBe(`1:8 ${message}`);
  });

  it('reads a plan that only speaks of sops', () => {
    const source = read('plan.yaml', utf8('kind: pdp\nsops: learn it\n'));
    expect(source.problems).toEqual([]);
    expect(bare(source.raw)).toEqual({ kind: 'pdp', sops: 'learn it' });
  });

  it('names an unsolved merge where it begins', () => {
    const text = 'kind: pdp\n<<<<<<< HEAD\nid: a\n=======\nid: b\n>>>>>>> other\n';
    const message =
      'an unsolved merge conflict begins here; keep one side, delete the three marker lines, commit';
    expect(refusal(utf8(text))).toBe(`2:1 ${message}`);
    expect(refusal(utf8(text.replaceAll('\n', '\r\n')))).toBe(`2:1 ${message}`);
    expect(refusal(utf8('kind: pdp\nid: b\n>>>>>>> other\n'))).toBe(`3:1 ${message}`);
  });

  it('reads arrows that are text', () => {
    const source = read('plan.yaml', utf8('a: "<<<<<<< HEAD"\nb: |\n  <<<<<<< HEAD\n'));
    expect(source.problems).toEqual([]);
  });

  it('refuses binary content and the line ends of old', () => {
    expect(refusal(utf8('kind: pdp\nid: \u0002x\n'))).toBe(
      '2:5 a control character stands here that no text has; is this a YAML file?',
    );
    expect(refusal(utf8('kind: pdp\rid: x\r'))).toBe(
      '1:10 this line ends in a lone carriage return; save the file with LF or CRLF line ends',
    );
  });
});
