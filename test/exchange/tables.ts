import { strToU8, zipSync } from 'fflate';

/** A published table in invented words, with the defects of real ones: tabs, a missing number, a row broken by a page. */
export const published = [
  '## **COAST GUARD ACTION PLAN**',
  '',
  'Recommendations\tOur proposed action\tTimescale',
  'Write down who may launch a boat, so that no crew waits for a name.\tThe duty sheet is being revised.\tDecember 2025',
  '2) Link the money for fuel with the patrols that were planned.\tA new ledger, with two parts;  - fuel  - hours\tOngoing',
  '',
  '3) Check each radio before a patrol.\tDone by the "night watch", see O\'Neill\'s note: page 4 # 2\tComplete',
  '4) Ensure that a sound way of choosing\tThe committee has brought in a new way of choosing in\tComplete',
  '\f',
  'places for buoys is used, which shows that the coast is covered.\t2025/26, after the storms. Members pick two places a year.\t',
  'Page 2 of 2',
  '5) Publish the log.\t\tMarch 2026',
].join('\n');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A Word document that holds one table below a heading; more parts may be put beside it. */
export function docx(
  rows: readonly (readonly string[])[],
  heading = 'Answers',
  more: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array {
  const paragraph = (text: string, style = ''): string =>
    text
      .split('\n')
      .map((line) => `<w:p>${style}<w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`)
      .join('');
  const cells = (row: readonly string[]): string =>
    row.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join('');
  const table = rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('');
  const title = paragraph(heading, '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>');
  const ns = 'http://schemas.openxmlformats.org';
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${head}<Types xmlns="${ns}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${head}<Relationships xmlns="${ns}/package/2006/relationships"><Relationship Id="r1" Type="${ns}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/styles.xml': strToU8(
      `${head}<w:styles xmlns:w="${ns}/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    ),
    'word/document.xml': strToU8(
      `${head}<w:document xmlns:w="${ns}/wordprocessingml/2006/main"><w:body>${title}<w:tbl>${table}</w:tbl></w:body></w:document>`,
    ),
    ...more,
  });
}

/** An HTML page that holds one table. */
export const html = (rows: readonly (readonly string[])[]): string =>
  `<!doctype html><h1>Answers</h1><table>${rows
    .map(
      (row) => `<tr>${row.map((text) => `<td>${escaped(text).replaceAll('\n', '<br>')}</td>`).join('')}</tr>`,
    )
    .join('')}</table>`;

/** A Markdown text that holds one table. */
export const markdown = (rows: readonly (readonly string[])[]): string => {
  const line = (row: readonly string[]): string =>
    `| ${row.map((text) => text.replace(/[\\|*_<&`]/g, '\\$&').replaceAll('\n', '<br>')).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return ['# Answers', '', line(head), line(head.map(() => '---')), ...body.map(line), ''].join('\n');
};
