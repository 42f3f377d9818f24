import { describe, expect, it } from 'vitest';
import { meetingBefore, meetingFor } from '../../src/cli/pack/meeting.ts';
import { differences } from '../../src/core/compare/differences.ts';
import { listedIn, sealed } from '../../src/core/pack/seal.ts';
import { happenings } from '../../src/kinds/force-pip/happenings.ts';
import { pack } from '../../src/kinds/force-pip/pack.ts';
import { firstNews, roomFor } from '../../src/kinds/force-pip/pack-first.ts';
import { newsSince } from '../../src/kinds/force-pip/pack-news.ts';
import type { ForcePip } from '../../src/kinds/force-pip/schema.ts';
import { shape } from '../../src/kinds/force-pip/shape.ts';
import { defaultSettings } from '../../src/kit/settings.ts';
import { paperOf, planOf, wordy } from '../support/packs.ts';

type Change = (plan: ForcePip) => void;

/** What is told where the plan stood otherwise before. */
const told = async (was: Change, now: Change = () => undefined): Promise<readonly string[]> => {
  const [before, after] = [await planOf(), await planOf()];
  was(before);
  now(after);
  return newsSince(differences(before, after, shape), after).map(({ strong, text }) => `${strong} ${text}`);
};

const action = (plan: ForcePip, task: string) => {
  const found = plan.actions?.find((one) => one.task === task);
  if (!found) throw new Error(`no action ${task}`);
  return found;
};

const first = <T>(list: readonly T[] | null | undefined): T => {
  const [one] = list ?? [];
  if (one === undefined) throw new Error('an empty list');
  return one;
};

describe('what has changed', () => {
  it('is nothing but a word on criteria where nothing has', async () => {
    expect(await told(() => undefined)).toEqual(['Criteria and targets: none changed.']);
  });

  const cases: readonly (readonly [what: string, said: string, was: Change])[] = [
    [
      'a date with a reason',
      "Moved: C1.1, 31 Jul to 28 August 2026: The supplier's telephony data for 2024 arrived three weeks late. Agreed by ACC Helen Ward.",
      (p) => {
        action(p, 'C1.1').due = '2026-07-31';
      },
    ],
    [
      'a date without one',
      'Moved: C1.2, 30 Sep to 30 October 2026: no reason is given.',
      (p) => {
        action(p, 'C1.2').due = '2026-09-30';
      },
    ],
    [
      'a date of another year',
      'Moved: C1.2, 30 September 2025 to 30 October 2026: no reason is given.',
      (p) => {
        action(p, 'C1.2').due = '2025-09-30';
      },
    ],
    [
      'a start',
      'Moved: C1.2 start, 1 Aug to 31 August 2026: no reason is given.',
      (p) => {
        action(p, 'C1.2').start = '2026-08-01';
      },
    ],
    [
      'the end of the plan',
      'Moved: The plan end, 31 December 2026 to 31 March 2027: no reason is given.',
      (p) => {
        p.period = { ...p.period, end: '2026-12-31' };
      },
    ],
    [
      'a target',
      'Criteria and targets: M1 target, 80.0% to 85.0%.',
      (p) => {
        first(p.measures).target = { value: 80, by: '2026-12-31' };
      },
    ],
    [
      'criteria',
      'Criteria and targets: criteria of C1.1.',
      (p) => {
        action(p, 'C1.1').success_criteria = ['Other'];
      },
    ],
    [
      'an exit criterion',
      'Criteria and targets: the exit criteria.',
      (p) => {
        first(p.exit_criteria).threshold = 80;
      },
    ],
    [
      'a first target',
      'Criteria and targets: M1 target, none to 85.0%.',
      (p) => {
        first(p.measures).target = null;
      },
    ],
    [
      'a claim',
      'Closed, claimed: MS1 and R1a.',
      (p) => {
        first(p.milestones).status = 'in_progress';
        first(first(p.risks).mitigations).status = 'in_progress';
      },
    ],
    [
      'what was verified',
      'Verified: C1.3.',
      (p) => {
        action(p, 'C1.3').status = 'complete';
      },
    ],
    [
      'a meeting that moved',
      'Moved: MT1, 11 Jun to 18 June 2026: no reason is given.',
      (p) => {
        first(p.meetings).date = '2026-06-11';
      },
    ],
    [
      'what was verified and is open again',
      'Open again: C2.1.',
      (p) => {
        action(p, 'C2.1').status = 'verified';
      },
    ],
    [
      'what is open again',
      'Open again: C2.1.',
      (p) => {
        action(p, 'C2.1').status = 'complete';
      },
    ],
    [
      'what is new',
      'New: C2.4.',
      (p) => {
        p.actions = p.actions?.filter(({ task }) => task !== 'C2.4');
      },
    ],
    [
      'what has gone',
      'No longer in the plan: C9.9.',
      (p) => {
        p.actions = [...(p.actions ?? []), { task: 'C9.9' }] as ForcePip['actions'];
      },
    ],
    [
      'a risk that fell',
      'Risk down: R1, 20 to 12.',
      (p) => {
        Object.assign(first(p.risks), { likelihood: 4, impact: 5 });
      },
    ],
    [
      'a risk that rose',
      'Risk up: R1, 4 to 12.',
      (p) => {
        Object.assign(first(p.risks), { likelihood: 2, impact: 2 });
      },
    ],
    [
      'what a meeting decided',
      'Decided: 18 June 2026, Measures and targets agreed; a trajectory asked for, since given under measures.',
      (p) => {
        first(p.meetings).outcome = null;
      },
    ],
    [
      'readings',
      'Read: 2 new readings.',
      (p) => {
        first(p.measures).readings = [];
      },
    ],
    [
      'the level',
      'Level: 4 to 3.',
      (p) => {
        p.level = 4;
      },
    ],
  ];

  it.each(cases)('%s', async (_, said, was) => expect(await told(was)).toContain(said));

  it('what was dropped, which is not closed', async () => {
    const drop: Change = (p) => {
      action(p, 'C2.1').status = 'dropped';
    };
    expect(await told(() => undefined, drop)).toEqual([
      'Criteria and targets: none changed.',
      'Dropped: C2.1.',
    ]);
  });

  /** R1 with mitigations of these states; it stands at 12, and at 6 once all of them are done. */
  const treated =
    (...states: readonly string[]): Change =>
    (p) => {
      first(p.risks).mitigations = states.map((status, i) => ({ id: `R1${i}`, what: 'x', status })) as never;
    };

  it.each([
    [
      'its mitigations were done',
      ['complete', 'in_progress'],
      ['complete', 'complete'],
      'Risk down: R1, 12 to 6.',
    ],
    [
      'the last open one was dropped',
      ['verified', 'on_hold'],
      ['verified', 'dropped'],
      'Risk down: R1, 12 to 6.',
    ],
    [
      'one of them is open again',
      ['complete', 'verified'],
      ['in_progress', 'verified'],
      'Risk up: R1, 6 to 12.',
    ],
    ['there is more to do', ['complete'], ['complete', 'not_started'], 'Risk up: R1, 6 to 12.'],
  ])('a risk that moved since %s', async (_, was, now, said) => {
    expect(await told(treated(...was), treated(...now))).toContain(said);
  });

  it.each([
    ['only one of its mitigations was done', ['in_progress', 'on_hold'], ['complete', 'on_hold']],
    ['what was claimed is verified', ['complete', 'complete'], ['verified', 'verified']],
    ['all that was to be done is given up', ['in_progress'], ['dropped']],
  ])('no move of a risk where %s', async (_, was, now) => {
    expect((await told(treated(...was), treated(...now))).filter((text) => text.startsWith('Risk'))).toEqual(
      [],
    );
  });

  it('no move of a risk whose first score changed behind a residual one that counts', async () => {
    const was: Change = (p) => {
      treated('complete')(p);
      Object.assign(first(p.risks), { likelihood: 5, impact: 5 });
    };
    const said = await told(was, treated('complete'));
    expect(said.filter((text) => text.startsWith('Risk'))).toEqual([]);
  });
});

describe('the first page gives way to its asks', () => {
  it('has room by the asks, the title and the actions', async () => {
    const plan = await planOf();
    const short = { ...plan, actions: plan.actions?.slice(0, 5), title: 'Calls' } as ForcePip;
    expect(roomFor(short, [])).toMatchObject({ news: 5, travel: 4 });
    expect(roomFor(short, Array(4).fill('x'))).toMatchObject({ news: 4, travel: 4 });
    expect(roomFor(short, Array(5).fill('x')).news).toBe(3);
    expect(roomFor({ ...short, title: wordy(90) }, Array(5).fill('x')).news).toBe(2);
  });

  it('never cuts an ask', async () => {
    const plan = await planOf();
    const asks = Array.from({ length: 6 }, (_, i) => `${wordy(180)} ${i}`);
    const html = paperOf({
      ...plan,
      meetings: [{ id: 'MT', date: '2026-09-24', body: 'ppmg', asks }],
    } as unknown as ForcePip);
    for (const ask of asks) expect(html).toContain(ask);
  });

  it('gathers dates that would crowd out the rest, and says how much more there is', () => {
    const room = { news: 3, travel: 1, risk: 80, chips: 3 };
    const moves = ['C1.1', 'C1.2', 'C1.3'].map((id) => ({ strong: 'Moved:', text: `${id}, 1 to 2: why.` }));
    const rest = [1, 2, 3].map((n) => ({ strong: 'New:', text: `C9.${n}.` }));
    const { lines, more } = firstNews([...moves, ...rest], room);
    expect(lines[0]).toEqual({ strong: 'Moved:', text: '3 dates, section 1: C1.1, C1.2 and C1.3.' });
    expect(more).toBe('and 2 more, section 1');
  });
});

describe('the meetings that a pack may be for', () => {
  it('are the plan’s and the house’s, in the order of their days', async () => {
    const plan = await planOf();
    const settings = {
      ...defaultSettings,
      meetings: [
        { body: 'ppmg', date: '2026-11-05', papers_due: '2026-10-29' },
        { body: 'ppmg', date: '2026-09-24' },
      ],
    };
    const meetings = pack.meetings(plan, { settings });
    expect(meetings.map(({ date }) => date)).toEqual([...meetings.map(({ date }) => date)].sort());
    expect(meetings.filter(({ date }) => date === '2026-09-24')).toHaveLength(1);
    expect(meetings.find(({ date }) => date === '2026-11-05')).toEqual({
      id: '',
      body: 'ppmg',
      date: '2026-11-05',
      papersDue: '2026-10-29',
    });
    expect(meetingBefore(meetings, meetingFor(pack, meetings, undefined, '2026-07-15'), '2026-07-15')).toBe(
      '2026-06-18',
    );
  });

  it('the next that decides comes first, and there may be none', () => {
    const at = (body: string, date: string) => ({ id: '', body, date, papersDue: '' });
    const all = [at('force_board', '2026-08-01'), at('ppmg', '2026-09-01')];
    expect(pack.next(all, '2026-07-01')?.body).toBe('ppmg');
    expect(pack.next(all.slice(0, 1), '2026-07-01')?.body).toBe('force_board');
    expect(pack.next(all, '2027-01-01')).toBeNull();
    expect(meetingBefore(all, null, '2027-01-01')).toBeNull();
  });
});

describe('the days of a plan', () => {
  it('name people only where that is asked for', async () => {
    const plan = await planOf();
    const text = (names: boolean) => JSON.stringify(happenings(plan, names));
    expect(text(true)).toContain('Dr Amara Singh');
    expect(text(false)).not.toContain('Singh');
  });

  it('keep their ids when a date moves, and leave dropped things out', async () => {
    const [was, is] = [await planOf(), await planOf()];
    action(is, 'C1.1').due = '2026-09-30';
    expect(happenings(is, false).map(({ uid }) => uid)).toEqual(happenings(was, false).map(({ uid }) => uid));
    action(is, 'C1.1').status = 'dropped';
    expect(happenings(is, false).some(({ uid }) => uid.includes('due/C1.1'))).toBe(false);
  });
});

describe('the seal of a pack', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const hash = (of: Uint8Array): string => `h${of.length}`;

  it('lists every file but itself, whatever order they come in', () => {
    const files = [
      { name: 'b', bytes: bytes('bb') },
      { name: 'a', bytes: bytes('a') },
    ];
    const made = sealed(files, { asOf: '2026-07-15' }, hash);
    expect(made.map(({ name }) => name)).toEqual(['a', 'b', 'manifest.json', 'SHA256SUMS']);
    const sums = new TextDecoder().decode(made.at(-1)?.bytes);
    expect(sums.split('\n').slice(0, 2)).toEqual(['h1  a', 'h2  b']);
    expect(sealed([...files].reverse(), { asOf: '2026-07-15' }, hash)).toEqual(made);
    expect(listedIn(new TextDecoder().decode(made[2]?.bytes))).toEqual(
      new Set(['a', 'b', 'manifest.json', 'SHA256SUMS', 'submission.pdf']),
    );
  });

  it.each([
    '',
    '[]',
    'null',
    '{"kind":"pack"}',
    '{"kind":"pack","files":[{"name":1}]}',
    '{"kind":"x","files":[]}',
  ])('takes %j for no manifest of ours', (text) => expect(listedIn(text)).toBeNull());
});
