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

/** In the order of trust: a slip that can be seen on its line comes before one that is guessed from others. */
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

function suspects(fault: Fault, lines: readonly string[]): number[] {
  let before = fault.line - 1;
  while (before > 0 && /^\s*(?:#|$)/.test(lines[before] ?? '')) before -= 1;
  return [...new Set([fault.line, fault.lastLine, fault.tokenLine, before])].filter((line) => line >= 0);
}

function applied(lines: readonly string[], at: number, fix: Fix): string[] {
  const changed = lines.with(at, fix.line);
  if (!(lines[at] ?? '').slice(0, fix.end).endsWith('\t')) return changed;
  // A file that is indented with tabs has one root cause, so all of its lines are mended together.
  const width = fix.line.search(/\S/) - (lines[at] ?? '').search(/\S/) + 1;
  return changed.map((line) =>
    line.replace(/^[ \t]+/, (indent) => indent.replaceAll('\t', ' '.repeat(width))),
  );
}

const helps = (next: Fault | null, fault: Fault, at: number): boolean =>
  next === null || (next.line > at && (next.line > fault.line || next.count < fault.count));

function parts(lines: readonly string[], at: number): Line[] {
  const above = lines.slice(Math.max(0, at - ABOVE), at).filter((line) => line.length <= LONGEST);
  return above.filter((line) => !/^\s*(?:#|$)/.test(line)).map(takeApart);
}

/**
 * Tries each correction that the lines around a fault suggest, by parsing the text with it, and gives back the
 * first that mends the fault. `spend` says whether another parse may be paid for.
 */
export function repair(lines: readonly string[], fault: Fault, spend: () => boolean): Repair | null {
  const where = suspects(fault, lines).filter((line) => (lines[line]?.length ?? 0) <= LONGEST);
  for (const finder of finders) {
    for (const line of where) {
      for (const fix of finder(takeApart(lines[line] ?? ''), parts(lines, line))) {
        if (!spend()) return null;
        const after = applied(lines, line, fix);
        const next = faultOf(after.join('\n'));
        if (next !== undefined && helps(next, fault, line)) return { fix, line, lines: after, next };
      }
    }
  }
  return null;
}
