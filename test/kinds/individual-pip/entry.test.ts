import { describe, expect, it } from 'vitest';
import { additions } from '../../../src/kinds/individual-pip/additions.ts';
import { closing } from '../../../src/kinds/individual-pip/closing.ts';
import { entry } from '../../../src/kinds/individual-pip/entry.ts';
import type { IndividualPip } from '../../../src/kinds/individual-pip/schema.ts';
import { UserSlip } from '../../../src/kit/user-slip.ts';

const plan: IndividualPip = {
  kind: 'individual-pip',
  id: 'p',
  period: { start: '2026-05-04', end: '2026-07-10' },
  concerns: [{ id: 'C1' }],
  criteria: [{ id: 'K1', criterion: 'Tests with each change' }, { id: 'K2' }],
  support: [
    {
      id: 'S1',
      what: 'Pairing',
      provider: 'Dana Kim',
      every: 'week',
      sessions: [
        { date: '2026-05-13', held: 'yes' },
        { date: '2026-05-20', held: 'no', missed: 'provider' },
      ],
    },
    { id: 'S2' },
  ],
  checkpoints: [
    { date: '2026-05-11', criteria: { K1: { rating: 'not_yet' } }, working: 'Descriptions' },
    { date: '2026-05-25', next_focus: 'Error paths' },
  ],
};

const question = (name: string, of: IndividualPip = plan) =>
  entry.questions(of, '2026-06-01').find((one) => one.name === name);

describe('a checkpoint’s questions', () => {
  it('go criterion by criterion, then to what works, support and what comes next', () => {
    expect(entry.questions(plan, '2026-06-01').map(({ name }) => name)).toEqual([
      'criterion',
      'evidence',
      'working',
      'needs-work',
      'support',
      'support-changes',
      'employee-comments',
      'next-focus',
    ]);
  });

  it('ask each criterion and each support by its id', () => {
    expect(question('criterion')?.each).toEqual([
      { id: 'K1', about: 'Tests with each change' },
      { id: 'K2', about: 'no words yet' },
    ]);
    expect(question('support')?.each?.map(({ about }) => about)).toEqual([
      'Pairing, Dana Kim',
      'no words yet',
    ]);
  });

  it('show what stood there last time', () => {
    expect(question('next-focus')?.hint).toBe('25 May: Error paths');
    expect(question('working')?.hint).toBeUndefined();
    const first = { ...plan, checkpoints: plan.checkpoints?.slice(0, 1) };
    expect(question('working', first)?.hint).toBe('11 May: Descriptions');
    expect(question('criterion', first)?.each?.[0]?.about).toBe(
      'Tests with each change (last time: not_yet)',
    );
  });

  it('offer to make up for a missed session', () => {
    expect(question('support')?.choices).toContain('held:2026-05-20');
  });

  it('stand for an empty plan too', () => {
    expect(entry.questions({ kind: 'individual-pip', id: 'p' }, '2026-06-01')).toHaveLength(8);
  });
});

describe('a checkpoint’s changes', () => {
  it('append an entry with what was answered, and nothing else', () => {
    const answers = {
      criterion: { K1: 'improving', K2: 'no_opportunity' },
      evidence: { K1: '3 of 4 changes' },
      working: 'Error paths',
      'next-focus': 'Refunds',
    };
    expect(entry.changes(plan, answers, '2026-06-01')).toEqual([
      {
        op: 'append',
        path: ['checkpoints'],
        value: {
          date: '2026-06-01',
          criteria: {
            K1: { rating: 'improving', evidence: '3 of 4 changes' },
            K2: { rating: 'no_opportunity', evidence: undefined },
          },
          working: 'Error paths',
          needs_work: undefined,
          support_changes: undefined,
          employee_comments: undefined,
          next_focus: 'Refunds',
        },
      },
    ]);
  });

  it('put an earlier date at its place', () => {
    const [change] = entry.changes(plan, { working: 'Tests' }, '2026-05-18');
    expect(change).toMatchObject({ op: 'insert', path: ['checkpoints'], index: 1 });
    const [again] = entry.changes(plan, { working: 'Tests' }, '2026-05-11');
    expect(again).toMatchObject({ op: 'insert', index: 1 });
  });

  it('record sessions in the ledger of their support', () => {
    const changes = entry.changes(plan, { support: { S1: 'held', S2: 'missed:provider' } }, '2026-05-27');
    expect(changes).toEqual([
      { op: 'append', path: ['support', 0, 'sessions'], value: { date: '2026-05-27', held: 'yes' } },
      {
        op: 'append',
        path: ['support', 1, 'sessions'],
        value: { date: '2026-05-27', held: 'no', missed: 'provider' },
      },
    ]);
  });

  it('record a make-up, and a session at its place', () => {
    const [madeUp] = entry.changes(plan, { support: { S1: 'held:2026-05-20' } }, '2026-05-22');
    expect(madeUp).toMatchObject({ op: 'append', value: { held: 'yes', makes_up: '2026-05-20' } });
    const [earlier] = entry.changes(plan, { support: { S1: 'missed' } }, '2026-05-15');
    expect(earlier).toMatchObject({ op: 'insert', index: 1, value: { held: 'no' } });
  });

  it.each(['missed:dana', 'held:soon', 'perhaps', 'held:2026-02-31'])('refuse %s', (text) => {
    expect(() => entry.changes(plan, { support: { S1: text } }, '2026-05-22')).toThrow(UserSlip);
    expect(() => entry.changes(plan, { support: { S1: text } }, '2026-05-22')).toThrow(/S1=held/);
  });

  it('read a new rhythm, and keep other words', () => {
    const of = (...texts: string[]) => {
      const [change] = entry.changes(plan, { 'support-changes': texts }, '2026-06-01');
      return change?.op === 'append' ? (change.value as { support_changes: unknown }).support_changes : null;
    };
    expect(of('S1=fortnight')).toEqual([{ id: 'S1', every: 'fortnight', from: '2026-06-01' }]);
    expect(of('none')).toBe('none');
    expect(of('S9=fortnight')).toBe('S9=fortnight');
    expect(of('S1=when needed', 'S2=week')).toEqual([
      'S1=when needed',
      { id: 'S2', every: 'week', from: '2026-06-01' },
    ]);
  });

  it('are none where nothing was answered', () => {
    expect(entry.changes(plan, {}, '2026-06-01')).toEqual([]);
  });
});

describe('additions', () => {
  const add = (thing: string, answers: Readonly<Record<string, string | readonly string[]>>) => {
    const addition = additions.find((one) => one.thing === thing);
    if (!addition) throw new Error(`no ${thing}`);
    return addition.make(plan, answers, '2026-06-01');
  };

  it('take the next free number', () => {
    expect(add('criterion', { criterion: 'Flagged by noon' }).id).toBe('K3');
    expect(add('support', { what: 'Coaching' }).id).toBe('S3');
    expect(add('concern', { expected: 'Answers in time' }).id).toBe('C2');
  });

  it('link to the only concern', () => {
    expect(add('criterion', { criterion: 'Flagged by noon' }).changes).toMatchObject([
      { op: 'append', path: ['criteria'], value: { id: 'K3', concern: 'C1' } },
    ]);
    expect(add('support', { what: 'Coaching', provider: 'Dana Kim' }).changes).toMatchObject([
      { op: 'append', path: ['support'], value: { id: 'S3', concerns: ['C1'], provider: 'Dana Kim' } },
    ]);
  });

  it('split concerns that were given in one answer', () => {
    expect(add('support', { what: 'Coaching', concerns: 'C1, C2' }).changes).toMatchObject([
      { value: { concerns: ['C1', 'C2'] } },
    ]);
  });

  it('keep a concern’s first fact with its day', () => {
    const answers = { expected: 'Answers in time', fact: '7 of 18 late', date: '2026-05-28' };
    expect(add('concern', answers).changes).toMatchObject([
      { value: { observed: [{ date: '2026-05-28', fact: '7 of 18 late' }] } },
    ]);
  });

  it('ask for nothing that cannot be left open but the first question', () => {
    for (const { questions } of additions) {
      const required = questions(plan, '2026-06-01').filter((one) => one.required);
      expect(required).toHaveLength(1);
    }
  });
});

describe('closing', () => {
  it('writes the outcome and closes the plan', () => {
    const answers = { decision: 'met', by: 'Rosa Lindqvist', reasons: 'K1 held', appeal: 'To the head' };
    expect(closing.changes(plan, answers, '2026-07-10')).toEqual([
      {
        op: 'set',
        path: ['outcome'],
        value: {
          decision: 'met',
          date: '2026-07-10',
          by: 'Rosa Lindqvist',
          reasons: 'K1 held',
          appeal: 'To the head',
        },
      },
      { op: 'set', path: ['status'], value: 'closed' },
    ]);
  });

  it('leaves an extended plan open, with its new last day', () => {
    const answers = { decision: 'extended', to: '2026-08-07', reasons: 'A month of sickness cover' };
    const changes = closing.changes(plan, answers, '2026-07-10');
    expect(changes.map(({ path }) => path[0])).toEqual(['outcome', 'extension']);
    expect(changes[1]).toMatchObject({ value: { to: '2026-08-07', reason: 'A month of sickness cover' } });
  });

  it('says beside the question where support was not given', () => {
    const [decision] = closing.questions(plan, '2026-07-10');
    expect(decision?.hint).toBe('Support not given (S1: 1 of 9): not_met cannot be decided');
    const [free] = closing.questions({ ...plan, support: [] }, '2026-07-10');
    expect(free?.hint).toBeUndefined();
  });
});
