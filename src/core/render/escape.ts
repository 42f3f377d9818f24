/** C0 and C1 controls but tab and line feed, and the marks that turn the direction of what follows. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it finds
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Text without characters that could disturb what stands around it; line ends become line feeds. */
export const visible = (text: string): string => text.replace(/\r\n?/g, '\n').replace(UNSEEN, '');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
  '=': '&#61;',
};

/** Text for HTML or SVG, safe between tags and within a quoted attribute. */
export const escapeHtml = (text: string): string =>
  visible(text).replace(/[&<>"'`=]/g, (sign) => ENTITIES[sign] ?? sign);

/** Text for the inside of a CSS string; everything unusual becomes a code point, so nothing can end it. */
export const escapeCss = (text: string): string =>
  visible(text)
    .replace(/\s+/g, ' ')
    .replace(/[^\p{L}\p{N} ,.:-]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `);
