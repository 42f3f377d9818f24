import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sections } from '../scripts/generate/sections.ts';
import { allRules } from '../src/cli/catalogue.ts';

const shared = resolve(import.meta.dirname, '..', '..', 'shared', 'sources');
const files = {
  college: 'college-developing-a-pip',
  mps: 'mps-action-plan',
  guide: 'pdp-and-pip-guide',
} as const;

/** A line of a source that could be a heading: short, begun with a capital, and no sentence. */
const headingLike = (line: string): boolean => {
  const text = line.trim();
  return (
    /^[A-Z][^|]{2,70}$/.test(text) &&
    !/[.:;,?!]$/.test(text) &&
    !/^(First published|Tags|Recommendations\t)/.test(text)
  );
};

describe('coverage of the sources', () => {
  it('cites only sections that exist', () => {
    const known = new Set(sections.map(({ source, heading }) => `${source}: ${heading}`));
    const cited = allRules().flatMap(({ id, cites }) =>
      cites
        .filter(({ source }) => source !== 'practice')
        .map(({ source, section }) => ({ id, cite: `${source}: ${section}` })),
    );
    expect(cited.filter(({ cite }) => !known.has(cite))).toEqual([]);
  });

  it('gives each section its rules or says why it is for people, never both', () => {
    const wrong = sections.filter(({ source, heading, people }) => {
      const cited = allRules().some(({ cites }) =>
        cites.some((c) => c.source === source && c.section === heading),
      );
      return cited === (people !== undefined);
    });
    expect(wrong.map(({ heading }) => heading)).toEqual([]);
  });

  it.skipIf(!existsSync(shared))('lists the headings of the sources line by line', () => {
    for (const source of ['college', 'guide'] as const) {
      const lines = readFileSync(join(shared, `${files[source]}.txt`), 'utf8')
        .split('\n')
        .map((line) => line.trim());
      const listed = sections.filter((s) => s.source === source).map(({ heading }) => heading);
      const found = listed.map((heading) => lines.indexOf(heading));
      expect(listed.filter((_, i) => found[i] === -1)).toEqual([]);
      expect([...found].sort((a, b) => a - b)).toEqual(found);
      if (source === 'college') continue;
      const others = lines.filter((line) => headingLike(line) && !listed.includes(line));
      expect(others).toEqual([]);
    }
    const columns = readFileSync(join(shared, `${files.mps}.txt`), 'utf8')
      .split('\n')
      .find((line) => line.includes('\t'));
    expect(columns?.split('\t')).toEqual(
      sections.filter(({ source }) => source === 'mps').map(({ heading }) => heading),
    );
  });
});
