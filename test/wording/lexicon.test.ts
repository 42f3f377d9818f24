import { describe, expect, it } from 'vitest';
import { acts } from '../../src/rules/wording/lexicon/acts.ts';
import { causes } from '../../src/rules/wording/lexicon/causes.ts';
import { checks } from '../../src/rules/wording/lexicon/checks.ts';
import { controls } from '../../src/rules/wording/lexicon/controls.ts';
import { generic } from '../../src/rules/wording/lexicon/generic.ts';
import { groups } from '../../src/rules/wording/lexicon/index.ts';
import { learning } from '../../src/rules/wording/lexicon/learning.ts';
import { people } from '../../src/rules/wording/lexicon/people.ts';
import { soft } from '../../src/rules/wording/lexicon/soft.ts';
import { support } from '../../src/rules/wording/lexicon/support.ts';
import { times } from '../../src/rules/wording/lexicon/times.ts';
import { traits } from '../../src/rules/wording/lexicon/traits.ts';
import { weak } from '../../src/rules/wording/lexicon/weak.ts';
import { british } from '../../src/rules/wording/reading/spelling.ts';

const files = [acts, causes, checks, controls, generic, learning, people, soft, support, times, traits, weak];
const entries = (words: string): string[] => words.split(/\s+/);

describe('the lexicon', () => {
  it('gives each group one home', () => {
    const names = files.flatMap((file) => Object.keys(file));
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(groups).sort()).toEqual([...names].sort());
  });

  it.each(Object.entries(groups))('%s holds lower-case words and short phrases', (_, words) => {
    for (const entry of entries(words)) {
      expect(entry).toMatch(/^[a-z0-9][a-z0-9'’*/.:_-]*$/);
      expect(entry.split('_').length).toBeLessThanOrEqual(8);
    }
  });

  it('spells as the British do', () => {
    const words = Object.values(groups)
      .flatMap(entries)
      .flatMap((entry) => entry.split('_'));
    expect(words.filter((word) => british(word) !== word)).toEqual([]);
  });
});
