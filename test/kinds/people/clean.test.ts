import { describe, expect, it } from 'vitest';
import { edited, told, unmarked, verdictOn } from '../../support/planted.ts';
import { cleanConversation } from './clean-conversation.ts';
import { cleanPdp } from './clean-pdp.ts';
import { cleanPip } from './clean-pip.ts';

const plans = [
  ['individual-pip', cleanPip, '2026-06-03'],
  ['conversation', cleanConversation, '2026-03-09'],
  ['pdp', cleanPdp, '2026-08-05'],
] as const;

describe('the plans that the cases begin from', () => {
  it.each(plans)('%s: nothing is to be said of it', async (_, text, today) => {
    expect(told(await verdictOn(text, { today }))).toEqual([]);
  });
  it.each(plans)('%s: nor at the submission stage', async (_, text, today) => {
    expect(told(await verdictOn(text, { today, stage: 'submission' }))).toEqual([]);
  });
  it.each(plans)('%s: nor as a draft', async (_, text, today) => {
    const draft = text.replace(/^status: .*$/m, 'status: draft');
    expect(told(await verdictOn(draft, { today }))).toEqual([]);
  });
  it.each(plans)(
    '%s: nor without a status, with CRLF, and with a byte order mark',
    async (_, text, today) => {
      const bare = text.replace(/^status: .*\n/m, '').replaceAll('\n', '\r\n');
      expect(told(await verdictOn(`\ufeff${bare}`, { today }))).toEqual([]);
    },
  );
});

describe('an edit of a plan', () => {
  it('finds its words exactly once', () => {
    expect(edited('a\nb\n', [['a', 'c']])).toBe('c\nb\n');
    expect(edited('a\n', [['', 'b\n']])).toBe('a\nb\n');
    expect(() => edited('a\na\n', [['a', 'c']])).toThrow('2 places say "a"');
    expect(() => edited('a\n', [['b', 'c']])).toThrow('0 places say "b"');
  });

  it('marks places that the plan does not hold', () => {
    expect(unmarked('a: ¦b\n¦¦c\n')).toEqual({ text: 'a: b\nc\n', marks: ['1:4', '2:1', '2:1'] });
  });
});
