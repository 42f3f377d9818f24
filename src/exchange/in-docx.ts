import mammoth from 'mammoth';
import { UserSlip } from '../kit/user-slip.ts';
import type { Grid } from './in-grid.ts';
import { readHtml } from './in-html.ts';
import { repack } from './in-zip.ts';

/** Reads the tables of a Word document: inserted text counts, deleted text does not; pictures and links stay behind. */
export async function readDocx(parts: Record<string, Uint8Array>): Promise<readonly Grid[]> {
  const packed = repack(parts);
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength) },
      { includeEmbeddedStyleMap: false, externalFileAccess: false },
    );
    return readHtml(value);
  } catch (error) {
    if (error instanceof UserSlip) throw error;
    throw new UserSlip('the document cannot be read: open it in a word processor and save it anew as .docx');
  }
}
