import { describe, expect, it } from 'vitest';
import { kind } from '../../../src/kinds/action-plan/index.ts';
import { isOpenEnded, isStatus } from '../../../src/kinds/action-plan/plan.ts';
import { onlyTells, restates } from '../../../src/kinds/action-plan/sayings.ts';
import { judgePart } from '../../support/excerpt.ts';

const verdict = (body: string, today = '2026-07-15') => judgePart(kind, body, today);
const at = async (rule: string, body: string, today?: string) => (await verdict(body, today)).at(rule);
const one = (fields: string): string =>
  `recommendations:\n  - number: "1"\n${fields.replace(/^(?=.)/gm, '    ')}`;

describe('an answer', () => {
  it('is asked of all but the dropped and the declined', async () => {
    expect(await at('recommendation-answered', one(''))).toEqual(['recommendations.0.proposed_action']);
    for (const fields of ['status: dropped\n', 'response: not_agreed\n', 'reason: Sold in 2024\n'])
      expect(await at('recommendation-answered', one(fields))).toEqual([]);
  });

  it('is not given by actions that were dropped', async () => {
    const dropped = one('actions:\n  - task: "1.1"\n    status: dropped\n');
    expect(await at('recommendation-answered', dropped)).toEqual(['recommendations.0.proposed_action']);
  });

  it('of a declined one is a reason, and only that', async () => {
    const { findings } = await verdict(one('response: not_agreed\nowner: Ana Duarte\n'));
    expect(findings.map(({ rule }) => rule)).toEqual(['action-plan/declined-with-reason']);
  });
});

describe('a timescale', () => {
  it('may be that of the actions, and is not asked of what is declined or closed', async () => {
    expect(await at('timescale-given', one(''))).toEqual(['recommendations.0.timescale']);
    expect(await at('timescale-given', one('actions:\n  - due: June 2026\n'))).toEqual([]);
    expect(await at('timescale-given', one('response: not_agreed\n'))).toEqual([]);
    expect(await at('timescale-given', one('closed:\n  by: Audit Scotland\n'))).toEqual([]);
  });

  it('tells states from times', () => {
    for (const text of ['Complete', 'COMPLETED', 'Fully implemented', 'In progress', 'not yet started'])
      expect(isStatus(text), text).toBe(true);
    for (const text of [
      'Complete by 30 June 2026',
      'Completed March 2004',
      'December 2003',
      'Ongoing',
      'Donegal',
    ])
      expect(isStatus(text), text).toBe(false);
  });

  it('knows what has no end', () => {
    for (const text of ['Ongoing', 'On-going', 'Continuous', 'Rolling programme', 'BAU'])
      expect(isOpenEnded(text), text).toBe(true);
    for (const text of ['March 2004', 'ASAP', 'In due course']) expect(isOpenEnded(text), text).toBe(false);
  });

  it('without an end wants a next review only while it is open', async () => {
    expect(await at('open-ended-reviewed', one('timescale: Ongoing\n'))).toEqual([
      'recommendations.0.next_review',
    ]);
    for (const status of ['complete', 'verified', 'dropped'])
      expect(await at('open-ended-reviewed', one(`timescale: Ongoing\nstatus: ${status}\n`))).toEqual([]);
  });

  it('has a next review that is past the day after, in plans that are not closed', async () => {
    const due = one('timescale: June 2027\nnext_review: 2026-07-15\n');
    expect(await at('open-ended-reviewed', due)).toEqual([]);
    const { findings } = await verdict(due, '2026-07-16');
    expect(findings.find(({ rule }) => rule.endsWith('open-ended-reviewed'))).toMatchObject({
      nature: 'time',
      severity: 'warning',
    });
    expect(await at('open-ended-reviewed', `status: closed\n${due}`, '2026-07-16')).toEqual([]);
  });
});

describe('the external date', () => {
  const own = (fields: string) => at('within-external-date', one(`external_due: 1 June 2026\n${fields}`));

  it('is compared by last days, whatever the precision', async () => {
    expect(await own('timescale: June 2026\n')).toEqual(['recommendations.0.timescale']);
    expect(await own('timescale: 1/6/26\n')).toEqual([]);
    expect(await own('timescale: Spring 2026\n')).toEqual([]);
    expect(await own('timescale: Ongoing\n')).toEqual([]);
  });

  it('binds the actions as well', async () => {
    expect(await own('actions:\n  - due: 2 June 2026\n')).toEqual(['recommendations.0.actions.0.due']);
  });

  it('moves with its author alone, and as far as agreed', async () => {
    const agreed = (to: string, by = '') => `timescale: July 2026\nexternal_due_agreed:\n  to: ${to}\n${by}`;
    expect(await own(agreed('31 July 2026', '  by: Audit Scotland\n'))).toEqual([]);
    expect(await own(agreed('30 July 2026', '  by: Audit Scotland\n'))).toEqual([
      'recommendations.0.timescale',
    ]);
    expect(await own(agreed('31 July 2026'))).toEqual(['recommendations.0.timescale']);
  });

  it('is over once the work is', async () => {
    expect(await own('timescale: July 2026\nstatus: complete\n')).toEqual([]);
  });
});

describe('numbers', () => {
  const numbered = (...numbers: string[]) =>
    at(
      'numbered',
      `recommendations:\n${numbers.map((n) => `  - ${n ? `number: "${n}"` : 'theme: x'}\n`).join('')}`,
    );

  it('are missing as a fault, and leave gaps only among whole numbers', async () => {
    expect(await numbered('', '3')).toEqual(['recommendations.0.number']);
    expect(await numbered('1', '3')).toEqual(['recommendations.1.number']);
    expect(await numbered('4', '5', '6')).toEqual([]);
    expect(await numbered('1', '3', 'CoC 1.1')).toEqual([]);
    expect(await numbered('2', '2')).toEqual([]);
  });

  it('are advice where one is left out', async () => {
    const { findings } = await verdict('recommendations:\n  - number: "1"\n  - number: "3"\n');
    expect(findings.filter(({ rule }) => rule.endsWith('numbered')).map(({ severity }) => severity)).toEqual([
      'advice',
    ]);
  });
});

describe('closing', () => {
  it('is for the body that found it, also where that is the organisation itself', async () => {
    const closed = (more: string) =>
      at(
        'closed-by-its-author',
        `organisation: Westmere Council\n${more}${one('closed:\n  by: westmere  council\n')}`,
      );
    expect(await closed('')).toEqual(['recommendations.0.closed.by']);
    expect(await closed('source:\n  body: Westmere Council\n')).toEqual([]);
  });

  it('is not for the owner', async () => {
    const by = one('owner: Ana Duarte\nclosed:\n  by: Ana Duarte\n  date: 2026-06-01\n');
    expect(await at('closed-by-its-author', by)).toEqual(['recommendations.0.closed.by']);
  });
});

describe('what an answer says', () => {
  const published = '2026-05-31';

  it('only tells where every sentence says how things stand', () => {
    expect(onlyTells('The panel meets weekly. It has a chair.', published)).toBe(true);
    expect(onlyTells('Training is part of every induction.', published)).toBe(true);
    expect(onlyTells('It is expected that use will grow.', published)).toBe(true);
    expect(onlyTells('The panel meets weekly. From June it will publish its minutes.', published)).toBe(
      false,
    );
    expect(onlyTells('Connect the system to the hospitals that are ready', published)).toBe(false);
    expect(onlyTells('The post was filled on 4 June 2026', published)).toBe(false);
    expect(onlyTells('The post was filled on 4 May 2026', published)).toBe(true);
    expect(onlyTells('The post was filled on 4 June 2026', null)).toBe(true);
  });

  it('restates where nearly all its words are the recommendation’s', () => {
    const asked = 'Publish the waiting times for repairs each quarter';
    expect(restates('The waiting times for repairs are published quarterly', asked)).toBe(true);
    expect(
      restates('Put the waiting times on the website by 5 October, from the repairs system', asked),
    ).toBe(false);
    expect(restates('Publish them', asked)).toBe(false);
  });

  it('is left alone once there is evidence', async () => {
    const told = 'proposed_action: The panel meets weekly\n';
    expect(await at('answers-the-recommendation', one(told))).toEqual(['recommendations.0.proposed_action']);
    expect(await at('answers-the-recommendation', one(`${told}evidence: Minutes\n`))).toEqual([]);
  });
});

describe('an owner', () => {
  it('may be the leads of all actions', async () => {
    expect(await at('owner-given', one('actions:\n  - lead: Ana\n  - lead: Mo\n'))).toEqual([]);
    expect(await at('owner-given', one('actions:\n  - lead: Ana\n  - task: "1.2"\n'))).toEqual([
      'recommendations.0.owner',
    ]);
    expect(await at('owner-given', one('owner:\n  role: Director of Housing\n'))).toEqual([]);
  });
});
