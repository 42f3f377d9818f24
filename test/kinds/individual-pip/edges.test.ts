import { describe, expect, it } from 'vitest';
import { beside, judged, lines } from './judged.ts';

const rule = (name: string) => `individual-pip/${name}`;

describe('no surprise', () => {
  const opening = 'opening: { date: 2026-05-04 }\nconcerns: [{ id: C1 }]\n';

  it('does not take what was said on the opening day as said before', async () => {
    const body = `${opening}prior_conversations:
  - { date: 2026-02-09, concerns: [C1] }
  - { date: 2026-05-04, concerns: [C1] }\n`;
    expect(await lines(rule('prior-conversations'), body)).toEqual([
      'warning: Only one conversation came before the plan: give a second one time to bring change',
    ]);
  });

  it('reads date and concern of a linked note', async () => {
    const note = (date: string) => ({ kind: 'conversation', plan: { date, concern: { id: 'C1' } } });
    const neighbours = beside({ 'a.yaml': note('2026-02-09'), 'b.yaml': note('2026-03-09') });
    const body = `${opening}prior_conversations: [{ record: a.yaml }, { record: b.yaml }]\n`;
    expect(await lines(rule('prior-conversations'), body, { neighbours })).toEqual([]);
    expect(await lines(rule('prior-conversations'), body)).toEqual([]);
    expect(await judged('plan/reference', `kind: individual-pip\nid: p\n${body}`)).toHaveLength(2);
  });

  it('takes nothing from a file of another kind', async () => {
    const neighbours = beside({
      'a.yaml': { kind: 'pdp', plan: { date: '2026-02-09', concern: { id: 'C1' } } },
    });
    const body = `${opening}prior_conversations: [{ record: a.yaml }, { date: 2026-02-09, concerns: [C1] }]\n`;
    expect(await lines(rule('prior-conversations'), body, { neighbours })).toEqual([]);
    const found = await judged('plan/reference', `kind: individual-pip\nid: p\n${body}`, { neighbours });
    expect(found.map(({ message }) => message)).toEqual([
      'The file a.yaml is a pdp, and a conversation belongs here: link the right file',
    ]);
  });

  it('measures from the period where the opening has no date', async () => {
    const body = `period: { start: 2026-05-04 }
concerns: [{ id: C1 }]
prior_conversations: [{ date: 2026-05-04, concerns: [C1] }]\n`;
    expect(await lines(rule('prior-conversations'), body)).toEqual([
      'error: No conversation before 2026-05-04 is recorded: have it first, then open the plan',
    ]);
  });
});

describe('four weeks of facts', () => {
  const facts = (last: string) => `concerns:
  - id: C1
    observed:
      - { date: 2026-02-02, fact: One }
      - { date: ${last}, fact: Two }\n`;

  it('is 28 days, both ends counted in', async () => {
    expect(await lines(rule('concern-evidenced'), facts('2026-03-02'))).toEqual([
      'warning: All facts of C1 fall within 28 days: show that it is a pattern, not a patch',
    ]);
    expect(await lines(rule('concern-evidenced'), facts('2026-03-03'))).toEqual([]);
  });
});

describe('five conditions', () => {
  it('takes a plain no as not met, a fault even in a draft', async () => {
    const body = `status: draft
appropriate:
  gap_is_persistent: no
  expectations_were_explicit: Yes, in the handbook since January
  earlier_conversations_happened: Two
  not_conduct_or_capability: The same work went well last year
  support_is_available: A mentor is named\n`;
    expect(await lines(rule('right-process'), body)).toEqual([
      'error: gap_is_persistent is not met: stop here, and choose the process that fits instead',
    ]);
  });

  it('wants words with a bare yes', async () => {
    const found = await lines(rule('right-process'), 'appropriate: { gap_is_persistent: { met: yes } }\n');
    expect(found).toContain(
      'error: gap_is_persistent is answered without a reason: say that the gap is real and lasting',
    );
    expect(found).toHaveLength(5);
  });
});

describe('length', () => {
  const period = (end: string, reason = '') => `period:\n  start: 2026-05-04\n  end: ${end}\n${reason}`;
  const duration = rule('duration-realistic');

  it.each([
    ['2026-06-07', 'error: The plan runs 5 weeks, too short to show change: plan eight to twelve'],
    ['2026-06-14', 'warning: The plan runs 6 weeks: plan at least eight, or say why under period.reason'],
    ['2026-08-03', 'warning: The plan runs 14 weeks: end within thirteen, or say why under period.reason'],
  ])('until %s', async (end, message) => {
    expect(await lines(duration, period(end))).toEqual([message]);
    expect(await lines(duration, period(end, '  reason: Agreed by both\n'))).toEqual([]);
  });

  it.each(['2026-06-22', '2026-06-28', '2026-08-02'])('is fine until %s', async (end) => {
    expect(await lines(duration, period(end))).toEqual([]);
  });

  it('rises for a submission under eight weeks, not over thirteen', async () => {
    const stage = 'submission' as const;
    expect((await lines(duration, period('2026-06-14'), { stage }))[0]).toMatch(/^error/);
    expect((await lines(duration, period('2026-08-31'), { stage }))[0]).toMatch(/^warning/);
  });

  it('is not shortened by a pause', async () => {
    const body = `${period('2026-06-28')}pauses: [{ from: 2026-05-11, to: 2026-05-31 }]\n`;
    expect(await lines(duration, body)).toEqual([]);
  });
});

describe('checkpoints', () => {
  const regular = rule('checkpoints-regular');
  const plan = (dates: readonly string[], more = '') =>
    `status: active
period: { start: 2026-05-04, end: 2026-07-10 }
checkpoint_every: week
${more}checkpoints:\n${dates.map((date) => `  - date: ${date}\n`).join('')}`;

  it('may come three days late', async () => {
    expect(await lines(regular, plan(['2026-05-14']), { today: '2026-05-15' })).toEqual([]);
    expect(await lines(regular, plan(['2026-05-15']), { today: '2026-05-15' })).toEqual([
      'warning: 11 days passed before this checkpoint, against one a week: keep to the rhythm, or agree a pause',
    ]);
  });

  it('are not owed in a pause', async () => {
    const pause = 'pauses: [{ from: 2026-05-18, to: 2026-05-24 }]\n';
    const dates = ['2026-05-11', '2026-05-25'];
    expect(await lines(regular, plan(dates), { today: '2026-05-25' })).toHaveLength(1);
    expect(await lines(regular, plan(dates, pause), { today: '2026-05-25' })).toEqual([]);
  });

  it('are owed after the rhythm and three days, and only while the plan runs', async () => {
    const owed = 'warning: A checkpoint is owed since 2026-05-18: hold it, and record it with pip review';
    expect(await lines(regular, plan(['2026-05-11']), { today: '2026-05-21' })).toEqual([]);
    expect(await lines(regular, plan(['2026-05-11']), { today: '2026-05-22' })).toEqual([owed]);
    const closed = plan(['2026-05-11']).replace('active', 'closed');
    expect(await lines(regular, closed, { today: '2026-05-22' })).toEqual([]);
    const draft = plan(['2026-05-11']).replace('active', 'draft');
    expect(await lines(regular, draft, { today: '2026-05-22' })).toEqual([]);
  });

  it('are no longer owed after the last day', async () => {
    const dates = ['2026-05-11', '2026-05-18', '2026-05-25', '2026-06-01', '2026-06-08'];
    const all = [...dates, '2026-06-15', '2026-06-22', '2026-06-29', '2026-07-06'];
    expect(await lines(regular, plan(all), { today: '2026-09-01' })).toEqual([]);
  });

  it('want a rhythm at all', async () => {
    expect(await lines(regular, 'status: draft\n')).toEqual([
      'warning: No rhythm of checkpoints is set: write checkpoint_every: week',
    ]);
    expect(await lines(regular, 'checkpoint_every: now and then\n')).toEqual([
      'error: The rhythm of checkpoints is neither weekly nor fortnightly: write week or fortnight',
    ]);
    expect(await lines(regular, 'checkpoint_every: weekly\n')).toEqual([]);
  });

  it('need no next focus once the plan is decided', async () => {
    const body =
      'criteria: [{ id: K1 }]\ncheckpoints: [{ criteria: { K1: { rating: met, evidence: All } } }]\n';
    expect(await lines(rule('checkpoint-complete'), body)).toHaveLength(1);
    expect(await lines(rule('checkpoint-complete'), `${body}outcome: { decision: met }\n`)).toEqual([]);
  });

  it('name all criteria that were left out at once', async () => {
    const body = 'criteria: [{ id: K1 }, { id: K2 }]\ncheckpoints: [{ next_focus: Both }]\n';
    expect(await lines(rule('checkpoint-complete'), body)).toEqual([
      'warning: K1 and K2 are not rated here: rate them, or write no_opportunity',
    ]);
  });
});

describe('support that does not help', () => {
  const adjusted = rule('support-adjusted');
  const checkpoint = (date: string, rating: string, more = '') =>
    `  - { date: ${date}, criteria: { K1: { rating: ${rating} } }${more} }\n`;
  const plan = (...entries: readonly string[]) => `criteria: [{ id: K1 }]\ncheckpoints:\n${entries.join('')}`;

  it('is seen across a checkpoint without opportunity', async () => {
    const body = plan(
      checkpoint('2026-05-11', 'not_yet'),
      checkpoint('2026-05-18', 'no_opportunity'),
      checkpoint('2026-05-25', 'not_yet'),
    );
    expect(await lines(adjusted, body)).toHaveLength(1);
  });

  it('is answered by a change at any of the checkpoints between', async () => {
    const changed = ', support_changes: The hour moves to Monday';
    const body = plan(
      checkpoint('2026-05-11', 'not_yet'),
      checkpoint('2026-05-18', 'no_opportunity', changed),
      checkpoint('2026-05-25', 'not_yet'),
    );
    expect(await lines(adjusted, body)).toEqual([]);
  });

  it('is not answered by none', async () => {
    const none = ', support_changes: none';
    const body = plan(checkpoint('2026-05-11', 'not_yet', none), checkpoint('2026-05-18', 'not_yet', none));
    expect(await lines(adjusted, body)).toHaveLength(1);
  });

  it('is answered by a new support begun in between', async () => {
    const body = `${plan(checkpoint('2026-05-11', 'not_yet'), checkpoint('2026-05-18', 'not_yet'))}
support: [{ id: S2, from: 2026-05-15 }]\n`;
    expect(await lines(adjusted, body)).toEqual([]);
  });

  it('is said once for each run', async () => {
    const days = ['2026-05-11', '2026-05-18', '2026-05-25', '2026-06-01'];
    const body = plan(...days.map((day) => checkpoint(day, 'not_yet')));
    expect(await lines(adjusted, body)).toHaveLength(1);
  });
});

describe('support that was not given', () => {
  const delivered = rule('support-delivered');
  const plan = (sessions: string, decision = 'not_met') => `support:
  - id: S1
    every: week
    from: 2026-05-11
    to: 2026-05-24
    sessions: [${sessions}]
outcome: { decision: ${decision}, date: 2026-07-10 }\n`;
  const held = '{ date: 2026-05-13, held: yes }';

  it.each([
    ['nobody recorded a session', '', '0 of 2'],
    ['the provider missed', `${held}, { date: 2026-05-20, held: no, missed: provider }`, '1 of 2'],
    ['nobody says who missed', `${held}, { date: 2026-05-20, held: no }`, '1 of 2'],
  ])('bars not_met where %s', async (_, sessions, count) => {
    expect(await lines(delivered, plan(sessions))).toEqual([
      `error: Support was not given (S1: ${count}), so the plan cannot be assessed as not met: involve HR, extend or withdraw`,
    ]);
  });

  it.each([
    ['the employee missed', `${held}, { date: 2026-05-20, held: no, missed: employee }`],
    ['both agreed to leave it out', `${held}, { date: 2026-05-20, held: no, missed: agreed }`],
    [
      'the miss was made up',
      `${held}, { date: 2026-05-20, held: no, missed: provider }, { date: 2026-05-22, held: yes, makes_up: 2026-05-20 }`,
    ],
  ])('does not bar it where %s', async (_, sessions) => {
    expect(await lines(delivered, plan(sessions))).toEqual([]);
  });

  it('bars no other decision', async () => {
    expect(await lines(delivered, plan('', 'withdrawn'))).toEqual([]);
  });

  it('speaks also in a closed plan, since it is no matter of time', async () => {
    expect(await lines(delivered, `status: closed\n${plan('')}`)).toHaveLength(1);
  });
});

describe('ends', () => {
  const twice = (rating: string) => `status: active
period: { start: 2026-06-01, end: 2026-08-07 }
criteria: [{ id: K1 }]
checkpoints:
  - { date: 2026-07-06, criteria: { K1: { rating: met } } }
  - { date: 2026-07-13, criteria: { K1: { rating: ${rating} } } }\n`;

  it('are only early before the last day', async () => {
    expect(await lines(rule('end-early'), twice('met'))).toHaveLength(1);
    expect(await lines(rule('end-early'), twice('met'), { today: '2026-08-07' })).toEqual([]);
    expect(await lines(rule('end-early'), twice('no_opportunity'))).toEqual([]);
  });

  it('want no cause where things got better since', async () => {
    const ratings = ['not_yet', 'not_yet', 'not_yet', 'improving'];
    const body = `criteria: [{ id: K1 }]\ncheckpoints:\n${ratings
      .map((rating) => `  - criteria: { K1: { rating: ${rating} } }\n`)
      .join('')}`;
    expect(await lines(rule('not-working'), body)).toEqual([]);
  });

  it('point at the missing key of an outcome', async () => {
    const found = await judged(
      rule('outcome-reasoned'),
      'kind: individual-pip\nid: p\noutcome:\n  decision: met\n',
    );
    expect(found.map(({ path }) => path.join('.'))).toEqual(
      expect.arrayContaining(['outcome.date', 'outcome.by', 'outcome.reasons', 'outcome.appeal']),
    );
    expect(found.every(({ line }) => line === 3)).toBe(true);
  });
});

describe('the employee’s voice', () => {
  const heard = rule('employee-heard');

  it('is not asked for before the plan has opened', async () => {
    const body = 'opening: { date: 2026-08-03 }\n';
    expect(await lines(heard, body, { today: '2026-08-02' })).toEqual([]);
    expect(await lines(heard, body, { today: '2026-08-03' })).toHaveLength(2);
  });

  it('may be heard at any checkpoint', async () => {
    const body =
      'opening: { date: 2026-05-04, received: 2026-05-05 }\ncheckpoints: [{}, { employee_comments: Fine }]\n';
    expect(await lines(heard, body)).toEqual([]);
  });
});

describe('what comes before the opening', () => {
  it('takes what was shared on the opening day as shared too late', async () => {
    const body = 'expectations_shared: 2026-05-04\nopening: { date: 2026-05-04 }\n';
    expect(await lines(rule('expectations-explicit'), body)).toHaveLength(1);
    expect(await lines(rule('expectations-explicit'), body.replace('-04', '-03'))).toEqual([]);
  });

  it('takes an offer on the opening day as made in time', async () => {
    const body = 'companion_offered: 2026-05-04\nopening: { date: 2026-05-04 }\n';
    expect(await lines(rule('companion-offered'), body)).toEqual([]);
  });

  it('takes a post for an HR partner, and a map without words for none', async () => {
    expect(await lines(rule('hr-involved'), 'hr_partner: { role: HR partner for engineering }\n')).toEqual(
      [],
    );
    expect(await lines(rule('hr-involved'), 'hr_partner: { organisation: Acme }\n')).toHaveLength(1);
  });
});

describe('messages', () => {
  it('quote no sentence of the plan', async () => {
    const body = `opening: { date: 2026-05-04 }
concerns: [{ id: C1, expected: SECRET words, observed: [{ date: 2026-04-01, fact: SECRET fact }] }]
support: [{ id: S1, what: SECRET help, provider: the team }]
criteria: [{ id: K1, criterion: SECRET criterion }]
checkpoints: [{ date: 2026-07-01, working: SECRET, needs_work: SECRET, criteria: { K1: { rating: not_yet } } }]
outcome: { decision: not_met, reasons: SECRET reasons }\n`;
    const names = ['opening-complete', 'concern-evidenced', 'criterion-assessable', 'support-named'];
    const more = ['checkpoint-complete', 'outcome-reasoned', 'prior-conversations', 'criterion-for-concern'];
    const found = await Promise.all([...names, ...more].map((name) => lines(rule(name), body)));
    expect(found.flat().length).toBeGreaterThan(8);
    expect(found.flat().join('\n')).not.toContain('SECRET');
  });
});
