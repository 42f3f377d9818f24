import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { partials } from '../../scripts/generate/partials.ts';
import { type PageType, pageTypes } from '../../scripts/generate/templates.ts';
import { type Field, type Holds, viewTypes } from '../../scripts/generate/view-types.ts';
import { openEntry } from '../../src/cli/workspace.ts';
import { agendaView } from '../../src/core/agenda.ts';
import { BLOCKS, INLINE } from '../../src/core/render/check.ts';
import { rollOf } from '../../src/core/status/roll.ts';
import { statusView } from '../../src/core/status/view.ts';
import { kinds } from '../../src/kinds/index.ts';
import { defaultSettings } from '../../src/kit/settings.ts';
import { all, report } from '../status/plans.ts';
import { contextOf } from '../support/packs.ts';

const root = join(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'templates/README.md'), 'utf8');
const pages = pageTypes();

/** What a view holds otherwise than its type says: fields that one of the two lacks, and values that don't fit. */
function apart(value: unknown, holds: Holds, at: string): readonly string[] {
  switch (holds.is) {
    case 'text':
      return typeof value === 'string' ? [] : [`${at} is no text`];
    case 'flag':
      return typeof value === 'boolean' ? [] : [`${at} is neither yes nor no`];
    case 'word':
      return holds.words.includes(value as string) ? [] : [`${at} is none of ${holds.words.join(', ')}`];
    case 'list':
      return Array.isArray(value)
        ? value.flatMap((one, i) => apart(one, holds.of, `${at}.${i}`))
        : [`${at} is no list`];
    case 'either':
      return holds.of.some((one) => apart(value, one, at).length === 0) ? [] : [`${at} is no ${holds.name}`];
    case 'group':
      return apartGroup(value, holds.fields, at);
  }
}

function apartGroup(value: unknown, fields: readonly Field[], at: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [`${at} is no group`];
  const there = value as Record<string, unknown>;
  const names = new Set(fields.map(({ name }) => name));
  return [
    ...Object.keys(there).flatMap((name) => (names.has(name) ? [] : [`${at}.${name} is not documented`])),
    ...fields.flatMap(({ name, holds }) =>
      name in there ? apart(there[name], holds, `${at}.${name}`) : [`${at}.${name} is documented only`],
    ),
  ];
}

const against = (page: string, view: unknown): readonly string[] => {
  const one = pages.find((each) => each.page === page);
  return one ? apart(view, one.types.of(one.type), page) : [`${page} has no contract`];
};

const opened = async (file: string) => {
  const bytes = readFileSync(join(root, 'examples', file));
  const { opened: it } = await openEntry('plan.yaml', '/plan.yaml', bytes);
  const day = /^# as of: (\S+)$/m.exec(new TextDecoder().decode(bytes))?.[1] ?? '';
  return { data: it.data as never, day };
};

/** Every place of every contract: `pdp/report.goals.title`. */
const leaves = (holds: Holds, at: string): readonly string[] =>
  holds.is === 'list'
    ? leaves(holds.of, at)
    : holds.is === 'group'
      ? holds.fields.flatMap(({ name, holds: inner }) => [`${at}.${name}`, ...leaves(inner, `${at}.${name}`)])
      : [];

describe('the documented contract of views', () => {
  const files = kinds.flatMap(({ id }) =>
    readdirSync(join(root, 'examples', id))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [`${id}/${name}`, id] as const),
  );

  it.each(files)('has the very fields that the page of %s is given', async (file, id) => {
    const { data, day } = await opened(file);
    const kind = kinds.find((one) => one.id === id);
    const { view } = (await kind?.parts.view()) ?? {};
    for (const audience of kind?.audiences.length ? kind.audiences : [null]) {
      if (id === 'conversation' && audience === 'hr') continue;
      const context = { today: day, settings: defaultSettings, findings: [], audience, draft: true };
      expect(against(`${id}/report`, view?.(data, context)), `${audience}`).toEqual([]);
    }
  });

  it.each(kinds.map(({ id }) => [id] as const))(
    'has them for a %s that holds nothing but its id',
    async (id) => {
      const kind = kinds.find((one) => one.id === id);
      const { view } = (await kind?.parts.view()) ?? {};
      const context = {
        today: '2026-07-15',
        settings: defaultSettings,
        findings: [],
        audience: null,
        draft: false,
      };
      expect(against(`${id}/report`, view?.({ kind: id, id: 'x' } as never, context))).toEqual([]);
    },
  );

  it('has the very fields that the pack is given, with news and without', async () => {
    const { data } = await opened('force-pip/good.yaml');
    const { pack } = (await kinds.find(({ id }) => id === 'force-pip')?.parts.pack?.()) ?? {};
    const since = { name: 'the last meeting, 18 June 2026', news: [] };
    expect(against('force-pip/pack', pack?.view(data, contextOf(data)))).toEqual([]);
    expect(against('force-pip/pack', pack?.view(data, contextOf(data, { before: since })))).toEqual([]);
  });

  it('has the very fields that a pre-read is given', async () => {
    for (const kind of kinds) {
      const { data, day } = await opened(`${kind.id}/good.yaml`);
      const { agenda } = (await kind.parts.agenda?.()) ?? {};
      const page = agenda?.(data, { today: day, settings: defaultSettings } as never);
      if (!page) continue;
      const view = agendaView(page, { marking: '', organisation: '', today: day });
      expect(against('agenda/page', view), kind.id).toEqual([]);
    }
  });

  it('has the very fields that the page across plans is given', async () => {
    const made = await report([], all);
    const view = statusView(made, rollOf(made), null);
    expect(view.tables.length).toBeGreaterThan(3);
    expect(against('status/report', view)).toEqual([]);
  });

  it('would see a field that is not told, and one that is only told', async () => {
    const { data, day } = await opened('pdp/good.yaml');
    const { view } = (await kinds.find(({ id }) => id === 'pdp')?.parts.view()) ?? {};
    const context = { today: day, settings: defaultSettings, findings: [], audience: null, draft: false };
    const { later: _, ...rest } = (view?.(data, context) ?? {}) as Record<string, unknown>;
    expect(against('pdp/report', { ...rest, extra: '', told: 'yes' })).toEqual([
      'pdp/report.extra is not documented',
      'pdp/report.told is neither yes nor no',
      'pdp/report.later is documented only',
    ]);
  });

  it('is printed in full: every field of every page and part has its line', () => {
    const section = (name: string): string =>
      readme.split(new RegExp(`^#{3,4} ${name}$`, 'm'))[1]?.split(/^#{2,4} /m)[0] ?? '';
    const lacking = pages.flatMap(({ page, type, types }: PageType) => {
      const holds = types.of(type);
      const fields = holds.is === 'group' ? holds.fields : [];
      const text = section(page) + (page.endsWith('/pack') ? section(page.replace('/pack', '/report')) : '');
      return fields
        .filter(({ name }) => !text.includes(`| \`${name}\` |`))
        .map(({ name }) => `${page} ${name}`);
    });
    expect(lacking).toEqual([]);
    for (const name of ['Masthead', 'Table', 'Cell', 'Matrix', 'Support', 'Picture'])
      expect(section(name), name).toMatch(/^\| `\w+` \| .+ \| .+ \|$/m);
  });

  it('links only to parts that it describes', () => {
    const heads = new Set(
      [...readme.matchAll(/^#+ (.+)$/gm)].map(([, head = '']) =>
        head
          .toLowerCase()
          .replace(/[^a-z0-9 -]/g, '')
          .replaceAll(' ', '-'),
      ),
    );
    const links = [...readme.matchAll(/\]\(#([^)]+)\)/g)].map(([, to = '']) => to);
    expect(links.length).toBeGreaterThan(50);
    expect([...new Set(links.filter((to) => !heads.has(to)))]).toEqual([]);
  });

  it('names every partial that there is, and none besides', () => {
    const there = readdirSync(join(root, 'templates/partials')).map((file) => file.replace(/\..*/, ''));
    expect(partials.map(({ name }) => name).sort()).toEqual(
      [...new Set(there)]
        .filter((name) => name !== 'sprite')
        .concat('sprite')
        .sort(),
    );
  });

  it('names every helper', () => {
    for (const name of BLOCKS) expect(readme).toMatch(new RegExp(`\\{\\{#${name}\\b`));
    for (const name of INLINE) expect(readme).toMatch(new RegExp(`\\{\\{${name} `));
  });

  it('names no field twice in one group', () => {
    const all = pages.flatMap(({ page, type, types }) => leaves(types.of(type), page));
    expect(all.length).toBeGreaterThan(300);
    expect(all.filter((place, i) => all.indexOf(place) !== i)).toEqual([]);
  });

  it('refuses a type that no file declares, rather than leave it out', () => {
    expect(() => viewTypes(['src/kit/page.ts']).of('Table')).toThrow(
      'no file of views declares the type Table',
    );
  });
});
