/** Bytes that arrive in pieces and are taken in lines and lengths. */
export interface ByteStream {
  readonly push: (chunk: Buffer) => void;
  /** The next line without its line feed; null until it is there. */
  readonly line: () => string | null;
  /** The next bytes, at most `most` and as many as there are. */
  readonly take: (most: number) => Buffer;
}

/** A queue of chunks that copies none of them. */
export function byteStream(): ByteStream {
  const chunks: Buffer[] = [];
  const take = (most: number): Buffer => {
    const first = chunks.shift();
    if (!first) return Buffer.alloc(0);
    if (first.length > most) chunks.unshift(first.subarray(most));
    return first.subarray(0, most);
  };
  const line = (): string | null => {
    const index = chunks.findIndex((chunk) => chunk.includes(10));
    if (index < 0) return null;
    const parts = chunks.splice(0, index + 1);
    const [whole = Buffer.alloc(0)] = parts.length === 1 ? parts : [Buffer.concat(parts)];
    const end = whole.indexOf(10);
    if (end + 1 < whole.length) chunks.unshift(whole.subarray(end + 1));
    return whole.toString('utf8', 0, end);
  };
  return { push: (chunk) => void chunks.push(chunk), line, take };
}
