import type { Path, Span } from '../../kit/finding.ts';
import type { Problem } from '../../kit/source.ts';

/** A plan/syntax problem over a range of UTF-16 offsets. */
export const syntax = (message: string, span: Span, path: Path = []): Problem => ({
  rule: 'plan/syntax',
  message,
  span,
  path,
});

/** A range of UTF-16 offsets, end not included. */
export const span = (start: number, end: number): Span => ({ start, end: Math.max(start, end) });
