import { UserSlip } from '../kit/user-slip.ts';
import { decode } from './in-decode.ts';
import { type Grid, LIMITS } from './in-grid.ts';

const begins = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte);

/** Word and Excel files are zips; what they are is told by what they hold, not by their names. */
async function office(bytes: Uint8Array): Promise<readonly Grid[]> {
  const { unpack } = await import('./in-zip.ts');
  const parts = unpack(bytes);
  if (parts['word/document.xml']) return (await import('./in-docx.ts')).readDocx(parts);
  if (parts['xl/workbook.xml']) return (await import('./in-xlsx.ts')).readXlsx(parts);
  throw new UserSlip('this is neither a Word nor an Excel file: save the table as .docx, .xlsx or .csv');
}

async function fromText(text: string, ending: string): Promise<readonly Grid[]> {
  if (/^html?$/.test(ending) || /<table[\s>]/i.test(text)) {
    const { readMarkdown } = await import('./in-markdown.ts');
    const own = ending === 'md' ? readMarkdown(text) : [];
    return own.length > 0 ? own : (await import('./in-html.ts')).readHtml(text);
  }
  if (ending === 'md' || /^\s*\|?\s*:?-{3,}:?\s*\|/m.test(text)) {
    const tables = (await import('./in-markdown.ts')).readMarkdown(text);
    if (tables.length > 0) return tables;
  }
  if (ending === 'csv') return (await import('./in-csv.ts')).readCsv(text);
  if (text.includes('\t')) return (await import('./in-tabs.ts')).readTabs(text);
  return (await import('./in-csv.ts')).readCsv(text);
}

/**
 * The tables of a file: CSV, tabbed text, Markdown, HTML, `.docx` or `.xlsx`, by what it holds, its name deciding
 * where that could be several. Only the reader that is needed is loaded. Throws a slip where there is nothing to read.
 */
export async function readTables(name: string, bytes: Uint8Array): Promise<readonly Grid[]> {
  if (bytes.length > LIMITS.bytes * 1024 * 1024)
    throw new UserSlip(`${name} has more than ${LIMITS.bytes} MB: import a part of it`);
  if (begins(bytes, 0x50, 0x4b)) return office(bytes);
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new UserSlip(`${name} is of an older format or has a password: save it anew as .docx or .xlsx`);
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46))
    throw new UserSlip(`${name} is a PDF: copy its table into a text or spreadsheet file first`);
  return fromText(decode(bytes), /\.(\w+)$/.exec(name.toLowerCase())?.[1] ?? '');
}
