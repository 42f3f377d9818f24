import { zipSync } from 'fflate';

/**
 * Files by name as one zip. Times in a zip are local ones without a zone, so each entry gets noon of `day` as text:
 * the bytes are the same in every time zone.
 */
export const zip = (files: Readonly<Record<string, Uint8Array>>, day: string): Uint8Array =>
  zipSync({ ...files }, { mtime: `${day}T12:00:00`, level: 9 });
