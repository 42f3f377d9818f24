import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { openEntry } from '../../src/cli/workspace.ts';
import { isPlaceholder } from '../../src/kit/placeholder.ts';
import { examples, kindIds, scaffold, textOf, validator } from './plans.ts';

const validators = new Map([...kindIds, 'config'].map((id) => [id, validator(id)]));
const refuses = (data: { kind: string }): boolean => validators.get(data.kind)?.(data) === false;

/** Whether lint refuses the text's names or types. */
async function faulty(text: string): Promise<boolean> {
  const { opened } = await openEntry('plan.yaml', '/plan.yaml', new TextEncoder().encode(text));
  return opened.faults.some(({ rule }) => rule === 'plan/schema' || rule === 'plan/syntax');
}

describe('the JSON Schemas', () => {
  it.each(examples)('say of examples/%s what plan/schema says', async (name) => {
    const text = textOf(name);
    const data = parse(text);
    expect(refuses(data), JSON.stringify(validators.get(data.kind)?.errors)).toBe(await faulty(text));
  });

  it.each(kindIds)('take the scaffold of a %s as it is', async (kind) => {
    const text = await scaffold(kind);
    const data = parse(text);
    expect(refuses(data), JSON.stringify(validators.get(kind)?.errors)).toBe(false);
    expect(await faulty(text)).toBe(false);
  });

  it.each(kindIds)('of %s describe every field, with the words of choices and an example', (kind) => {
    const schema = validators.get(kind)?.schema as { properties: Record<string, { description?: string }> };
    const all: Record<string, unknown>[] = [];
    const walk = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      const { properties } = node as { properties?: Record<string, Record<string, unknown>> };
      if (properties) all.push(...Object.values(properties));
      for (const inner of Object.values(node)) walk(inner);
    };
    walk(schema);
    expect(all.filter(({ description }) => typeof description !== 'string')).toEqual([]);
    expect(all.filter(({ examples: given }) => Array.isArray(given)).length).toBeGreaterThan(5);
    expect(JSON.stringify(schema.properties['status'])).toContain(
      '"enum":["draft","agreed","active","closed"]',
    );
  });

  it('take the config of a plans repository, and refuse a wrong key in it', () => {
    const valid = validators.get('config');
    expect(
      valid?.({ organisation: 'Northshire', rules: { 'plan/marking': 'off' }, ignore: ['drafts/'] }),
    ).toBe(true);
    expect(valid?.({ organization: 'Northshire' })).toBe(false);
    expect(valid?.({ rules: { 'plan/marking': 'loud' } })).toBe(false);
  });

  it.each([
    '',
    'TODO',
    'TODO who',
    'tbc',
    'TBD.',
    'to do',
    '???',
    'xxx',
    '<who does it>',
    '[name]',
    '...',
    '…',
    'lorem ipsum dolor',
  ])('take the prompt %j in a field of days, as lint does', (prompt) => {
    expect(isPlaceholder(prompt) || prompt === '').toBe(true);
    expect(refuses({ kind: 'pdp', id: 'a', agreed: prompt } as { kind: string })).toBe(false);
  });

  it.each(['soon', 'TODOs', 'x', '31/07/2026', 'see <who does it>'])('refuse %j there', (text) => {
    expect(refuses({ kind: 'pdp', id: 'a', agreed: text } as { kind: string })).toBe(true);
  });
});

/** Every path of a plan's data. */
function pathsOf(node: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof node !== 'object' || node === null) return [path];
  const inner = Object.entries(node).flatMap(([key, value]) =>
    pathsOf(value, [...path, Array.isArray(node) ? Number(key) : key]),
  );
  return path.length === 0 ? inner : [path, ...inner];
}

function put(data: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const copy = structuredClone(data) as Record<string | number, unknown>;
  const last = path.at(-1) ?? '';
  const parent = path
    .slice(0, -1)
    .reduce<Record<string | number, unknown>>((node, step) => node[step] as never, copy);
  parent[last] = value;
  return copy;
}

describe('mutants of good plans', () => {
  const values = [
    true,
    'TODO',
    null,
    'nonsense',
    3.5,
    7,
    [],
    ['a'],
    { zzz: 1 },
    '2026-07-31',
    '31/12/2026',
    'yes',
  ];

  it.each(kindIds)('are refused by the schema of %s where lint refuses them', async (kind) => {
    const good = parse(textOf(`${kind}/good.yaml`));
    const paths = pathsOf(good).filter((path) => path[0] !== 'kind');
    const picked = paths.filter((_, i) => i % Math.ceil(paths.length / 25) === 0);
    const differing: string[] = [];
    for (const path of picked) {
      for (const value of values) {
        const data = put(good, path, value) as { kind: string };
        const [theirs, ours] = [refuses(data), await faulty(stringify(data, { nullStr: '' }))];
        if (theirs !== ours)
          differing.push(`${path.join('.')} = ${JSON.stringify(value)}: schema ${theirs}, lint ${ours}`);
      }
    }
    expect(differing).toEqual([]);
  });
});
