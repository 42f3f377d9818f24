import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { all, force, growth, note, person, TODAY } from '../status/plans.ts';
import { testIo } from '../support/io.ts';

async function call(args: readonly string[], files: Readonly<Record<string, string>> = all) {
  const io = testIo({ today: TODAY, files });
  const code = await main(['calendar', ...args], io, 'pip');
  return { code, io, ...io.written };
}

interface Event {
  readonly uid: string;
  readonly day: string;
  readonly title: string;
  readonly detail: string;
}

/** Reads a calendar with a parser that is not ours. */
function events(text: string): readonly Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  expect(calendar.name).toBe('vcalendar');
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    expect(event.startDate.isDate).toBe(true);
    expect(event.endDate.subtractDate(event.startDate).toSeconds()).toBe(86_400);
    expect(component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-07-15T00:00:00Z');
    return {
      uid: event.uid,
      day: event.startDate.toString(),
      title: event.summary,
      detail: event.description ?? '',
    };
  });
}

const days = (list: readonly Event[], part: string): string[] =>
  list.filter(({ uid }) => uid.includes(part)).map(({ day }) => day);

describe('a calendar', () => {
  it('holds what is to come of a force plan', async () => {
    const list = events((await call(['force'])).stdout);
    expect(list.map(({ uid, day }) => `${day} ${uid}`)).toEqual([
      '2026-06-11 eastvale-2026/papers/MT1@pip-plan',
      '2026-06-18 eastvale-2026/meeting/MT1@pip-plan',
      '2026-06-30 eastvale-2026/due/C1.1@pip-plan',
      '2026-07-20 eastvale-2026/mitigation/R1a@pip-plan',
      '2026-07-31 eastvale-2026/due/C1.2@pip-plan',
      '2026-08-20 eastvale-2026/milestone/MS1@pip-plan',
      '2026-09-17 eastvale-2026/papers/MT2@pip-plan',
      '2026-09-24 eastvale-2026/meeting/MT2@pip-plan',
      '2027-03-31 eastvale-2026/check/SU1@pip-plan',
    ]);
    expect(list[4]?.title).toBe('C1.2 due: Train the supervisors (Eastvale Police: Call handling)');
  });

  it('keeps its ids when a day moves', async () => {
    const before = events((await call([], { 'f.yaml': force })).stdout);
    const moved = force.replace('due: 2026-07-31', 'due: 2026-08-14');
    const after = events((await call([], { 'f.yaml': moved })).stdout);
    expect(new Set(after.map(({ uid }) => uid))).toEqual(new Set(before.map(({ uid }) => uid)));
    expect(days(after, 'due/C1.2')).toEqual(['2026-08-14']);
  });

  it('puts checkpoints off by a pause', async () => {
    const plain = events((await call([], { 'p.yaml': person })).stdout);
    expect(days(plain, 'checkpoint')).toEqual(['2026-06-29', '2026-07-20', '2026-07-27', '2026-08-03']);
    const paused = person.replace(
      'checkpoint_every',
      'pauses: [{ from: 2026-07-16, to: 2026-07-22, agreed_by: HR }]\ncheckpoint_every',
    );
    const later = events((await call([], { 'p.yaml': paused })).stdout);
    expect(days(later, 'checkpoint')).toEqual(['2026-06-29', '2026-07-27', '2026-08-03']);
    const begun = person.replace(
      'checkpoint_every',
      'pauses: [{ from: 2026-06-26, to: 2026-07-12, agreed_by: HR }]\ncheckpoint_every',
    );
    expect(days(events((await call([], { 'p.yaml': begun })).stdout), 'checkpoint')).toEqual([
      '2026-07-16',
      '2026-07-23',
      '2026-07-30',
      '2026-08-06',
    ]);
  });

  it('holds reviews, goals and commitments of a development plan', async () => {
    const list = events((await call([], { 'd.yaml': growth })).stdout);
    expect(days(list, 'review')).toEqual(['2026-07-08', '2026-08-26', '2026-09-23']);
    expect(list.map(({ title }) => title)).toContain('Commitment MC1 (noor-2026-q3)');
    expect(days(list, 'ending')).toEqual(['2026-09-30']);
  });

  it('names nobody unless it is told to', async () => {
    const files = {
      ...all,
      'f.yaml': force
        .replace('id: eastvale-2026', 'id: two')
        .replace('Rebuild the demand profile', 'Ask Dr Amara Singh for the profile'),
    };
    const { stdout } = await call([], files);
    const plain = stdout.replace(/\r\n /g, '');
    for (const name of ['Amara', 'Siobhán', 'Ben Cole', 'Ada', 'Noor Haddad', 'Cleo'])
      expect(plain).not.toContain(name);
    expect(plain).toContain('Ask the lead for the profile');
    const short = events((await call([], { 'f.yaml': force.replaceAll('Dr Amara Singh', 'Re') })).stdout);
    expect(short.find(({ uid }) => uid.includes('due/C1.1'))?.title).toContain('Rebuild');
    const named = events((await call(['--with-names'], files)).stdout);
    expect(named.find(({ uid }) => uid.includes('checkpoint'))?.detail).toBe('Ben Cole');
    expect(named.find(({ uid }) => uid === 'two/due/C1.1@pip-plan')).toMatchObject({
      title: 'C1.1 due: Ask Dr Amara Singh for the profile (Eastvale Police: Call handling)',
      detail: 'Dr Amara Singh',
    });
  });

  it('takes one owner, and then no meetings', async () => {
    const list = events((await call(['--owner', 'Amara'])).stdout);
    expect(list.map(({ uid }) => uid)).toEqual([
      'eastvale-2026/due/C1.1@pip-plan',
      'eastvale-2026/mitigation/R1a@pip-plan',
    ]);
  });

  it('holds a conversation only when it is named by hand', async () => {
    const files = { 'notes/n.yaml': note, 'p.yaml': person };
    expect(days(events((await call([], files)).stdout), 'follow-up')).toEqual([]);
    expect(days(events((await call(['notes'], files)).stdout), 'follow-up')).toEqual([]);
    expect(days(events((await call(['notes/n.yaml'], files)).stdout), 'follow-up')).toEqual(['2026-06-01']);
  });

  it('has the meetings of the house once', async () => {
    const files = {
      'a.yaml': force,
      'b.yaml': force.replace('eastvale-2026', 'other'),
      'pip.config.yaml': 'meetings: [{ body: ppmg, date: 2026-10-22, papers_due: 2026-10-15 }]\n',
    };
    const list = events((await call([], files)).stdout);
    expect(days(list, 'house/')).toEqual(['2026-10-15', '2026-10-22']);
  });

  it('keeps apart two plans of one id', async () => {
    const list = events((await call([], { 'a.yaml': growth, 'b.yaml': growth })).stdout);
    expect(new Set(list.map(({ uid }) => uid)).size).toBe(list.length);
    expect(days(list, 'goal/G1')).toHaveLength(2);
  });

  it('gives times as written their last day', async () => {
    const [first] = events((await call(['answers'])).stdout);
    expect(first).toMatchObject({ day: '2026-06-30', detail: 'As written: June 2026' });
  });

  it('is folded at 75 bytes, ends its lines as it must, and escapes what has a meaning', async () => {
    const odd = force.replace('Train the supervisors', `"O’Neill; Siobhán, 王小明 \\\\ ${'ü'.repeat(60)}"`);
    const { stdout } = await call([], { 'f.yaml': odd });
    expect(stdout.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    for (const line of stdout.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const found = events(stdout).find(({ uid }) => uid.includes('due/C1.2'));
    expect(found?.title).toContain('C1.2 due: O’Neill; Siobhán, 王小明 \\ üüü');
  });

  it('is written to a file, never over a plan', async () => {
    const { code, io, stderr, stdout } = await call(['-o', 'out/plans.ics']);
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toContain('wrote out/plans.ics');
    const written = Buffer.from(io.files.read('out/plans.ics')).toString();
    expect(written).toBe((await call([])).stdout);
    expect((await call(['-o', 'force/eastvale.yaml'])).code).toBe(2);
  });

  it('is asked for where there are plans', async () => {
    expect(await call([], {})).toMatchObject({ code: 2, stderr: 'pip: no plan found here\n' });
    expect((await call(['--allow-empty'], {})).code).toBe(0);
  });
});
