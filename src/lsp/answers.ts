import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  CodeAction,
  CompletionItem,
  DocumentSymbol,
  Hover,
  Location,
  Position,
  Range,
} from 'vscode-languageserver-protocol';
import { MarkupKind } from 'vscode-languageserver-protocol';
import type { AnyKind } from '../kit/kind.ts';
import { actions } from './actions.ts';
import { completions, type Known, kindOffers } from './complete.ts';
import { cursorAt } from './cursor.ts';
import { type Doc, readingOf } from './documents.ts';
import type { Engine } from './engine.ts';
import { fieldNote, findingNote, findingsAt, itemNote, joined } from './hover.ts';
import { definition, linkAt, references } from './links.ts';
import { positions } from './positions.ts';
import { symbols } from './symbols.ts';

async function knownOf(doc: Doc, kind: AnyKind, engine: Engine): Promise<Known | null> {
  await readingOf(doc, engine);
  const schema = await engine.schema(kind.id);
  const facets = doc.good?.opened.kind === kind ? doc.good.facets : null;
  return schema && { schema, shape: kind.shape, facets, ruleIds: engine.ruleIds(kind.id) };
}

/** What may be typed at a place. */
export async function complete(doc: Doc, position: Position, engine: Engine): Promise<CompletionItem[]> {
  const offset = positions(doc.text).offset(position);
  const at = cursorAt(doc.text, offset);
  const kind = engine.kindOf(doc.text);
  if (!kind) return kindOffers(doc.text, offset, at, engine.kinds);
  const known = await knownOf(doc, kind, engine);
  return known ? completions(doc.text, offset, at, known) : [];
}

/** What is to be said of a place: its findings, its field, the item that it names. */
export async function hover(doc: Doc, position: Position, engine: Engine): Promise<Hover | null> {
  const { text } = doc;
  const kind = engine.kindOf(text);
  const schema = kind && (await engine.schema(kind.id));
  if (!kind || !schema) return null;
  const place = positions(text);
  const offset = place.offset(position);
  const at = cursorAt(text, offset);
  const reading = await readingOf(doc, engine);
  const findings = doc.judged?.text === text ? findingsAt(text, doc.judged.findings, offset) : [];
  const said = joined([
    ...findings.slice(0, 4).map((finding) => findingNote(finding, engine)),
    reading.facets && itemNote(reading, offset),
    fieldNote(schema, kind.shape, at, text),
  ]);
  if (said === null) return null;
  return { contents: { kind: MarkupKind.Markdown, value: said }, range: place.range(at.word) };
}

/** The outline of the plan, or of the last text that was one. */
export async function outline(doc: Doc, engine: Engine): Promise<DocumentSymbol[]> {
  if (!engine.isPlan(doc.path, doc.text)) return [];
  await readingOf(doc, engine);
  return doc.good ? symbols(doc.good) : [];
}

/** Where the item or file that is named at a place stands. */
export async function define(doc: Doc, position: Position, engine: Engine): Promise<Location[]> {
  if (!engine.isPlan(doc.path, doc.text)) return [];
  const reading = await readingOf(doc, engine);
  const place = positions(doc.text);
  const offset = place.offset(position);
  const link = linkAt(reading, offset);
  if (link !== null) {
    const top: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    return [{ uri: pathToFileURL(resolve(dirname(doc.path), link)).href, range: top }];
  }
  return definition(reading, offset).map((span) => ({ uri: doc.uri, range: place.range(span) }));
}

/** Where the item that is named at a place is mentioned. */
export async function refer(
  doc: Doc,
  position: Position,
  declared: boolean,
  engine: Engine,
): Promise<Location[]> {
  if (!engine.isPlan(doc.path, doc.text)) return [];
  const reading = await readingOf(doc, engine);
  const place = positions(doc.text);
  const spans = references(reading, place.offset(position), declared);
  return spans.map((span) => ({ uri: doc.uri, range: place.range(span) }));
}

/** What can be done about the findings of a range; they must be of the text as it is. */
export async function fixes(doc: Doc, range: Range, engine: Engine): Promise<CodeAction[]> {
  if (!engine.isPlan(doc.path, doc.text) || doc.judged?.text !== doc.text) return [];
  const { findings } = doc.judged;
  const place = positions(doc.text);
  const wanted = { start: place.offset(range.start), end: place.offset(range.end) };
  const reading = await readingOf(doc, engine);
  return actions({ uri: doc.uri, reading, findings, kinds: engine.kinds, today: engine.today() }, wanted);
}
