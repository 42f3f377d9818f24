import { payloads } from './payloads.ts';
import type { Random } from './random.ts';

/** A change of a file's text or bytes without regard to what it says. */
export type Spoil = (text: string, random: Random) => Uint8Array;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The text with something put in at a random place. */
const insert = (text: string, what: string, { below }: Random): Uint8Array => {
  const at = below(text.length + 1);
  return bytes(text.slice(0, at) + what + text.slice(at));
};

const onLines = (change: (lines: string[], random: Random) => void): Spoil => {
  return (text, random) => {
    const lines = text.split('\n');
    change(lines, random);
    return bytes(lines.join('\n'));
  };
};

const CONTROLS = ['\u0000', '\u0007', '\u001b', '\u007f', '\u0085', '\u009b', '\u2028', '\ufeff', '\ufffe'];
const BIDI = ['\u202e', '\u2066', '\u2069', '\u200f', '\u061c'];
const SYNTAX = [
  '&a ',
  '*a ',
  '!!js/function ',
  '!x ',
  '<<: ',
  '? ',
  '- - ',
  '{',
  '[',
  '"',
  "'",
  '|',
  '>-',
  '%',
  '@',
  '`',
  '#',
  ': ',
];
const HEADS = [
  '%YAML 1.1\n---\n',
  '%TAG ! x:\n---\n',
  '---\n---\n',
  '...\n',
  '\u0000',
  '{',
  '[',
  '- ',
  '<<<<<<< ours\n',
];
const FOREIGN = [
  'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n',
  '\u0000GITCRYPT\u0000binary',
  'sops:\n  mac: ENC[AES256_GCM,data:x]\n',
];

/** By name; each gives bytes. */
export const spoils: Readonly<Record<string, Spoil>> = {
  truncate: (text, { below }) => bytes(text.slice(0, below(text.length))),
  'cut bytes': (text, { below }) => bytes(text).slice(0, below(bytes(text).length)),
  'flip bytes': (text, { below, of }) => {
    const out = bytes(text);
    for (let n = of([1, 2, 8]); n > 0; n--) out[below(out.length)] = below(256);
    return out;
  },
  control: (text, random) => insert(text, random.of(CONTROLS), random),
  bidi: (text, random) => insert(text, random.of(BIDI), random),
  syntax: (text, random) => insert(text, random.of(SYNTAX), random),
  raw: (text, random) => insert(text, random.of(payloads), random),
  head: (text, { of }) => bytes(of(HEADS) + text),
  foreign: (text, { of, below }) => bytes(of(FOREIGN) + text.slice(below(text.length))),
  indent: onLines((lines, { below, of }) => {
    const at = below(lines.length);
    lines[at] = of([' ', '  ', '\t', '   - ']) + (lines[at] ?? '');
  }),
  outdent: onLines((lines, { below }) => {
    const deep = lines.flatMap((line, i) => (line.startsWith(' ') ? [i] : []));
    const at = deep[below(deep.length)] ?? 0;
    lines[at] = (lines[at] ?? '').replace(/^ {1,2}/, '');
  }),
  'lose a line': onLines((lines, { below, of }) => {
    lines.splice(below(lines.length), of([1, 1, 5]));
  }),
  'repeat lines': onLines((lines, { below, of }) => {
    const at = below(lines.length);
    lines.splice(at, 0, ...lines.slice(at, at + of([1, 4])));
  }),
  'repeat a line a lot': onLines((lines, { below, of }) => {
    const at = below(lines.length);
    lines.splice(at, 0, ...new Array<string>(of([200, 3000])).fill(lines[at] ?? ''));
  }),
  'mix line ends': (text, { below }) =>
    bytes(text.replace(/\n/g, () => ['\n', '\r\n', '\r'][below(3)] ?? '')),
  brackets: (text, random) =>
    insert(text, random.of(['[', '{', '"', '- ']).repeat(random.of([50, 20_000])), random),
  'utf-16': (text, { of }) => Buffer.from(of(['', '\ufeff']) + text, 'utf16le'),
  'half characters': (text, { below }) => {
    const at = below(text.length);
    return Buffer.concat([
      bytes(text.slice(0, at)),
      Buffer.from([0xed, 0xa0, 0x80, 0xff]),
      bytes(text.slice(at)),
    ]);
  },
  'far too long': (text, { of, below }) => {
    const at = text.indexOf('\n', below(text.length - 200)) + 1;
    return bytes(
      text.slice(0, at) +
        of(['# x\n', 'x: 1\n', ' ', '- '].map((s) => s.repeat(Math.ceil(6e5 / s.length)))) +
        text.slice(at),
    );
  },
};
