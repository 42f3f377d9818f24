import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openEntry } from '../../../src/cli/workspace.ts';
import { additions } from '../../../src/kinds/force-pip/additions.ts';
import { closing } from '../../../src/kinds/force-pip/closing.ts';
import { entry } from '../../../src/kinds/force-pip/entry.ts';
import type { ForcePip } from '../../../src/kinds/force-pip/schema.ts';
import type { Answers } from '../../../src/kit/kind.ts';

const example = readFileSync(join(import.meta.dirname, '../../../examples/force-pip/good.yaml'));
const plan = (await openEntry('x.yaml', '/x.yaml', example)).opened.data as ForcePip;
const empty: ForcePip = { kind: 'force-pip', id: 'x' };

const question = (of: readonly { name: string }[], name: string) => of.find((q) => q.name === name);

describe('review', () => {
  it('asks in the order of its flags, with what was said last time', () => {
    const questions = entry.questions(plan, '2026-07-31');
    expect(questions.map(({ name }) => name)).toEqual([
      'body',
      'summary',
      'decision',
      'slips',
      'risks',
      'escalations',
      'next',
    ]);
    expect(question(questions, 'summary')).toMatchObject({
      hint: expect.stringContaining('2 Jul: One call in nine'),
      required: true,
    });
  });

  it('names what is past due, and proposes the next day in the rhythm of the board', () => {
    const questions = entry.questions(plan, '2026-09-02');
    expect(question(questions, 'slips')).toMatchObject({
      hint: expect.stringMatching(/Past due: C1\.1 \(5 days\), MS3 \(33 days\), MS4 \(5 days\)/),
    });
    expect(question(questions, 'next')).toMatchObject({ proposed: '2026-10-02' });
    expect(question(entry.questions(empty, '2026-09-02'), 'next')).not.toHaveProperty('proposed');
  });

  const answers: Answers = {
    body: 'Force performance board',
    summary: ' On course ',
    decision: ['Go on', 'Ask EPIP'],
    slips: ['C2.1 by a week'],
    next: '2026-08-28',
  };
  const value = {
    body: 'Force performance board',
    summary: 'On course',
    decisions: ['Go on', 'Ask EPIP'],
    slips: 'C2.1 by a week',
    risks: undefined,
    escalations: undefined,
    next: '2026-08-28',
  };

  it('appends one entry, several decisions as a list and one as a text', () => {
    expect(entry.changes(plan, answers, '2026-07-31')).toEqual([
      { op: 'append', path: ['reviews'], value: { date: '2026-07-31', ...value } },
    ]);
    expect(entry.changes(empty, answers, '2026-07-31')[0]).toMatchObject({ op: 'append', path: ['reviews'] });
  });

  it('puts an earlier day at its place, after an entry of the same day', () => {
    expect(entry.changes(plan, answers, '2026-06-26')).toEqual([
      { op: 'insert', path: ['reviews'], index: 2, value: { date: '2026-06-26', ...value } },
    ]);
  });
});

describe('add', () => {
  const thing = (name: string) => {
    const found = additions.find((one) => one.thing === name);
    if (!found) throw new Error(name);
    return found;
  };
  const make = (name: string, answers: Answers, of = plan) => thing(name).make(of, answers, '2026-07-15');

  it.each([
    ['concern', 'C3'],
    ['root-cause', 'RC5'],
    ['measure', 'M7'],
    ['milestone', 'MS8'],
    ['meeting', 'MT8'],
    ['support', 'S6'],
    ['risk', 'R6'],
    ['sustainability', 'SU3'],
  ])('gives a %s the next free number', (name, id) => {
    expect(make(name, {}).id).toBe(id);
    expect(make(name, {}).changes[0]).toMatchObject({ op: 'append', value: { id } });
  });

  it('numbers an action under its concern, and puts its resources down as asked for', () => {
    const { id, changes } = make('action', {
      concern: 'C2',
      action: 'Publish the waiting time on the web site every hour',
      'success-criteria': ['Figure on the page from 1 October 2026'],
      resources: ['Web developer, two days'],
      'root-cause': 'RC3',
      also: ['C1'],
      measures: ['M3, M5'],
      due: '2026-10-01',
    });
    expect(id).toBe('C2.5');
    expect(changes).toMatchObject([
      {
        op: 'append',
        path: ['actions'],
        value: {
          task: 'C2.5',
          success_criteria: 'Figure on the page from 1 October 2026',
          measures: ['M3', 'M5'],
          resources: [{ what: 'Web developer, two days', status: 'requested' }],
          root_cause: 'RC3',
          also: ['C1'],
          due: '2026-10-01',
          status: 'not_started',
        },
      },
    ]);
    expect(JSON.stringify(changes)).not.toContain('"concern"');
  });

  it('writes numbers as numbers and ids as a list', () => {
    const { changes } = make('risk', { tasks: ['C1.1,C2.3'], risk: 'Rain', likelihood: '3', impact: '2' });
    expect(changes[0]).toMatchObject({
      value: { id: 'R6', tasks: ['C1.1', 'C2.3'], risk: 'Rain', likelihood: 3, impact: 2, response: 'treat' },
    });
  });

  it('puts a mitigation into its risk under the next letter', () => {
    expect(make('mitigation', { risk: 'R2', what: 'A third option is drawn', due: '2026-08-01' })).toEqual({
      id: 'R2c',
      changes: [
        {
          op: 'append',
          path: ['risks', 1, 'mitigations'],
          value: {
            id: 'R2c',
            what: 'A third option is drawn',
            owner: undefined,
            due: '2026-08-01',
            status: 'not_started',
          },
        },
      ],
    });
  });

  it.each([
    ['action', { concern: 'C7', action: 'Publish it' }, 'there is no concern C7 in the plan (C1, C2)'],
    ['root-cause', { concerns: ['C1, C8'], cause: 'Rain' }, 'there is no concern C8 in the plan (C1, C2)'],
    ['risk', { tasks: ['C1.1,C9.9'], risk: 'Rain' }, /^there is no task C9\.9 in the plan \(C1\.1, /],
    ['mitigation', { risk: 'R9', what: 'A roof' }, 'there is no risk R9 in the plan (R1, R2, R3, R4, R5)'],
  ])('hangs no %s on what the plan does not have', (name, answers, said) => {
    expect(() => make(name, answers as Answers)).toThrow(said);
  });

  it('begins at the beginning: an action before there is a concern, and no mitigation before a risk', () => {
    const bare = { kind: 'force-pip', id: 'p' } as typeof plan;
    expect(make('action', { concern: 'C1', action: 'Publish it' }, bare).id).toBe('C1.1');
    expect(() => make('mitigation', { what: 'A roof' }, bare)).toThrow(
      'the plan has no risk to mitigate: add risk first',
    );
  });

  it('dates a blocker today, and an enabler not at all', () => {
    expect(make('blocker', { tasks: ['C1.2'], what: 'x' }).changes[0]).toMatchObject({
      path: ['blockers'],
      value: { tasks: ['C1.2'], date: '2026-07-15' },
    });
    expect(make('enabler', { tasks: ['C1.2'], what: 'x' }).changes[0]).not.toHaveProperty('value.date');
  });

  it('shows the ids that there are, and proposes the only one', () => {
    const asked = (of: ForcePip) => question(thing('measure').questions(of, '2026-07-15'), 'concern');
    expect(asked(plan)).toMatchObject({ hint: 'C1, C2' });
    expect(asked({ ...empty, concerns: [{ id: 'C7' }] })).toMatchObject({ proposed: 'C7' });
    expect(asked(empty)).not.toHaveProperty('hint');
  });
});

describe('close', () => {
  it('shows what the exit criteria read, and what is still open', () => {
    const questions = closing.questions(plan, '2026-07-15');
    expect(question(questions, 'summary')).toMatchObject({
      hint: 'M1 reads 64.1 of 85: not reached, M3 reads 22.4 of 10: not reached',
    });
    expect(question(questions, 'decision')).toMatchObject({
      hint: 'Still open: C1.1, C1.2, C1.4, C1.5, C2.1, C2.2, C2.3, C2.4',
    });
    expect(question(closing.questions(empty, '2026-07-15'), 'summary')).toMatchObject({
      hint: 'No action is open',
    });
  });

  it('logs the last review, adds the learning and closes the plan', () => {
    const changes = closing.changes(
      plan,
      { body: 'PPMG', summary: 'Both held', learning: ['One', 'Two'], through: 'knowledge_sharing_event' },
      '2027-03-31',
    );
    expect(changes).toEqual([
      {
        op: 'append',
        path: ['reviews'],
        value: { date: '2027-03-31', body: 'PPMG', summary: 'Both held', decisions: undefined },
      },
      ...['One', 'Two'].map((what) => ({
        op: 'append',
        path: ['learning'],
        value: { what, through: 'knowledge_sharing_event', date: '2027-03-31' },
      })),
      { op: 'set', path: ['status'], value: 'closed' },
    ]);
  });
});
