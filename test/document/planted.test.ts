import { describe, expect, it } from 'vitest';
import { places } from '../../src/core/document/place.ts';
import { readText } from '../../src/core/document/read.ts';
import { lines } from './at.ts';

const plan = lines(
  'kind: force-pip',
  'id: northshire-2026-01',
  'title: Call handling and attendance',
  'period: { start: 2026-05-04, end: 2027-03-31 }',
  'concerns:',
  '  - id: C1',
  '    title: Attendance within target',
  '    impacts:',
  '      - concern: C2',
  '        how: Late attendance brings repeat calls',
  '  - id: C2',
  '    title: Calls given up',
  '# the causes',
  'root_causes:',
  '  - id: RC1',
  '    cause: Demand is profiled from old volumes',
  '    concerns: [C1, C2]',
  '    priority: 1',
  'actions:',
  '- task: C1.1',
  '  action: Rebuild the hourly demand profile',
  '  success_criteria:',
  '    - Profile published',
  '    - Rosters use it',
  '  lead: { name: Dr Amara Singh, role: Head of Analysis }',
);

type Slip = (line: string) => string | null;
const text = /^(\s*(?:- )?[a-z_]+: )([A-Z][a-z]+)( .*)$/;
const inText =
  (change: (first: string, rest: string) => string): Slip =>
  (line) => {
    const [, head, first, rest] = text.exec(line) ?? [];
    return head === undefined || first === undefined || rest === undefined
      ? null
      : head + change(first, rest);
  };
const where =
  (pattern: RegExp, change: (line: string) => string): Slip =>
  (line) =>
    pattern.test(line) ? change(line) : null;

const slips: Readonly<Record<string, Slip>> = {
  'a colon in the text': inText((first, rest) => `${first}:${rest}`),
  'a quoted first word': inText((first, rest) => `"${first}"${rest}`),
  'a quote that is not closed': inText((first, rest) => `"${first}${rest}`),
  'an at sign': inText((first, rest) => `@${first}${rest}`),
  'a greater-than sign': inText((first, rest) => `> ${first}${rest}`),
  'a word in asterisks': inText((first, rest) => `*${first}*${rest}`),
  'a word in brackets': inText((first, rest) => `[${first}]${rest}`),
  'a cut text': inText((first, rest) => `${first}${rest} #77 more`),
  'tabs as indentation': where(/^ {2}/, (line) => line.replace(/^ +/, (all) => '\t'.repeat(all.length / 2))),
  'no space after the dash': where(/^ +- /, (line) => line.replace('- ', '-')),
  'no space after the colon': where(/[a-z]: \S/, (line) => line.replace(': ', ':')),
  'one column too far': where(/^ *(?:- )?[a-z_]+:/, (line) => ` ${line}`),
  'one column too few': where(/^ +(?:- )?[a-z_]+:/, (line) => line.slice(1)),
  'an open list': where(/: \[.*\]$/, (line) => line.slice(0, -1)),
  'an open map': where(/: \{.*\}$/, (line) => line.slice(0, -1)),
};

/** Problems of the plan with one line changed, as the lines that they name. */
function named(at: number, line: string): number[] {
  const changed = plan.split('\n').with(at, line).join('\n');
  const place = places(changed);
  return readText('plan.yaml', changed).problems.map((problem) => place(problem.span.start).line);
}

describe('a slip planted in any line', { timeout: 60_000 }, () => {
  it('stands in a plan that has none', () => {
    expect(readText('plan.yaml', plan).problems).toEqual([]);
  });

  it.each(Object.entries(slips))('%s: one problem, on that line', (name, slip) => {
    // A dash one column too far is as well mended by moving the item's second line.
    const slack = name === 'one column too far' ? 1 : 0;
    const tried = plan.split('\n').flatMap((line, at) => {
      const changed = slip(line);
      return changed === null ? [] : [{ at, changed, found: named(at, changed) }];
    });
    expect(tried.length).toBeGreaterThan(0);
    expect(
      tried.filter(({ at, found }) => found.length !== 1 || Math.abs((found[0] ?? 0) - at - 1) > slack),
    ).toEqual([]);
  });
});
