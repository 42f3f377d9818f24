import { unzipSync, zipSync } from 'fflate';
import { UserSlip } from '../kit/user-slip.ts';
import { LIMITS } from './in-grid.ts';

const MEGABYTE = 1024 * 1024;

/** The parts of a `.docx` or `.xlsx` that are text; pictures, macros and embedded files are never unpacked. */
const isWanted = (name: string): boolean =>
  /\.(?:xml|rels)$/i.test(name) && !/vba|embeddings|activeX/i.test(name);

/**
 * The text parts of an office file by name. What says that it unpacks to too much is refused before it is unpacked,
 * and what unpacks to more than it says is cut there.
 */
export function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!isWanted(name)) return false;
        total += originalSize;
        if (total > LIMITS.unpacked * MEGABYTE)
          throw new UserSlip(`the file unpacks to more than ${LIMITS.unpacked} MB, so it was left packed`);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof UserSlip) throw error;
    throw new UserSlip('the file is damaged or has a password: open it and save it anew');
  }
}

/** Parts packed again without compression, so that a library which reads them can unpack no more than is there. */
export const repack = (parts: Record<string, Uint8Array>): Uint8Array => zipSync(parts, { level: 0 });
