import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/cli/errors.ts';
import type { Search } from '../../src/cli/files/answers.ts';
import { discover } from '../../src/cli/files/discover.ts';
import { fill, tempFolder } from '../support/io.ts';

const PLAN = 'kind: pdp\nid: a\n';
const kinds = ['pdp', 'force-pip'];

/** A folder that looks like a repository as far as discovery asks. */
const repository = (files: Record<string, string>) => {
  const root = tempFolder(files);
  mkdirSync(join(root, '.git/info'), { recursive: true });
  return fill(root, { '.git/HEAD': 'ref: refs/heads/main\n' });
};
const names = (cwd: string, paths: string[] = [], ignore?: Search['ignore']) =>
  discover(cwd, { paths, kinds, ...(ignore && { ignore }) }).map(({ file }) => file);

describe('discovery', () => {
  it('takes plans of the whole repository, sorted, from any folder of it', () => {
    const root = repository({
      'b.yaml': PLAN,
      'a/z.yml': PLAN,
      'a/other.yaml': 'name: CI\n',
      'a/notes.txt': PLAN,
      'B.YAML': PLAN,
      'node_modules/x/a.yaml': PLAN,
      'near.yaml': 'kind: PDP\n',
      'broken.yaml': 'kind: pdp\ngoals: [\n',
    });
    expect(names(root)).toEqual(['B.YAML', 'a/z.yml', 'b.yaml', 'broken.yaml', 'near.yaml']);
    expect(names(join(root, 'a'))).toEqual([
      '../B.YAML',
      '../b.yaml',
      '../broken.yaml',
      '../near.yaml',
      'z.yml',
    ]);
  });

  it('takes the folder where there is no repository', () => {
    const folder = tempFolder({ 'in/a.yaml': PLAN, 'b.yaml': PLAN });
    expect(names(join(folder, 'in'))).toEqual(['a.yaml']);
  });

  it('honours ignore files at every level, and the deeper one outweighs', () => {
    const root = repository({
      '.gitignore': 'out/\n*.draft.yaml\n/top.yaml\n',
      'top.yaml': PLAN,
      'sub/top.yaml': PLAN,
      'sub/.gitignore': '!keep.draft.yaml\nprivate.yaml\n',
      'sub/keep.draft.yaml': PLAN,
      'sub/other.draft.yaml': PLAN,
      'sub/private.yaml': PLAN,
      'out/a.yaml': PLAN,
      'sub/out/a.yaml': PLAN,
      'Out/a.yaml': PLAN,
      'local.yaml': PLAN,
      '.git/info/exclude': 'local.yaml\n',
    });
    expect(names(root)).toEqual(['Out/a.yaml', 'sub/keep.draft.yaml', 'sub/top.yaml']);
    expect(names(join(root, 'sub'), ['.'])).toEqual(['keep.draft.yaml', 'top.yaml']);
  });

  it('takes what is named by hand, whatever it looks like and whoever ignores it', () => {
    const root = repository({ '.gitignore': '*.yaml\nout\n', 'a.yaml': 'x: 1\n', 'out/b.yml': PLAN });
    const found = discover(root, { paths: ['a.yaml', './a.yaml'], kinds });
    expect(found.map(({ file, looks, byHand }) => ({ file, looks, byHand }))).toEqual([
      { file: 'a.yaml', looks: 'other', byHand: true },
    ]);
    expect(names(root, ['out'])).toEqual(['out/b.yml']);
    expect(names(root)).toEqual([]);
  });

  it('takes globs, and a name that only looks like one', () => {
    const root = repository({
      'q/1.yaml': PLAN,
      'q/2.yaml': 'x: 1\n',
      'q/r/3.yaml': PLAN,
      'w?.yaml': 'x: 1\n',
    });
    expect(names(root, ['q/*.yaml'])).toEqual(['q/1.yaml']);
    expect(names(root, ['**/*.yaml'])).toEqual(['q/1.yaml', 'q/r/3.yaml']);
    expect(names(join(root, 'q'), ['../q/**'])).toEqual(['1.yaml', 'r/3.yaml']);
    expect(names(root, ['w?.yaml'])).toEqual(['w?.yaml']);
    expect(() => names(root, ['nowhere/*.yaml'])).toThrow('No YAML file matches nowhere/*.yaml.');
  });

  it('honours the patterns of the config, from its folder', () => {
    const root = repository({ 'a.yaml': PLAN, 'old/a.yaml': PLAN, 'x/old/a.yaml': PLAN });
    const ignore = { folder: root, patterns: ['/old/'] };
    expect(names(root, [], ignore)).toEqual(['a.yaml', 'x/old/a.yaml']);
    expect(names(root, ['old/a.yaml'], ignore)).toEqual(['old/a.yaml']);
  });

  it('follows links inside the repository once, and none that leave it', () => {
    const outside = tempFolder({ 'secret.yaml': PLAN });
    const root = repository({ 'plans/a.yaml': PLAN });
    symlinkSync(outside, join(root, 'leaves'));
    symlinkSync(join(outside, 'secret.yaml'), join(root, 'secret.yaml'));
    symlinkSync(join(root, 'plans'), join(root, 'again'));
    symlinkSync(root, join(root, 'plans/circle'));
    symlinkSync('gone', join(root, 'gone.yaml'));
    expect(names(root)).toEqual(['plans/a.yaml']);
    mkdirSync(join(root, 'other'));
    symlinkSync('../plans', join(root, 'other/link'));
    expect(names(root, ['other'])).toEqual(['other/link/a.yaml']);
    expect(names(root, ['again'])).toEqual(['again/a.yaml']);
    expect(names(root, ['secret.yaml'])).toEqual(['secret.yaml']);
  });

  it('says why a path cannot be read', () => {
    const root = repository({ 'a.yaml': PLAN });
    expect(() => names(root, ['b.yaml'])).toThrow(new UserError('Cannot read b.yaml: it is not there.'));
    expect(() => names(root, ['a.yaml/b.yaml'])).toThrow(
      'Cannot read a.yaml/b.yaml: a part of its path is not a folder.',
    );
    symlinkSync('loop.yaml', join(root, 'loop.yaml'));
    expect(() => names(root, ['loop.yaml'])).toThrow('symbolic links lead in a circle');
  });

  it('cuts what is too large one byte after the limit', () => {
    const root = repository({ 'big.yaml': `kind: pdp\n${'#'.repeat(600_000)}` });
    expect(discover(root, { paths: [], kinds })[0]?.bytes.length).toBe(512 * 1024 + 1);
  });

  it('is not held up by a pattern full of stars', () => {
    const root = repository({ '.gitignore': `${'*a'.repeat(30)}b\n`, [`${'a'.repeat(120)}.yaml`]: PLAN });
    expect(names(root)).toHaveLength(1);
  }, 5000);
});
