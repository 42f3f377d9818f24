import { describe, expect, it } from 'vitest';
import { lint } from '../../../src/cli/api-lint.ts';
import { kindOf } from '../../../src/cli/catalogue.ts';
import { closing } from '../../../src/kinds/conversation/closing.ts';
import { UserSlip } from '../../../src/kit/user-slip.ts';
import { beside, lines } from '../individual-pip/judged.ts';
import { begun, example, page } from '../individual-pip/page.ts';

const rule = (name: string) => `conversation/${name}`;

describe('the follow-up', () => {
  const note = (next: string, more = '') => `date: 2026-06-01\nfollow_up: ${next}\n${more}`;

  it('may come six weeks later, not a day more', async () => {
    expect(await lines(rule('follow-up-dated'), note('2026-07-13'), { today: '2026-06-02' })).toEqual([]);
    expect(await lines(rule('follow-up-dated'), note('2026-07-14'), { today: '2026-06-02' })).toEqual([
      'warning: The follow-up comes 43 days later: bring it within six weeks',
    ]);
  });

  it('is not past on its own day, nor once there is an outcome, nor in a closed note', async () => {
    const due =
      'warning: The follow-up was due on 2026-06-29 and no outcome is recorded: meet, then run pip close';
    const followUp = rule('follow-up-dated');
    expect(await lines(followUp, note('2026-06-29'), { today: '2026-06-29' })).toEqual([]);
    expect(await lines(followUp, note('2026-06-29'), { today: '2026-06-30' })).toEqual([due]);
    expect(await lines(followUp, note('2026-06-29', 'outcome: { date: 2026-06-29 }\n'))).toEqual([due]);
    expect(await lines(followUp, note('2026-06-29', 'outcome: { result: resolved }\n'))).toEqual([]);
    expect(await lines(followUp, note('2026-06-29', 'status: closed\n'))).toEqual([]);
  });
});

describe('the third conversation', () => {
  const tip = 'advice: This is conversation 3 without change: consider the formal process, with HR';
  const following = (plan: object) => ({
    neighbours: beside({ 'two.yaml': { kind: 'conversation', plan } }),
  });

  it('counts on from the note before', async () => {
    const terms = following({ iteration: 2, outcome: { result: 'not_resolved' } });
    expect(await lines(rule('iterations'), 'previous: two.yaml\n', terms)).toEqual([tip]);
    expect(await lines(rule('iterations'), 'previous: two.yaml\n')).toEqual([]);
  });

  it('is silent where things improved before or since', async () => {
    const better = following({ iteration: 2, outcome: { result: 'improving' } });
    expect(await lines(rule('iterations'), 'iteration: 3\nprevious: two.yaml\n', better)).toEqual([]);
    expect(await lines(rule('iterations'), 'iteration: 3\noutcome: { result: resolved }\n')).toEqual([]);
  });

  it('is silent where the formal process follows', async () => {
    const body = 'iteration: 3\noutcome: { result: not_resolved, next_step: formal }\n';
    expect(await lines(rule('iterations'), body)).toEqual([]);
  });
});

describe('privacy', () => {
  const linked = { neighbours: beside({}, [{ kind: 'individual-pip', id: 'e-1042-2026' }]) };

  it('ends where a plan points here, which must then be said', async () => {
    expect(await lines(rule('kept-private'), '', linked)).toEqual([
      'warning: The plan e-1042-2026 points to this note, which was never shared: add shared_with_hr',
    ]);
    expect(await lines(rule('kept-private'), 'shared_with_hr: { date: 2026-05-05 }\n', linked)).toEqual([]);
  });

  it('is not ended by the next note that points here', async () => {
    const terms = { neighbours: beside({}, [{ kind: 'conversation', id: 'e-1042-2' }]) };
    expect(await lines(rule('kept-private'), '', terms)).toEqual([]);
  });
});

describe('what counts as said', () => {
  it('is an invitation where something was shared, unless it says no', async () => {
    const context = rule('context-invited');
    expect(await lines(context, 'context: { shared: Two handovers in one week }\n')).toEqual([]);
    expect(await lines(context, 'context: { invited: no, shared: Nothing }\n')).toHaveLength(1);
    expect(await lines(context, 'context: { invited: yes }\n')).toEqual([]);
  });

  it('is help where it was agreed', async () => {
    expect(await lines(rule('support-offered'), 'support: { agreed: Dana pairs on Mondays }\n')).toEqual([]);
    expect(await lines(rule('support-offered'), 'support: { offered: [nothing] }\n')).toHaveLength(1);
  });

  it('needs a fact with its day', async () => {
    const body =
      'concern: { id: C1, impact: A release taken back, observed: [{ fact: Untested }, { date: 2026-02-03 }] }\n';
    expect(await lines(rule('concern-specific'), body)).toEqual([
      'error: No dated fact shows the concern: add date and fact under concern.observed',
    ]);
  });
});

describe('what init writes', () => {
  const sets: readonly [string, Readonly<Record<string, string | readonly string[]>>][] = [
    ['only the employee', { employee: 'E-1042' }],
    ['a note written up late', { employee: 'E-1042', date: '2026-01-05' }],
    [
      'words that YAML would take for something else',
      { employee: 'null', manager: 'yes', impact: '# - ": }' },
    ],
    [
      'everything',
      {
        employee: 'E-1042',
        manager: 'Rosa Lindqvist',
        date: '2026-07-13',
        iteration: '2',
        fact: ['Change 812 was merged without a test', 'Change 826 was merged without a test'],
        impact: 'The release was taken back',
        shared: 'Two handovers in one week',
        standard: 'At least 9 of every 10 changes in four weeks come with a test, by the review checklist',
        offered: 'Dana Kim pairs on tests for an hour each Wednesday',
      },
    ],
  ];

  it.each(sets)('has gaps and nothing else, given %s', async (_, answers) => {
    const text = await begun('conversation', answers);
    const findings = await lint(text, { asOf: '2026-07-15' });
    expect(findings.filter(({ nature }) => nature !== 'gap')).toEqual([]);
    expect(findings.length).toBeGreaterThan(0);
    expect(text).not.toMatch(/[ \t]$/m);
  });

  it('proposes the guide’s four weeks, never a day that is past', async () => {
    expect(await begun('conversation', { employee: 'E-1' })).toMatch(/follow_up: "?2026-08-12"?\n/);
    expect(await begun('conversation', { employee: 'E-1', date: '2026-01-05' })).toContain('follow_up:\n');
  });

  it('numbers the note by its iteration', async () => {
    const text = await begun('conversation', { employee: 'E-1042', iteration: '3' });
    expect(text).toContain('id: e-1042-3\n');
    expect(text).toContain('iteration: 3\n');
  });
});

describe('closing a note', () => {
  it('writes what had changed', () => {
    const changes = closing.changes({ kind: 'conversation', id: 'c' }, { result: 'improving' }, '2026-06-29');
    expect(changes).toEqual([
      {
        op: 'set',
        path: ['outcome'],
        value: { date: '2026-06-29', result: 'improving', next_step: undefined },
      },
      { op: 'set', path: ['status'], value: 'closed' },
    ]);
  });

  it('names HR only where a reason is given', () => {
    const answers = { result: 'not_resolved', 'next-step': 'formal', reason: 'No change after two talks' };
    const changes = closing.changes({ kind: 'conversation', id: 'c' }, answers, '2026-06-29');
    expect(changes[1]).toEqual({
      op: 'set',
      path: ['shared_with_hr'],
      value: { date: '2026-06-29', reason: 'No change after two talks' },
    });
  });

  it('is what there is instead of a review', () => {
    expect(kindOf('conversation')?.parts.entry).toBeUndefined();
    expect(kindOf('conversation')?.parts.closing).toBeDefined();
  });
});

describe('the page', () => {
  const good = example('conversation/good.yaml');

  it.each(['manager', 'employee'] as const)('shows the whole note to the %s', async (audience) => {
    const text = await page(good, audience);
    expect(text).toContain('Two other teams moved their dates');
    expect(text).toContain('By 9 June 2026.');
    expect(text).toContain('The planning meeting starts while the support rota is still running');
  });

  it('is refused to HR until the note was shared', async () => {
    await expect(page(good, 'hr')).rejects.toThrow(UserSlip);
    await expect(page(good, 'hr')).rejects.toThrow(/not shared with HR/);
    expect(await page(example('people/conversation-2.yaml'), 'hr', 'md')).toContain(
      'Shared with HR: 20 April 2026',
    );
  });

  it('knows no panel', () => {
    expect(kindOf('conversation')?.audiences).toEqual(['manager', 'employee', 'hr']);
  });

  it('holds for a note with nothing in it', async () => {
    const text = await page('kind: conversation\nid: c\n', 'manager', 'md');
    expect(text).toContain('Nothing recorded');
    expect(text).not.toMatch(/undefined|null/);
  });

  it('is called by whom and when', () => {
    const note = { kind: 'conversation', id: 'c', employee: 'E-1', date: '2026-02-09' };
    expect(kindOf('conversation')?.heading(note)).toBe('E-1, 9 February 2026');
    expect(kindOf('conversation')?.heading({ kind: 'conversation', id: 'c' })).toBe('c');
  });
});
