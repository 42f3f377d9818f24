import { identities } from '../kit/identity.ts';
import { inertLine } from '../kit/inert.ts';
import { jsonText } from '../kit/json-text.ts';
import type { Reporter } from '../kit/results.ts';
import { rooted } from '../kit/rooted.ts';

/** Code Quality's words; `blocker` and `critical` are for code that must not run, which no plan is. */
const SEVERITIES = { error: 'major', warning: 'minor', advice: 'info' } as const;

export const reporter: Reporter = {
  id: 'gitlab',
  about: "GitLab's Code Quality report",
  machine: true,
  report: ({ files }, { prefix, hash }) => {
    const findings = files.flatMap((file) => file.findings);
    const known = identities(findings, hash);
    const issues = findings.map((f, i) => ({
      description: inertLine(f.message),
      check_name: f.rule,
      fingerprint: known[i],
      severity: SEVERITIES[f.severity],
      location: { path: rooted(prefix, f.file), lines: { begin: f.line, end: f.endLine } },
    }));
    return jsonText(issues);
  },
};
