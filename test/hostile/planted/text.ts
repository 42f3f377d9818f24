/** A way to write a line that YAML refuses, or reads as something else than it says. */
export interface Slip {
  readonly rule: 'plan/syntax' | 'plan/split-text' | 'plan/schema';
  readonly name: string;
  readonly spoil: (text: string) => string;
}

/** Puts a line after the plan's id, at the top level. */
const line =
  (what: string) =>
  (text: string): string =>
    text.replace(/^title: .*\n/m, '').replace(/^(id: .*)$/m, (id) => `${id}\n${what}`);

const slip = (name: string, spoil: Slip['spoil'], rule: Slip['rule'] = 'plan/syntax'): Slip => ({
  rule,
  name,
  spoil,
});

/** Each is planted into every good plan. */
export const slips: readonly Slip[] = [
  slip('a tab for indent', line('title:\n\tx: 1')),
  slip('a colon in plain text', line('title: Slow: late and long')),
  slip('a quote left open', line('title: "Slow')),
  slip('a per cent sign first', line('title: %5 of calls')),
  slip('an at sign first', line('title: @north')),
  slip('a backtick first', line('title: `code` first')),
  slip('an asterisk first', line('title: *important*')),
  slip('a greater-than sign first', line('title: > 5 days late')),
  slip('a bracket left open', line('refs: [a, b')),
  slip('an anchor', line('title: &a Slow')),
  slip('an alias', line('title: *a')),
  slip('a tag', line('title: !!str Slow')),
  slip('a tag of code', line("summary: !!js/function 'function () {}'")),
  slip('a merge key', line('<<: { title: x }')),
  slip('a directive', (text) => `%YAML 1.1\n---\n${text}`),
  slip('a second document', (text) => `${text}\n---\nid: other\n`),
  slip('a key twice', line('title: One\ntitle: Two')),
  slip('text cut by a hash', line('title: PAY #77 is done')),
  slip('text cut by a comma', line('refs: [{ body: late, and long }]')),
  slip('a leading zero', line('title: 007')),
  slip('a commit for a number', line('title: 61e9540')),
  slip('a hexadecimal number', line('title: 0x1F')),
  slip('a long number', line('title: 12345678901234567890')),
  slip('a bare null', line('title: Null')),
  slip('a bare true', line('title: true')),
  slip('a tilde', line('title: ~')),
  slip('a task that ends in a zero', line('changes: [{ item: 1.10 }]')),
  slip('an override of direction', line('title: abc\u202edef')),
  slip('an override of direction, escaped', line('title: "abc\\u202edef"')),
  slip('a control character', line('title: abc\u0007def')),
  slip('a control character, escaped', line('title: "abc\\u001b[31mdef"')),
  slip('the marks of a merge', line('<<<<<<< ours\ntitle: One\n=======\ntitle: Two\n>>>>>>> theirs')),
  slip('a sealed file', (text) => `${text}sops:\n  mac: ENC[AES256_GCM,data:x]\n`),
  slip('a pointer for a file', () => 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n'),
  slip(
    'a text split by a comma',
    line('other: { causes: [Cars are too few, and late in the evening] }'),
    'plan/split-text',
  ),
  slip('more levels than forty', line(`other: { a: ${'['.repeat(45)}x${']'.repeat(45)} }`)),
  slip('a text too long', line(`title: "${'x'.repeat(70_000)}"`)),
  slip('a file too large', (text) => text + '# x\n'.repeat(140_000)),
  slip('too many nodes', line(`other: { a: [${'1, '.repeat(51_000)}1] }`)),
  slip('a newer version', (text) => text.replace(/^format: 1$/m, 'format: 2'), 'plan/schema'),
  slip('another kind', (text) => text.replace(/^kind: .*$/m, 'kind: force-pop'), 'plan/schema'),
  slip('a key misspelt', line('statuss: active'), 'plan/schema'),
];
