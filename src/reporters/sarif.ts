import type { Finding, Severity } from '../kit/finding.ts';
import { identities } from '../kit/identity.ts';
import { inertLine } from '../kit/inert.ts';
import { jsonText } from '../kit/json-text.ts';
import type { Reporter, Results, RuleFacts } from '../kit/results.ts';
import { rooted } from '../kit/rooted.ts';

const LEVELS = { error: 'error', warning: 'warning', advice: 'note' } as const;

/** What GitHub's code scanning calls the three levels of a rule. */
const PROBLEMS = { error: 'error', warning: 'warning', advice: 'recommendation' } as const;

/** A path as a relative URI: each part percent-encoded, half characters made whole first. */
const uri = (path: string): string =>
  path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');

/** Brackets before a parenthesis would be a link in a SARIF message. */
const plain = (message: string): string => inertLine(message).replaceAll('](', '] (');

const ruleOf = ({ id, title, why, help, nature, severity, cites }: RuleFacts) => {
  const from = cites.map(({ source, section }) => `${source}: ${section}`);
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: {
      text: `${why} ${help}`,
      markdown: `**Why.** ${why}\n\n**Next step.** ${help}\n\n**From.** ${from.join('; ')}`,
    },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { nature, cites, tags: [nature], 'problem.severity': PROBLEMS[severity] },
  };
};

const logical = ({ item, path }: Finding) => ({
  ...(item !== null && { name: item }),
  fullyQualifiedName: `/${path.map((step) => String(step).replace(/~/g, '~0').replace(/\//g, '~1')).join('/')}`,
});

const resultOf = (f: Finding, prefix: string, ruleIndex: number, identity: string | undefined) => ({
  ruleId: f.rule,
  ruleIndex,
  level: LEVELS[f.severity satisfies Severity],
  message: { text: plain(f.message) },
  locations: [
    {
      physicalLocation: {
        artifactLocation: { uri: uri(rooted(prefix, f.file)), uriBaseId: '%SRCROOT%' },
        region: {
          startLine: f.line,
          startColumn: f.column,
          endLine: f.endLine,
          endColumn: f.endColumn,
        },
      },
      logicalLocations: [logical(f)],
    },
  ],
  ...(identity !== undefined && { partialFingerprints: { 'findingIdentity/v1': identity } }),
  properties: { nature: f.nature, confidence: f.confidence, item: f.item, help: f.help },
});

function run({ tool, asOf, files, rules }: Results, prefix: string, hash: (text: string) => string) {
  const findings = files.flatMap((file) => file.findings);
  const known = identities(findings, hash);
  const index = new Map(rules.map(({ id }, i) => [id, i]));
  return {
    tool: { driver: { name: tool.name, version: tool.version, rules: rules.map(ruleOf) } },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { '%SRCROOT%': { description: { text: "The repository's root" } } },
    invocations: [{ executionSuccessful: true }],
    results: findings.map((f, i) => resultOf(f, prefix, index.get(f.rule) ?? -1, known[i])),
    properties: { asOf },
  };
}

export const reporter: Reporter = {
  id: 'sarif',
  about: 'SARIF 2.1.0, for code scanning',
  machine: true,
  report: (results, { prefix, hash }) =>
    jsonText({
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [run(results, prefix, hash)],
    }),
};
