import { describe, expect, it } from 'vitest';
import { cleanAnswers } from '../support/clean-answers.ts';
import { cleanForce } from '../support/clean-force.ts';
import { said } from '../support/linted.ts';

/** A plan's lines that hold a key and a plain value, each with its number from 0. */
const valued = (plan: string) =>
  plan
    .split('\n')
    .flatMap((line, i) =>
      /^ *(?:- )?\w+: \S/.test(line) && !/^(?:kind|id): /.test(line) ? [{ line, i }] : [],
    );

const replaced = (plan: string, i: number, line: string): string =>
  plan
    .split('\n')
    .map((old, at) => (at === i ? line : old))
    .join('\n');

/** An item whose number is unknown cannot be told by those that name it, which is a fault of each of them. */
const isId = (line: string): boolean => /^ *- (?:id|task|number): /.test(line);

const plans = [
  ['the force plan', cleanForce],
  ['the answers', cleanAnswers],
] as const;

describe.each(plans)('one wrong value of %s', (_, plan) => {
  const lines = valued(plan).filter(({ line }) => !isId(line));

  it.each(lines)('still to fill in is one finding: $line', async ({ line, i }) => {
    const findings = await said(replaced(plan, i, line.replace(/: .*/, ':')));
    expect(findings).toEqual([expect.stringMatching(/^\d+:\d+ error plan\/placeholder /)]);
  });

  it.each(lines)('of a form that nothing has is one finding: $line', async ({ line, i }) => {
    const findings = await said(replaced(plan, i, line.replace(/: .*/, ': [[x]]')));
    expect(findings).toEqual([expect.stringMatching(/^\d+:\d+ error plan\/schema /)]);
  });
});
