import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { openEntry } from '../../src/cli/workspace.ts';
import { bare, isPost, namesOf } from '../../src/core/redact/names.ts';
import { redactor } from '../../src/core/redact/redact.ts';
import { tempFolder, testIo } from '../support/io.ts';
import { example } from '../support/packs.ts';
import { makeRepo } from '../support/repo.ts';

const opened = async (text: string) => {
  const { opened: plan, facets } = await openEntry('p.yaml', '/p.yaml', new TextEncoder().encode(text));
  if (!facets) throw new Error('the plan cannot be read');
  return { data: plan.data, facets };
};

const redact = async (text: string) => {
  const { data, facets } = await opened(text);
  return redactor(data, facets);
};

const PLAN = `kind: force-pip
id: north-priya-nair-1
lead: { name: Supt Priya Nair, role: Head of Contact }
concerns:
  - { id: C1, title: Calls, owner: Dr Siobhán O'Neill }
  - { id: C2, title: Other, owner: Director of Governance }
actions:
  - task: C1.1
    lead: Supt Priya Nair
    contributors: [王小明, Joanna Reed]
    action: Priya Nair and O'Neill meet; NAIR signs. Insp Karen Doyle writes to priya.nair@force.example
support:
  - { id: S1, provider: Southmoor Constabulary, what: A visit }
`;

describe('names become roles', () => {
  it.each([
    ['Supt Priya Nair', 'Head of Contact'],
    ['priya nair', 'Head of Contact'],
    ['what Nair said', 'what Head of Contact said'],
    ["O’Neill's report".replace('’', "'"), "Owner of C1's report"],
    ["Dr Siobhán O'Neill agreed", 'Owner of C1 agreed'],
    ['王小明', 'Contributor'],
    ['Joanna Reed', 'Contributor 2'],
    ['asked Karen Doyle', 'asked Somebody named'],
    ['a.b@force.example', 'address removed'],
    ['plans/priya-nair.yaml', 'plans/head-of-contact.yaml'],
    ['plans/priya_nair.yaml', 'plans/head-of-contact.yaml'],
  ])('%s', async (text, wanted) => expect((await redact(PLAN))(text)).toBe(wanted));

  it.each([
    'Director of Governance',
    'Southmoor Constabulary',
    'a reed in the wind',
    'Nairobi',
    'C1.1 is due on 28 August 2026',
  ])('leaves %s alone', async (text) => expect((await redact(PLAN))(text)).toBe(text));

  it('reaches into lists, maps and the keys of a house, and leaves the grammar', async () => {
    const said = (await redact(PLAN))({ lead: ['Priya Nair', 3, null, true], other: { 'Nair’s view': 'x' } });
    expect(said).toEqual({
      lead: ['Head of Contact', 3, null, true],
      other: { 'Head of Contact’s view': 'x' },
    });
  });

  it('gives one person one role, and two people two', async () => {
    const { data, facets } = await opened(PLAN);
    const roles = new Map(namesOf(data, facets).map(({ name, role }) => [bare(name), role]));
    expect(roles.get('Priya Nair')).toBe('Head of Contact');
    expect(new Set(roles.values()).size).toBe(roles.size);
  });

  it('reads a post and a name in either order, and a post that names somebody', async () => {
    const text = `kind: force-pip
id: a
lead: { name: Helen Ward, role: Deputy to Owen Price }
concerns:
  - { id: C1, owner: 'Internal audit, Ruth Baker' }
  - { id: C2, owner: 'Baker, Jan' }
  - { id: C3, owner: Owen Price }
`;
    const said = (await redact(text))('Helen Ward, Ruth Baker, Jan, Owen Price');
    expect(said).toBe('Deputy to somebody, Internal audit, Owner of C2, Owner of C3');
  });

  it('does nothing where nobody is named', async () => {
    const text = 'Nobody is here';
    expect((await redact('kind: force-pip\nid: a\n'))(text)).toBe(text);
  });
});

it.each(['Head of Audit', 'The chair', 'College of Policing', 'Force audit team', 'E-1042'])(
  '%s is a post',
  (text) => expect(isPost(text)).toBe(true),
);

it.each(['Owen Price', 'Helen Ward', 'Marcus Bell', 'Null', 'محمد'])('%s is a name', (text) =>
  expect(isPost(text)).toBe(false),
);

const NAMES = [
  'Ward',
  'Bell',
  'Nair',
  'Singh',
  'Okoro',
  'Lowe',
  'Hale',
  'Doyle',
  'Pryce',
  'Adeyemi',
  'Price',
  'Reed',
];

const namesIn = (text: string): readonly string[] =>
  NAMES.filter((name) => new RegExp(`\\b${name}\\b`).test(text) || text.includes(name.toUpperCase()));

describe('the bytes of what is redacted', () => {
  it('the example names all of these', () => {
    expect(namesIn(example)).toEqual(NAMES);
  });

  it('hold no name in any file of a pack', async () => {
    const repo = makeRepo();
    repo.commit(
      { 'marcus-bell.yaml': example.replace('Dr Amara Singh\n', 'Old Hand, Head of Stone\n') },
      '2026-06-10',
    );
    repo.commit({ 'marcus-bell.yaml': example }, '2026-07-13');
    const io = testIo({ cwd: repo.root });
    expect(await main(['pack', '--as-of', '2026-07-15', '--redact', '-o', 'out'], io, 'pip')).toBe(0);
    for (const file of readdirSync(join(repo.root, 'out'))) {
      const text = readFileSync(join(repo.root, 'out', file), 'utf8');
      expect({ file, names: namesIn(text) }).toEqual({ file, names: [] });
      expect(text).not.toMatch(/marcus[._-]bell/i);
      expect(text).not.toContain('Old Hand');
    }
    const page = readFileSync(join(repo.root, 'out/index.html'), 'utf8');
    expect(page).toContain('Head of Analysis');
    expect(page).toContain('Southmoor Constabulary');
  });

  const people = [
    'pdp/good',
    'individual-pip/good',
    'conversation/good',
    'action-plan/good',
    'force-pip/good',
  ];

  it.each(people.flatMap((name) => [[name, 'md'] as const, [name, 'html'] as const]))(
    'hold no name in the page of %s as %s',
    async (name, format) => {
      const text = readFileSync(join(import.meta.dirname, '../../examples', `${name}.yaml`), 'utf8');
      const { data, facets } = await opened(text);
      const names = namesOf(data, facets).map((named) => bare(named.name));
      const root = tempFolder({ 'plan.yaml': text });
      const io = testIo({ cwd: root });
      const args = ['render', 'plan.yaml', '--redact', '-f', format, '--as-of', '2026-07-15'];
      expect(await main(args, io, 'pip')).toBe(0);
      const seen = names.filter((one) => io.written.stdout.toLowerCase().includes(one.toLowerCase()));
      expect(seen).toEqual([]);
      expect(io.written.stdout.length).toBeGreaterThan(500);
    },
  );
});
