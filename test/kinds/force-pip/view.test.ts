import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openEntry } from '../../../src/cli/workspace.ts';
import { compile, render } from '../../../src/core/render/render.ts';
import { kind } from '../../../src/kinds/force-pip/index.ts';
import type { ForcePip } from '../../../src/kinds/force-pip/schema.ts';
import { view } from '../../../src/kinds/force-pip/view.ts';
import type { Finding } from '../../../src/kit/finding.ts';
import { defaultSettings } from '../../../src/kit/settings.ts';
import type { ViewContext } from '../../../src/kit/view.ts';
import { noHouseFor } from '../../support/judge.ts';
import { templateFiles } from '../../support/templates.ts';

const root = join(import.meta.dirname, '../../..');
const planOf = async (text: string | Uint8Array): Promise<ForcePip> => {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return (await openEntry('x.yaml', '/x.yaml', bytes)).opened.data as ForcePip;
};
const example = (name: string) => planOf(readFileSync(join(root, `examples/force-pip/${name}.yaml`)));
const part = (body: string) => planOf(`kind: force-pip\nid: x\n${body}`);

const context = (more: Partial<ViewContext> = {}): ViewContext => ({
  today: '2026-07-15',
  settings: defaultSettings,
  findings: [],
  audience: null,
  draft: false,
  ...more,
});

const renderer = compile(templateFiles());
const page = (plan: ForcePip, format: 'md' | 'html', more: Partial<ViewContext> = {}): string =>
  render(renderer, 'force-pip/report', format, view(plan, context(more)));

describe('the first page', () => {
  it('is for the next meeting of the group, and says what is asked of it', async () => {
    const { masthead, ask, frame } = view(await example('good'), context());
    expect(masthead.eyebrow).toBe(
      'Policing performance monitoring group (PPMG), 24 September 2026. Plan at level 3',
    );
    expect(ask[0]?.title).toBe('What the group is asked');
    expect(ask[0]?.items).toHaveLength(2);
    expect(frame).toMatchObject({
      marking: 'OFFICIAL-SENSITIVE',
      state: '',
      stood: 'northshire-2026-01, 15 July 2026',
    });
  });

  it('moves on to the next meeting as time passes, and does without one', async () => {
    const plan = await example('good');
    expect(view(plan, context({ today: '2026-10-01' })).masthead.eyebrow).toMatch(/^Regional triage, 22 Oct/);
    const after = view(plan, context({ today: '2027-03-01' }));
    expect([after.masthead.eyebrow, after.ask]).toEqual(['Plan at level 3', []]);
  });

  it('counts claimed and verified apart, zero included, with the tasks behind each count', async () => {
    const { counts } = view(await example('good'), context({ today: '2026-09-15' }));
    expect(counts.map(({ count, text, chips }) => [count, text, chips.map((c) => c.text).join(' ')])).toEqual(
      [
        ['0', 'complete, claimed', ''],
        ['1', 'verified', 'C1.3'],
        ['4', 'in progress', 'C1.1 C1.4 C2.1 C2.2'],
        ['4', 'not started', 'C1.2 C1.5 C2.3 C2.4'],
      ],
    );
    expect(counts[2]?.chips[0]).toEqual({ text: 'C1.1', late: true });
  });

  it('counts ratings, and says where judged and computed differ', async () => {
    expect(view(await example('good'), context()).ratings).toBe(
      '9 actions, 8 open. Computed rating of those: 0 red, 1 amber, 7 green. Leads judged 2; they differ on C2.1.',
    );
  });

  it('puts the three highest risks first, with the score that counts now', async () => {
    const { topRisks } = view(await example('good'), context());
    expect(topRisks.map(({ strong }) => strong)).toEqual(['R2', 'R3', 'R1']);
    expect(topRisks[0]?.text).toContain('16 now, 6 once its mitigations are complete');
    const done = await part(
      'risks:\n  - id: R1\n    risk: Rain\n    likelihood: 4\n    impact: 4\n    residual: { likelihood: 1, impact: 4 }\n    mitigations: [{ id: R1a, what: Tent, status: complete }]\n',
    );
    expect(view(done, context()).topRisks[0]?.text).toBe('Rain. 4 now.');
  });
});

describe('the action plan', () => {
  const finding = (rule: string, index: number): Finding =>
    ({
      rule,
      path: ['actions', index, 'x'],
      message: `${rule} speaks`,
      severity: 'error',
    }) as unknown as Finding;
  const two =
    'concerns:\n  - { id: C1, title: Late }\nactions:\n  - { task: C1.1, action: One }\n  - { task: C1.2, action: Two }\n';
  const smart = (plan: ForcePip, more: Partial<ViewContext>) =>
    view(plan, context(more)).actions[0]?.table.rows.map(({ cells }) =>
      cells[0]?.smart.map(({ letter, mark }) => `${letter}:${mark}`).join(' '),
    );

  it('ticks a letter unless its own rule found something or a wording rule doubts it', async () => {
    const findings = [
      finding('force-pip/action-achievable', 0),
      finding('wording/vague-action', 0),
      finding('wording/unmeasurable-criterion', 1),
      finding('force-pip/action-led', 1),
    ];
    expect(smart(await part(two), { findings })).toEqual([
      'S:doubt M:ok A:no R:ok T:ok',
      'S:ok M:doubt A:ok R:ok T:ok',
    ]);
  });

  it('marks a letter as waived while the waiver holds, for its item or for the plan', async () => {
    const waived = (more: string) =>
      part(`${two}waivers:\n  - { rule: force-pip/action-time-bound, reason: x, by: A Bee${more} }\n`);
    expect(smart(await waived(', item: C1.2, until: 2026-07-15'), {})).toEqual([
      'S:ok M:ok A:ok R:ok T:ok',
      'S:ok M:ok A:ok R:ok T:waived',
    ]);
    expect(smart(await waived(', until: 2026-07-14'), {})?.[0]).toContain('T:ok');
    expect(smart(await waived(', until: closed'), {})?.[0]).toContain('T:waived');
  });

  it('says the findings on its actions in words under the table', async () => {
    const groups = view(await part(two), context({ findings: [finding('force-pip/action-led', 1)] })).actions;
    expect(groups[0]?.notes).toEqual(['force-pip/action-led speaks.']);
  });

  it('keeps what belongs to a dropped concern, and puts what belongs to none last', async () => {
    const plan = await part(
      'concerns:\n  - { id: C1, title: Late, status: dropped }\nactions:\n  - { task: C1.1, action: One }\n  - { task: X1, action: Stray }\n  - action: No number\n',
    );
    const groups = view(plan, context()).actions;
    expect(groups.map(({ title, table }) => [title, table.rows.length])).toEqual([
      ['C1. Late', 1],
      ['Of no concern', 2],
    ]);
  });

  it('shows lateness in days and slips from the first date', async () => {
    const rows = view(await example('good'), context({ today: '2026-09-15' })).actions[0]?.table.rows;
    const lead = rows?.[0]?.cells[1];
    expect(lead?.late).toBe('18 days late');
    expect(lead?.small).toContain('first 31 Jul, now 28 Aug, 1 move (28 days)');
    expect(rows?.[0]?.cells[2]?.rating[0]?.computed).toEqual({ tone: 'red', text: 'Red' });
  });

  it('rates nothing of a closed plan and calls nothing late', async () => {
    const plan = { ...(await example('good')), status: 'closed' as const };
    const cells = view(plan, context({ today: '2027-06-01' })).actions.flatMap(({ table }) =>
      table.rows.flatMap((row) => row.cells),
    );
    expect(cells.filter(({ late }) => late !== '')).toEqual([]);
    expect(new Set(cells.flatMap(({ rating }) => rating.map((r) => r.computed.tone)))).toEqual(
      new Set(['none']),
    );
  });
});

describe('what was found', () => {
  it('crosses causes with concerns, the tasks of other concerns in brackets', async () => {
    const matrix = view(await example('good'), context()).matrix[0];
    expect(matrix?.rows[0]?.cells.map(({ strong, hit }) => [strong, hit])).toEqual([
      ['C1.1 C1.2 C1.5', true],
      ['(C1.1) C2.3', true],
    ]);
    expect(matrix?.rows[1]?.cells[1]).toMatchObject({ strong: '', text: 'none', hit: false });
  });

  it('says where a cause feeds a concern and no action treats it', async () => {
    const plan = await part('concerns:\n  - id: C1\nroot_causes:\n  - { id: RC1, cause: x, concerns: C1 }\n');
    expect(view(plan, context()).matrix[0]?.rows[0]?.cells[0]).toMatchObject({
      text: 'no action',
      hit: true,
    });
  });
});

describe('drawings', () => {
  it('gives the timeline bars by concern, moved dates, milestones and meetings', async () => {
    const figure = view(await example('good'), context()).timeline[0];
    if (figure?.drawing.draw !== 'timeline') throw new Error('no timeline');
    const { groups, meetings } = figure.drawing;
    expect(groups.map(({ id, bars, marks }) => [id, bars.length, marks.length])).toEqual([
      ['C1', 5, 4],
      ['C2', 4, 3],
    ]);
    expect(groups[0]?.bars[0]).toMatchObject({
      id: 'C1.1',
      first: '2026-07-31',
      due: '2026-08-28',
      late: false,
    });
    expect(meetings.filter(({ next }) => next).map(({ date }) => date)).toEqual(['2026-09-24']);
  });

  it('writes the figures of a measure alike', async () => {
    const [m1, , , m4] = view(await example('good'), context()).measures;
    expect(m1?.drawing).toMatchObject({
      prefix: 'run-m1',
      unit: '%',
      baseline: { date: '2026-03-31', value: '61.4' },
      target: { value: '85.0' },
      readings: [{ value: '62.0' }, { value: '64.1' }],
    });
    expect(m1?.note).toContain('Outcome measure of C1');
    expect(m4?.drawing).toMatchObject({ readings: [{ value: '0' }, { value: '1' }] });
  });

  it('puts a risk without residual scores where it stood', async () => {
    const grids = view(await example('good'), context()).grids.map(({ drawing }) => drawing);
    const at = (i: number) =>
      grids[i]?.draw === 'grid' ? grids[i].risks.find(({ id }) => id === 'R5') : null;
    expect(at(0)).toEqual({ id: 'R5', likelihood: '2', impact: '3' });
    expect(at(1)).toEqual(at(0));
  });
});

describe('the rest of the record', () => {
  it('tells how long an exit criterion has held', async () => {
    const plan = (readings: string) =>
      part(
        `measures:\n  - { id: M1, name: Calls, better: higher, readings: [${readings}] }\nexit_criteria:\n  - { measure: M1, threshold: 85, sustained_for: 3 months }\n`,
      );
    const so = async (readings: string) =>
      view(await plan(readings), context()).exits[0]?.rows[0]?.cells[2]?.text;
    const reading = (date: string, value: number) => `{ date: ${date}, value: ${value} }`;
    expect(await so('')).toBe('not reached');
    expect(await so(reading('2026-05-31', 84))).toBe('not reached');
    expect(await so([reading('2026-05-31', 85), reading('2026-06-30', 86)].join(', '))).toBe(
      'held since 31 May 2026',
    );
    expect(await so([reading('2026-05-31', 84), reading('2026-06-30', 86)].join(', '))).toBe(
      'held since 30 June 2026',
    );
    expect(await so([reading('2026-05-31', 86), reading('2026-06-30', 84)].join(', '))).toBe('not reached');
  });

  it('keeps the slip ledger, and says what has not changed', async () => {
    const { slips, slipSentence } = view(await example('good'), context());
    expect(slips[0]?.rows).toHaveLength(1);
    expect(slipSentence).toBe(
      '1 date has moved. No criterion, target or baseline has changed since the plan was agreed on 8 May 2026.',
    );
    const target = await part(
      'changes:\n  - { item: M1, field: target.value, date: 2026-07-01, from: 85, to: 80, reason: x, agreed_by: A Bee }\n',
    );
    const changed = view(target, context());
    expect(changed.slips[0]?.rows[0]?.cells[0]?.text).toBe('from 85 to 80');
    expect(changed.slipSentence).toBe('No date has moved. 1 other entry changed.');
  });

  it('shows a house’s own columns under the id that they belong to', async () => {
    expect(view(await example('good'), context()).own).toEqual([
      { name: 'C1.1 cost code', strong: '', text: '4471' },
    ]);
  });

  it('counts what lint left', async () => {
    const findings = await noHouseFor(root, 'examples/force-pip/bad.yaml', '2026-07-15');
    const { checked } = view(await example('bad'), context({ findings }));
    const of = (severity: string) => findings.filter((f) => f.severity === severity).length;
    expect(checked.lines[0]).toContain(`${of('error')} errors, ${of('warning')} warnings`);
  });
});

describe('the page', () => {
  it.each(['md', 'html'] as const)('holds every section in %s', async (format) => {
    const text = page(await example('good'), format);
    for (const words of [
      'How the concerns affect one another',
      'Which action answers which cause of which concern',
      'Computed rating: red when open and past due',
      'Timeline as a table',
      'Blockers',
      'Enablers',
      'no answer for 23 days',
      'Assurance',
      'The plan closes when',
      'Learning for others',
      'Rules set aside',
      'Policing performance monitoring group',
    ]) {
      if (format === 'html' || words !== 'Timeline as a table') expect(text).toContain(words);
    }
    expect(text).not.toMatch(/undefined|null|\[object|NaN/);
  });

  it.each(['md', 'html'] as const)('stands for a plan with nothing in it in %s', async (format) => {
    const text = page(await part(''), format, { draft: true });
    expect(text).toContain('DRAFT');
    expect(text).toContain('No concern is named.');
    expect(text).not.toMatch(/undefined|\[object|NaN/);
  });

  it('stands for a plan full of faults', async () => {
    expect(page(await example('bad'), 'html')).toContain('Eastmoor Constabulary');
  });

  it('heads lists with force and title', async () => {
    expect(kind.heading(await example('good'))).toBe('Northshire Police: Attendance and 101 calls');
    expect(kind.heading(await part(''))).toBe('x');
  });
});
