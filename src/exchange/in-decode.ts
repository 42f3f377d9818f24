import { UserSlip } from '../kit/user-slip.ts';

const decoded = (bytes: Uint8Array, encoding: string): string =>
  new TextDecoder(encoding, { fatal: true }).decode(bytes);

/** Signs 0x80 to 0x9f of Windows-1252 (WHATWG Encoding, index windows-1252), where Node 20 reads Latin-1. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function sixteen(bytes: Uint8Array, encoding: string): string {
  try {
    return decoded(bytes, encoding);
  } catch {
    throw new UserSlip('the text breaks off or is damaged: open it and save it anew as UTF-8');
  }
}

/**
 * The text of a file: UTF-8, UTF-16 where a byte order mark says so (as "Unicode text" is saved), else Windows-1252,
 * in which older spreadsheets write CSV. Binary files are refused.
 */
export function decode(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return sixteen(bytes, 'utf-16le');
  if (a === 0xfe && b === 0xff) return sixteen(bytes, 'utf-16be');
  if (bytes.includes(0)) throw new UserSlip('this is neither text nor a .docx or .xlsx file');
  try {
    return decoded(bytes, 'utf-8');
  } catch {
    return decoded(bytes, 'windows-1252').replace(
      /[\u0080-\u009f]/g,
      (sign) => WINDOWS[sign.charCodeAt(0) - 0x80] ?? sign,
    );
  }
}
