import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openEntry } from '../../../src/cli/workspace.ts';
import { compile, render } from '../../../src/core/render/render.ts';
import type { ActionPlan } from '../../../src/kinds/action-plan/schema.ts';
import { view } from '../../../src/kinds/action-plan/view.ts';
import { counts } from '../../../src/kinds/action-plan/view-states.ts';
import { defaultSettings } from '../../../src/kit/settings.ts';
import { templateFiles } from '../../support/templates.ts';

const renderer = compile(templateFiles());
const example = (name: string): Uint8Array =>
  readFileSync(join(import.meta.dirname, '../../../examples/action-plan', name));
const planOf = async (bytes: Uint8Array): Promise<ActionPlan> =>
  (await openEntry('x.yaml', '/x.yaml', bytes)).opened.data as ActionPlan;
const written = (text: string) => planOf(new TextEncoder().encode(`kind: action-plan\nid: x\n${text}`));

const page = (plan: ActionPlan, today: string, format: 'md' | 'html' = 'md'): string =>
  render(
    renderer,
    'action-plan/report',
    format,
    view(plan, { today, settings: defaultSettings, findings: [], audience: null, draft: false }),
  );

const numbers = (plan: ActionPlan, today: string): Readonly<Record<string, string>> =>
  Object.fromEntries(counts(plan, today).map(({ text, count }) => [text, count]));

describe('the tracker', () => {
  it('counts every state from the items, zero included', async () => {
    expect(numbers(await planOf(example('good.yaml')), '2026-07-15')).toEqual({
      open: '3',
      late: '0',
      'with no date that can pass': '1',
      'complete, claimed': '1',
      'verified, not yet closed': '0',
      'closed by the body': '1',
      declined: '1',
    });
    expect(numbers(await planOf(example('mps.yaml')), '2004-04-15')).toMatchObject({
      open: '6',
      late: '3',
      'with no date that can pass': '3',
      'complete, claimed': '3',
      'closed by the body': '0',
    });
  });

  it('shows age, own and external dates, and who closed what', async () => {
    const md = page(await planOf(example('good.yaml')), '2026-07-15');
    expect(md).toContain('138 days');
    expect(md).toContain('126 days<br>to its closing');
    expect(md).toContain('Own: 30 September 2026<br>External: 31 October 2026');
    expect(md).toContain('Agreed: 31 December 2026, by Regional Care Inspectorate');
    expect(md).toContain('Closed by Regional Care Inspectorate 3 July 2026');
    expect(md).toContain('Complete, claimed');
    expect(md).toContain('Declined');
    expect(md).toContain('Computed rating: red when open and past due');
  });

  it('ages from the last day of a month, and keeps times as they were written', async () => {
    const md = page(await planOf(example('mps.yaml')), '2004-04-15');
    expect(md).toContain('320 days');
    expect(md).toContain('Own: December 2003');
    expect(md).toContain('106 days late');
    expect(md).toContain('No number');
    expect(md).toContain('Nobody named');
  });

  it('says how a date moved, and where judged and computed ratings part', async () => {
    const plan = await written(`recommendations:
  - number: "1"
    timescale: 2026-06-30
    rag:
      rating: amber
      reason: The supplier has failed
    other:
      cost_centre: 4711
changes:
  - item: "1"
    field: timescale
    from: 2026-05-31
    to: 2026-06-30
`);
    const md = page(plan, '2026-07-15');
    expect(md).toContain('Moved: first 31 May, now 30 June, 1 move (30 days)'.replace('June', 'Jun'));
    expect(md).toContain('Computed Red, judged Amber');
    expect(md).toContain(
      'The two differ. Computed: it is 15 days past its due date. Judged: The supplier has failed',
    );
    expect(md).toContain('cost centre: 4711');
  });

  it('lists reports newest first, whatever the form of their dates', async () => {
    const plan = await written(`recommendations:
  - number: "1"
    updates:
      - date: 3 March 2026
        note: The older
    actions:
      - task: "1.1"
        updates:
          - date: April 2026
            note: The newer
`);
    const md = page(plan, '2026-07-15');
    expect(md.indexOf('The newer')).toBeGreaterThan(0);
    expect(md.indexOf('The newer')).toBeLessThan(md.indexOf('The older'));
  });

  it('stands empty without complaint, in both formats', async () => {
    const plan = await written('organisation: Westmere Council\n');
    expect(page(plan, '2026-07-15')).toContain('None yet');
    expect(page(plan, '2026-07-15', 'html')).toContain('Westmere Council');
  });
});
