import type { Problem, Source } from '../../kit/source.ts';
import { decode } from './bytes.ts';
import { compose } from './compose.ts';
import { readData } from './data.ts';
import { foreignText } from './foreign.ts';
import { locator } from './locate.ts';
import { span, syntax } from './problem.ts';
import { slips } from './slips/slips.ts';
import { unreadable } from './stream.ts';
import { type Tokens, tokenise } from './tokens.ts';
import { withoutSentence } from './wording.ts';

function without(file: string, text: string, problems: readonly Problem[]): Source {
  return { file, text, raw: undefined, problems, ...locator(text, null) };
}

/** Directives and further documents: the first document is read as if they were not there. */
function streamProblems(tokens: Tokens, text: string): Problem[] {
  const problems: Problem[] = [];
  const { directive, second } = tokens;
  if (directive) {
    const message = 'plans have no % directives; delete this line (they are read as YAML 1.2)';
    problems.push(syntax(message, span(directive.offset, directive.offset + directive.source.length)));
  }
  if (second !== null) {
    const message = 'a second document begins here, and a file holds one plan; move it to a file of its own';
    problems.push(syntax(message, span(second, Math.min(second + 3, text.length))));
  }
  return problems;
}

const byPlace = (a: Problem, b: Problem): number => a.span.start - b.span.start;

/** Tells of a kind whether its plans are about a person, so that no message repeats their sentences. */
export type Discreet = (kind: string) => boolean;

const KIND = /^["']?kind["']?[ \t]*:[ \t]*["']?([\w-]+)/m;

function guarded(text: string, problems: readonly Problem[], discreet: Discreet | undefined): Problem[] {
  const kind = KIND.exec(text)?.[1];
  const sorted = [...problems].sort(byPlace);
  if (kind === undefined || !discreet?.(kind)) return sorted;
  return sorted.map((problem) => ({ ...problem, message: withoutSentence(problem.message) }));
}

/**
 * Reads a plan's text: data and positions, and everything in the text that stops or distorts reading. Where the
 * text's kind is `discreet`, corrected lines in messages are cut to their first words.
 */
export function readText(file: string, text: string, discreet?: Discreet): Source {
  const stop = foreignText(text) ?? unreadable(text);
  if (stop) return without(file, text, [stop]);
  const tokens = tokenise(text);
  if ('rule' in tokens) return without(file, text, [tokens]);
  const { contents, errors } = compose(tokens, text.length);
  const stream = streamProblems(tokens, text);
  if (errors.length > 0) {
    const found = [...stream, ...slips(text, errors, tokens.scalars)];
    return without(file, text, guarded(text, found, discreet));
  }
  const { raw, problems } = readData(text, contents, tokens.marks);
  const all = guarded(text, [...stream, ...problems], discreet);
  return { file, text, raw, problems: all, ...locator(text, contents) };
}

/**
 * Reads a plan's bytes (UTF-8, at most 512 KiB); never throws, whatever they are: `problems` says what is wrong.
 * See {@link readText} for `discreet`.
 */
export function read(file: string, bytes: Uint8Array, discreet?: Discreet): Source {
  const { text, problem } = decode(bytes);
  return problem ? without(file, text, [problem]) : readText(file, text, discreet);
}
