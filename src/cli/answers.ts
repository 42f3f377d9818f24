import type { Answers, Question } from '../kit/kind.ts';
import { isDay } from '../kit/time.ts';
import { cut, nearest, series } from '../kit/words.ts';
import { type Call, listOption, type Options, textOption } from './command.ts';
import { UserError } from './errors.ts';
import type { Io } from './io.ts';

type Answer = Answers[string];

/** Whether prompts may be shown: a terminal on both ends, and `--no-input` and `--yes` not given. */
export const canAsk = ({ io, options }: Pick<Call, 'io' | 'options'>): boolean =>
  io.terminal.stdin && io.terminal.stdout && options['input'] !== false && options['yes'] !== true;

/**
 * Answers to questions: from flags first, then asked where a terminal allows, else the proposed ones under `--yes`.
 * `known` answers are not asked for; a flag goes over them. Throws a user error that names the flags where a required answer is missing and nobody can be asked.
 */
export async function answer(
  call: Call,
  questions: readonly Question[],
  known: Answers = {},
): Promise<Answers> {
  const answers: Record<string, Answer> = {};
  const asking = canAsk(call);
  for (const [i, question] of questions.entries()) {
    if (asking && question.per && questions[i - 1]?.per !== question.per)
      await sharpen(call, questions.slice(i), answers);
    const ready = fromFlag(question, call.options) ?? known[question.name];
    const given = ready ?? answers[question.name] ?? (await unasked(question, call, asking));
    if (given !== undefined) answers[question.name] = given;
  }
  const missing = questions.filter(({ name, required }) => required && answers[name] === undefined);
  if (missing.length > 0) {
    const flags = missing.map(({ name }) => `--${name}`);
    throw new UserError(
      `an answer is needed and there is no terminal to ask on: give ${series(flags)} (nothing was written)`,
    );
  }
  return answers;
}

const unasked = async (question: Question, call: Call, asking: boolean): Promise<Answer | undefined> => {
  if (!asking) return proposed(question, call.options);
  return question.per ? undefined : askFor(question, call);
};

/** Asks the questions that go with another, for each of its answers in turn: a goal is sharpened before the next. */
async function sharpen(
  call: Call,
  rest: readonly Question[],
  answers: Record<string, Answer>,
): Promise<void> {
  const per = rest[0]?.per ?? '';
  const end = rest.findIndex((question) => question.per !== per);
  const group = end === -1 ? rest : rest.slice(0, end);
  const asked = group.filter(
    (question) => fromFlag(question, call.options) === undefined && answers[question.name] === undefined,
  );
  const each = [answers[per] ?? []].flat() as readonly string[];
  const lists = asked.map((): string[] => []);
  for (const about of each) {
    for (const [i, question] of asked.entries()) {
      lists[i]?.push(await one(question, `${cut(about, 48)}\n  ${question.ask}`, call.io, call.options));
    }
  }
  for (const [i, { name }] of asked.entries())
    if (lists[i]?.some((text) => text !== '')) answers[name] = lists[i] ?? [];
}

const proposed = (question: Question, options: Options): Answer | undefined =>
  options['yes'] === true && question.proposed !== undefined ? question.proposed : undefined;

/** `needed-from-manager` → `neededFromManager`, as commander names it. */
const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function fromFlag(question: Question, options: Options): Answer | undefined {
  const name = camel(question.name);
  if (question.each) return eachFromFlag(question, listOption(options, name));
  if (question.many) {
    const given = listOption(options, name);
    return given.length > 0 ? given.map((text) => checked(question, text)) : undefined;
  }
  const given = textOption(options, name);
  return given === undefined ? undefined : checked(question, given);
}

/** `G1=on_track`, repeated. */
function eachFromFlag(question: Question, given: readonly string[]): Answer | undefined {
  const ids = (question.each ?? []).map(({ id }) => id);
  const pairs = given.map((text): [string, string] => {
    const at = text.indexOf('=');
    const id = text.slice(0, at);
    if (at < 1)
      throw new UserError(
        `--${question.name} ${text} wants an id: --${question.name} ${ids[0] ?? 'ID'}=${text}`,
      );
    if (!ids.includes(id)) {
      const near = nearest(id, ids);
      const next = near
        ? `did you mean ${near}?`
        : ids.length > 0
          ? `there is ${series(ids)}`
          : 'this plan has none';
      throw new UserError(`--${question.name} ${text}: there is no ${id} here; ${next}`);
    }
    return [id, checked(question, text.slice(at + 1), text)];
  });
  return pairs.length > 0 ? Object.fromEntries(pairs) : undefined;
}

function checked(question: Question, text: string, typed = text): string {
  const why = refusal(question, text);
  if (why) throw new UserError(`--${question.name} ${typed}: ${why}`);
  return text;
}

/** Why a text will not do as an answer; null where it will. */
export function refusal({ format, choices, each }: Question, text: string): string | null {
  if (format === 'day' && !isDay(text)) return 'write a day of the calendar as 2026-07-31';
  if (format === 'number' && (text.trim() === '' || !Number.isFinite(Number(text))))
    return 'write a number, without unit';
  if (format === 'yes-no' && !/^(yes|no)$/.test(text)) return 'write yes or no';
  const word = each ? (text.split(':')[0] ?? text) : text;
  if (!choices || choices.includes(text) || choices.includes(word)) return null;
  const near = nearest(text, choices);
  return near ? `did you mean ${near}?` : `write ${series(choices, 'or')}`;
}

async function askFor(question: Question, { io, options }: Call): Promise<Answer | undefined> {
  if (question.each) {
    const pairs: [string, string][] = [];
    for (const { id, about } of question.each) {
      const text = await one(question, `${question.ask} ${id}: ${about}`, io, options);
      if (text !== '') pairs.push([id, text]);
    }
    return pairs.length > 0 ? Object.fromEntries(pairs) : undefined;
  }
  if (!question.many) return (await one(question, question.ask, io, options)) || undefined;
  const texts: string[] = [];
  for (let again = ''; ; again = ' (another, or Enter)') {
    const text = await one(question, `${question.ask}${again}`, io, options);
    if (text === '') return texts.length > 0 ? texts : undefined;
    texts.push(text);
  }
}

/** One prompt; empty where Enter skipped it. */
function one(question: Question, message: string, io: Io, options: Options): Promise<string> {
  const { hint, proposed: ready, choices, long, required } = question;
  const skip = required ? [] : [{ value: '', label: 'nothing to say' }];
  return io.prompt({
    message,
    hint,
    proposed: ready,
    ...(choices && {
      choices: [...choices.map((value) => ({ value, label: value.replaceAll('_', ' ') })), ...skip],
    }),
    editor: long === true && options['editor'] === true,
    check: (text) =>
      text.trim() === '' ? (required ? 'this one is needed' : null) : refusal(question, text),
  });
}
