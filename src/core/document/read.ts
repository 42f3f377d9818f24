import type { Problem, Source } from '../../kit/source.ts';
import { decode } from './bytes.ts';
import { compose } from './compose.ts';
import { readData } from './data.ts';
import { foreignText } from './foreign.ts';
import { locator } from './locate.ts';
import { span, syntax } from './problem.ts';
import { slips } from './slips.ts';
import { unreadable } from './stream.ts';
import { type Tokens, tokenise } from './tokens.ts';

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

/** Reads a plan's text: data and positions, and everything in the text that stops or distorts reading. */
export function readText(file: string, text: string): Source {
  const stop = foreignText(text) ?? unreadable(text);
  if (stop) return without(file, text, [stop]);
  const tokens = tokenise(text);
  if ('rule' in tokens) return without(file, text, [tokens]);
  const { contents, errors } = compose(tokens, text.length);
  const stream = streamProblems(tokens, text);
  if (errors.length > 0) return without(file, text, [...stream, ...slips(text, errors)].sort(byPlace));
  const { raw, problems } = readData(text, contents, tokens.marks);
  return { file, text, raw, problems: [...stream, ...problems].sort(byPlace), ...locator(text, contents) };
}

/** Reads a plan's bytes (UTF-8, at most 512 KiB); never throws, whatever they are: `problems` says what is wrong. */
export function read(file: string, bytes: Uint8Array): Source {
  const { text, problem } = decode(bytes);
  return problem ? without(file, text, [problem]) : readText(file, text);
}
