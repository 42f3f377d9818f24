import { describe, expect, it } from 'vitest';
import { openEntry } from '../../../src/cli/workspace.ts';
import { scalarText } from '../../../src/core/edit/scalar.ts';
import { compile, render } from '../../../src/core/render/render.ts';
import { scaffold } from '../../../src/kinds/force-pip/scaffold.ts';
import type { ForcePip } from '../../../src/kinds/force-pip/schema.ts';
import type { Answers } from '../../../src/kit/kind.ts';
import { tempFolder } from '../../support/io.ts';
import { noHouseFor } from '../../support/judge.ts';
import { templateFiles } from '../../support/templates.ts';

const TODAY = '2026-07-15';
const renderer = compile(templateFiles(), { quote: (text) => scalarText(text, { flow: false }) });
const written = (answers: Answers): string =>
  render(renderer, 'force-pip/plan', 'yaml', scaffold.view(answers, TODAY));

async function read(answers: Answers): Promise<ForcePip> {
  const text = new TextEncoder().encode(written(answers));
  return (await openEntry('x.yaml', '/x.yaml', text)).opened.data as ForcePip;
}

const full: Answers = {
  'force-name': 'Westmark & Sallow Police',
  title: 'Attendance: "grade 1" # and 2',
  level: '3',
  lead: "ACC Siobhán O'Neill",
  marking: 'OFFICIAL-SENSITIVE',
  start: '2026-09-01',
  end: '2027-06-30',
  summary: 'Two concerns, one cause',
  concern: ['Attendance within target times', 'Abandoned 101 calls'],
  owner: ['Ch Supt Null'],
  'root-cause': ['Demand is profiled from 2022 volumes'],
  measure: ['Grade 1 calls attended within 15 minutes'],
  action: ['Rebuild the hourly demand profile from 24 months of incidents'],
};

describe('init', () => {
  it.each<[string, Answers]>([
    ['one answer', { 'force-name': 'Westmark Police' }],
    ['no answer', {}],
    ['a lower level', { 'force-name': 'Westmark Police', level: '2', start: '2025-01-01' }],
    ['every answer', full],
  ])('writes a plan that lints with gaps and nothing else: %s', async (_, answers) => {
    const cwd = tempFolder({ 'plan.yaml': written(answers) });
    const findings = await noHouseFor(cwd, 'plan.yaml', TODAY);
    expect(findings.length).toBeGreaterThan(20);
    const other = findings.filter(({ nature }) => nature !== 'gap');
    expect(other.map((f) => `${f.line}: ${f.rule} ${f.message}`)).toEqual([]);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('keeps every answer as given, and hangs what follows on its concern', async () => {
    const plan = await read(full);
    expect(plan).toMatchObject({
      id: 'westmark-sallow-police-2026',
      force: 'Westmark & Sallow Police',
      title: 'Attendance: "grade 1" # and 2',
      status: 'draft',
      level: 3,
      marking: 'OFFICIAL-SENSITIVE',
      lead: { name: "ACC Siobhán O'Neill" },
      period: { start: '2026-09-01', end: '2027-06-30' },
      concerns: [
        { id: 'C1', title: 'Attendance within target times', owner: 'Ch Supt Null' },
        { id: 'C2', title: 'Abandoned 101 calls' },
      ],
      root_causes: [
        { id: 'RC1', cause: 'Demand is profiled from 2022 volumes', concerns: ['C1'] },
        { id: 'RC2' },
      ],
      measures: [
        { id: 'M1', concern: 'C1', name: 'Grade 1 calls attended within 15 minutes' },
        { id: 'M2', concern: 'C2' },
      ],
      risks: [
        { id: 'R1', tasks: ['C1.1'], mitigations: [{ id: 'R1a' }] },
        { id: 'R2', tasks: ['C2.1'] },
      ],
    });
    expect(plan.actions?.map(({ task, root_cause }) => [task, root_cause])).toEqual([
      ['C1.1', 'RC1'],
      ['C2.1', 'RC2'],
    ]);
  });

  it('asks for meetings and a shared draft where the force may answer to the group', async () => {
    expect((await read({ level: '4' })).meetings?.map(({ body }) => body)).toEqual([
      'ppmg',
      'regional_triage',
    ]);
    expect((await read({})).shared_draft_with).toHaveLength(3);
    const lower = await read({ level: '1' });
    expect([lower.meetings, lower.shared_draft_with]).toEqual([undefined, undefined]);
  });

  it('runs for a year unless told, and guesses no marking', async () => {
    const plan = await read({ start: '2026-09-01' });
    expect(plan.period).toEqual({ start: '2026-09-01', end: '2027-08-31' });
    expect(plan.marking).toBeUndefined();
    expect(plan.id).toBe('force-2026');
  });

  it('opens with the modeline and four lines on writing text', () => {
    const lines = written({}).split('\n');
    expect(lines[0]).toContain('schemas/force-pip.schema.json');
    expect(lines.slice(1, 5).every((line) => line.startsWith('# '))).toBe(true);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(125);
  });

  it('asks nothing twice and requires the force alone', () => {
    const questions = scaffold.questions(TODAY);
    const names = questions.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(questions.filter(({ required }) => required).map(({ name }) => name)).toEqual(['force-name']);
    expect(questions.find(({ name }) => name === 'end')?.proposed).toBe('2027-07-14');
  });
});
