import { describe, expect, it } from 'vitest';
import { globBase, globMatcher, isGlob } from '../../src/cli/files/glob.ts';

describe('globs', () => {
  it.each([
    ['*.yaml', 'a.yaml', true],
    ['*.yaml', 'x/a.yaml', false],
    ['*.yaml', 'axyaml', false],
    ['**/*.yaml', 'a.yaml', true],
    ['**/*.yaml', 'x/y/a.yaml', true],
    ['plans/**', 'plans/x/a.yaml', true],
    ['plans/**/q?.yaml', 'plans/2026/q3.yaml', true],
    ['plans/**/q?.yaml', 'plans/2026/q10.yaml', false],
    ['pl*ns/a.yaml', 'plans/a.yaml', true],
    ['pl*ns/a.yaml', 'pl/ns/a.yaml', false],
    ['a+(b)[c]{d}|e.*', 'a+(b)[c]{d}|e.yaml', true],
    ['?.yaml', '\u{1f600}.yaml', true],
  ])('%s against %s is %s', (glob, path, matches) => {
    expect(globMatcher(glob)(path)).toBe(matches);
  });

  it('knows a glob and where to search for it', () => {
    expect([isGlob('a/b.yaml'), isGlob('a/*.yaml'), isGlob('a?')]).toEqual([false, true, true]);
    expect(globBase('plans/2026/*.yaml')).toBe('plans/2026');
    expect(globBase('*.yaml')).toBe('.');
    expect(globBase('/*.yaml')).toBe('/');
    expect(globBase('/srv/**/a.yaml')).toBe('/srv');
  });
});
