import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openEntry } from '../../../src/cli/workspace.ts';
import { compile, render } from '../../../src/core/render/render.ts';
import { kind } from '../../../src/kinds/pdp/index.ts';
import type { Pdp } from '../../../src/kinds/pdp/schema.ts';
import { view } from '../../../src/kinds/pdp/view.ts';
import { defaultSettings } from '../../../src/kit/settings.ts';
import type { Audience, ViewContext } from '../../../src/kit/view.ts';
import { templateFiles } from '../../support/templates.ts';

const renderer = compile(templateFiles());
const example = readFileSync(join(import.meta.dirname, '../../../examples/pdp/good.yaml'));
const planOf = async (bytes: Uint8Array): Promise<Pdp> =>
  (await openEntry('x.yaml', '/x.yaml', bytes)).opened.data as Pdp;

const context = (audience: Audience | null = null, today = '2026-08-28'): ViewContext => ({
  today,
  settings: defaultSettings,
  findings: [],
  audience,
  draft: false,
});

const page = (plan: Pdp, format: 'md' | 'html', audience: Audience | null = null, today?: string): string =>
  render(renderer, 'pdp/report', format, view(plan, context(audience, today)));

describe('the page of a development plan', () => {
  it('shows both voices, promises and goals to the person', async () => {
    const md = page(await planOf(example), 'md');
    expect(md).toContain('28 August 2026, week 9 of 14');
    expect(md).toContain('27 August 2026 (planned 26 August 2026)');
    expect(md).toContain('At risk at the last 2 reviews');
    expect(md).toContain('Complete, claimed');
    expect(md).toContain('Not kept');
    expect(md).toContain('G4. Give a talk');
    expect(md.indexOf('27 August 2026')).toBeLessThan(md.indexOf('### 29 July 2026'));
  });

  it('is the same for the manager', async () => {
    const plan = await planOf(example);
    expect(page(plan, 'html', 'manager')).toBe(page(plan, 'html', 'employee'));
  });

  it.each(['md', 'html'] as const)('keeps from HR what is between the two, in %s', async (format) => {
    const plan = await planOf(example);
    const [mine, theirs] = [page(plan, format), page(plan, format, 'hr')];
    const hidden = [
      'I wait to be told',
      'calmest voice',
      'The long meeting',
      'release',
      'awkward question',
      'On track',
      'Found the double charge',
      'my miss',
      'did not tell Noor',
    ];
    for (const words of hidden) {
      expect(mine).toContain(words);
      expect(theirs).not.toContain(words);
    }
    for (const words of ['Lead the design', '18 September 2026', 'Not kept', 'slot on the commander rota'])
      expect(theirs).toContain(words);
  });

  it('is refused to a panel, who is no audience of it', () => {
    expect(kind.audiences).toEqual(['employee', 'manager', 'hr']);
  });

  it('says where nothing was recorded, and counts days of silence', async () => {
    const text = `kind: pdp
id: x
goals:
  - id: G1
manager_commitments:
  - id: MC1
    by: 2026-08-18
  - id: MC2
    by: 2026-09-18
`;
    const md = page(await planOf(new TextEncoder().encode(text)), 'md');
    expect(md).toContain('I will know because: Nothing recorded');
    expect(md).toContain('10 days late');
    expect(md).toContain('Not yet due');
    expect(md).toMatch(/## Review log\n\nNothing recorded/);
    expect(md).not.toContain('## Achievements');
  });

  it('tells how a target date has slipped, what ended, and the house’s own columns', async () => {
    const text = `kind: pdp
id: x
person: O'Neill
status: closed
goals:
  - id: G1
    goal: Teach
    target_date: 2026-09-18
    other:
      cost_centre: 4711
changes:
  - item: G1
    field: target_date
    date: 2026-08-01
    from: 2026-09-04
    to: 2026-09-18
    reason: The game day moved
    agreed_by: Rosa
end_of_period:
  achieved: Half
  changed: The team
  carries_forward: G1
`;
    const md = page(await planOf(new TextEncoder().encode(text)), 'md');
    expect(md).toContain('first 4 Sep, now 18 Sep, 1 move (14 days)');
    expect(md).toContain('What carries forward: G1. Teach');
    expect(md).toContain('cost centre: 4711');
    expect(md).toContain('Agreed by Rosa');
    expect(page(await planOf(new TextEncoder().encode(text)), 'html', 'hr')).not.toContain('4711');
  });

  it('carries marking and DRAFT', async () => {
    const plan = { ...(await planOf(example)), marking: 'OFFICIAL' } as Pdp;
    const drafted = view(plan, { ...context(), draft: true });
    expect(drafted['frame']).toMatchObject({ marking: 'OFFICIAL', state: 'DRAFT', calm: true });
  });
});
