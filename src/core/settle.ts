import type { Pending } from '../kit/facets.ts';
import type { Path } from '../kit/finding.ts';
import { isPlaceholder } from '../kit/placeholder.ts';
import type { ListShape, MapShape, Shape } from '../kit/shape.ts';
import { isPlain, type Plain, plain } from '../kit/source.ts';

/** A scalar that YAML would hand on as something else than what was typed. */
export interface Lossy {
  readonly path: Path;
  readonly message: string;
}

/** A plan's data after its shape has told text from numbers. */
export interface Settled {
  readonly data: unknown;
  /** Fields still to fill in; where no text belongs they are left out of `data`. */
  readonly pending: readonly Pending[];
  readonly lossy: readonly Lossy[];
}

interface Walk {
  readonly pending: Pending[];
  readonly lossy: Lossy[];
}

const TEXT = new Set(['text', 'id', 'day', 'when']);
const LEFT_OUT = Symbol('left out');

/**
 * Turns a reader's raw tree into a plan's data: unquoted scalars become text where the shape wants text (as typed, or
 * reported where YAML would change them), fields still to fill in are noted, and empty ones left out.
 */
export function settle(raw: unknown, shape: Shape): Settled {
  const walk: Walk = { pending: [], lossy: [] };
  const data = node(raw, shape, [], walk);
  return { data: data === LEFT_OUT ? {} : data, ...walk };
}

function node(raw: unknown, shape: Shape, path: Path, walk: Walk): unknown {
  if (isPlain(raw)) return plainScalar(raw, shape, path, walk);
  if (raw === null || raw === undefined || typeof raw === 'number' || typeof raw === 'boolean')
    return plainScalar(plain(raw ?? null, String(raw ?? '')), shape, path, walk);
  if (typeof raw === 'string') return textScalar(raw, shape, path, walk);
  if (Array.isArray(raw)) return sequence(raw, shape, path, walk);
  return mapping(raw as Record<string, unknown>, shape, path, walk);
}

/** The form of an `either` that takes scalars. */
function scalarForm(shape: Shape): Shape {
  if (shape.is === 'either')
    return scalarForm(
      shape.of.find((s) => !['map', 'list', 'record'].includes(s.is)) ?? shape.of[0] ?? shape,
    );
  return shape.is === 'list' && shape.one ? scalarForm(shape.item) : shape;
}

function plainScalar(raw: Plain, shape: Shape, path: Path, walk: Walk): unknown {
  const form = scalarForm(shape);
  if (form.is === 'free') return raw.value;
  const text = TEXT.has(form.is);
  if (raw.value === null && !(text && raw.source !== '')) {
    walk.pending.push({ path, text: '' });
    return LEFT_OUT;
  }
  if (!text && form.is !== 'scalar') return number(raw, path, walk);
  if (typeof raw.value === 'number' && String(raw.value) === raw.source) return text ? raw.source : raw.value;
  if (form.is === 'scalar' && typeof raw.value === 'boolean') return raw.value;
  walk.lossy.push({
    path,
    message: `YAML reads ${raw.source} as ${readAs(raw)}: write "${raw.source}" in quotes`,
  });
  return LEFT_OUT;
}

/** A number, unless it is too long to be kept. */
function number(raw: Plain, path: Path, walk: Walk): unknown {
  const tooLong =
    typeof raw.value === 'bigint' || (typeof raw.value === 'number' && !Number.isFinite(raw.value));
  if (!tooLong && !(Number.isInteger(raw.value) && !Number.isSafeInteger(raw.value))) return raw.value;
  walk.lossy.push({
    path,
    message: `YAML cannot keep the number ${raw.source}: write a shorter one, or quote it as text`,
  });
  return LEFT_OUT;
}

const readAs = ({ value }: Plain): string =>
  value === null ? 'nothing' : typeof value === 'boolean' ? `yes or no` : `the number ${value}`;

function textScalar(raw: string, shape: Shape, path: Path, walk: Walk): unknown {
  const form = scalarForm(shape);
  if (form.is === 'free') return raw;
  if (raw.trim() === '') {
    walk.pending.push({ path, text: '' });
    return LEFT_OUT;
  }
  if (form.is === 'text' && !form.names && !form.ref) return raw;
  if (!isPlaceholder(raw)) return form.is === 'flag' && /^(yes|no)$/i.test(raw) ? raw.toLowerCase() : raw;
  walk.pending.push({ path, text: raw });
  return LEFT_OUT;
}

function sequence(raw: readonly unknown[], shape: Shape, path: Path, walk: Walk): unknown {
  const form = formFor(shape, 'list') as ListShape | undefined;
  const free: Shape = { is: 'free' };
  return raw.map((item, i) => {
    const settled = node(item, form?.item ?? free, [...path, i], walk);
    return settled === LEFT_OUT ? emptyItem(form?.item ?? free) : settled;
  });
}

/** What holds a left-out item's place, so that the others keep their numbers. */
export const emptyItem = (shape: Shape): unknown => {
  const forms = shape.is === 'either' ? shape.of.map((s) => s.is) : [shape.is];
  return forms.includes('map') && !forms.some((is) => TEXT.has(is)) ? {} : '';
};

function mapping(raw: Record<string, unknown>, shape: Shape, path: Path, walk: Walk): unknown {
  const data: Record<string, unknown> = {};
  for (const key of Object.keys(raw)) {
    const settled = node(raw[key], keyShape(shape, key), [...path, key], walk);
    if (settled !== LEFT_OUT) data[key] = settled;
  }
  return data;
}

/** The form of a shape that takes a map or a list; the shape itself where it is no choice of forms. */
export function formFor(shape: Shape, is: 'map' | 'list'): Shape | undefined {
  if (shape.is === 'either') return shape.of.map((s) => formFor(s, is)).find(Boolean);
  if (is === 'map' && shape.is === 'list' && shape.one) return formFor(shape.item, is);
  return shape.is === is || (is === 'map' && shape.is === 'record') ? shape : undefined;
}

/** The shape of one key of a map; `free` where the shape knows no such key. */
export function keyShape(shape: Shape, key: string): Shape {
  const form = formFor(shape, 'map');
  if (form?.is === 'record') return form.value;
  return (form as MapShape | undefined)?.keys[key] ?? { is: 'free' };
}
