import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendar } from '../../src/exchange/calendar.ts';
import type { Happening } from '../../src/kit/happening.ts';

const day = (more: Partial<Happening> = {}): Happening => ({
  uid: 'north-1/MS1@pip-plan',
  day: '2026-12-31',
  title: 'First profile tested',
  detail: '',
  ...more,
});

const events = (text: string) => {
  const root = new ICAL.Component(ICAL.parse(text) as object[]);
  return root.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
};

describe('a calendar', () => {
  it('reads back in an independent reader as whole days', () => {
    const [one] = events(calendar('North', [day()], '2026-07-15'));
    expect(one?.uid).toBe('north-1/MS1@pip-plan');
    expect(one?.summary).toBe('First profile tested');
    expect(one?.startDate.isDate).toBe(true);
    expect(one?.startDate.toString()).toBe('2026-12-31');
    expect(one?.endDate.toString()).toBe('2027-01-01');
  });

  it('stamps every entry with the day that it stands for', () => {
    expect(calendar('North', [day()], '2026-07-15')).toContain('DTSTAMP:20260715T000000Z\r\n');
  });

  it('keeps commas, semicolons, backslashes and line ends', () => {
    const said = 'a, b; c\\d\nsecond line';
    const [one] = events(calendar('North', [day({ title: said, detail: said })], '2026-07-15'));
    expect(one?.summary).toBe(said);
    expect(one?.description).toBe(said);
  });

  it('cannot be made to hold another property', () => {
    const text = calendar('N', [day({ title: 'x\r\nATTACH:https://evil.example/a' })], '2026-07-15');
    expect(text).not.toMatch(/^ATTACH/m);
    expect(events(text)).toHaveLength(1);
  });

  it('folds at 75 bytes between characters, and ends every line with CRLF', () => {
    const title = '王小明 Ärger '.repeat(20).trim();
    const text = calendar('North', [day({ title })], '2026-07-15');
    const lines = text.split('\r\n');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(text).not.toContain('\uFFFD');
    expect(events(text)[0]?.summary).toBe(title);
  });

  it('is in the order of its days, whatever order it is given', () => {
    const two = [day(), day({ uid: 'b', day: '2026-01-02' })];
    expect(calendar('N', two, '2026-07-15')).toBe(calendar('N', [...two].reverse(), '2026-07-15'));
    expect(events(calendar('N', two, '2026-07-15')).map(({ uid }) => uid)).toEqual([
      'b',
      'north-1/MS1@pip-plan',
    ]);
  });
});
