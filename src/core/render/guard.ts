import { UserSlip } from '../../kit/user-slip.ts';
import { linkable } from './address.ts';
import { guardCss } from './guard-css.ts';

const split = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const ELEMENTS = split(
  'html head meta title style body header main footer nav section article aside div span p a b strong em i small ' +
    's sub sup br hr h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr th td ' +
    'figure figcaption details summary blockquote q cite code pre abbr time mark img wbr ' +
    'svg g path rect circle line polyline polygon ellipse text tspan desc defs symbol pattern use',
);

const ATTRIBUTES = split(
  'class id lang dir title role href rel src alt width height scope colspan rowspan headers span start reversed ' +
    'value type datetime open charset name content http-equiv style hidden tabindex translate ' +
    'viewbox d x y x1 y1 x2 y2 cx cy r rx ry dx dy points transform fill stroke stroke-width text-anchor opacity ' +
    'font-size font-weight focusable preserveaspectratio patternunits patterntransform patterncontentunits',
);

/** A tag, or the whole of a style element; quotes hide a `>`. */
const TAG = /<!doctype html>|<\/([a-z0-9]+)\s*>|<([a-z0-9]+)((?:[^<>"']|"[^"]*")*)>/iy;

const ATTRIBUTE = /\s+([a-z][a-z0-9:-]*)(?:="([^"]*)")?/iy;

/** Attributes that hold a plan's words and that no style is read from. */
const WORDS = /^(?:title|alt|aria-[a-z-]+|data-[a-z0-9-]+)$/;

const PICTURE = /^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]*$/;

/** Undoes the few entities that our own escaping writes, and refuses what it can't read. */
const decoded = (value: string): string =>
  value.replace(
    /&(?:amp|#39|#96|#61);/g,
    (entity) => ({ '&#39;': "'", '&#96;': '`', '&#61;': '=' })[entity] ?? '&',
  );

type Refuse = (what: string) => never;

interface Tag {
  readonly element: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const checkAddress = ({ element, attributes }: Tag, links: ReadonlySet<string>, refuse: Refuse): void => {
  const href = attributes.get('href');
  if (href === undefined || /^#[\w.:-]*$/.test(href)) return;
  const address = decoded(href);
  const ours = element === 'a' && links.has(address) && linkable(address) === address;
  if (!ours || attributes.get('rel') !== 'noreferrer') refuse(`the address "${address.slice(0, 80)}"`);
};

const checkAttribute = (name: string, value: string, { element }: Tag, refuse: Refuse): void => {
  if (!ATTRIBUTES.has(name) && !/^(?:aria|data)-[a-z0-9-]+$/.test(name)) refuse(`the attribute "${name}"`);
  if (name === 'src' && !(element === 'img' && PICTURE.test(value)))
    refuse('a picture that the page does not carry');
  if (name === 'http-equiv' && value !== 'Content-Security-Policy') refuse(`the meta element "${value}"`);
  if (name === 'style' || (!WORDS.test(name) && /url\s*\(/i.test(value))) guardCss(decoded(value), refuse);
};

const readAttributes = (text: string, refuse: Refuse): ReadonlyMap<string, string> => {
  const attributes = new Map<string, string>();
  const rest = text.replace(/\s*\/?$/, '');
  ATTRIBUTE.lastIndex = 0;
  while (ATTRIBUTE.lastIndex < rest.length) {
    const found = ATTRIBUTE.exec(rest);
    if (found === null) return refuse('an attribute without quotes round its value');
    attributes.set((found[1] ?? '').toLowerCase(), found[2] ?? '');
  }
  return attributes;
};

const checkTag = (tag: Tag, links: ReadonlySet<string>, refuse: Refuse): void => {
  if (!ELEMENTS.has(tag.element)) refuse(`the element "${tag.element}"`);
  for (const [name, value] of tag.attributes) checkAttribute(name, value, tag, refuse);
  checkAddress(tag, links, refuse);
};

/**
 * Reads a finished page from end to end and refuses what could run, load or lead away: unknown elements and
 * attributes, addresses that no `link` helper wrote, styles that fetch, a page without its content policy.
 */
export const guard = (html: string, file: string, links: ReadonlySet<string>): void => {
  const refuse: Refuse = (what) => {
    throw new UserSlip(`${file}: the page would hold ${what}, which pages may not`);
  };
  const policy = html.indexOf(`<meta http-equiv="Content-Security-Policy" content="default-src 'none';`);
  if (policy < 0 || policy > 300) throw new UserSlip(`${file}: the layout lacks the page's content policy`);
  let at = html.indexOf('<');
  while (at >= 0) {
    TAG.lastIndex = at;
    const found = TAG.exec(html);
    if (found === null) throw new UserSlip(`${file}: a tag is not closed: ${html.slice(at, at + 30)}`);
    let next = at + found[0].length;
    const element = found[2]?.toLowerCase();
    if (element !== undefined)
      checkTag({ element, attributes: readAttributes(found[3] ?? '', refuse) }, links, refuse);
    if (element === 'style') {
      const end = html.indexOf('</style>', next);
      guardCss(html.slice(next, end < 0 ? undefined : end), refuse);
      next = end < 0 ? html.length : end;
    }
    at = html.indexOf('<', next);
  }
};
