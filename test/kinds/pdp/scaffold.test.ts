import { describe, expect, it } from 'vitest';
import { openEntry } from '../../../src/cli/workspace.ts';
import { scalarText } from '../../../src/core/edit/scalar.ts';
import { compile, render } from '../../../src/core/render/render.ts';
import { quarterFor, reviewDays } from '../../../src/kinds/pdp/quarter.ts';
import { scaffold } from '../../../src/kinds/pdp/scaffold.ts';
import type { Pdp } from '../../../src/kinds/pdp/schema.ts';
import type { Answers } from '../../../src/kit/kind.ts';
import { tempFolder } from '../../support/io.ts';
import { noHouseFor } from '../../support/judge.ts';
import { templateFiles } from '../../support/templates.ts';

const TODAY = '2026-07-02';
const renderer = compile(templateFiles(), { quote: (text) => scalarText(text, { flow: false }) });
const written = (answers: Answers): string =>
  render(renderer, 'pdp/plan', 'yaml', scaffold.view(answers, TODAY));

async function read(answers: Answers): Promise<Pdp> {
  const text = new TextEncoder().encode(written(answers));
  return (await openEntry('x.yaml', '/x.yaml', text)).opened.data as Pdp;
}

const full: Answers = {
  person: "Siobhán O'Neill",
  manager: 'Null',
  picture: 'I want to be asked: "who drew this?" # and say me',
  strengths: 'SQL',
  difficulties: 'Long meetings',
  goal: [
    'Lead the design of the retries service alone until three teams have signed it',
    'Teach: two people',
  ],
  success: ['Signed by the three leads by 18 September'],
  'target-date': ['2026-09-18'],
  support: ['Two hours a fortnight of Dana Kim'],
};

describe('init', () => {
  it('writes a plan that lints with gaps and nothing else, with few answers and with many', async () => {
    for (const answers of [{ person: 'Lee Marsh' }, {}, full]) {
      const cwd = tempFolder({ 'plan.yaml': written(answers) });
      const findings = await noHouseFor(cwd, 'plan.yaml', TODAY);
      expect(findings.length).toBeGreaterThan(0);
      const other = findings.filter(({ nature, rule }) => nature !== 'gap' && !rule.startsWith('wording/'));
      expect(other.map((f) => `${f.line}: ${f.rule} ${f.message}`)).toEqual([]);
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });

  it('keeps every answer as given', async () => {
    const plan = await read(full);
    expect(plan).toMatchObject({
      id: 'siobhan-o-neill-2026-q3',
      person: "Siobhán O'Neill",
      manager: 'Null',
      direction: { picture: full['picture'] },
      goals: [
        { id: 'G1', target_date: '2026-09-18' },
        { id: 'G2', goal: 'Teach: two people' },
      ],
      review_dates: ['2026-07-29', '2026-08-26', '2026-09-23'],
    });
    expect(plan.goals?.[1]).not.toHaveProperty('target_date');
  });

  it('leaves no line end with a space, and no tab', () => {
    expect(written(full)).not.toMatch(/[ \t]$|\t/m);
  });

  it('makes an id of any name', async () => {
    expect((await read({ person: '王小明' })).id).toBe('pdp-2026-q3');
    expect((await read({ person: 'Lee', start: '2027-01-04', end: '2027-03-26' })).id).toBe('lee-2027-q1');
  });

  it('asks where the person wants to be before what is hard, and both before the goals', () => {
    const names = scaffold.questions(TODAY).map(({ name }) => name);
    expect(names.indexOf('picture')).toBeLessThan(names.indexOf('difficulties'));
    expect(names.indexOf('difficulties')).toBeLessThan(names.indexOf('goal'));
    expect(scaffold.questions(TODAY).find(({ name }) => name === 'start')?.proposed).toBe('2026-07-01');
  });
});

describe('the quarter', () => {
  it('is the running one to its middle, then the next', () => {
    expect(quarterFor('2026-08-15')).toEqual({ start: '2026-07-01', end: '2026-09-30' });
    expect(quarterFor('2026-08-16')).toEqual({ start: '2026-10-01', end: '2026-12-31' });
    expect(quarterFor('2026-11-20')).toEqual({ start: '2027-01-01', end: '2027-03-31' });
  });

  it('has reviews in weeks 4, 8 and 12, at least one and at most thirteen', () => {
    expect(reviewDays({ start: '2026-07-01', end: '2026-09-30' })).toHaveLength(3);
    expect(reviewDays({ start: '2026-07-01', end: '2026-07-14' })).toEqual(['2026-07-14']);
    expect(reviewDays({ start: '2026-01-01', end: '2028-01-01' })).toHaveLength(13);
  });
});
