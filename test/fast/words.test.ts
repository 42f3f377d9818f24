import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/cli/command.ts';
import { command as lint } from '../../src/cli/commands/lint.ts';
import { command as render } from '../../src/cli/commands/render.ts';
import { parse } from '../../src/cli/parse.ts';
import { plainWords } from '../../src/cli/plain-words.ts';
import { testIo } from '../support/io.ts';

/** Words that people type after a verb, and some that only commander can answer. */
const wordsOf = ({ flags }: Command) => [
  ...flags.flatMap((flag) => flag.flags.match(/(?<![\w<[-])--?[\w-]+/g) ?? []),
  ...flags.flatMap(({ choices = [] }) => choices),
  'plan.yaml',
  'plans/',
  '-',
  '--',
  '--nothing',
  '--as-of=2026-07-15',
  '-qf',
  '2026-07-15',
  'json',
  'pdp/*=off',
  '',
];

describe.each([lint, render])('the plain words after $name', (command) => {
  it('are read as commander reads them, or left to it', async () => {
    const word = fc.constantFrom(...wordsOf(command));
    let read = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 6 }), async (words) => {
        const plain = plainWords(command, words);
        if (!plain) return;
        read++;
        const parsed = await parse([command.name, ...words], testIo(), 'pip');
        if (typeof parsed === 'number') throw new Error(`commander refuses ${words.join(' ')}`);
        const { args, options } = parsed.call;
        expect({ args: plain.args, options: { ...plain.options } }).toEqual({
          args,
          options: { ...options },
        });
      }),
      { numRuns: 1500 },
    );
    expect(read).toBeGreaterThan(200);
  });

  it.each([
    ['an unknown flag', ['--nothing']],
    ['help', ['--help']],
    ['a value joined on', ['--as-of=2026-07-15']],
    ['a flag without its value', ['--as-of']],
    ['a value that looks like a flag', ['--as-of', '--quiet']],
    ['an end of flags', ['--', '-x']],
  ])('leave %s to commander', (_, words) => {
    expect(plainWords(command, words)).toBeNull();
  });

  it('are never a choice that there is not', () => {
    const choice = command.flags.find(({ choices }) => choices);
    const name = /--[\w-]+/.exec(choice?.flags ?? '')?.[0] ?? '';
    expect(plainWords(command, [name, 'nonsense'])).toBeNull();
    expect(plainWords(command, [name, choice?.choices?.[0] ?? ''])).not.toBeNull();
  });
});
