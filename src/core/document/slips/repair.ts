import { type Fault, faultOf } from './fault.ts';
import { textInMap } from './flow.ts';
import {
  colonInFold,
  colonSlip,
  dashSlip,
  hashInFold,
  indentSlip,
  loneWord,
  tabSlip,
  textTooFarLeft,
} from './layout.ts';
import { type Fix, type Line, LONGEST, takeApart } from './line.ts';
import { quoteSlip } from './quotes.ts';
import { colonInText, dashAfterKey, openBracket, specialStart } from './values.ts';

/** A fix that was tried and found to help, on its line (from 0), with the lines as they stand after it. */
export interface Repair {
  readonly fix: Fix;
  readonly line: number;
  readonly lines: readonly string[];
  readonly next: Fault | null;
}

type Finder = (line: Line, above: readonly Line[]) => Fix[];

/**
 * In the order of trust: a slip that can be seen on its line comes before one that is guessed from others.
 */
const finders: readonly Finder[] = [
  tabSlip,
  quoteSlip,
  textInMap,
  openBracket,
  dashSlip,
  specialStart,
  dashAfterKey,
  colonSlip,
  colonInText,
  hashInFold,
  indentSlip,
  loneWord,
  textTooFarLeft,
  colonInFold,
];

/** How many lines above a fault are looked at for the columns that are in use. */
const ABOVE = 60;

const isBare = (line: string | undefined): boolean => line !== undefined && /^\s*(?:#|$)/.test(line);

/** The lines to look at: where the fault was met, where its text began and ended, and their neighbours. */
function suspects(fault: Fault, lines: readonly string[]): number[] {
  let before = fault.line - 1;
  while (before > 0 && isBare(lines[before])) before -= 1;
  let after = fault.line + 1;
  while (after < lines.length && isBare(lines[after])) after += 1;
  const all = new Set([fault.line, fault.lastLine, fault.tokenLine, before, after]);
  return [...all].filter((line) => line >= 0 && (lines[line]?.length ?? LONGEST) < LONGEST);
}

function applied(lines: readonly string[], at: number, fix: Fix): string[] {
  const changed = fix.everywhere ? lines.map(fix.everywhere) : [...lines];
  changed[at] = fix.line;
  return changed;
}

const helps = (next: Fault | null, fault: Fault, at: number): boolean =>
  next === null || (next.line > at && (next.line > fault.line || next.count < fault.count));

const better = (a: Repair, b: Repair | null): boolean =>
  b === null || (b.next !== null && (a.next?.count ?? 0) < b.next.count);

function parts(lines: readonly string[], at: number): Line[] {
  const above = lines.slice(Math.max(0, at - ABOVE), at).filter((line) => line.length <= LONGEST);
  return above.filter((line) => !isBare(line)).map(takeApart);
}

/** All that a finder suggests, tried one by one as they are asked for; only those that help come back. */
function* tried(
  finder: Finder,
  lines: readonly string[],
  fault: Fault,
  spend: () => boolean,
): Generator<Repair> {
  for (const line of suspects(fault, lines)) {
    for (const fix of finder(takeApart(lines[line] ?? ''), parts(lines, line))) {
      if (!spend()) return;
      const after = applied(lines, line, fix);
      const next = faultOf(after.join('\n'));
      if (next !== undefined && helps(next, fault, line)) yield { fix, line, lines: after, next };
    }
  }
}

/** The best of a finder's repairs: the first that leaves no fault, else the one that leaves the fewest. */
function best(repairs: Iterable<Repair>): Repair | null {
  let chosen: Repair | null = null;
  for (const one of repairs) {
    if (better(one, chosen)) chosen = one;
    if (one.next === null) break;
  }
  return chosen;
}

/**
 * Tries each correction that the lines around a fault suggest, by parsing the text with it, and gives back one
 * that mends the fault. `spend` says whether another parse may be paid for.
 */
export function repair(lines: readonly string[], fault: Fault, spend: () => boolean): Repair | null {
  for (const finder of finders) {
    const found = best(tried(finder, lines, fault, spend));
    if (found) return found;
  }
  return null;
}
