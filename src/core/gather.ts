import type { Facets, Field, Item, Pending, Reference } from '../kit/facets.ts';
import type { Path } from '../kit/finding.ts';
import { ownId } from '../kit/maps.ts';
import type { Meaning, Shape } from '../kit/shape.ts';
import { formFor } from './settle.ts';

interface Walk {
  readonly items: Item[];
  readonly prose: Field[];
  readonly people: Field[];
  readonly times: Field[];
  readonly references: Reference[];
  readonly links: Field[];
  readonly texts: Field[];
}

/** Walks a plan along its shape once and gathers what shared rules read. */
export function gather(data: unknown, shape: Shape, pending: readonly Pending[]): Facets {
  const walk: Walk = { items: [], prose: [], people: [], times: [], references: [], links: [], texts: [] };
  visit(data, shape, [], null, walk);
  return { ...walk, pending };
}

function visit(value: unknown, shape: Shape, path: Path, item: Item | null, walk: Walk): void {
  if (Array.isArray(value)) {
    const form = formFor(shape, 'list');
    if (form?.is === 'list')
      value.forEach((v, i) => {
        visit(v, form.item, [...path, i], item, walk);
      });
  } else if (typeof value === 'object' && value !== null) {
    visitMap(value as Record<string, unknown>, shape, path, item, walk);
  } else if (value !== undefined && value !== '') {
    visitScalar(String(value), shape, path, item, walk);
  }
}

function visitMap(
  value: Record<string, unknown>,
  shape: Shape,
  path: Path,
  item: Item | null,
  walk: Walk,
): void {
  const form = formFor(shape, 'map');
  if (form?.who) person(value, form, path, item, walk);
  if (form?.is === 'record') {
    for (const key of Object.keys(value)) {
      if (form.keyRef) walk.references.push({ to: form.keyRef, path: [...path, key], text: key });
      visit(value[key], form.value, [...path, key], item, walk);
    }
  } else if (form?.is === 'map') {
    const here = form.sort ? newItem(value, form.sort, path, item, walk) : item;
    for (const key of Object.keys(value)) {
      const inner = form.keys[key];
      if (inner && key !== 'other') visit(value[key], inner, [...path, key], here, walk);
    }
  }
}

function newItem(
  value: Record<string, unknown>,
  sort: string,
  path: Path,
  within: Item | null,
  walk: Walk,
): Item {
  const item: Item = { sort, id: ownId(value), path, value, within };
  walk.items.push(item);
  return item;
}

/** A person written as a map: the name stands for it, else the role. */
function person(
  value: Record<string, unknown>,
  meaning: Meaning,
  path: Path,
  item: Item | null,
  walk: Walk,
): void {
  const key = ['name', 'role'].find((k) => typeof value[k] === 'string');
  if (key)
    walk.people.push({ role: meaning.who ?? '', path: [...path, key], text: String(value[key]), item });
}

/** The form of a shape that takes scalars, with the meaning of the list or choice around it. */
function leaf(shape: Shape): Shape {
  if (shape.is === 'list') return leaf(shape.item);
  if (shape.is !== 'either') return shape;
  const { of, is: _, ...outer } = shape;
  const inner = of.find((s) => !['map', 'list', 'record'].includes(s.is)) ?? of[0];
  return inner ? ({ ...leaf(inner), ...outer } as Shape) : shape;
}

function visitScalar(text: string, shape: Shape, path: Path, item: Item | null, walk: Walk): void {
  const form = leaf(shape);
  const field = (role: string): Field => ({ role, path, text, item });
  if (form.ref) walk.references.push({ to: form.ref, path, text });
  if (form.who) walk.people.push(field(form.who));
  if (form.link) walk.links.push(field(form.link));
  if (form.time) walk.times.push(field(form.time));
  if (form.prose) walk.prose.push(field(form.prose));
  if (form.is === 'text' || form.is === 'when') walk.texts.push(field(form.verbatim ? 'verbatim' : ''));
}
