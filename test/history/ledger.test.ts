import { describe, expect, it } from 'vitest';
import { makeRepo } from '../support/repo.ts';
import { force, lintHistory, named } from './support.ts';

const change = (more: string) => `changes:
  - date: 2026-07-02
    reason: The telephony report came late
    agreed_by: ACC Helen Ward
${more}`;

/** What `lint` says of a plan that was agreed as `was` and is now `is`. */
async function between(was: string, is: string) {
  const repo = makeRepo();
  const a = repo.commit({ 'plan.yaml': was }, '2026-05-08');
  const b = repo.commit({ 'plan.yaml': is }, '2026-07-02');
  const { lines, told } = await lintHistory(repo.root);
  return {
    lines,
    rules: told.map(({ rule }) => rule.slice(8)),
    a: named(a, '2026-05-08'),
    b: named(b, '2026-07-02'),
  };
}

describe('a date', () => {
  it('that moved tells from and to with both commits, and passes with its entry', async () => {
    const quiet = await between(force('2026-07-31'), force('2026-08-28'));
    expect(quiet.lines).toEqual([
      `13 date-moved: C1.2 due was 2026-07-31 (${quiet.a}) and is 2026-08-28 (${quiet.b}) with no entry in changes: record why, and who agreed`,
    ]);
    const entry = change('    item: C1.2\n    field: due\n    from: 2026-07-31\n    to: 2026-08-28\n');
    expect((await between(force('2026-07-31'), force('2026-08-28', entry))).lines).toEqual([]);
    expect((await between(force('2026-07-31'), force('2026-09-30', entry))).rules).toEqual(['date-moved']);
  });

  it('under an item, of the plan, and in a list of days is found by its name or its place', async () => {
    const plan = (target: string, due: string, end: string, changes = '') =>
      force('2026-07-31', changes)
        .replace('2026-12-31', target)
        .concat(`period:
  start: 2026-05-04
  end: ${end}
risks:
  - id: R1
    mitigations:
      - id: R1a
        due: ${due}
`);
    const was = plan('2026-12-31', '2026-06-30', '2027-03-31');
    const is = (changes = '') => plan('2027-01-31', '2026-07-14', '2027-04-30', changes);
    expect((await between(was, is())).lines.map((line) => line.split(' was')[0])).toEqual([
      '9 date-moved: M1 target.by',
      '16 date-moved: period.end',
      '21 date-moved: R1a due',
    ]);
    const all = `${change('    item: M1\n    field: target.by\n    to: 2027-01-31\n')}${change('    field: period.end\n    to: 2027-04-30\n').slice(9)}${change('    item: R1\n    field: mitigations.0.due\n    to: 2026-07-14\n').slice(9)}`;
    expect((await between(was, is(all))).lines).toEqual([]);
    const elsewhere = all.replace('mitigations.0', 'mitigations.1');
    expect((await between(was, is(elsewhere))).rules).toEqual(['date-moved']);
  });

  it('that is another in a list of days has moved; a further one has not', async () => {
    const pdp = (days: string, more = '') =>
      `kind: pdp\nid: p\nagreed: 2026-07-01\nreview_dates: [${days}]\n${more}`;
    const was = pdp('2026-07-29, 2026-08-26');
    expect((await between(was, pdp('2026-07-29, 2026-08-26, 2026-09-23'))).lines).toEqual([]);
    const moved = pdp('2026-07-29, 2026-09-02');
    expect((await between(was, moved)).lines[0]).toContain('4 date-moved: review_dates was 2026-08-26 (');
    const entry = change('    field: review_dates.1\n    from: 2026-08-26\n    to: 2026-09-02\n');
    expect((await between(was, `${moved}${entry}`)).lines).toEqual([]);
  });

  it('of an action plan is the same in other words, and is followed without a number', async () => {
    const plan = (due: string, next: string) => `kind: action-plan
id: a
agreed: 2026-05-08
recommendations:
  - recommendation: Publish response times by ward every month
    timescale: ${due}
    next_review: ${next}
`;
    expect(
      (await between(plan('30 Sep 2026', '2026-06-01'), plan('2026-09-30', '2026-06-01'))).lines,
    ).toEqual([]);
    const { lines } = await between(plan('30 Sep 2026', '2026-06-01'), plan('December 2026', '2026-06-01'));
    expect(lines).toEqual([
      expect.stringMatching(
        /^6 date-moved: the recommendation “Publish response times by ward .*” timescale was 30 Sep 2026/,
      ),
    ]);
  });
});

describe('a target, a baseline or a list of criteria', () => {
  it('is accepted where its entry leads to the present value, typed or not', async () => {
    const entry = (to: string, field = 'target.value') =>
      change(`    item: M1\n    field: ${field}\n    from: 85\n    to: ${to}\n`);
    const due = '2026-07-31';
    expect((await between(force(due), force(due, '', '80'))).lines[0]).toContain(
      '8 goalposts: M1 target.value was “85” and is “80”',
    );
    for (const to of ['80', '"80"'])
      expect((await between(force(due), force(due, entry(to), '80'))).lines).toEqual([]);
    expect((await between(force(due), force(due, entry('80', 'target'), '80'))).lines).toEqual([]);
    expect((await between(force(due), force(due, entry('82', 'target'), '80'))).rules).toEqual(['goalposts']);
    expect((await between(force(due), force(due, entry('800', 'target'), '80'))).rules).toEqual([
      'goalposts',
    ]);
  });

  it('is compared by content, not order, and each text that came wants its entry', async () => {
    const list = (...texts: string[]) =>
      force('2026-07-31', `    success_criteria:\n${texts.map((text) => `      - ${text}\n`).join('')}`);
    const was = list('Read by nine of ten sergeants', 'Sent every Monday');
    expect((await between(was, list('Sent every Monday', 'Read by nine of ten sergeants'))).lines).toEqual(
      [],
    );
    const is = list('Read by six of ten sergeants', 'Sent every month');
    expect((await between(was, is)).lines[0]).toContain('“Read by nine of ten sergeants');
    const one = change(
      '    item: C1.2\n    field: success_criteria.0\n    to: Read by six of ten sergeants\n',
    );
    expect((await between(was, `${is}${one}`)).rules).toEqual(['goalposts']);
    const two = `${one}${change('    item: C1.2\n    field: success_criteria\n    to: Sent every month\n').slice(9)}`;
    expect((await between(was, `${is}${two}`)).lines).toEqual([]);
    const single = force('2026-07-31', '    success_criteria: Sent every Monday\n');
    expect((await between(single, list('Sent every Monday'))).lines).toEqual([]);
  });

  it('counts where it has no numbers: trajectories and exit criteria', async () => {
    const plan = (point: string, exit: string, more = '') =>
      force('2026-07-31', `exit_criteria:\n  - measure: M1\n    threshold: ${exit}\n${more}`).replace(
        '      by: 2026-12-31\n',
        `      by: 2026-12-31\n    trajectory:\n      - value: ${point}\n        by: 2026-08-31\n`,
      );
    const both = await between(plan('72', '85'), plan('65', '80'));
    expect(both.lines.map((line) => line.split(' was')[0])).toEqual([
      '10 goalposts: M1 trajectory',
      '17 goalposts: exit_criteria',
    ]);
    const openly = `${change('    item: M1\n    field: trajectory.0.value\n    to: 65\n')}${change('    field: exit_criteria.0.threshold\n    to: 80\n').slice(9)}`;
    expect((await between(plan('72', '85'), plan('65', '80', openly))).lines).toEqual([]);
  });

  it('cannot go with its measure', async () => {
    const without = force('2026-07-31').replace(/measures:[\s\S]*?actions/, 'actions');
    expect((await between(force('2026-07-31'), without)).lines[0]).toContain(
      'goalposts: The measure M1 has gone',
    );
  });
});

describe('an item', () => {
  const action = (task: string, text: string, more = '') => `  - task: ${task}\n    action: ${text}\n${more}`;
  const due = '2026-07-31';
  const was = force(due, action('C1.3', 'Test the roster on one division before the others'));

  it('cannot vanish, but can be dropped, done, carried forward or accounted for', async () => {
    const { lines } = await between(was, force(due));
    expect(lines).toEqual([expect.stringMatching(/^10 item-vanished: The action C1.3 has gone \(last in /)]);
    const dropped = force(
      due,
      action('C1.3', 'Test the roster on one division before the others', '    status: dropped\n'),
    );
    expect((await between(dropped, force(due))).lines).toEqual([]);
    expect(
      (await between(was, force(due, change('    item: C1.3\n    field: task\n    to: C1.2\n')))).lines,
    ).toEqual([]);
    const pdp = (goals: string, more = '') => `kind: pdp\nid: p\nagreed: 2026-07-01\n${goals}${more}`;
    const carried = 'end_of_period:\n  carries_forward: G1\n';
    expect((await between(pdp('goals:\n  - id: G1\n'), pdp('', carried))).lines).toEqual([]);
    expect((await between(pdp('goals:\n  - id: G1\n'), pdp(''))).rules).toEqual(['item-vanished']);
  });

  it('cannot give its number to something else, whose other changes are then not told', async () => {
    const other = force('2026-09-30').replace(
      'Publish the weekly telephony report to every sergeant',
      'Recruit eleven call handlers before winter',
    );
    const { lines } = await between(force(due), other);
    expect(lines).toEqual([
      expect.stringMatching(
        /^11 number-reused: C1.2 was “Publish the weekly .* \(.*, 2026-05-08\) and now stands for something else/,
      ),
    ]);
    const reworded = force(due).replace('every sergeant', 'every sergeant and inspector by noon on Monday');
    expect((await between(force(due), reworded)).lines).toEqual([]);
  });

  it('opened again says why after the day it was done, whatever it was when agreed', async () => {
    const repo = makeRepo();
    const at = (status: string, more = '') => ({ 'plan.yaml': force(due, `    status: ${status}\n${more}`) });
    const before = '    updates:\n      - date: 2026-05-20\n        note: First report is out\n';
    repo.commit(at('not_started'), '2026-05-08');
    const done = repo.commit(at('complete', before), '2026-06-01');
    repo.commit(at('in_progress', before), '2026-07-02');
    expect((await lintHistory(repo.root)).lines).toEqual([
      `14 reopened: C1.2 was complete (${named(done, '2026-06-01')}) and is in_progress again without a word: say why under updates:`,
    ]);
    repo.commit(
      at('in_progress', `${before}      - date: 2026-07-02\n        note: Two divisions get none\n`),
      '2026-07-03',
    );
    expect((await lintHistory(repo.root)).lines).toEqual([]);
  });

  it('keeps somebody else’s words', async () => {
    const plan = (text: string) =>
      `kind: action-plan\nid: a\nagreed: 2026-05-08\nrecommendations:\n  - number: 1\n    recommendation: ${text}\n`;
    const { lines, a, b } = await between(
      plan('Publish response times by ward every month'),
      plan('Publish response times by ward every quarter'),
    );
    expect(lines).toEqual([
      `6 recommendation-edited: Recommendation 1 was “Publish response times by ward every month” and is “Publish response times by ward every quarter” (${a}; ${b}): restore the words as they were given`,
    ]);
  });
});
