import type { Finding } from '../kit/finding.ts';
import { jsonText } from '../kit/json-text.ts';
import type { Reporter } from '../kit/results.ts';

/** The contract: documented, and only ever added to. */
const entry = (f: Finding) => ({
  file: f.file,
  line: f.line,
  column: f.column,
  endLine: f.endLine,
  endColumn: f.endColumn,
  rule: f.rule,
  nature: f.nature,
  severity: f.severity,
  confidence: f.confidence,
  message: f.message,
  path: f.path,
  item: f.item,
  help: f.help,
});

export const reporter: Reporter = {
  id: 'json',
  about: 'one JSON object, a contract for other programs',
  machine: true,
  report: ({ tool, asOf, summary, files }) => {
    const findings = files.flatMap((file) => file.findings.map(entry));
    return jsonText({ schemaVersion: 1, kind: 'lint', tool, asOf, summary, findings });
  },
};
