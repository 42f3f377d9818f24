import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../src/kinds/conversation/schema.ts';
import { view } from '../../src/kinds/conversation/view.ts';
import { seenOn } from '../support/shown.ts';

const note = (more: Readonly<Record<string, unknown>> = {}): Conversation =>
  ({ kind: 'conversation', id: 'c-1', ...more }) as never;

const shown = (more: Readonly<Record<string, unknown>> = {}, today = '2026-07-15') =>
  view(note(more), seenOn(today, { audience: 'manager' }));

/** The note's parts as lines. */
const parts = (more: Readonly<Record<string, unknown>>): readonly string[] =>
  shown(more).parts.map(({ name, strong, text }) => `${name}: ${[strong, text].filter(Boolean).join(' ')}`);

describe('a note of a conversation', () => {
  it('tells the talk in its order, and only what is recorded', () => {
    expect(
      parts({
        concern: {
          observed: [{ date: '2026-07-01', fact: 'Three reviews late' }, { fact: 'A fourth' }, {}],
          impact: 'The release waited',
        },
        context: { shared: 'Two projects at once' },
        expectation: { standard: 'Reviews within a day', by: '2026-08-01' },
        support: { offered: ['A quieter week', 'Pairing'], agreed: 'Pairing' },
        follow_up: '2026-08-05',
        outcome: { result: 'improving', date: '2026-08-05', next_step: 'repeat' },
        shared_with_hr: { date: '2026-08-06', reason: 'A formal process' },
      }),
    ).toEqual([
      'What was noticed: 1 July 2026: Three reviews late\nA fourth',
      'What it leads to: The release waited',
      'What is behind it: Two projects at once',
      'What needs to be seen: By 1 August 2026. Reviews within a day',
      'Help offered: A quieter week\nPairing',
      'Help agreed: Pairing',
      'Looked at again: 5 August 2026',
      'What came of it: Improving. 5 August 2026. Next: another conversation',
      'Shared with HR: 6 August 2026: A formal process',
    ]);
    expect(parts({})).toEqual([]);
    expect(parts({ concern: { observed: [], impact: ' ' }, support: {}, outcome: {} })).toEqual([]);
  });

  it.each([
    ['shared', { shared: 'Illness' }, ['What is behind it: Illness']],
    ['asked for', { invited: true }, ['What is behind it: Asked; nothing was shared']],
    ['asked for, said as yes', { invited: 'yes' }, ['What is behind it: Asked; nothing was shared']],
    ['not asked for', { invited: false }, ['What is behind it: Not asked']],
    ['neither', {}, []],
  ])('says whether context was %s', (_, context, lines) => expect(parts({ context })).toEqual(lines));

  it.each([
    ['resolved', 'none', 'Resolved. Next: nothing further'],
    ['improving', 'repeat', 'Improving. Next: another conversation'],
    ['not_resolved', 'formal', 'Not resolved. Next: a formal process'],
  ])('says what came of it: %s, %s', (result, next_step, words) => {
    expect(parts({ outcome: { result, next_step } })).toEqual([`What came of it: ${words}`]);
  });

  it('says a day to be reached without the standard', () => {
    expect(parts({ expectation: { by: '2026-08-01' } })).toEqual([
      'What needs to be seen: By 1 August 2026.',
    ]);
  });
});

describe('its head', () => {
  const facts = (more: Readonly<Record<string, unknown>>) =>
    shown(more).masthead.facts.map(({ name, text }) => `${name}: ${text}`);

  it('names the employee, or says that it is one', () => {
    expect(shown({ employee: 'Jo Nair' }).masthead.title).toBe('Jo Nair');
    expect(shown({ employee: 'Jo Nair', title: 'Reviews' }).masthead.title).toBe('Reviews');
    expect(shown().masthead.title).toBe('Employee');
  });

  it('has manager and number only where they are known', () => {
    expect(facts({ manager: { name: 'Farid' }, iteration: 2 })).toEqual([
      'Manager: Farid',
      'Conversation: 2',
      'As it stood: 15 July 2026',
    ]);
    expect(facts({})).toEqual(['As it stood: 15 July 2026']);
  });

  it('bears the day of the talk, else the day of the page', () => {
    expect(shown({ date: '2026-07-01' }).frame.title).toBe('Employee: note of a conversation, 1 July 2026');
    expect(shown({ date: '2026-07-01' }).masthead.eyebrow).toBe('Note of an early conversation, 1 July 2026');
    expect(shown().frame.title).toBe('Employee: note of a conversation, 15 July 2026');
    expect(shown().masthead.eyebrow).toBe('Note of an early conversation');
  });

  it('says that it is informal, and is calm', () => {
    expect(shown().masthead.lead).toBe('Informal. It stays between the two unless it escalates.');
    expect(shown({ marking: 'OFFICIAL' }).frame).toMatchObject({
      calm: true,
      marking: 'OFFICIAL',
      state: '',
    });
    expect(view(note(), seenOn('2026-07-15', { draft: true })).frame.state).toBe('DRAFT');
  });
});

describe('who may read it', () => {
  const forHr = (more: Readonly<Record<string, unknown>>) => () =>
    view(note(more), seenOn('2026-07-15', { audience: 'hr' }));

  it('is not HR, until it was shared', () => {
    expect(forHr({})).toThrow(
      'c-1 was not shared with HR: it stays between employee and manager unless it escalates (shared_with_hr)',
    );
    expect(forHr({ shared_with_hr: { date: '2026-08-06' } })().parts).toHaveLength(1);
  });

  it('is told how long', () => {
    expect(shown({ retention: { delete_by: '2027-01-31' } }).retention).toBe(
      'To be deleted by 31 January 2027.',
    );
    expect(shown({ retention: {} }).retention).toBe('');
    expect(shown().retention).toBe('');
  });

  it('sees the house’s own columns', () => {
    expect(shown({ other: { squad: 'Payments' } }).own).toEqual([
      { name: 'squad', strong: '', text: 'Payments' },
    ]);
  });
});
