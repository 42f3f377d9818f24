import { describe, expect, it } from 'vitest';
import { baselines } from '../../bench/wording-baselines.ts';
import { statements } from '../../bench/wording-data.ts';
import { planOf } from '../../bench/wording-plans.ts';
import { add, empty, figures } from '../../bench/wording-tally.ts';

const statement = (field: string, label: string, text: string) => ({ id: 'x', field, label, text });

describe('the tally', () => {
  it('counts a wrong name as wrong and as missed', () => {
    expect(add(empty, 'vague-goal', 'activity-as-goal')).toEqual({ hit: 0, wrong: 1, missed: 1, all: 1 });
    expect(add(empty, 'ok', 'ok')).toEqual({ hit: 0, wrong: 0, missed: 0, all: 1 });
    expect(add(empty, 'personality', 'ok')).toEqual({ hit: 0, wrong: 0, missed: 1, all: 1 });
  });

  it('works out precision, recall and F1', () => {
    const { precision, recall, f1 } = figures({ hit: 6, wrong: 2, missed: 6, all: 20 });
    expect(precision).toBeCloseTo(0.75);
    expect(recall).toBeCloseTo(0.5);
    expect(f1).toBeCloseTo(0.6);
    expect(figures(empty)).toEqual({ precision: 1, recall: 1, f1: 0 });
  });
});

describe('the baselines', () => {
  it('flag what has no digit', () => {
    expect(baselines['no digit']?.(statement('cause', 'ok', 'No rota'))).toBe('blame-as-cause');
    expect(baselines['no digit']?.(statement('cause', 'ok', 'No rota for 2 sites'))).toBe('ok');
  });

  it('flag what holds a word of the list', () => {
    expect(baselines['word list']?.(statement('goal', 'activity-as-goal', 'Ensure'))).toBe(
      'activity-as-goal',
    );
    expect(baselines['word list']?.(statement('goal', 'ok', 'Weld the gate'))).toBe('ok');
  });
});

describe('a plan for a statement', () => {
  it('holds it as typed, whatever is in it', () => {
    expect(planOf(statement('goal', 'ok', 'Say "no": # twice'))).toContain('goal: "Say \\"no\\": # twice"');
    expect(planOf(statement('weather', 'ok', 'x'))).toBeNull();
  });
});

describe('the sets of statements', () => {
  const FIELDS = ['goal', 'criterion', 'concern', 'commitment', 'timescale', 'action', 'mitigation', 'cause'];
  const FAULTS: Readonly<Record<string, readonly string[]>> = {
    goal: ['vague-goal', 'activity-as-goal'],
    criterion: ['unmeasurable-criterion'],
    concern: ['personality'],
    commitment: ['generic-commitment'],
    timescale: ['vague-timescale'],
    action: ['vague-action'],
    mitigation: ['weak-mitigation'],
    cause: ['blame-as-cause'],
  };

  it.each(['test/wording', 'test/wording/held-out', 'test/wording/fresh'])(
    'in %s bear labels of their field',
    (folder) => {
      const all = statements(folder);
      expect(all.length).toBeGreaterThan(100);
      for (const { id, field, label, text } of all) {
        expect(FIELDS, id).toContain(field);
        expect(['ok', ...(FAULTS[field] ?? [])], id).toContain(label);
        expect(text.trim(), id).toBe(text);
        expect(id.startsWith(`${field}-`), id).toBe(true);
      }
    },
  );

  it('keep what is set apart out of what is learnt from', () => {
    const learnt = new Set(
      statements('test/wording').map(({ field, text }) => `${field} ${text.toLowerCase()}`),
    );
    for (const folder of ['test/wording/held-out', 'test/wording/fresh'])
      for (const { id, field, text } of statements(folder))
        expect(learnt.has(`${field} ${text.toLowerCase()}`), id).toBe(false);
  });

  it('are none where there is no folder, and those of a name where one is asked for', () => {
    expect(statements('test/no-such-folder')).toEqual([]);
    const some = statements('test/wording', /^fifth/);
    expect(some.length).toBeGreaterThan(200);
    expect(some.length).toBeLessThan(statements('test/wording').length);
  });

  it('each make a plan of some kind', () => {
    for (const field of FIELDS) expect(planOf(statement(field, 'ok', 'Weld it'))).toMatch(/^kind: [a-z-]+\n/);
  });
});
