/** What JSON lets through and a terminal or an editor would act on: DEL, C1, bidi and invisible characters, tags. */
const UNSEEN =
  /[\u007f-\u009f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/g;

const escaped = (signs: string): string =>
  signs
    .split('')
    .map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');

/** A value as indented JSON that is inert where it is printed: the data are the same, written with escapes. */
export const jsonText = (value: unknown): string =>
  `${JSON.stringify(value, null, 2)
    .replace(UNSEEN, escaped)
    .replace(/##(?=\w*\[)/g, '#\\u0023')}\n`;
