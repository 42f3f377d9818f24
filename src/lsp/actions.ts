import { type CodeAction, CodeActionKind } from 'vscode-languageserver-protocol';
import { lineAt } from '../core/fix/lines.ts';
import type { Fix } from '../core/fix/offer.ts';
import { quoteFixes } from '../core/fix/quote.ts';
import type { Finding, Span } from '../kit/finding.ts';
import { inertLine } from '../kit/inert.ts';
import { diagnostics } from './diagnostics.ts';
import type { Reading } from './engine.ts';
import { schemaFixes } from './nearest.ts';
import { findingSpans, positions } from './positions.ts';
import { setAside } from './set-aside.ts';

/** What the fixes of a text hang on. */
export interface Desk {
  readonly uri: string;
  readonly reading: Reading;
  readonly findings: readonly Finding[];
  readonly kinds: readonly string[];
  readonly today: string;
}

/** Rules about the text itself, which quotes may put right. */
const TEXT = new Set(['plan/syntax', 'plan/split-text']);

/** As many findings of one selection as are looked at; each fix is tried out on the whole text. */
const MOST = 8;

/** The quick fixes for the findings that touch a range. */
export function actions(desk: Desk, wanted: Span): CodeAction[] {
  const { text } = desk.reading.opened.source;
  const span = findingSpans(text);
  const touched = desk.findings.filter((finding) => {
    // What breaks a text may stand far from the words to be quoted: its whole line counts.
    const own = TEXT.has(finding.rule) ? lineAt(text, span(finding).start) : span(finding);
    return own.start <= wanted.end && wanted.start <= own.end;
  });
  return touched
    .slice(0, MOST)
    .flatMap((finding) => [
      ...mending(desk, finding, span(finding)).map((fix) => action(desk, finding, fix, true)),
      ...setAside(text, finding, desk.today).map((fix) => action(desk, finding, fix, false)),
    ]);
}

function mending({ reading, kinds }: Desk, finding: Finding, span: Span): Fix[] {
  const { text } = reading.opened.source;
  if (finding.rule === 'plan/schema') return schemaFixes(reading, finding, kinds);
  if (TEXT.has(finding.rule)) return quoteFixes(text, span, reading.opened.kind?.shape ?? null);
  return [];
}

function action(desk: Desk, finding: Finding, { title, splices }: Fix, preferred: boolean): CodeAction {
  const { text } = desk.reading.opened.source;
  const { range } = positions(text);
  const edits = splices.map((splice) => ({ range: range(splice), newText: splice.text }));
  return {
    title: inertLine(title),
    kind: CodeActionKind.QuickFix,
    diagnostics: diagnostics(text, [finding]),
    ...(preferred && { isPreferred: true }),
    edit: { changes: { [desk.uri]: edits } },
  };
}
