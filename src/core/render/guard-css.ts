const STRING = /"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'/g;
const COMMENT = /\/\*[\s\S]*?\*\//g;
const ESCAPE = /\\([0-9a-f]{1,6})\s?|\\(.)/gi;

const character = (hex: string): string => {
  const code = Number.parseInt(hex, 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
};

/** Refuses a style that would fetch: imports, addresses but the page's own `#ids`, image sets. */
export const guardCss = (css: string, refuse: (what: string) => never): void => {
  const bare = css
    .replace(/url\(\s*(?:#[\w-]+|"#[\w-]+"|'#[\w-]+')\s*\)/g, '')
    .replace(COMMENT, '')
    .replace(STRING, '""')
    .replace(ESCAPE, (_, hex: string | undefined, sign: string | undefined) =>
      hex === undefined ? (sign ?? '') : character(hex),
    );
  const found =
    /@import|@namespace|\b(?:url|src|image|(?:-webkit-)?image-set|expression)\s*\(|javascript:|<\//i.exec(
      bare,
    );
  if (found) refuse(`a style with "${found[0]}"`);
};
