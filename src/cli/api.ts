/** The package's public face: the kinds with their schemas and good practice, and the verdict on a plan's text. */

export type { Finding } from '../kit/finding.ts';
export * from './api-kinds.ts';
export { type LintOptions, lint } from './api-lint.ts';
