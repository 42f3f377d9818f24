import { places } from '../../src/core/document/place.ts';
import { readText } from '../../src/core/document/read.ts';
import type { Path } from '../../src/kit/finding.ts';
import { isPlain, type Problem, type Source } from '../../src/kit/source.ts';

/** A plan's text, one line an argument. */
export const lines = (...all: string[]): string => `${all.join('\n')}\n`;

/** `line:column` where a problem of this text starts. */
export function where(text: string, problem: Problem | undefined): string {
  if (!problem) return 'nowhere';
  const { line, column } = places(text)(problem.span.start);
  return `${line}:${column}`;
}

/** Every problem of a text as `line:column message`. */
export const told = (text: string): string[] =>
  readText('plan.yaml', text).problems.map((problem) => `${where(text, problem)} ${problem.message}`);

/** The first problem's message; empty where there is none. */
export const message = (text: string): string => readText('plan.yaml', text).problems[0]?.message ?? '';

/** The characters that a path points at. */
export function pointed(source: Source, path: Path, at?: 'key' | 'value'): string {
  const { start, end } = source.locate(path, at);
  return source.text.slice(start, end);
}

/** `line:column` to which a path points. */
export function placed(source: Source, path: Path, at?: 'key' | 'value'): string {
  const { line, column } = places(source.text)(source.locate(path, at).start);
  return `${line}:${column}`;
}

/** Raw data with wrapped scalars opened and prototypes restored, to compare with what another reader makes of it. */
export function bare(node: unknown): unknown {
  if (isPlain(node)) return node.value;
  if (Array.isArray(node)) return node.map(bare);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, bare(value)]));
}
