import type { YAMLError } from 'yaml';
import type { Problem } from '../../kit/source.ts';
import { span, syntax } from './problem.ts';

export function slips(text: string, errors: readonly YAMLError[]): Problem[] {
  const at = errors[0]?.pos[0] ?? 0;
  return [
    syntax(
      'the text cannot be read from here on; compare it with the line above',
      span(at, Math.min(at + 1, text.length)),
    ),
  ];
}
