import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands/index.ts';
import { UserError } from '../../src/cli/errors.ts';
import { main } from '../../src/cli/main.ts';
import { payloads, raw } from '../reporters/sample.ts';
import { commandsIn } from '../reporters/workflow.ts';
import { testIo, type World } from '../support/io.ts';

const files = {
  'a.yaml': 'kind: pdp\nid: a\n',
  'b.yaml': 'kind: force-pip\nid: b\n',
  'bad.yaml': 'kind: pdp\nx: [\n',
};

async function failing(argv: readonly string[], world: World = {}) {
  const io = testIo({ files, ...world });
  const code = await main(argv, io, 'pip');
  return { code, ...io.written };
}

describe('a call that cannot be done', () => {
  it.each([
    ['lnt', 'there is no command "lnt"; did you mean pip lint?'],
    ['lnt plans --stage draft', 'there is no command "lnt"; did you mean pip lint plans --stage draft?'],
    ['frobnicate', 'there is no command "frobnicate"; pip --help lists them.'],
    ['--nope', 'there is no command "--nope"; pip --help lists them.'],
    ['__proto__', 'there is no command "__proto__"; pip --help lists them.'],
    ['constructor', 'there is no command "constructor"; pip --help lists them.'],
    ['help frobnicate', 'there is no command "frobnicate"; '],
    ['lint --frmat json', "unknown option '--frmat'. Did you mean --format?"],
    ['lint --zzz', "unknown option '--zzz'"],
    ['lint --format', "option '-f, --format <format>' argument missing"],
    [
      'lint --stage final',
      "option '--stage <stage>' argument 'final' is none of its choices: draft, normal, submission",
    ],
    ['lint -f sarf', 'there is no format sarf: did you mean sarif?'],
    ['lint gone.yaml', 'Cannot read gone.yaml: it is not there.'],
    ['rules a b', "too many arguments for 'rules'. Expected 1 argument but got 2."],
    ['rules plan/stail', 'there is no rule plan/stail: did you mean plan/stale?'],
    ['rules zzz', 'there is no rule zzz; pip rules lists them'],
    [
      'rules -f xml',
      "option '-f, --format <format>' argument 'xml' is none of its choices: text, json, markdown",
    ],
    [
      'schema',
      'which kind? The kinds are action-plan, conversation, force-pip, individual-pip, pdp, config.',
    ],
    ['schema force-pp', 'there is no kind force-pp: did you mean force-pip?'],
    ['schema zzz', 'there is no kind zzz. The kinds are '],
    ['init --kind pddp', 'there is no kind pddp: did you mean pdp?'],
    ['init new.yaml --kind pdp', 'an answer is needed and there is no terminal to ask on: give --person'],
    ['render a.yaml -o a.docx', 'a.docx ends in none of .md, .html and .pdf'],
    ['render bad.yaml', 'bad.yaml cannot be read as a plan (1 to mend first): see pip lint bad.yaml'],
    ['render', 'which plan? Name one of a.yaml, b.yaml'],
    ['review gone.yaml', 'Cannot read gone.yaml: it is not there.'],
    ['review a.yaml', 'nothing to record: '],
    ['review a.yaml --date 2026-11-21 --progress x', '--date 2026-11-21 is after today (2026-11-20)'],
    ['update', "missing required argument 'item'"],
    ['update G9 a.yaml --status complete', 'there is no G9 in a.yaml: it has no items yet'],
    ['add', "missing required argument 'thing'"],
    ['add goall a.yaml', 'pdp has no goall to add: did you mean goal?'],
    ['add action a.yaml', 'pdp has no action to add: there is goal, '],
    ['close a.yaml', 'an answer is needed and there is no terminal to ask on: give --'],
  ])('%s: %s', async (line, message) => {
    const { code, stdout, stderr } = await failing(line.split(' '));
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.startsWith(`pip: ${message}`), stderr).toBe(true);
    const [said = '', hint, ...more] = stderr.trimEnd().split('\n');
    expect(said).not.toMatch(/\binvalid\b|\bplease\b|\bundefined\b|\bat \w+ \(/i);
    expect(more).toEqual([]);
    if (hint !== undefined) expect(hint).toBe(`(pip ${line.split(' ')[0]} --help shows what there is)`);
  });

  it.each(Object.keys(commands))('%s with a flag that there is not', async (verb) => {
    const { code, stdout, stderr } = await failing([verb, '--no-such-flag-at-all']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      `pip: unknown option '--no-such-flag-at-all'\n(pip ${verb} --help shows what there is)\n`,
    );
  });

  it.each(Object.entries(payloads))('says nothing forged with %s', async (_, payload) => {
    const text = payload.replaceAll('\0', ''); // no argument can hold one
    for (const argv of [
      [text],
      ['lint', text],
      ['lint', `--${text}`],
      ['lint', '-f', text],
      ['lint', '--only', text],
      ['rules', text],
      ['lint', '--stage', text],
    ]) {
      const { code, stdout, stderr } = await failing(argv);
      expect([code, stdout]).toEqual([2, '']);
      expect(commandsIn(stderr)).toEqual([]);
      expect(stderr).not.toMatch(raw);
    }
  });

  it('names a file that cannot be read as one', async () => {
    const io = testIo({ files });
    mkdirSync(join(io.cwd, 'folder.yaml'));
    expect(await main(['render', 'folder.yaml'], io, 'pip')).toBe(2);
    expect(io.written.stdout).toBe('');
    expect(io.written.stderr).toMatch(/^pip: .*folder\.yaml/);
  });
});

describe('what is no fault of the call', () => {
  const breaking = (error: Error) => {
    const io = testIo({ files });
    return {
      ...io,
      today: () => {
        throw error;
      },
    };
  };

  it('a bug exits 3, says so, and where to report it', async () => {
    const io = breaking(new TypeError('x is not a function'));
    expect(await main(['lint'], io, 'pip')).toBe(3);
    expect(io.written.stdout).toBe('');
    expect(io.written.stderr).toContain(
      'this is a fault of the program, not of your plan: x is not a function',
    );
    expect(io.written.stderr).toContain('Report it');
    expect(io.written.stderr).not.toContain('    at ');
  });

  it('a bug shows its stack only where that is asked for', async () => {
    const io = breaking(new TypeError('x'));
    await main(['lint'], { ...io, env: { ...io.env, PIP_PLAN_DEBUG: '1' } }, 'pip');
    expect(io.written.stderr).toContain('    at ');
  });

  it('a slip exits 2 with its one sentence', async () => {
    const io = breaking(new UserError('no clock here'));
    expect(await main(['lint'], io, 'pdp')).toBe(2);
    expect(io.written.stderr).toBe('pdp: no clock here\n');
  });

  it('Ctrl-C at a question exits 130 and writes nothing', async () => {
    const io = testIo({ terminal: { stdin: true, stdout: true } });
    expect(await main(['init', 'new.yaml', '--kind', 'pdp'], io, 'pip')).toBe(130);
    expect([io.written.stdout, io.files.readIfThere('new.yaml')]).toEqual(['', null]);
    expect(io.written.stderr).toContain('pip: stopped; nothing was written');
  });
});
