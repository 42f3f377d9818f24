import type { Statement } from './wording-data.ts';

const PLANS: Readonly<Record<string, (text: string) => string>> = {
  goal: (text) => `kind: pdp\nid: p\ngoals:\n  - id: G1\n    goal: ${text}\n`,
  criterion: (text) => `kind: individual-pip\nid: p\ncriteria:\n  - id: K1\n    criterion: ${text}\n`,
  concern: (text) =>
    'kind: individual-pip\nid: p\nconcerns:\n  - id: C1\n    observed:\n      - date: 2026-03-02\n' +
    `        fact: ${text}\n`,
  commitment: (text) => `kind: pdp\nid: p\nmanager_commitments:\n  - id: MC1\n    commitment: ${text}\n`,
  timescale: (text) =>
    `kind: action-plan\nid: p\nrecommendations:\n  - number: "1"\n    timescale: ${text}\n`,
  action: (text) => `kind: force-pip\nid: p\nactions:\n  - task: C1.1\n    action: ${text}\n`,
  mitigation: (text) =>
    `kind: force-pip\nid: p\nrisks:\n  - id: R1\n    mitigations:\n      - id: R1a\n        what: ${text}\n`,
  cause: (text) => `kind: force-pip\nid: p\nroot_causes:\n  - id: RC1\n    cause: ${text}\n`,
};

/** The smallest plan in which the statement stands in its field; null for a field that no kind has. */
export function planOf({ field, text }: Statement): string | null {
  return PLANS[field]?.(JSON.stringify(text)) ?? null;
}
