import type { Frame } from '../../kit/page.ts';
import { escapeCss } from './escape.ts';

const property = (name: string, text: string): string => `--${name}:"${escapeCss(text)}"`;

/** The page's stylesheet: the shared one, and the words that its margin boxes print on paper. */
export const styles = (css: string, frame: Frame): string =>
  `${css.trim()}\n:root{${[
    property('marking', frame.marking),
    property('state', frame.state),
    property('who', frame.who),
    property('stood', frame.stood),
  ].join(';')}}`;

/**
 * What a page may load: nothing, but its own style (by its SHA-256 where the edge lends a hash) and pictures that it
 * carries itself.
 */
export const policy = (style: string, sha256: ((text: string) => string) | undefined): string => {
  const source = sha256 ? `'sha256-${sha256(style)}'` : "'unsafe-inline'";
  return `default-src 'none'; style-src ${source}; img-src data:; base-uri 'none'; form-action 'none'`;
};
