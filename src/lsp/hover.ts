import type { z } from 'zod';
import { shapeAt } from '../core/schema-words.ts';
import type { Finding } from '../kit/finding.ts';
import { inertLine } from '../kit/inert.ts';
import type { Shape } from '../kit/shape.ts';
import { type Cursor, pathOf } from './cursor.ts';
import type { Engine, Reading } from './engine.ts';
import { describe } from './field.ts';
import { holds, itemsNamed, mentionAt } from './items.ts';
import { findingSpans } from './positions.ts';
import { about, literal, sortName } from './prose.ts';
import { allWords } from './shapes.ts';

/** A few findings on one word are told; more would hide the text. */
const MOST = 4;

/** The findings that cover an offset of the text that they were made of. */
export function findingsAt(text: string, findings: readonly Finding[], offset: number): readonly Finding[] {
  const span = findingSpans(text);
  return findings.filter((finding) => holds(span(finding), offset));
}

/** What is wrong, what to do, why it matters and where that is from: Markdown. */
export function findingNote(finding: Finding, engine: Engine): string {
  const rule = engine.rule(finding.rule);
  const parts = [`**${finding.rule}** (${finding.severity}): ${literal(finding.message)}`];
  if (!rule) return parts.join('\n\n');
  return [...parts, `Next: ${rule.help}`, `Why: ${rule.why}`, `From ${engine.citation(rule)}.`].join('\n\n');
}

/** What the schema says of the field under a cursor, and the words that it takes: Markdown; null where nothing. */
export function fieldNote(schema: z.ZodType, shape: Shape, at: Cursor, text: string): string | null {
  const typed = text.slice(at.word.start, at.word.end).trim();
  const onKey = at.key === null && typeof pathOf(at).at(-1) !== 'number';
  const path = onKey || mapKey(schema, at, typed) ? [...at.container, typed] : pathOf(at);
  const said = describe(schema, path);
  if (said === null || path.length === 0) return null;
  const name = path.findLast((step) => typeof step === 'string');
  const words = allWords(shapeAt(shape, path)).map((word) =>
    word === typed ? `**\`${word}\`**` : `\`${word}\``,
  );
  const takes = words.length > 1 ? `\n\nOne of ${words.join(', ')}` : '';
  return `\`${inertLine(String(name))}\`: ${said}.${takes}`;
}

const mapKey = (schema: z.ZodType, { container, key }: Cursor, typed: string): boolean =>
  key === null && typed !== '' && describe(schema, [...container, typed]) !== null;

/** What the item is about that is named under an offset: Markdown; null where none is named. */
export function itemNote(reading: Reading, offset: number): string | null {
  const mention = mentionAt(reading, offset);
  const items = mention ? itemsNamed(reading, mention) : [];
  const notes = items.map(
    (item) =>
      `**${literal(item.id ?? '')}** (${sortName(item)}): ${literal(about(item.value, 200)) || 'no text yet'}`,
  );
  return notes.length > 0 ? notes.join('\n\n') : null;
}

/** One hover out of several notes; null where there is nothing to say. */
export const joined = (notes: readonly (string | null)[]): string | null => {
  const said = notes.filter((note) => note !== null);
  return said.length > 0 ? said.slice(0, MOST + 2).join('\n\n---\n\n') : null;
};
