import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding } from '../kit/finding.ts';
import type { History } from '../kit/history.ts';
import type { Engine, Reading } from './engine.ts';

/** A file that is open in the editor. */
export interface Doc {
  readonly uri: string;
  readonly path: string;
  version: number;
  text: string;
  /** The text as read; null until somebody asks. */
  reading: Promise<Reading> | null;
  /** The last reading that was a plan: symbols and numbers for a text that is half typed. */
  good: Reading | null;
  /** Findings, and the text that they are of. */
  judged: { readonly text: string; readonly findings: readonly Finding[] } | null;
  /** What Git told of this very text when the file was opened or saved. */
  past: History | null;
  /** How long the last verdict took, in milliseconds. */
  took: number;
  /** When it was last changed, by the process's own clock. */
  typed: number;
  /** No longer in the editor: what is still being judged is not told. */
  closed: boolean;
}

/** A document as it is opened. */
export const newDoc = (uri: string, version: number, text: string, root: string): Doc => ({
  uri,
  path: pathOf(uri, root),
  version,
  text,
  reading: null,
  good: null,
  judged: null,
  past: null,
  took: 0,
  typed: 0,
  closed: false,
});

/** Takes the editor's new text; what was known of the old one is kept only where it still serves. */
export function retype(doc: Doc, version: number, text: string): void {
  if (text !== doc.text) {
    doc.reading = null;
    doc.past = null;
  }
  doc.version = version;
  doc.text = text;
}

/** Reads the text once, however often it is asked for. */
export async function readingOf(doc: Doc, engine: Engine): Promise<Reading> {
  doc.reading ??= engine.read(doc.path, doc.text);
  const reading = await doc.reading;
  if (reading.facets) doc.good = reading;
  return reading;
}

/** The file of a URI; a text that was never saved stands in the root under its name. */
function pathOf(uri: string, root: string): string {
  try {
    return fileURLToPath(uri);
  } catch {
    return join(root, `${basename(uri).replace(/[^\w.-]/g, '') || 'untitled'}.yaml`);
  }
}

/** The folder of a URI; null where it is not on this disk. */
export function folderOf(uri: string): string | null {
  try {
    return fileURLToPath(uri);
  } catch {
    return null;
  }
}
