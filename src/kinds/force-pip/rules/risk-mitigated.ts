import type { Remark } from '../../../kit/finding.ts';
import type { Rule } from '../../../kit/rule.ts';
import { score } from '../../../kit/score.ts';
import { college } from '../../../kit/sources.ts';
import { isKept, isOpen } from '../../../kit/standing.ts';
import { nameOf } from '../../../kit/words.ts';
import { type At, called, type Risk, risks, rows } from '../plan.ts';
import type { ForcePip } from '../schema.ts';

const rising = { severity: 'warning', rises: true } as const;

/** A risk that nothing is done about, and that nobody has accepted by name. */
function* untreated({ value, path }: At<Risk>): Iterable<Remark> {
  const name = called(value.id, value.risk, 'risk');
  const inForce = rows(value.mitigations).filter(isKept);
  if (inForce.length > 0) return;
  if (value.response !== 'accept')
    yield {
      path: [...path, 'mitigations'],
      message: `${name} has no mitigation: add one, or accept it by name`,
    };
  else if (nameOf(value.accepted_by) === null)
    yield {
      path: [...path, 'accepted_by'],
      message: `${name} is accepted by nobody: name who under accepted_by:`,
    };
}

function* loose({ value, path }: At<Risk>): Iterable<Remark> {
  for (const [i, { id, what, owner, due, status }] of rows(value.mitigations).entries()) {
    if (!isKept({ status })) continue;
    const name = called(id, what, 'mitigation');
    const at = [...path, 'mitigations', i];
    if (nameOf(owner) === null)
      yield { path: [...at, 'owner'], ...rising, message: `${name} has no owner: name who does it` };
    if (!due) yield { path: [...at, 'due'], ...rising, message: `${name} has no date: write due:` };
  }
}

function* unmoved({ value, path }: At<Risk>): Iterable<Remark> {
  const [first, rest] = [score(value), score(value.residual)];
  if (first === null || rest === null || rest < first || value.response === 'accept') return;
  const name = value.id ?? 'This risk';
  const message = `${name} scores ${rest} after its mitigations and ${first} before: say what they lower, or add more`;
  yield { path: [...path, 'residual'], ...rising, message };
}

export const rule: Rule<ForcePip> = {
  id: 'force-pip/risk-mitigated',
  title: 'Every risk is mitigated or accepted',
  nature: 'gap',
  severity: 'error',
  cites: [college('Identify risks that could affect delivery')],
  why: 'A register of risks without measures, owners and dates describes trouble and does nothing about it.',
  bad: [
    `risks:
  - id: R1 #! R1 (Analysts are recalled) has no mitigation: add one, or accept it by name
    risk: Analysts are recalled
  - id: R2
    risk: The supplier is late
    likelihood: 3
    impact: 4
    mitigations:
      - id: R2a #! R2a (Weekly call with the supplier) has no owner: name who does it
        what: Weekly call with the supplier
        due: 2026-06-30
    residual: { likelihood: 3, impact: 4 } #! R2 scores 12 after its mitigations and 12 before: …
  - id: R3 #! R3 (The rota software is replaced) is accepted by nobody: name who under accepted_by:
    risk: The rota software is replaced
    response: accept
`,
  ],
  good: [
    `risks:
  - id: R1
    risk: Analysts are recalled
    likelihood: 3
    impact: 4
    mitigations:
      - { id: R1a, what: A second analyst is trained on the model, owner: Dr Amara Singh, due: 2026-06-30 }
    residual: { likelihood: 2, impact: 3 }
  - { id: R2, risk: The rota software is replaced, response: accept, accepted_by: ACC Helen Ward }
`,
  ],
  help: 'Add a mitigation with owner and due, or response: accept with accepted_by.',
  *check(plan) {
    for (const risk of risks(plan).filter(({ value }) => isOpen(value))) {
      yield* untreated(risk);
      yield* loose(risk);
      yield* unmoved(risk);
    }
  },
};
