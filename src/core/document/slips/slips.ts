import type { YAMLError } from 'yaml';
import type { Problem } from '../../../kit/source.ts';
import { lineEnd } from '../lines.ts';
import { span, syntax } from '../problem.ts';
import { shortened } from '../wording.ts';
import { type Fault, firstFault } from './fault.ts';
import { type Repair, repair } from './repair.ts';
import { inWords } from './words.ts';

/** How many UTF-16 units may be parsed over again in search of corrections: about a second's work. */
const EFFORT = 2_500_000;
/** What the making of one error costs, in UTF-16 units parsed. */
const PER_ERROR = 100;
/** How often a text is parsed over again, whatever it costs. */
const TRIES = 3;
const MOST = 10;

/** Offsets at which the lines start; their number stays the same through all repairs. */
function starts(lines: readonly string[]): number[] {
  let at = 0;
  return lines.map((line) => {
    const start = at;
    at += line.length + 1;
    return start;
  });
}

function repaired({ fix, line }: Repair, at: readonly number[], lines: readonly string[]): Problem {
  const start = at[line] ?? 0;
  const length = lines[line]?.length ?? 0;
  const shown = fix.shown === undefined ? fix.line : fix.shown;
  // Where the fix is the line's indentation, the spaces before it are the point.
  const moved = fix.line.trimStart() === lines[line]?.trim();
  const tail =
    shown === null || shown.trim() === ''
      ? ''
      : `; write: ${shortened(moved ? shown.trimEnd() : shown.trim())}`;
  const from = Math.min(fix.start, length);
  return syntax(fix.says + tail, span(start + from, start + Math.max(from, Math.min(fix.end, length))));
}

function unrepaired(fault: Fault, text: string, at: readonly number[]): Problem {
  const start = Math.min(Math.max(fault.offset, at[fault.line] ?? 0), text.length);
  return syntax(inWords(fault), span(start, Math.max(start, lineEnd(text, start))));
}

/**
 * Names each slip that keeps a text from being read, one problem for each root cause: a correction that mends the
 * first fault is applied, and the search goes on from there. Every line a message offers has been parsed.
 */
export function slips(text: string, errors: readonly YAMLError[], scalars: readonly number[]): Problem[] {
  const problems: Problem[] = [];
  const original = text.split('\n').map((line) => line.replace(/\r$/, ''));
  const at = starts(text.split('\n'));
  let lines: readonly string[] = original;
  let effort = EFFORT;
  let tries = 0;
  const spend = (): boolean => {
    tries += 1;
    effort -= text.length + errors.length * PER_ERROR;
    return effort > 0 || tries <= TRIES;
  };
  for (let fault = firstFault(text, errors, scalars); fault && problems.length < MOST; ) {
    const found = repair(lines, fault, spend);
    if (!found) {
      if (problems.length === 0) problems.push(unrepaired(fault, text, at));
      break;
    }
    problems.push(repaired(found, at, original));
    lines = found.lines;
    fault = found.next;
  }
  return problems;
}
