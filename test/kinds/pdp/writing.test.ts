import { describe, expect, it } from 'vitest';
import { additions } from '../../../src/kinds/pdp/additions.ts';
import { closing } from '../../../src/kinds/pdp/closing.ts';
import { entry } from '../../../src/kinds/pdp/entry.ts';
import { kind } from '../../../src/kinds/pdp/index.ts';
import { judgePart } from '../../support/excerpt.ts';

const two = 'goals:\n  - id: G1\n    goal: Design\n  - id: G2\n    status: complete\n';
const plan = async (body: string) => (await judgePart(kind, body, '2026-07-15')).plan;
const thing = (name: string) => {
  const found = additions.find((one) => one.thing === name);
  if (!found) throw new Error(`nothing adds ${name}`);
  return found;
};

describe('review', () => {
  it('asks with the flags of the fields, the manager last', async () => {
    const names = entry.questions(await plan(two), '2026-07-15').map(({ name }) => name);
    expect(names).toEqual([
      'progress',
      'worked',
      'blockers',
      'learnt',
      'next-focus',
      'needed-from-manager',
      'goal',
      'adjustments',
      'support-delivered',
      'noticed',
    ]);
  });

  it('shows what stood there last time, and asks of open goals only', async () => {
    const log = 'reviews:\n  - date: 2026-06-17\n    blockers: The release\n    goals:\n      G1: at_risk\n';
    const questions = entry.questions(await plan(two + log), '2026-07-15');
    expect(questions.find((q) => q.name === 'blockers')?.hint).toBe('17 Jun: The release');
    expect(questions.find((q) => q.name === 'goal')?.each).toEqual([
      { id: 'G1', about: 'Design (last time: at_risk)' },
    ]);
  });

  it('appends what was answered and nothing else', async () => {
    const answers = { progress: 'Draft out', blockers: '', goal: { G1: 'on_track' }, noticed: 'Clear words' };
    expect(entry.changes(await plan(two), answers, '2026-07-15')).toEqual([
      {
        op: 'append',
        path: ['reviews'],
        value: expect.objectContaining({
          date: '2026-07-15',
          progress: 'Draft out',
          blockers: undefined,
          goals: { G1: 'on_track' },
          manager: { support_delivered: undefined, noticed: 'Clear words' },
        }),
      },
    ]);
  });

  it('puts an earlier day at its place', async () => {
    const log = 'reviews:\n  - date: 2026-06-17\n  - date: 2026-07-15\n';
    expect(entry.changes(await plan(log), { progress: 'x' }, '2026-07-01')).toMatchObject([
      { op: 'insert', index: 1, value: { date: '2026-07-01', manager: undefined, goals: undefined } },
    ]);
  });
});

describe('add', () => {
  it('gives a goal the next number, and its day where reviews were held before', async () => {
    const made = thing('goal').make(await plan(two), { goal: 'Teach', success: ['A', 'B'] }, '2026-07-15');
    expect(made.id).toBe('G3');
    expect(made.changes).toMatchObject([
      {
        op: 'append',
        path: ['goals'],
        value: { id: 'G3', goal: 'Teach', success: ['A', 'B'], since: undefined },
      },
    ]);
    const later = thing('goal').make(await plan(`${two}reviews:\n  - date: 2026-07-01\n`), {}, '2026-07-15');
    expect(later.changes).toMatchObject([{ value: { since: '2026-07-15' } }]);
  });

  it('ties a commitment to the goals named, or to the only open one', async () => {
    const make = async (answers: Record<string, string | string[]>, body = two) =>
      thing('commitment').make(await plan(body), { commitment: 'Ask Dana', ...answers }, '2026-07-15')
        .changes;
    expect(await make({})).toMatchObject([{ value: { id: 'MC1', goals: ['G1'] } }]);
    expect(await make({ goals: 'G1, G2' })).toMatchObject([{ value: { goals: ['G1', 'G2'] } }]);
    const open = two.replace('    status: complete\n', '');
    expect(await make({}, open)).toMatchObject([{ value: { goals: undefined } }]);
  });

  it('notes an achievement of today unless told', async () => {
    const { id, changes } = thing('achievement').make(await plan(two), { what: 'Shipped' }, '2026-07-15');
    expect(id).toBe('2026-07-15');
    expect(changes).toMatchObject([
      { path: ['achievements'], value: { date: '2026-07-15', what: 'Shipped' } },
    ]);
  });
});

describe('close', () => {
  it('writes the assessment and closes the plan', async () => {
    const answers = { achieved: 'G2', changed: 'The team', 'carries-forward': ['G1'] };
    expect(closing.changes(await plan(two), answers, '2026-09-30')).toEqual([
      {
        op: 'set',
        path: ['end_of_period'],
        value: { date: '2026-09-30', achieved: 'G2', changed: 'The team', carries_forward: ['G1'] },
      },
      { op: 'set', path: ['status'], value: 'closed' },
    ]);
  });

  it('takes none for an answer and keeps what was there', async () => {
    const begun = `${two}end_of_period:\n  achieved: G2\n`;
    const changes = closing.changes(
      await plan(begun),
      { changed: 'x', 'carries-forward': 'none' },
      '2026-09-30',
    );
    expect(changes).toContainEqual({ op: 'set', path: ['end_of_period', 'carries_forward'], value: [] });
    expect(changes.some(({ path }) => path.includes('achieved'))).toBe(false);
  });

  it('names the goals still open', async () => {
    const asked = closing.questions(await plan(two), '2026-09-30');
    expect(asked.find(({ name }) => name === 'carries-forward')?.hint).toBe('Still open: G1');
  });
});
