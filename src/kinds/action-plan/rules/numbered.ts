import type { Remark } from '../../../kit/finding.ts';
import type { Rule } from '../../../kit/rule.ts';
import { mps } from '../../../kit/sources.ts';
import { isKept } from '../../../kit/standing.ts';
import { series } from '../../../kit/words.ts';
import type { ActionPlan } from '../schema.ts';

const MOST_NAMED = 5;

/** Numbers missing between whole numbers, said at the recommendation that follows the gap. */
function* gaps(numbers: readonly (string | null | undefined)[]): Iterable<Remark> {
  if (!numbers.every((text) => /^\d{1,6}$/.test(text ?? ''))) return;
  const order = numbers.map((text, at) => ({ n: Number(text), at })).sort((a, b) => a.n - b.n);
  for (const [i, { n, at }] of order.entries()) {
    const before = order[i - 1]?.n ?? n;
    const missing = Array.from(
      { length: Math.min(n - before - 1, MOST_NAMED) },
      (_, k) => `${before + 1 + k}`,
    );
    if (n - before < 2) continue;
    const which = n - before - 1 > MOST_NAMED ? `${before + 1} to ${n - 1}` : series(missing);
    const message = `The numbers leave out ${which}: add what is missing, or say where it is answered`;
    yield { path: ['recommendations', at, 'number'], severity: 'advice', message };
  }
}

export const rule: Rule<ActionPlan> = {
  id: 'action-plan/numbered',
  title: 'Each recommendation bears its number',
  nature: 'fault',
  severity: 'warning',
  cites: [mps('Recommendations')],
  why: 'The number is how report, plan and minutes speak of the same thing. Without it an answer gets lost.',
  help: 'Write number: in quotes, as the report has it.',
  bad: [
    `
recommendations:
  - recommendation: Publish the response times #! The recommendation in place 1 has no number…
  - number: "2"
`,
    `
recommendations:
  - number: "1"
  - number: "4" #! The numbers leave out 2 and 3: add what is missing, or say where it is answered
  - number: "11" #! The numbers leave out 5 to 10: add what is missing, or say where it is answered
`,
  ],
  good: [
    'recommendations:\n  - number: "3"\n  - number: "2"\n  - number: "1"',
    'recommendations:\n  - number: AFI 1\n  - number: AFI 4',
  ],
  *check({ recommendations = [] }) {
    for (const [at, { number, status }] of (recommendations ?? []).entries()) {
      if (number || !isKept({ status })) continue;
      const message = `The recommendation in place ${at + 1} has no number: write number: as in the report`;
      yield { path: ['recommendations', at, 'number'], message };
    }
    yield* gaps((recommendations ?? []).map(({ number }) => number));
  },
};
