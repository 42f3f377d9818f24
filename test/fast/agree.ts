import { readText } from '../../src/core/document/read.ts';
import { readFast } from '../../src/core/fast/read-fast.ts';
import { isPlain } from '../../src/kit/source.ts';

/** A raw tree as plain values that compare by content: wrapped scalars keep their characters and their sign. */
export function visible(node: unknown): unknown {
  if (isPlain(node)) return { value: Object.is(node.value, -0) ? '-0' : node.value, source: node.source };
  if (Array.isArray(node)) return node.map(visible);
  if (typeof node !== 'object' || node === null) return node;
  if (Object.getPrototypeOf(node) !== null) return 'a map with a prototype';
  return Object.entries(node).map(([key, value]) => [key, visible(value)]);
}

/** How the fast reader takes a text: `unsure`, the same tree as the careful one, or the difference. */
export function compared(text: string): 'unsure' | 'same' | { fast: unknown; careful: unknown } {
  const fast = readFast(text);
  if (fast === null) return 'unsure';
  const { raw, problems } = readText('plan.yaml', text);
  const [quick, slow] = [visible(fast), visible(raw)];
  if (problems.length === 0 && JSON.stringify(quick) === JSON.stringify(slow)) return 'same';
  return { fast: quick, careful: problems.length > 0 ? problems : slow };
}
