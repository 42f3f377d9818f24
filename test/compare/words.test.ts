import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonDiff, markdownDiff, prettyDiff } from '../../src/cli/diff-report.ts';
import { difference } from '../../src/core/compare/difference.ts';
import { plainMark, tellDifference } from '../../src/core/compare/tell-difference.ts';
import { wordDiff } from '../../src/core/compare/word-diff.ts';
import type { Difference } from '../../src/kit/difference.ts';
import type { Known } from '../../src/kit/history.ts';

const marked = (was: string, is: string) => wordDiff(was, is).map(plainMark).join(' ');

describe('two texts word by word', () => {
  it.each([
    ['the same', 'a b c', 'a b c', 'a b c'],
    ['spaces alone', 'a  b\n\tc', 'a b c', 'a b c'],
    ['nothing before', '', 'a b', '{+a b+}'],
    ['nothing after', 'a b', '', '[-a b-]'],
    ['nothing at all', '', '', ''],
    ['one word at the start', 'x b c', 'y b c', '[-x-] {+y+} b c'],
    ['one word in the middle', 'a x c', 'a y c', 'a [-x-] {+y+} c'],
    ['one word at the end', 'a b x', 'a b y', 'a b [-x-] {+y+}'],
    ['a word more', 'a c', 'a b c', 'a {+b+} c'],
    ['a word less', 'a b c', 'a c', 'a [-b-] c'],
    ['a word twice', 'a a b', 'a b', 'a [-a-] b'],
    ['words turned round', 'a b', 'b a', '[-a-] b {+a+}'],
    ['two places', 'a x b y c', 'a X b Y c', 'a [-x-] {+X+} b [-y-] {+Y+} c'],
    ['no word in common', 'a b', 'c d', '[-a b-] {+c d+}'],
    ['case', 'Train staff', 'train staff', '[-Train-] {+train+} staff'],
    ['a full stop', 'All staff.', 'All staff', 'All [-staff.-] {+staff+}'],
    ['names as they are', 'O’Neill met 王小明', 'O’Neill met محمد', 'O’Neill met [-王小明-] {+محمد+}'],
  ])('%s', (_, was, is, expected) => {
    expect(marked(was, is)).toBe(expected);
  });

  const words = fc
    .array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })
    .map((list) => list.join(' '));
  const side = (was: string, is: string, other: 'gone' | 'new') =>
    wordDiff(was, is)
      .filter(({ is: run }) => run === 'same' || run === other)
      .map(({ text }) => text)
      .join(' ');

  it('give back either text', () => {
    fc.assert(
      fc.property(words, words, (was, is) => {
        expect([side(was, is, 'gone'), side(was, is, 'new')]).toEqual([was, is]);
      }),
    );
  });

  it('never have two runs of a sort one after the other', () => {
    fc.assert(
      fc.property(words, words, (was, is) => {
        const runs = wordDiff(was, is).map(({ is: run }) => run);
        expect(runs.filter((run, i) => run === runs[i + 1])).toEqual([]);
      }),
    );
  });

  it('are told at their ends alone where they are very long', () => {
    const long = (word: string) => `start ${Array.from({ length: 700 }, (_, n) => word + n).join(' ')} end`;
    const runs = wordDiff(long('a'), long('b'));
    expect(runs.map(({ is }) => is)).toEqual(['same', 'gone', 'new', 'same']);
    expect([runs[0]?.text, runs[3]?.text]).toEqual(['start', 'end']);
  });
});

const C12: Known = { sort: 'action', id: 'C1.2', about: 'Publish the weekly report' };
const BARE: Known = { sort: 'mitigation', id: '', about: 'A second analyst' };
const of = (what: Difference['what'], item: Known | null, more: Partial<Difference>) =>
  difference(what, item, ['x'], more);
const reworded = of('reworded', C12, {
  field: 'action',
  from: 'Publish each week',
  to: 'Publish each month',
  words: wordDiff('Publish each week', 'Publish each month'),
});

const SENTENCES: readonly (readonly [Difference, string])[] = [
  [
    of('moved', C12, { field: 'due', from: '2026-07-31', to: '2026-08-28', days: 28 }),
    'C1.2 moved from 31 July 2026 to 28 August 2026 (28 days), with no reason recorded',
  ],
  [
    of('moved', C12, {
      field: 'due',
      from: '2026-07-31',
      to: '2026-08-01',
      days: 1,
      reason: 'a late report',
    }),
    'C1.2 moved from 31 July 2026 to 1 August 2026 (1 day): a late report',
  ],
  [
    of('moved', C12, { field: 'due', from: '2026-08-01', to: '2026-07-31', days: -1, reason: 'x' }),
    'C1.2 moved from 1 August 2026 to 31 July 2026 (1 day earlier): x',
  ],
  [
    of('moved', C12, { field: 'start', from: '2026-07-31', to: '2026-08-28', days: 28, reason: 'x' }),
    'C1.2 start moved from 31 July 2026 to 28 August 2026 (28 days): x',
  ],
  [
    of('moved', C12, { field: 'due', from: 'Ongoing', to: 'Autumn 2026', reason: 'x' }),
    'C1.2 moved from Ongoing to Autumn 2026: x',
  ],
  [
    of('moved', null, { field: 'period.end', from: '2026-07-31', to: '2026-08-28', days: 28, reason: 'x' }),
    'The plan’s period.end moved from 31 July 2026 to 28 August 2026 (28 days): x',
  ],
  [
    of('moved', BARE, { field: 'due', from: '2026-07-31', to: '2026-08-28', days: 28, reason: 'x' }),
    'The mitigation “A second analyst” moved from 31 July 2026 to 28 August 2026 (28 days): x',
  ],
  [reworded, 'C1.2 action was reworded: Publish each [-week-] {+month+}'],
  [{ ...reworded, reason: 'agreed' }, 'C1.2 action was reworded: Publish each [-week-] {+month+} (agreed)'],
  [of('added', C12, {}), 'C1.2 is new: Publish the weekly report'],
  [of('added', BARE, {}), 'The mitigation “A second analyst” is new'],
  [of('closed', C12, { to: 'complete' }), 'C1.2 is complete: Publish the weekly report'],
  [of('reopened', C12, { from: 'complete', to: 'in_progress' }), 'C1.2 is open again: it was complete'],
  [of('dropped', C12, { to: 'dropped' }), 'C1.2 was dropped: Publish the weekly report'],
  [of('removed', C12, {}), 'C1.2 has gone from the plan: Publish the weekly report'],
  [
    of('status', C12, { field: 'status', from: 'not_started', to: 'on_hold' }),
    'C1.2 went from not started to on hold',
  ],
  [
    of('status', C12, { field: 'status', from: null, to: 'in_progress' }),
    'C1.2 went from no status to in progress',
  ],
  [
    of('status', null, { field: 'status', from: 'draft', to: 'agreed' }),
    'The plan went from draft to agreed',
  ],
  [
    of('risk', { ...C12, id: 'R1', about: 'Analysts leave' }, { from: 12, to: 6 }),
    'R1 fell from 12 to 6: Analysts leave',
  ],
  [of('risk', { ...C12, id: 'R1', about: '' }, { from: 6, to: 12 }), 'R1 rose from 6 to 12'],
  [
    of('reading', { ...C12, id: 'M1' }, { field: 'readings', date: '2026-05-31', to: 62.5 }),
    'M1 read 62.5 on 31 May 2026',
  ],
  [
    of('entry', null, { field: 'reviews', date: '2026-05-29', to: 'Two slips' }),
    'New review of 29 May 2026: Two slips',
  ],
  [of('entry', C12, { field: 'updates', date: '2026-05-29' }), 'New update of 29 May 2026 on C1.2'],
  [
    of('entry', BARE, { field: 'updates', date: '2026-05-29', to: 'Begun' }),
    'New update of 29 May 2026 on “A second analyst”: Begun',
  ],
  [
    of('rewritten', null, { field: 'reviews', date: '2026-05-29', from: 'Two slips' }),
    'The review of 29 May 2026 was removed (Two slips)',
  ],
  [of('rewritten', null, { field: 'reviews', date: '2026-05-29' }), 'The review of 29 May 2026 was removed'],
  [
    of('rewritten', C12, { field: 'readings.value', date: '2026-05-29', from: 61, to: 62 }),
    'The reading of 29 May 2026 on C1.2, value, was rewritten from 61 to 62',
  ],
  [
    of('rewritten', null, {
      field: 'checkpoints.needs_work',
      date: '2026-05-29',
      words: wordDiff('a b', 'a c'),
    }),
    'The checkpoint of 29 May 2026, needs work, was rewritten: a [-b-] {+c+}',
  ],
  [
    of('changed', C12, { field: 'lead', from: 'Dana Kim', to: 'Tom Adeyemi' }),
    'C1.2 lead changed from Dana Kim to Tom Adeyemi',
  ],
  [of('changed', C12, { field: 'lead', to: 'Tom Adeyemi' }), 'C1.2 lead was added: Tom Adeyemi'],
  [of('changed', C12, { field: 'lead', from: 'Dana Kim' }), 'C1.2 lead was taken out: Dana Kim'],
  [
    of('changed', C12, { field: 'lead', from: 'Dana Kim', reason: 'she left' }),
    'C1.2 lead was taken out: Dana Kim (she left)',
  ],
  [
    of('changed', { ...C12, id: 'M1' }, { field: 'target.value', from: 80, to: 70, reason: 'x' }),
    'M1 target.value changed from 80 to 70: x',
  ],
];

describe('a difference as a sentence', () => {
  it.each(SENTENCES)('%#', (one, sentence) => {
    expect(tellDifference(one)).toBe(sentence);
  });

  it('is cut where a text is very long', () => {
    const long = 'word '.repeat(200).trim();
    const sentence = tellDifference(of('changed', C12, { field: 'lead', from: long, to: 'x' }));
    expect(sentence.length).toBeLessThan(360);
    expect(sentence).toContain('…');
  });
});

const result = (...differences: readonly Difference[]) => ({
  sides: { from: { ref: 'main', commit: 'a'.repeat(40) }, to: null },
  plans: [
    {
      file: 'plans/north.yaml',
      before: null,
      id: 'north',
      kind: 'force-pip',
      title: 'Call handling',
      state: 'changed' as const,
      note: null,
      differences,
    },
  ],
});

describe('the three formats', () => {
  it.each(SENTENCES)('all say it: %#', (one, sentence) => {
    const pretty = prettyDiff(result(one), false);
    expect(pretty).toBe(
      `plans/north.yaml\n  ${sentence}\n\n1 change in 1 plan from main (aaaaaaa) to the working copy.\n`,
    );
    const json = JSON.parse(jsonDiff(result(one)));
    expect(json.plans[0].differences).toMatchObject([{ what: one.what, sentence, words: one.words }]);
    expect(json.summary).toEqual({ plans: 1, differences: 1, byWhat: { [one.what]: 1 } });
    const [, comment = ''] = markdownDiff(result(one)).split('\n#### plans/north.yaml\n\n- ');
    const words = (text: string) =>
      text
        .replace(/\[-|-\]|\{\+|\+\}|~~|\*\*|\\|&[a-z]+;/g, '')
        .replace(/\s+/g, ' ')
        .trim();
    expect(words(comment)).toBe(words(sentence));
  });

  it('mark words by their own means', () => {
    expect(prettyDiff(result(reworded), false)).toContain('each [-week-] {+month+}\n');
    const painted = prettyDiff(result(reworded), true);
    expect([painted.includes('\u001b[9mweek'), painted.includes('\u001b[32mmonth')]).toEqual([true, true]);
    expect(markdownDiff(result(reworded))).toContain('Publish each ~~week~~ **month**');
  });

  it('say so where nothing changed', () => {
    const none = { ...result(), plans: [] };
    expect(prettyDiff(none, false)).toBe('Nothing changed from main (aaaaaaa) to the working copy.\n');
    expect(markdownDiff(none)).toBe(
      '### What changed in the plans\n\nNothing changed from main (aaaaaaa) to the working copy.\n',
    );
    expect(JSON.parse(jsonDiff(none))).toMatchObject({
      to: null,
      plans: [],
      summary: { plans: 0, byWhat: {} },
    });
  });

  it('count by what happened, in JSON', () => {
    const list = SENTENCES.map(([one]) => one);
    const { byWhat, differences } = JSON.parse(jsonDiff(result(...list))).summary;
    expect([differences, byWhat.moved, byWhat.changed, byWhat.status]).toEqual([list.length, 7, 5, 3]);
  });

  it('keep a comment within what GitHub takes, and say how many are left', () => {
    const many = Array.from({ length: 3000 }, (_, n) => of('added', { ...C12, id: `C1.${n}` }, {}));
    const text = markdownDiff(result(...many));
    expect(text.length).toBeLessThan(65_536);
    const shown = text.split('\n').filter((line) => line.startsWith('- ')).length;
    expect(text).toContain(`\n${3000 - shown} more changes not shown here.\n`);
  });

  it('let no text of a plan speak for the page', () => {
    const evil = { ...C12, about: '<img src=x> @everyone #12 [a](http://x) \u001b[31m' };
    const one = of('added', evil, {});
    expect(markdownDiff(result(one))).not.toMatch(/<img|@everyone|[^\\]\]\(http/);
    expect(prettyDiff(result(one), true)).not.toContain('\u001b[31m');
    expect(JSON.parse(jsonDiff(result(one))).plans[0].differences[0].about).toBe(evil.about);
  });
});
