import { describe, expect, it } from 'vitest';
import { planIn } from '../../src/cli/plan-in.ts';
import { differences } from '../../src/core/compare/differences.ts';
import { tellDifferences } from '../../src/core/compare/tell-difference.ts';
import { wordDiff } from '../../src/core/compare/word-diff.ts';

const plan = (text: string) => {
  const found = planIn('plan.yaml', new TextEncoder().encode(text));
  if (!found) throw new Error('no plan');
  return found;
};

/** The sentences on two versions of a plan. */
function told(before: string, after: string, kind = 'force-pip'): readonly string[] {
  const [a, b] = [plan(`kind: ${kind}\nid: x\n${before}`), plan(`kind: ${kind}\nid: x\n${after}`)];
  return tellDifferences(differences(a.plan, b.plan, b.kind.shape));
}
const action = (task: string, more: string) =>
  `  - task: ${task}\n    action: Build profile ${task}\n${more}`;
const actions = (...list: string[]) => `actions:\n${list.join('')}`;

describe('what a plan says otherwise', () => {
  it('tells a moved date with its days and the reason from the ledger', () => {
    const due = (day: string) => actions(action('C1.2', `    due: ${day}\n`));
    const ledger = (to: string) =>
      `changes:\n  - item: C1.2\n    field: due\n    to: ${to}\n    reason: late report\n    agreed_by: ACC Helen Ward\n`;
    expect(told(due('2026-07-31'), due('2026-08-28') + ledger('2026-08-28'))).toEqual([
      'C1.2 moved from 31 July 2026 to 28 August 2026 (28 days): late report',
    ]);
    expect(told(due('2026-07-31'), due('2026-07-30') + ledger('2026-08-28'))).toEqual([
      'C1.2 moved from 31 July 2026 to 30 July 2026 (1 day earlier), with no reason recorded',
    ]);
    expect(told('period:\n  end: 2027-03-31\n', 'period:\n  end: 2027-04-30\n')).toEqual([
      'The plan’s period.end moved from 31 March 2027 to 30 April 2027 (30 days), with no reason recorded',
    ]);
  });

  it('finds the reason by the place that an entry names', () => {
    const risk = (day: string) =>
      `risks:\n  - id: R1\n    mitigations:\n      - id: R1a\n        due: ${day}\n`;
    const ledger =
      'changes:\n  - item: R1\n    field: mitigations.0.due\n    to: 2026-07-14\n    reason: tender reopened\n';
    expect(told(risk('2026-06-30'), risk('2026-07-14') + ledger)).toEqual([
      'R1a moved from 30 June 2026 to 14 July 2026 (14 days): tender reopened',
    ]);
  });

  it('tells what is new, done, dropped, open again and gone, and no more of what is new', () => {
    const before = actions(
      action('C1.1', '    status: in_progress\n'),
      action('C1.2', ''),
      action('C1.3', '    status: complete\n'),
      action('C1.4', ''),
    );
    const after = actions(
      action('C1.5', '    due: 2026-09-01\n    updates:\n      - date: 2026-06-01\n        note: Begun\n'),
      action('C1.1', '    status: complete\n'),
      action('C1.2', '    status: dropped\n'),
      action('C1.3', '    status: in_progress\n'),
    );
    expect(told(before, after)).toEqual([
      'C1.5 is new: Build profile C1.5',
      'C1.1 is complete: Build profile C1.1',
      'C1.3 is open again: it was complete',
      'C1.2 was dropped: Build profile C1.2',
      'C1.4 has gone from the plan: Build profile C1.4',
    ]);
    expect(told(actions(action('C1.2', '')), actions(action('C1.2', '    status: not_started\n')))).toEqual([
      'C1.2 went from no status to not started',
    ]);
    expect(told('status: agreed\n', 'status: active\n')).toEqual(['The plan went from agreed to active']);
  });

  it('tells rewordings word by word and lists by content', () => {
    const text = (words: string) => `summary: ${words}\n`;
    expect(told(text('Nine of ten calls in time'), text('Six of ten calls in time'))).toEqual([
      'The plan’s summary was reworded: [-Nine-] {+Six+} of ten calls in time',
    ]);
    const list = (...texts: string[]) =>
      actions(action('C1.1', `    success_criteria:\n${texts.map((t) => `      - ${t}\n`).join('')}`));
    expect(told(list('Sent weekly', 'Read by nine'), list('Read by six', 'Sent weekly'))).toEqual([
      'C1.1 success criteria was reworded: Read by [-nine-] {+six+}',
    ]);
    expect(told(list('Sent weekly'), list('Sent weekly', 'Read by six'))).toEqual([
      'C1.1 success criteria was added: Read by six',
    ]);
    expect(told('summary: a  b\n', 'summary: >-\n  a\n  b\n')).toEqual([]);
  });

  it('tells readings and entries since, and entries that were rewritten', () => {
    const measure = (...rows: string[]) =>
      `measures:\n  - id: M1\n    target:\n      value: 85\n    readings:\n${rows.map((r) => `      - date: ${r}\n`).join('')}`;
    const may = '2026-05-31\n        value: 62';
    expect(told(measure(may), measure(may, '2026-06-30\n        value: 64.5'))).toEqual([
      'M1 read 64.5 on 30 June 2026',
    ]);
    expect(told(measure(may), measure(may.replace('62', '72')))).toEqual([
      'The reading of 31 May 2026 on M1, value, was rewritten from 62 to 72',
    ]);
    expect(told(measure(may), measure(may).replace('85', '80'))).toEqual([
      'M1 target.value changed from 85 to 80',
    ]);
    const review = 'reviews:\n  - date: 2026-05-29\n    summary: Two slips\n';
    expect(told('', review)).toEqual(['New review of 29 May 2026: Two slips']);
    expect(told(review, '')).toEqual(['The review of 29 May 2026 was removed (Two slips)']);
    expect(told(review, review.replace('Two', 'No'))).toEqual([
      'The review of 29 May 2026, summary, was rewritten: [-Two-] {+No+} slips',
    ]);
  });

  it('tells how a risk’s score rose or fell', () => {
    const risk = (likelihood: number, impact: number) =>
      `risks:\n  - id: R1\n    risk: Analysts leave\n    likelihood: ${likelihood}\n    impact: ${impact}\n`;
    expect(told(risk(3, 3), risk(4, 4))).toEqual(['R1 rose from 9 to 16: Analysts leave']);
    expect(told(risk(3, 3), risk(2, 3))).toEqual(['R1 fell from 9 to 6: Analysts leave']);
    expect(told(risk(2, 3), risk(3, 2))).toEqual([
      'R1 likelihood changed from 2 to 3',
      'R1 impact changed from 3 to 2',
    ]);
  });

  it('tells a person’s plan: sessions, ratings and criteria', () => {
    const pip = (rating: string, session: string) =>
      `support:\n  - id: S1\n    sessions:\n      - date: 2026-05-13\n        held: yes\n${session}checkpoints:\n  - date: 2026-05-11\n    working: Smaller changes\n${rating}`;
    const missed = '      - date: 2026-05-20\n        held: no\n        missed: provider\n';
    expect(
      told(
        pip('', ''),
        pip('  - date: 2026-05-18\n    criteria:\n      K1:\n        rating: not_yet\n', missed),
        'individual-pip',
      ),
    ).toEqual([
      'New session of 20 May 2026 on S1: not held (provider)',
      'New checkpoint of 18 May 2026: K1 not yet',
    ]);
    const owner = (who: string) => `manager: ${who}\n`;
    expect(told(owner('Rosa Lindqvist'), owner('{ name: Rosa Lindqvist, role: Lead }'), 'pdp')).toEqual([]);
    expect(told(owner('Rosa Lindqvist'), owner('Tom Adeyemi'), 'pdp')).toEqual([
      'The plan’s manager changed from Rosa Lindqvist to Tom Adeyemi',
    ]);
  });
});

describe('the words of two texts', () => {
  it('are told in order, those that went before those that came', () => {
    const spelt = (was: string, is: string) => wordDiff(was, is).map(({ is, text }) => `${is[0]}:${text}`);
    expect(spelt('a b c d', 'a x c y d')).toEqual(['s:a', 'g:b', 'n:x', 's:c', 'n:y', 's:d']);
    expect(spelt('', 'a b')).toEqual(['n:a b']);
    expect(spelt('a b', 'a b')).toEqual(['s:a b']);
    expect(spelt('x x x', 'x x')).toEqual(['s:x x', 'g:x']);
  });

  it('give back both texts, however long', () => {
    let seed = 7;
    const word = () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return 'abcdefgh'[seed % 8] ?? 'a';
    };
    for (const size of [0, 1, 5, 40, 900]) {
      const [was, is] = [Array.from({ length: size }, word), Array.from({ length: size + 3 }, word)];
      const runs = wordDiff(was.join(' '), is.join(' '));
      const side = (other: string) =>
        runs
          .filter((r) => r.is !== other)
          .map((r) => r.text)
          .join(' ');
      expect([side('new'), side('gone')]).toEqual([was.join(' '), is.join(' ')]);
    }
  });
});
