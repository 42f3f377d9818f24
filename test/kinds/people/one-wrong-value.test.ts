import { describe, expect, it } from 'vitest';
import { told, verdictOn } from '../../support/planted.ts';
import { cleanConversation } from './clean-conversation.ts';
import { cleanPdp } from './clean-pdp.ts';
import { cleanPip } from './clean-pip.ts';

/** Whatever was meant, none of these can be it; and what no line may become. */
const WRONG = ['TBC', '[[1]]', ''];
const ONE = / plan\/(?:schema|placeholder|syntax): /;

/** Each line of a plan that gives a field its value, with a wrong one in its place. */
function* spoilt(plan: string): Iterable<readonly [line: number, name: string, text: string]> {
  const lines = plan.split('\n');
  for (const [i, line] of lines.entries()) {
    const [, head = '', key = ''] = /^(\s*(?:- )?)([a-z_]+): .+$/.exec(line) ?? [];
    if (key === '' || key === 'kind') continue;
    for (const value of WRONG)
      yield [i + 1, `${key}: ${value}`, lines.with(i, `${head}${key}: ${value}`).join('\n')];
  }
}

/** Each key of a plan with its last letter twice. */
function* misspelt(plan: string): Iterable<readonly [line: number, name: string, text: string]> {
  const lines = plan.split('\n');
  for (const [i, line] of lines.entries()) {
    const [, head = '', key = '', rest = ''] = /^(\s*(?:- )?)([a-z_]+)(:.*)$/.exec(line) ?? [];
    if (key === '' || key === 'kind') continue;
    yield [i + 1, key, lines.with(i, `${head}${key}${key.at(-1)}${rest}`).join('\n')];
  }
}

const plans = [
  ['individual-pip', cleanPip, '2026-06-03'],
  ['conversation', cleanConversation, '2026-03-09'],
  ['pdp', cleanPdp, '2026-08-05'],
] as const;

describe('one misspelt key is one finding, at its line', () => {
  it.each(plans)('wherever it stands in a %s', async (_, plan, today) => {
    const others: string[] = [];
    for (const [line, key, text] of misspelt(plan)) {
      const found = told(await verdictOn(text, { today }));
      if (!(found.length === 1 && found[0]?.startsWith(`${line}:`) && found[0].includes(`write ${key}:`)))
        others.push(`${line} ${key}\n  ${found.join('\n  ')}`);
    }
    expect(others).toEqual([]);
  });
});

describe('one wrong value is one finding, at its line', () => {
  it.each(plans)('wherever it stands in a %s', async (_, plan, today) => {
    const others: string[] = [];
    let tried = 0;
    for (const [line, name, text] of spoilt(plan)) {
      const found = told(await verdictOn(text, { today }));
      const silent = found.length === 0 && /: TBC$/.test(name);
      if (!silent && !(found.length === 1 && found[0]?.startsWith(`${line}:`) && ONE.test(found[0])))
        others.push(`${line} ${name}\n  ${found.join('\n  ')}`);
      tried += 1;
    }
    expect(tried).toBeGreaterThan(40);
    expect(others).toEqual([]);
  });
});

describe('an item that other lists name', () => {
  const ledgers = `changes:
  - { item: G1, field: target_date, date: 2026-07-20, from: 2026-09-11, to: 2026-09-18, reason: Leave, agreed_by: Rosa Lindqvist }
corrections:
  - { item: G2, field: how, date: 2026-07-21, reason: A typing slip, by: Sam Okafor }
`;
  const plan = cleanPdp.replace('retention:', `${ledgers}retention:`);

  it.each([
    ['its list is misspelt', '\ngoals:\n', '\ngoalss:\n'],
    ['its id is misspelt', '  - id: G1', '  - idd: G1'],
    ['its id is still to come', '  - id: G1', '  - id: TBC'],
  ])('is not missed where %s', async (_, was, is) => {
    expect(told(await verdictOn(plan, { today: '2026-08-05' }))).toEqual([]);
    expect(told(await verdictOn(plan.replace(was, is), { today: '2026-08-05' }))).toHaveLength(1);
  });

  it('is missed where it is not there', async () => {
    const found = told(await verdictOn(plan.replace('item: G2', 'item: G9'), { today: '2026-08-05' }));
    expect(found.map((line) => line.replace(/^\S+ /, ''))).toEqual([
      'error plan/reference: Nothing in this plan has the id G9: name an item of it, or leave item: out',
    ]);
  });
});
