import { shapeAt } from '../core/schema-words.ts';
import { formFor } from '../core/settle.ts';
import type { Path } from '../kit/finding.ts';
import type { MapShape, Shape } from '../kit/shape.ts';

/** The shape that a scalar typed at a place has: past lists for which one item does, and past choices of forms. */
export function scalarAt(shape: Shape, path: Path): Shape {
  return leaf(shapeAt(shape, path));
}

function leaf(shape: Shape): Shape {
  if (shape.is === 'list') return shape.one ? { ...leaf(shape.item), ...meaning(shape) } : shape;
  if (shape.is !== 'either') return shape;
  const inner = shape.of.find((form) => !['map', 'list', 'record'].includes(form.is)) ?? shape.of[0];
  return inner ? { ...leaf(inner), ...meaning(shape) } : shape;
}

const meaning = ({ ref }: Shape): Pick<Shape, 'ref'> => (ref ? { ref } : {});

/** The words that may stand at a place; empty where anything may. */
export const wordsOf = (shape: Shape): readonly string[] =>
  shape.is === 'choice' ? (shape.of ?? []) : shape.is === 'flag' ? ['yes', 'no'] : [];

/** Every word that any form of a place takes: `until:` takes a day or `closed`. */
export function allWords(shape: Shape): readonly string[] {
  if (shape.is === 'either') return shape.of.flatMap(allWords);
  return shape.is === 'list' && shape.one ? allWords(shape.item) : wordsOf(shape);
}

/** The map that may stand at a place; null where none may. */
export function mapAt(shape: Shape, path: Path): MapShape | null {
  const form = formFor(shapeAt(shape, path), 'map');
  return form?.is === 'map' ? form : null;
}
