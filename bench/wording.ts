import { lint } from '../src/cli/api.ts';
import { baselines } from './wording-baselines.ts';
import { type Statement, statements } from './wording-data.ts';
import { planOf } from './wording-plans.ts';
import { add, empty, figures, type Tally } from './wording-tally.ts';

interface Judged {
  readonly statement: Statement;
  /** The rule that spoke, without its group; `ok` where none did. */
  readonly said: string;
  readonly message: string;
  readonly certain: boolean;
}

const JUDGING = new Set(
  `vague-goal activity-as-goal unmeasurable-criterion personality generic-commitment vague-timescale vague-action
  weak-mitigation blame-as-cause`
    .split(/\s+/)
    .map((name) => `wording/${name}`),
);

/** What `lint` says of a statement's wording in a plan of the right kind; advice is no verdict. */
async function ask(statement: Statement): Promise<Judged> {
  const plan = planOf(statement);
  const findings = plan === null ? [] : await lint(plan, { asOf: '2026-07-15' });
  const found = findings.find(({ rule, severity }) => JUDGING.has(rule) && severity !== 'advice');
  return {
    statement,
    said: found?.rule.slice('wording/'.length) ?? 'ok',
    message: found?.message ?? '',
    certain: found?.confidence === 'certain',
  };
}

const show = (tally: Tally): string => {
  const { precision, recall, f1 } = figures(tally);
  return [precision, recall, f1].map((figure) => figure.toFixed(3)).join('  ');
};

function tallyBy(judged: readonly Judged[], key: (statement: Statement) => string): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const { statement, said } of judged) {
    const name = key(statement);
    tallies.set(name, add(tallies.get(name) ?? empty, statement.label, said));
  }
  return tallies;
}

const allOf = (judged: readonly Judged[]): Tally =>
  judged.reduce((tally, { statement, said }) => add(tally, statement.label, said), empty);

/** Precision, recall and F1 per rule: what it flagged, right or wrong, against what it should have. */
function perRule(judged: readonly Judged[]): Map<string, Tally> {
  const names = new Set(judged.flatMap(({ statement, said }) => [statement.label, said]));
  names.delete('ok');
  const only = (name: string, rule: string): string => (name === rule ? name : 'ok');
  return new Map(
    [...names]
      .sort()
      .map((rule) => [
        rule,
        judged.reduce(
          (t, { statement, said }) => add(t, only(statement.label, rule), only(said, rule)),
          empty,
        ),
      ]),
  );
}

function report(title: string, judged: readonly Judged[]): void {
  console.log(`\n${title} (${judged.length})           precision  recall  F1`);
  for (const [field, tally] of tallyBy(judged, ({ field }) => field))
    console.log(`  ${field.padEnd(24)} ${String(tally.all).padStart(4)}   ${show(tally)}`);
  for (const [rule, tally] of perRule(judged)) console.log(`    ${rule.padEnd(27)}   ${show(tally)}`);
  console.log(`  ${'all fields'.padEnd(24)} ${String(judged.length).padStart(4)}   ${show(allOf(judged))}`);
  for (const [name, judge] of Object.entries(baselines)) {
    const rough = judged.map(({ statement }) => ({
      statement,
      said: judge(statement),
      message: '',
      certain: false,
    }));
    console.log(`  ${`baseline: ${name}`.padEnd(29)}   ${show(allOf(rough))}`);
  }
}

/** The mistakes said with most conviction first, then false alarms, then what was missed. */
function worst(judged: readonly Judged[], count: number): void {
  const mistakes = judged
    .filter(({ statement, said }) => said !== statement.label)
    .sort(
      (a, b) => Number(b.certain) - Number(a.certain) || Number(a.said === 'ok') - Number(b.said === 'ok'),
    );
  for (const { statement, said, message } of mistakes.slice(0, count)) {
    console.log(`  ${statement.field}: meant ${statement.label}, said ${said}: ${statement.text}`);
    if (message !== '') console.log(`      ${message}`);
  }
}

const sets: readonly (readonly [string, readonly Statement[]])[] = [
  ['shared, hard', statements('../shared/data', /domain/)],
  ['shared, open', statements('../shared/data', /open/)],
  ['own, fitted on', statements('test/wording')],
  ['own, held out', statements('test/wording/held-out')],
  ['own, fresh', statements('test/wording/fresh')],
];
for (const [title, set] of sets) {
  if (set.length === 0) continue;
  const judged: Judged[] = [];
  for (const statement of set) judged.push(await ask(statement));
  report(title, judged);
  if (process.argv.includes('--worst')) worst(judged, 10);
}
