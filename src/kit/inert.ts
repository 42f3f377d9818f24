/** Escape sequences as terminals read them: CSI and OSC (both spellings) and the two-character ones. */
const SEQUENCES =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be taken out
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b\]|\u009d)[^\u0007\u001b\u009c\r\n]*(?:\u0007|\u001b\\|\u009c)?|\u001b[@-_]/g;

/** Control characters but tab and line feed, bidi marks and overrides, other invisible format characters, lone surrogates. */
const CONTROLS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be taken out
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\u{e0000}-\u{e007f}]/gu;

/**
 * Text from outside made safe for a terminal: escape sequences, control characters and bidi overrides are taken
 * out, tabs and line feeds stay. Zero-width joiners stay too, since names and emoji need them.
 */
export const inert = (text: string): string => text.replace(SEQUENCES, '').replace(CONTROLS, '');

/** The same on one line: each run of line breaks and tabs becomes one space. */
export const inertLine = (text: string): string => inert(text.replace(/[\r\n\t\u0085\u2028\u2029]+/g, ' '));

/**
 * Printed lines that no CI runner takes for a command of its own: `::…` at a line's start and `##[…]` or
 * `##vso[…]` anywhere are broken by a space.
 */
export const unforged = (text: string): string =>
  text.replace(/^([^\S\n]*):(?=:)/gm, '$1: ').replace(/##(?=\w*\[)/g, '# #');
