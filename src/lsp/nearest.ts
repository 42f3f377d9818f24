import type { Fix } from '../core/fix/offer.ts';
import { shapeAt } from '../core/schema-words.ts';
import type { Finding, Path, Span } from '../kit/finding.ts';
import type { Shape } from '../kit/shape.ts';
import { readWhen } from '../kit/when.ts';
import { nearest } from '../kit/words.ts';
import type { Reading } from './engine.ts';
import { allWords, mapAt, scalarAt } from './shapes.ts';

/** What a plan/schema fault most likely meant: the nearest key, the nearest word, the day written year first. */
export function schemaFixes(reading: Reading, finding: Finding, kinds: readonly string[]): Fix[] {
  const { opened } = reading;
  const { path } = finding;
  if (!opened.kind) return kindFix(reading, kinds);
  const { shape } = opened.kind;
  return [...keyFix(shape, path, reading), ...wordFix(shape, path, reading), ...dayFix(shape, path, reading)];
}

function kindFix({ opened: { source } }: Reading, kinds: readonly string[]): Fix[] {
  const span = source.locate(['kind']);
  const near = nearest(source.text.slice(span.start, span.end), kinds);
  return near ? [written(near, span)] : [];
}

const written = (text: string, span: Span): Fix => ({ title: `Write ${text}`, splices: [{ ...span, text }] });

function keyFix(shape: Shape, path: Path, { opened: { source } }: Reading): Fix[] {
  const key = path.at(-1);
  const map = mapAt(shape, path.slice(0, -1));
  if (typeof key !== 'string' || !map || key in map.keys) return [];
  const near = nearest(key, Object.keys(map.keys));
  return near ? [written(near, source.locate(path, 'key'))] : [];
}

function wordFix(shape: Shape, path: Path, { opened: { source } }: Reading): Fix[] {
  const words = allWords(shapeAt(shape, path));
  const span = source.locate(path);
  const near = words.length > 0 ? nearest(bare(source.text, span), words) : null;
  return near ? [written(near, span)] : [];
}

function dayFix(shape: Shape, path: Path, { opened: { source } }: Reading): Fix[] {
  if (scalarAt(shape, path).is !== 'day') return [];
  const span = source.locate(path);
  const read = readWhen(bare(source.text, span));
  return read?.precision === 'day' ? [written(read.first, span)] : [];
}

/** A scalar as typed, without its quotes. */
const bare = (text: string, { start, end }: Span): string =>
  text.slice(start, end).replace(/^(["'])(.*)\1$/s, '$2');
