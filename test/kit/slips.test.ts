import { describe, expect, it } from 'vitest';
import { movesOf, slipLine, slippage, slipWords } from '../../src/kit/slips.ts';

const move = (date: string, from: string, to: string, item: string | null = 'C1.1', field = 'due') => ({
  date,
  from,
  to,
  item,
  field,
});

describe('slips', () => {
  const changes = [
    move('2026-07-02', '2026-08-14', '2026-08-28'),
    move('2026-06-01', '2026-07-31', '2026-08-14'),
    move('2026-06-01', '2026-07-31', '2026-08-14', 'C1.2'),
    move('2026-06-01', '2026-05-01', '2026-05-08', 'C1.1', 'start'),
  ];

  it('orders the moves of one field of one item by their days', () => {
    expect(movesOf(changes, 'C1.1', 'due').map(({ to }) => to)).toEqual(['2026-08-14', '2026-08-28']);
  });

  it('leaves out an entry that moves nothing', () => {
    expect(movesOf([move('2026-06-01', '2026-07-31', '2026-07-31')], 'C1.1', 'due')).toEqual([]);
  });

  it('takes an entry without item for the plan itself', () => {
    const { item: _, ...plan } = move('2026-06-01', '2026-12-31', '2027-03-31', null, 'period.end');
    expect(movesOf([plan], null, 'period.end')).toHaveLength(1);
    expect(movesOf([plan], 'C1.1', 'period.end')).toEqual([]);
  });

  it('tells the first date, the present one, moves and days', () => {
    expect(slippage(changes, 'C1.1', 'due', '2026-08-28')).toEqual({
      first: '2026-07-31',
      now: '2026-08-28',
      moves: 2,
      days: 28,
    });
  });

  it('falls back on the last entry where the item has no date, and is silent where nothing moved', () => {
    expect(slippage(changes, 'C1.1', 'due', null)?.now).toBe('2026-08-28');
    expect(slippage(changes, 'C1.9', 'due', '2026-08-28')).toBeNull();
    expect(slippage(null, 'C1.1', 'due', '2026-08-28')).toBeNull();
    expect(slippage([{ ...changes[0], from: 3 }], 'C1.1', 'due', '2026-08-28')).toBeNull();
  });

  it('writes a slip as pages show it', () => {
    expect(slipLine(slippage(changes, 'C1.2', 'due', '2026-08-14'))).toBe(
      'first 31 Jul, now 14 Aug, 1 move (14 days)',
    );
    expect(slipLine(null)).toBe('');
  });

  it('says the years where they differ, and an earlier date as earlier', () => {
    expect(slipWords({ first: '2026-12-18', now: '2027-01-08', moves: 1, days: 21 })).toEqual({
      first: '18 December 2026',
      now: '8 January 2027',
      moves: '1 move (21 days)',
    });
    expect(slipWords({ first: '2026-08-14', now: '2026-08-13', moves: 1, days: -1 }).moves).toBe(
      '1 move (1 day earlier)',
    );
  });

  it('keeps times as written, and reads their last days', () => {
    const words = [move('2026-06-01', 'June 2026', '31 July 2026', '2.1')];
    const slip = slippage(words, '2.1', 'due', '31 July 2026');
    expect(slip?.days).toBe(31);
    expect(slip && slipWords(slip)).toEqual({
      first: 'June 2026',
      now: '31 July 2026',
      moves: '1 move (31 days)',
    });
    const vague = slippage([move('2026-06-01', 'Ongoing', 'June 2026')], 'C1.1', 'due', 'June 2026');
    expect(vague && slipWords(vague).moves).toBe('1 move');
  });
});
