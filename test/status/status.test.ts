import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { contract, type PlanStatus, type Report } from '../../src/core/status/contract.ts';
import { all, answers, force, growth, note, person, report, status, TODAY } from './plans.ts';

const planOf = ({ plans }: Report, id: string): PlanStatus => {
  const found = plans.find((plan) => plan.id === id);
  if (!found) throw new Error(`${id} is not in the report`);
  return found;
};

const keys = (items: PlanStatus['overdue']): string[] =>
  items.map(({ sort, item, days }) => `${sort} ${item ?? '-'} ${days}`);

describe('status as JSON', () => {
  it('keeps its contract', async () => {
    const made = await report();
    expect(contract.parse(made)).toEqual(made);
    expect(made).toMatchObject({ schemaVersion: 1, kind: 'status', asOf: TODAY, dueWithin: 30, shard: null });
    expect(made.plans.map(({ file }) => file)).toEqual([
      'answers/audit.yaml',
      'force/eastvale.yaml',
      'people/ada.yaml',
      'people/noor.yaml',
    ]);
  });

  it('tells of a force plan what is late, due, moved, off its line and checked after its end', async () => {
    const plan = planOf(await report(), 'eastvale-2026');
    expect(keys(plan.overdue)).toEqual(['action C1.1 -15']);
    expect(keys(plan.due)).toEqual(['mitigation R1a 5', 'reading M1 15', 'action C1.2 16']);
    expect(plan.overdue[0]).toMatchObject({ owner: 'Dr Amara Singh', what: 'Rebuild the demand profile' });
    expect(plan.slips).toMatchObject([
      { item: 'C1.1', first: '2026-05-29', now: '2026-06-30', moves: 1, days: 32 },
    ]);
    expect(plan.measures).toMatchObject([{ item: 'M1', latest: 61, behind: true, target: 80 }]);
    expect(plan.meeting).toEqual({
      body: 'ppmg',
      title: 'Policing performance monitoring group (PPMG)',
      day: '2026-09-24',
      papersDue: '2026-09-17',
      days: 64,
    });
    expect(keys(plan.checks)).toEqual(['check SU1 259']);
    expect(plan.items).toEqual({ open: 5, undated: 1, claimed: 1, verified: 1, closed: 0 });
    expect(plan.support).toMatchObject([{ item: 'S1', state: 'in_place', due: null }]);
  });

  it('puts the judged rating beside the computed one, with the rule', async () => {
    const made = await report(['--due-within', '60']);
    const [first, second] = planOf(made, 'eastvale-2026').ratings;
    expect(first).toMatchObject({ item: 'C1.1', computed: 'red', judged: null });
    expect(second).toMatchObject({ item: 'C1.2', computed: 'green', judged: 'green', reason: 'Booked' });
    expect(made.ratingRule).toContain('red when open and past due');
    const later = await report(['--as-of', '2026-07-20']);
    expect(planOf(later, 'eastvale-2026').ratings[1]).toMatchObject({ computed: 'amber', judged: 'green' });
    expect(later.summary.differ).toBe(1);
  });

  it('takes its thresholds from the config', async () => {
    const files = { ...all, 'pip.config.yaml': 'rating: { soon_days: 20 }\n' };
    const made = await report([], files);
    expect(planOf(made, 'eastvale-2026').ratings[1]).toMatchObject({ computed: 'amber' });
    expect(made.ratingRule).toContain('within 20 days');
  });

  it('tells of a person by reference, in ids and counts', async () => {
    const plan = planOf(await report(), 'e-77-2026');
    expect(plan.title).toBe('e-77-2026');
    expect(plan.support).toEqual([
      {
        item: 'S1',
        what: 'Support',
        provider: 'provider',
        state: null,
        due: 6,
        held: 2,
        missed: { provider: 1, employee: 0, agreed: 0, unsaid: 0, unrecorded: 3 },
      },
    ]);
    expect(keys(plan.overdue)).toEqual(['checkpoint - -16']);
    expect(plan.signals).toEqual([{ signal: 'not-working', items: ['K1'] }]);
    expect(plan.due.map(({ sort }) => sort)).toContain('ending');
  });

  it.each(['pretty', 'json', 'csv', 'markdown', 'html'])(
    'names nobody of a plan about a person: %s',
    async (format) => {
      const { stdout } = await status(['-f', format]);
      for (const word of [
        'Ada',
        'Ben Cole',
        'Cleo',
        'Noor Haddad',
        'secret',
        'private goal',
        'e-77-1',
        'Ask Dana',
      ])
        expect(stdout).not.toContain(word);
      expect(stdout).toContain('e-77-2026');
    },
  );

  it('names them where that is asked for', async () => {
    const made = await report(['--with-names']);
    expect(planOf(made, 'e-77-2026').overdue[0]?.owner).toBe('Ben Cole');
    expect(planOf(made, 'noor-2026-q3').title).toBe('Noor Haddad');
    expect(JSON.stringify(made)).not.toContain('secret');
  });

  it('counts commitments kept, and what is owed by whom', async () => {
    const plan = planOf(await report(), 'noor-2026-q3');
    expect(plan.promises).toEqual({ made: 3, kept: 1, notKept: 1 });
    expect(keys(plan.overdue)).toEqual(['commitment MC1 -10', 'review - -7', 'goal G1 -5']);
    expect(plan.overdue.map(({ owner }) => owner)).toEqual(['manager', 'person', 'person']);
  });

  it('reads times as written, and keeps claimed, closed and undated apart', async () => {
    const plan = planOf(await report(), 'audit-2026');
    expect(plan.overdue).toMatchObject([
      { item: '1', written: 'June 2026', day: '2026-06-30', days: -15, owner: 'Head of Repairs' },
      { item: '2', sort: 'review', written: null, days: -14 },
    ]);
    expect(plan.items).toEqual({ open: 2, undated: 1, claimed: 1, verified: 0, closed: 1 });
  });

  it('sums what the plans say', async () => {
    const { summary, plans } = await report();
    expect(summary).toMatchObject({
      plans: 4,
      claimed: 2,
      closed: 1,
      promisesKept: 1,
      behind: 1,
      notWorking: 1,
    });
    expect(summary.overdue).toBe(plans.reduce((sum, { overdue }) => sum + overdue.length, 0));
    expect(summary.supportMissedByProvider).toBe(1);
  });

  it('owes nothing by a closed plan but its checks and its deletion', async () => {
    const closed = (text: string) => text.replace('status: active', 'status: closed');
    const made = await report(['--as-of', '2027-09-15'], {
      'f.yaml': closed(force),
      'p.yaml': closed(person),
      'a.yaml': closed(answers),
      'd.yaml': closed(growth),
    });
    const owed = made.plans.flatMap(({ overdue, due }) => [...overdue, ...due].map(({ sort }) => sort));
    expect(owed).toEqual(['check', 'deletion']);
  });
});

describe('what is asked for', () => {
  it('shows one owner, by a part of the name', async () => {
    const made = await report(['--owner', 'siobhán']);
    expect(made.plans.map(({ id }) => id)).toEqual(['eastvale-2026']);
    const plan = planOf(made, 'eastvale-2026');
    expect([...plan.overdue, ...plan.due].map(({ item }) => item)).toEqual(['M1', 'C1.2']);
    expect(plan.measures).toHaveLength(1);
    expect((await report(['--owner', 'manager'])).plans.map(({ id }) => id)).toEqual([
      'e-77-2026',
      'noor-2026-q3',
    ]);
    expect((await report(['--owner', 'nobody at all'])).plans).toEqual([]);
  });

  it('looks as far as the next meeting of a body', async () => {
    const made = await report(['--meeting', 'PPMG']);
    expect(made.plans.map(({ id }) => id)).toEqual(['eastvale-2026']);
    expect(planOf(made, 'eastvale-2026').due.map(({ item }) => item)).toContain('MS1');
    const files = {
      ...all,
      'pip.config.yaml': 'meetings: [{ body: ppmg, date: 2026-07-23, papers_due: 2026-07-16 }]\n',
    };
    const house = await report(['--meeting', 'ppmg'], files);
    expect(house.plans.map(({ id }) => id)).toEqual(['audit-2026', 'eastvale-2026']);
    expect(planOf(house, 'eastvale-2026').meeting).toMatchObject({ day: '2026-07-23', days: 1 });
  });

  it('looks ahead as far as it is told', async () => {
    const due = async (time: string) =>
      planOf(await report(['--due-within', time]), 'eastvale-2026').due.map(({ item }) => item);
    expect(await due('5d')).toEqual(['R1a']);
    expect(await due('1w')).toEqual(['R1a']);
    expect(await due('0')).toEqual([]);
    expect(await due('36d')).toContain('MS1');
  });

  it.each([
    [['--due-within', 'soon'], '--due-within soon is no time'],
    [['--meeting', 'ppmg', '--due-within', '5d'], 'leave out --due-within'],
    [['--as-of', '2026-02-30'], 'no day of the calendar'],
    [['--shard', '5/4'], 'no part of a whole'],
    [['-o', 'here.xyz'], 'say which format'],
    [['-f', 'csv', '-o', 'force/eastvale.yaml'], 'write over the plan'],
  ])('refuses %j', async (args, said) => {
    const { code, stdout, stderr } = await status(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
  });

  it('exits 1 where something is overdue and that is asked', async () => {
    expect((await status(['--fail-on', 'overdue'])).code).toBe(1);
    expect((await status([])).code).toBe(0);
    const calm = { 'f.yaml': force };
    expect((await status(['--fail-on', 'overdue', '--as-of', '2026-06-30'], calm)).code).toBe(0);
  });

  it('says where there is no plan, and takes none where told', async () => {
    const { code, stderr } = await status([], {});
    expect([code, stderr]).toEqual([2, 'pip: no plan found here\n']);
    expect((await status(['--allow-empty'], {})).code).toBe(0);
  });

  it('names a file that cannot be read, and shows the others', async () => {
    const made = await status(['-f', 'json', '--fail-on', 'overdue', '--as-of', '2026-01-06'], {
      'f.yaml': force,
      'bad.yaml': 'kind: pdp\nid: [\n',
    });
    expect(JSON.parse(made.stdout)).toMatchObject({ unread: ['bad.yaml'], plans: [{ id: 'eastvale-2026' }] });
    expect(made.stderr).toContain('bad.yaml cannot be read as a plan');
    expect(made.code).toBe(1);
  });

  it('leaves notes of conversations out, even where they are named', async () => {
    expect((await report(['note.yaml'], { 'note.yaml': note })).plans).toEqual([]);
  });
});

describe('status as a table', () => {
  it.each([60, 80, 140])('fits %i columns', async (columns) => {
    const { stdout } = await status([], all, { terminal: { columns } });
    const widest = Math.max(...stdout.split('\n').map((line) => [...line].length));
    expect(widest).toBeLessThanOrEqual(columns);
    for (const title of ['Overdue', 'Reviews, checkpoints and readings owed', 'Due', 'Ratings', 'Plans'])
      expect(stdout.split('\n')).toContain(title);
    expect(stdout).toMatch(/^15 days/m);
    expect(stdout.replace(/\s+/g, ' ')).toContain('Computed rating: red when open and past due');
  });

  it('has colours on a terminal alone', async () => {
    const world = { terminal: { stdout: true, columns: 100 } };
    expect((await status([], all, world)).stdout).toContain('\u001b[31m15 days late');
    expect((await status(['--no-color'], all, world)).stdout).not.toContain('\u001b[');
    expect((await status([], all, { ...world, env: { NO_COLOR: '1' } })).stdout).not.toContain('\u001b[');
  });

  it('lets no plan write to the terminal', async () => {
    const evil = force.replace('Rebuild the demand profile', '"Re\\e[31mbuild ::error::x"');
    const { stdout } = await status([], { 'f.yaml': evil });
    expect(stdout).not.toContain('\u001b');
  });

  it('says how much support was held', async () => {
    const { stdout } = await status([], all, { terminal: { columns: 160 } });
    expect(stdout).toContain('2 of 6 held, 1 missed by the provider, 3 not on record');
    expect(stdout).toContain('1 of 3, 1 not kept');
  });
});

describe('status as CSV', () => {
  it('has a line for each thing, days as days, and no formula', async () => {
    const evil = force.replace('Rebuild the demand profile', '"=HYPERLINK(1)"');
    const { stdout } = await status(['-f', 'csv'], { 'f.yaml': evil });
    const rows: Record<string, string>[] = parse(stdout, { bom: true, columns: true });
    const late = rows.find(({ state }) => state === 'overdue');
    expect(late).toMatchObject({
      plan: 'eastvale-2026',
      item: 'C1.1',
      day: '2026-06-30',
      days: '-15',
      what: "'=HYPERLINK(1)",
    });
    expect(new Set(rows.map(({ state }) => state))).toEqual(
      new Set(['overdue', 'due', 'check', 'papers', 'moved', 'support', 'behind', 'red', 'green']),
    );
  });
});
