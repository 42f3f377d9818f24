import type { Problem } from '../../kit/source.ts';
import { span, syntax } from './problem.ts';

const GIT_CRYPT = '\0GITCRYPT\0';
const git = 'the file is locked by git-crypt; run `git-crypt unlock` and lint again';
const age = 'the file is encrypted with age; decrypt it to read the plan';

/** What a file is that begins with bytes of another tool, in words; null where it may be a plan. */
export function foreignBytes(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 24));
  if (head.startsWith(GIT_CRYPT)) return git;
  if (head.startsWith('age-encryption.org/')) return age;
  return null;
}

const forms: readonly (readonly [RegExp, string])[] = [
  [
    /^\uFEFF?version https:\/\/git-lfs\.github\.com\/spec\//,
    'the file is a Git LFS pointer, not the plan; run `git lfs pull` and lint again',
  ],
  [/^\uFEFF?-----BEGIN AGE ENCRYPTED FILE-----/, age],
  [/^\uFEFF?-----BEGIN PGP MESSAGE-----/, 'the file is encrypted with PGP; decrypt it to read the plan'],
  [/^\uFEFF?\$ANSIBLE_VAULT;/, 'the file is an Ansible vault; decrypt it to read the plan'],
];

const CONFLICT = /^(?:<{7}|>{7}|\|{7})(?: .*)?\r?$/m;
const SOPS_KEY = /^\s*["']?sops["']?\s*:/m;
const SOPS_VALUE = /ENC\[[A-Z0-9_]+,data:/;

function sops(text: string): Problem | null {
  const value = SOPS_VALUE.exec(text);
  if (!value || !SOPS_KEY.test(text)) return null;
  const message =
    'the file is encrypted with sops; decrypt it to read the plan (it is never edited as it is)';
  return syntax(message, span(value.index, value.index + value[0].length));
}

function conflict(text: string): Problem | null {
  const mark = CONFLICT.exec(text);
  if (!mark) return null;
  const message =
    'an unsolved merge conflict begins here; keep one side, delete the three marker lines, commit';
  return syntax(message, span(mark.index, mark.index + mark[0].trimEnd().length));
}

/** Names a text that is encrypted, stands for another file, or holds an unsolved merge; null for others. */
export function foreignText(text: string): Problem | null {
  for (const [form, message] of forms) {
    if (form.test(text)) return syntax(message, span(0, text.split('\n', 1)[0]?.trimEnd().length ?? 0));
  }
  return sops(text) ?? conflict(text);
}
