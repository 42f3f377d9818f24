import { byteStream } from './stream.ts';

/** A Git object; `bytes` is cut after the limit of its type. */
export interface GitObject {
  readonly id: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** An object of which part has come. */
interface Half {
  readonly id: string;
  readonly type: string;
  readonly parts: Buffer[];
  kept: number;
  /** Bytes still to come, with the line feed after them. */
  left: number;
}

/** A plan above its size limit is refused anyway, so one byte more is enough; trees and commits come whole. */
const KEEP: Readonly<Record<string, number>> = { blob: 512 * 1024 + 1 };
const MOST = 64 * 1024 * 1024;

function begin(header: string): Half | null {
  const [, id, type, size] = /^([0-9a-f]{40,64}) ([a-z]+) (\d+)$/.exec(header) ?? [];
  return id && type ? { id, type, parts: [], kept: 0, left: Number(size) + 1 } : null;
}

/** What does not fit the limit is dropped as it comes, so that no object costs more memory than that. */
function add(half: Half, piece: Buffer): void {
  half.left -= piece.length;
  const content = half.left === 0 ? piece.subarray(0, -1) : piece;
  const room = Math.max(0, (KEEP[half.type] ?? MOST) - half.kept);
  if (room > 0) half.parts.push(content.subarray(0, room));
  half.kept += content.length;
}

/**
 * Reads what `cat-file --batch` prints, in pieces of any size; `answer` gets each object in turn, null for a name
 * that the repository does not have.
 */
export function receiver(answer: (object: GitObject | null) => void): (chunk: Buffer) => void {
  const stream = byteStream();
  let half: Half | null = null;
  /** One step of reading; false where more must come first. */
  const step = (): boolean => {
    if (!half) {
      const header = stream.line();
      if (header === null) return false;
      half = begin(header);
      if (!half) answer(null);
      return true;
    }
    const piece = stream.take(half.left);
    if (piece.length === 0) return false;
    add(half, piece);
    if (half.left > 0) return true;
    const { id, type, parts } = half;
    half = null;
    const [only] = parts;
    // What came in one piece is not copied: thousands of small copies cost more than the pieces that they free.
    answer({ id, type, bytes: only && parts.length === 1 ? only : Buffer.concat(parts) });
    return true;
  };
  return (chunk) => {
    stream.push(chunk);
    while (step());
  };
}
