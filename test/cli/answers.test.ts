import { describe, expect, it } from 'vitest';
import { answer, canAsk, refusal } from '../../src/cli/answers.ts';
import type { Options } from '../../src/cli/command.ts';
import type { Answers, Question } from '../../src/kit/kind.ts';
import { testIo, type World } from '../support/io.ts';

const TERMINAL: World = { terminal: { stdin: true, stdout: true } };
const call = (options: Options = {}, world: World = {}) => ({
  io: testIo(world),
  program: 'pip' as const,
  args: [],
  options,
});
const answered = (
  questions: readonly Question[],
  options: Options = {},
  world: World = {},
  known?: Answers,
) => answer(call(options, world), questions, known);
const q = (name: string, more: Partial<Question> = {}): Question => ({ name, ask: `${name}?`, ...more });
const GOALS = [
  { id: 'G1', about: 'first' },
  { id: 'G2', about: 'second' },
];

describe('prompts may be shown', () => {
  it.each<[boolean, Options, World]>([
    [true, {}, TERMINAL],
    [false, {}, {}],
    [false, {}, { terminal: { stdin: true } }],
    [false, {}, { terminal: { stdout: true } }],
    [false, { input: false }, TERMINAL],
    [false, { yes: true }, TERMINAL],
  ])('%j with %j on %j', (may, options, world) => {
    expect(canAsk(call(options, world))).toBe(may);
  });
});

describe('flags answer', () => {
  it.each<[string, Question, Options, Answers]>([
    ['one text', q('note'), { note: 'x' }, { note: 'x' }],
    ['a name of several words', q('next-focus'), { nextFocus: 'x' }, { 'next-focus': 'x' }],
    ['several', q('how', { many: true }), { how: ['a', 'b'] }, { how: ['a', 'b'] }],
    ['one of several', q('how', { many: true }), { how: 'a' }, { how: ['a'] }],
    [
      'ids',
      q('goal', { each: GOALS }),
      { goal: ['G1=on_track', 'G2=a=b'] },
      { goal: { G1: 'on_track', G2: 'a=b' } },
    ],
    ['nothing', q('note'), {}, {}],
  ])('%s', async (_, question, options, answers) => {
    expect(await answered([question], options)).toEqual(answers);
  });

  it('go over what is known, and what is known over what is proposed', async () => {
    const questions = [q('a', { proposed: 'p' }), q('b', { proposed: 'p' }), q('c', { proposed: 'p' })];
    const answers = await answered(questions, { a: 'flag', yes: true }, {}, { a: 'known', b: 'known' });
    expect(answers).toEqual({ a: 'flag', b: 'known', c: 'p' });
  });

  it('leave proposals alone without --yes', async () => {
    expect(await answered([q('a', { proposed: 'p' })])).toEqual({});
  });

  it.each<[string, Question, Options, string]>([
    [
      'no day',
      q('due', { format: 'day' }),
      { due: '31/07/2026' },
      '--due 31/07/2026: write a day of the calendar',
    ],
    [
      'no number',
      q('value', { format: 'number' }),
      { value: '62%' },
      '--value 62%: write a number, without unit',
    ],
    ['no choice', q('level', { choices: ['1', '2'] }), { level: '9' }, '--level 9: '],
    ['no id', q('goal', { each: GOALS }), { goal: 'on_track' }, 'wants an id: --goal G1=on_track'],
    ['an empty id', q('goal', { each: GOALS }), { goal: '=x' }, 'wants an id'],
    ['an unknown id', q('goal', { each: GOALS }), { goal: 'G3=x' }, 'there is no G3 here; did you mean G1?'],
    [
      'a far id',
      q('goal', { each: GOALS }),
      { goal: 'Zebra=x' },
      'there is no Zebra here; there is G1 and G2',
    ],
    ['an id of none', q('goal', { each: [] }), { goal: 'G1=x' }, 'this plan has none'],
  ])('are refused with %s', async (_, question, options, words) => {
    await expect(answered([question], options)).rejects.toThrow(words);
  });

  it('that are missing are named, all of them', async () => {
    const questions = [q('a', { required: true }), q('b'), q('c-d', { required: true })];
    await expect(answered(questions)).rejects.toThrow('give --a and --c-d (nothing was written)');
    expect(await answered(questions, { a: '1', cD: '2' })).toEqual({ a: '1', 'c-d': '2' });
  });
});

describe('a terminal is asked', () => {
  const asked = (questions: readonly Question[], answers: readonly string[], options: Options = {}) =>
    answered(questions, options, { ...TERMINAL, answers });

  it.each<[string, readonly Question[], readonly string[], Answers]>([
    ['once', [q('a'), q('b')], ['1', '2'], { a: '1', b: '2' }],
    ['and may be passed over', [q('a'), q('b')], ['', '2'], { b: '2' }],
    ['with a proposal that Enter takes', [q('a', { proposed: 'p' })], [''], { a: 'p' }],
    ['until nothing more comes', [q('a', { many: true })], ['1', '2', ''], { a: ['1', '2'] }],
    ['for none of several', [q('a', { many: true })], [''], {}],
    ['for each id', [q('goal', { each: GOALS })], ['', 'stalled'], { goal: { G2: 'stalled' } }],
    ['for no id', [q('goal', { each: GOALS })], ['', ''], {}],
  ])('%s', async (_, questions, given, answers) => {
    expect(await asked(questions, given)).toEqual(answers);
  });

  it('for the details of each answer before the next question', async () => {
    const questions = [
      q('goal', { many: true }),
      q('success', { per: 'goal', many: true }),
      q('why', { per: 'goal', many: true }),
      q('manager'),
    ];
    const given = ['A', 'B', '', 'A seen', 'A why', 'B seen', '', 'Rosa'];
    expect(await asked(questions, given)).toEqual({
      goal: ['A', 'B'],
      success: ['A seen', 'B seen'],
      why: ['A why', ''],
      manager: 'Rosa',
    });
  });

  it('for no detail that a flag gave, and for none without an answer', async () => {
    const questions = [q('goal', { many: true }), q('success', { per: 'goal', many: true })];
    expect(await asked(questions, [], { goal: ['A'], success: ['s'] })).toEqual({
      goal: ['A'],
      success: ['s'],
    });
    expect(await asked(questions, [''])).toEqual({});
  });

  it.each<[Question, string, string]>([
    [q('due', { format: 'day' }), 'soon', 'write a day of the calendar'],
    [q('a', { required: true }), ' ', 'this one is needed'],
  ])('and %j refuses %j', async (question, text, words) => {
    await expect(asked([question], [text])).rejects.toThrow(words);
  });
});

it.each<[Partial<Question>, string, string | null]>([
  [{ format: 'day' }, '2026-02-28', null],
  [{ format: 'day' }, '2026-02-30', 'write a day of the calendar as 2026-07-31'],
  [{ format: 'number' }, '-1.5', null],
  [{ format: 'number' }, ' ', 'write a number, without unit'],
  [{ format: 'number' }, 'Infinity', 'write a number, without unit'],
  [{ format: 'yes-no' }, 'no', null],
  [{ format: 'yes-no' }, 'nope', 'write yes or no'],
  [{ choices: ['met', 'not_yet'] }, 'met', null],
  [{ choices: ['met', 'not_yet'] }, 'not yet', 'did you mean not_yet?'],
  [{ choices: ['met', 'not_yet'] }, 'wonderful', 'write met or not_yet'],
  [{ choices: ['held', 'missed'], each: GOALS }, 'missed:provider', null],
  [{ choices: ['held', 'missed'] }, 'missed:provider', 'write held or missed'],
  [{}, 'anything', null],
])('%j of %j: %j', (question, text, why) => {
  expect(refusal(q('a', question), text)).toBe(why);
});
