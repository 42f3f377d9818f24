import { describe, expect, it } from 'vitest';
import { scalarText } from '../../../src/core/edit/scalar.ts';
import { compile, render } from '../../../src/core/render/render.ts';
import { additions } from '../../../src/kinds/action-plan/additions.ts';
import { closing } from '../../../src/kinds/action-plan/closing.ts';
import { entry } from '../../../src/kinds/action-plan/entry.ts';
import { kind } from '../../../src/kinds/action-plan/index.ts';
import { scaffold } from '../../../src/kinds/action-plan/scaffold.ts';
import type { Answers } from '../../../src/kit/kind.ts';
import { judgePart } from '../../support/excerpt.ts';
import { tempFolder } from '../../support/io.ts';
import { noHouseFor } from '../../support/judge.ts';
import { templateFiles } from '../../support/templates.ts';

const TODAY = '2026-07-15';
const plan = async (body: string) => (await judgePart(kind, body, TODAY)).plan;
const tracker = `recommendations:
  - number: "1"
    recommendation: Publish the times
    evidence: Draft page
    updates:
      - date: 1 June 2026
        note: Page drafted
      - date: 2026-07-20
        note: Written ahead
  - recommendation: Train the staff
    evidence:
      - Slides
  - number: "3"
    status: complete
  - number: "4"
    response: not_agreed
`;
const thing = (name: string) => {
  const found = additions.find((each) => each.thing === name);
  if (!found) throw new Error(`nothing adds ${name}`);
  return found;
};

describe('the update round', () => {
  it('walks what is open, by number or by place, with what was said last', async () => {
    const note = entry.questions(await plan(tracker), TODAY).find(({ name }) => name === 'note');
    expect(note?.each).toEqual([
      { id: '1', about: 'Publish the times (2026-07-20: Written ahead)' },
      { id: '#2', about: 'Train the staff' },
    ]);
  });

  it('puts a note at its place among dates of any form, and passes over no news', async () => {
    const changes = entry.changes(
      await plan(tracker),
      { by: 'Ana', note: { 1: 'Page is up', '#2': ' ' } },
      TODAY,
    );
    expect(changes).toEqual([
      {
        op: 'insert',
        path: ['recommendations', 0, 'updates'],
        index: 1,
        value: { date: TODAY, note: 'Page is up', by: 'Ana' },
      },
    ]);
  });

  it('sets status and next review, and keeps the evidence that is there', async () => {
    const answers: Answers = {
      status: { 1: 'complete' },
      evidence: { 1: 'Page', '#2': 'Attendance list' },
      'next-review': { '#2': '2026-09-01' },
    };
    expect(entry.changes(await plan(tracker), answers, TODAY)).toEqual([
      { op: 'set', path: ['recommendations', 0, 'status'], value: 'complete' },
      {
        op: 'set',
        path: ['recommendations', 0, 'evidence'],
        value: ['Draft page', { what: 'Page', date: TODAY }],
      },
      {
        op: 'append',
        path: ['recommendations', 1, 'evidence'],
        value: { what: 'Attendance list', date: TODAY },
      },
      { op: 'set', path: ['recommendations', 1, 'next_review'], value: '2026-09-01' },
    ]);
  });
});

describe('add', () => {
  it('gives a recommendation its own number, else the next whole one', async () => {
    const { make } = thing('recommendation');
    expect(make(await plan(tracker), { recommendation: 'x', number: 'AFI 2' }, TODAY).id).toBe('AFI 2');
    const made = make(await plan(tracker), { recommendation: 'x', response: 'not_agreed' }, TODAY);
    expect(made.id).toBe('5');
    expect(made.changes).toMatchObject([
      { path: ['recommendations'], value: { number: '5', status: undefined } },
    ]);
  });

  it('gives an action its recommendation’s number, and says which there are', async () => {
    const { make } = thing('action');
    const made = make(await plan(tracker), { recommendation: '3', action: 'Print it' }, TODAY);
    expect(made.id).toBe('3.1');
    expect(made.changes).toMatchObject([{ op: 'append', path: ['recommendations', 2, 'actions'] }]);
    const body = await plan(tracker);
    expect(() => make(body, { recommendation: '9', action: 'x' }, TODAY)).toThrow(
      'there is no recommendation 9 (1, #2, 3, 4)',
    );
    expect(() => make(body, { action: 'x' }, TODAY)).toThrow('name the recommendation (1, #2, 3, 4)');
  });
});

describe('close', () => {
  it('names the body of each, and closes the plan with the last', async () => {
    const body = await plan(tracker);
    const some = closing.changes(body, { closed: { 1: 'Audit Scotland' } }, TODAY);
    expect(some).toEqual([
      { op: 'set', path: ['recommendations', 0, 'closed'], value: { by: 'Audit Scotland', date: TODAY } },
    ]);
    const all = closing.changes(body, { closed: { 1: 'A', '#2': 'A', 3: 'A' } }, TODAY);
    expect(all).toHaveLength(4);
    expect(all.at(-1)).toEqual({ op: 'set', path: ['status'], value: 'closed' });
  });

  it('asks nothing of what was declined', async () => {
    const asked = closing.questions(await plan(`source:\n  body: The inspectorate\n${tracker}`), TODAY);
    expect(asked[0]?.each?.map(({ id }) => id)).toEqual(['1', '#2', '3']);
    expect(asked[0]?.hint).toContain('The inspectorate');
  });
});

describe('init', () => {
  const renderer = compile(templateFiles(), { quote: (text) => scalarText(text, { flow: false }) });
  const written = (answers: Answers): string =>
    render(renderer, 'action-plan/plan', 'yaml', scaffold.view(answers, TODAY));

  it('writes a tracker that lints with gaps and nothing else', async () => {
    const full: Answers = {
      organisation: 'Müller & Söhne',
      published: '27 February 2026',
      recommendation: ['Publish: the times', 'Train the staff'],
      number: ['AFI 1'],
      'proposed-action': ['Put the times of all stations on the website by October'],
      owner: ['Head of Data'],
      timescale: ['October 2026'],
    };
    for (const answers of [{ organisation: 'Westmere Council' }, full]) {
      const text = written(answers);
      expect(text).not.toMatch(/[ \t]$/m);
      const findings = await noHouseFor(tempFolder({ 'p.yaml': text }), 'p.yaml', TODAY);
      expect(findings.length).toBeGreaterThan(0);
      expect(findings.filter(({ nature }) => nature !== 'gap').map((f) => `${f.line}: ${f.message}`)).toEqual(
        [],
      );
    }
    expect(written(full)).toContain('id: muller-sohne-2026');
    expect(written(full)).toMatch(/number: AFI 1\n.*\n\s+recommendation: "Publish: the times"/);
    expect(written(full)).toContain('number: "2"');
  });
});
