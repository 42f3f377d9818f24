import { describe, expect, it } from 'vitest';
import type { Field, Item } from '../../src/kit/facets.ts';
import { noNeighbours } from '../../src/kit/neighbours.ts';
import type { Context } from '../../src/kit/rule.ts';
import { defaultSettings } from '../../src/kit/settings.ts';
import { rule as activity } from '../../src/rules/wording/activity-as-goal.ts';
import { rule as commitment } from '../../src/rules/wording/generic-commitment.ts';
import { rule as personality } from '../../src/rules/wording/personality.ts';
import { quoted } from '../../src/rules/wording/remark/remarks.ts';
import { rule as criterion } from '../../src/rules/wording/unmeasurable-criterion.ts';
import { rule as goal } from '../../src/rules/wording/vague-goal.ts';
import { rule as timescale } from '../../src/rules/wording/vague-timescale.ts';
import { rule as mitigation } from '../../src/rules/wording/weak-mitigation.ts';
import { rule as wrongTool } from '../../src/rules/wording/wrong-tool.ts';

const item = (value: Record<string, unknown>, within: Item | null = null): Item => ({
  sort: 'thing',
  id: 'X1',
  path: ['things', 0],
  value,
  within,
});
const field = (role: string, text: string, owner: Item | null = item({})): Field => ({
  role,
  path: ['things', 0, role],
  text,
  item: owner,
});

function context(kind: string, prose: readonly Field[], wording = defaultSettings.wording): Context {
  const facets = {
    items: [],
    prose,
    people: [],
    times: [],
    references: [],
    links: [],
    pending: [],
    texts: prose,
  };
  const settings = { ...defaultSettings, wording };
  const people = kind === 'pdp' || kind === 'individual-pip';
  return { today: '2026-07-15', kind, people, settings, facets, neighbours: noNeighbours, history: null };
}

const said = (rule: typeof goal, kind: string, prose: readonly Field[], wording = defaultSettings.wording) =>
  [...rule.check(null, context(kind, prose, wording))].map(({ message }) => message);

describe('remarks', () => {
  it('report a goal under one of the two rules at most', () => {
    for (const text of ['Attend a course', 'Be better', 'Attend a course to be better at everything']) {
      const both = [
        ...said(goal, 'pdp', [field('goal', text)]),
        ...said(activity, 'pdp', [field('goal', text)]),
      ];
      expect(both.length, text).toBe(1);
    }
  });

  it('read only fields of their own role', () => {
    expect(said(personality, 'pdp', [field('action', 'He is lazy')])).toEqual([]);
    expect(said(personality, 'pdp', [field('concern', 'He is lazy')])).toHaveLength(1);
  });

  it('want certainty where a text tells what is expected or goes well', () => {
    const doubtful = 'Sulky on 4 May and left two calls';
    const at = (key: string): Field => ({ ...field('concern', doubtful), path: ['concerns', 0, key] });
    expect(said(personality, 'individual-pip', [at('fact')])).toHaveLength(1);
    expect(said(personality, 'individual-pip', [at('expected')])).toEqual([]);
  });

  it('quote nothing but the phrase', () => {
    const [message] = said(personality, 'pdp', [field('concern', 'Jo from Ashby is arrogant, as Lin knows')]);
    expect(message).toMatch(/^"arrogant" speaks of character/);
    expect(message).not.toContain('Jo');
  });

  it('cut a long phrase at a word', () => {
    const text = 'a statement of very many words that goes on and on';
    expect(quoted(text, { start: 0, end: text.length })).toBe('"a statement of very many words that …"');
    expect(quoted('lazy', { start: 0, end: 4 })).toBe('"lazy"');
  });

  it('leave an open-ended time alone where its next review is set', () => {
    expect(said(timescale, 'action-plan', [field('timescale', 'Ongoing')])).toHaveLength(1);
    const reviewed = item({ next_review: '2026-09-01' });
    expect(said(timescale, 'action-plan', [field('timescale', 'Ongoing', reviewed)])).toEqual([]);
    expect(said(timescale, 'action-plan', [field('timescale', 'Ongoing', item({}, reviewed))])).toEqual([]);
  });

  it('leave the mitigation of an accepted risk alone', () => {
    const accepted = item({ response: 'accept', accepted_by: 'DCC Price' });
    expect(said(mitigation, 'force-pip', [field('mitigation', 'Monitor closely')])).toHaveLength(1);
    expect(
      said(mitigation, 'force-pip', [field('mitigation', 'Monitor closely', item({}, accepted))]),
    ).toEqual([]);
    const bare = item({ response: 'accept' });
    expect(
      said(mitigation, 'force-pip', [field('mitigation', 'Monitor closely', item({}, bare))]),
    ).toHaveLength(1);
  });

  it('read support with its provider and rhythm', () => {
    const given = item({ provider: 'Dana Kim', every: 'week', to: '2026-07-10' });
    expect(said(commitment, 'individual-pip', [field('commitment', 'Coaching on handovers', given)])).toEqual(
      [],
    );
  });

  it('advise where an absolute has no bound, and only there', () => {
    const [remark] = criterion.check(
      null,
      context('force-pip', [field('criterion', 'Visitor badges always returned to the gatehouse')]),
    );
    expect(remark?.severity).toBe('advice');
    expect(remark?.message).toMatch(/^"always" leaves no room/);
    const bounded = field('criterion', 'Badges always returned over the 8 weeks, from the gatehouse log');
    expect(said(criterion, 'force-pip', [bounded])).toEqual([]);
  });

  it('honour what the house allows and flags', () => {
    const prose = [field('concern', 'Shift was marked moody')];
    expect(said(personality, 'pdp', prose)).toHaveLength(1);
    expect(said(personality, 'pdp', prose, { allow: ['moody'], flag: [] })).toEqual([]);
    const sound = [field('concern', 'Left the till open on 3 June')];
    expect(said(personality, 'pdp', sound, { allow: [], flag: ['till'] })[0]).toMatch(/house list/);
  });
});

describe('the wrong tool', () => {
  it.each([
    ['pdp', 'This is a final warning', '"final warning"'],
    ['pdp', 'Failing to meet the standard has consequences', '"Failing to meet"'],
    ['individual-pip', 'A plan for her career goals', '"career goals"'],
  ])('%s: %s', (kind, text, phrase) => {
    const messages = said(wrongTool, kind, [field('concern', text)]);
    expect(messages).toHaveLength(1);
    expect(messages[0]?.startsWith(phrase)).toBe(true);
  });

  it.each([
    ['pdp', 'Set the early warning limits of the gauges'],
    ['pdp', 'Fix the 40 compiler warnings'],
    ['individual-pip', 'A final warning was given on 3 May'],
    ['force-pip', 'Career goals'],
  ])('%s leaves alone: %s', (kind, text) => {
    expect(said(wrongTool, kind, [field('concern', text)])).toEqual([]);
  });
});
