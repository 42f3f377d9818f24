import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openEntry } from '../../src/cli/workspace.ts';
import { compile, render } from '../../src/core/render/render.ts';
import { defaultSettings } from '../../src/kit/settings.ts';
import type { Audience } from '../../src/kit/view.ts';
import { templateFiles } from '../support/templates.ts';

const renderer = compile(templateFiles());

/** Words that are no names, days, ids or choices: each becomes a mark that says where it stood. */
const marked = (value: unknown, path: string): unknown => {
  if (Array.isArray(value)) return value.map((inner) => marked(inner, `${path}.*`));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        marked(inner, `${path}.${/^K\d/.test(key) ? '*' : key}`),
      ]),
    );
  return typeof value === 'string' && value.includes(' ') ? `[${path}]` : value;
};

const open = async (name: string) => {
  const bytes = readFileSync(join(import.meta.dirname, '../../examples', name));
  const { opened } = await openEntry('p.yaml', '/p.yaml', bytes);
  if (!opened.kind) throw new Error(`${name} cannot be read`);
  return { kind: opened.kind, data: marked(opened.data, '') as Record<string, unknown> };
};

/** The places whose words an audience sees, in either format. */
const seen = async (name: string, audience: Audience): Promise<readonly string[]> => {
  const { kind, data } = await open(name);
  const { view } = await kind.parts.view();
  const context = { today: '2026-09-30', settings: defaultSettings, findings: [], audience, draft: false };
  const shown = view(data, context);
  const texts = (['html', 'md'] as const).map((format) =>
    render(renderer, `${kind.id}/report`, format, shown).replaceAll('\\', '').replaceAll('&#x2A;', '*'),
  );
  const found = texts.flatMap((text) =>
    [...text.matchAll(/\[\.([\w.*]+)\]/g)].map(([, place = '']) => place),
  );
  return [...new Set(found)].sort();
};

const outside = (places: readonly string[], allowed: RegExp): readonly string[] =>
  places.filter((place) => !allowed.test(place));

describe('what an audience may not see is absent from the bytes', () => {
  it.each(['employee', 'manager'] as const)(
    'a development plan for the %s holds reviews and difficulties',
    async (who) => {
      const places = await seen('pdp/good.yaml', who);
      expect(places).toContain('current_state.difficulties');
      expect(places.some((place) => place.startsWith('reviews.'))).toBe(true);
    },
  );

  it('a development plan for HR: goals, commitments, dates, the end; no difficulties, no review texts', async () => {
    const places = await seen('pdp/good.yaml', 'hr');
    expect(outside(places, /^(?:goals|manager_commitments|end_of_period|title|person|manager)\b/)).toEqual(
      [],
    );
    expect(places.some((place) => place.startsWith('goals.'))).toBe(true);
    expect(places.filter((place) => /note$/.test(place))).toEqual([]);
  });

  it.each(['employee', 'manager', 'hr'] as const)(
    'an improvement plan for the %s holds all that was said',
    async (who) => {
      const places = await seen('people/pip.yaml', who);
      expect(places).toEqual(expect.arrayContaining(['consequence', 'checkpoints.*.working']));
    },
  );

  it('an improvement plan for a panel: concerns, criteria, ratings, support, comments, outcome', async () => {
    const places = await seen('people/pip.yaml', 'panel');
    const allowed =
      /^(?:role|concerns\.|criteria\.|support\.|outcome\.|opening\.employee_comments|checkpoints\.\*\.(?:criteria\.\*\.evidence|employee_comments|support_changes))/;
    expect(outside(places, allowed)).toEqual([]);
    expect(places).toEqual(
      expect.arrayContaining([
        'criteria.*.criterion',
        'checkpoints.*.criteria.*.evidence',
        'concerns.*.expected',
      ]),
    );
  });

  it('a note of a conversation for HR is refused until it was shared', async () => {
    await expect(seen('conversation/good.yaml', 'hr')).rejects.toThrow('was not shared with HR');
    expect((await seen('conversation/good.yaml', 'manager')).length).toBeGreaterThan(3);
  });

  it('nobody else may ask', async () => {
    const audiences = await Promise.all(
      [
        'pdp/good.yaml',
        'people/pip.yaml',
        'conversation/good.yaml',
        'force-pip/good.yaml',
        'action-plan/good.yaml',
      ].map(async (name) => (await open(name)).kind.audiences.join(' ')),
    );
    expect(audiences).toEqual([
      'employee manager hr',
      'employee manager hr panel',
      'manager employee hr',
      '',
      '',
    ]);
  });
});
