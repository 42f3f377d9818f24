import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-protocol';
import type { Finding, Severity } from '../kit/finding.ts';
import { inertLine } from '../kit/inert.ts';
import { findingSpans, positions } from './positions.ts';

const WEIGHTS: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  advice: DiagnosticSeverity.Information,
};

/** An editor with more marks than this in one file is of no help to anybody. */
const MOST = 1_000;

/** The findings of a text as an editor shows them, at most a thousand. */
export function diagnostics(text: string, findings: readonly Finding[]): Diagnostic[] {
  const { range } = positions(text);
  const span = findingSpans(text);
  const shown = findings.slice(0, MOST).map((finding) => ({
    range: range(span(finding)),
    severity: WEIGHTS[finding.severity],
    source: 'pip-plan',
    code: finding.rule,
    message: inertLine(finding.message),
  }));
  if (findings.length <= MOST) return shown;
  const message = `${findings.length - MOST} more findings are not shown here: mend these, or run lint`;
  return [
    ...shown,
    { range: range({ start: 0, end: 0 }), severity: DiagnosticSeverity.Error, message, source: 'pip-plan' },
  ];
}
