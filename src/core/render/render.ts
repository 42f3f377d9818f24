import type { Frame } from '../../kit/page.ts';
import { UserSlip } from '../../kit/user-slip.ts';
import { type Environment, environment, type Format, writingOf } from './environment.ts';
import { guard } from './guard.ts';
import { checkView } from './plain.ts';
import { policy, styles } from './styles.ts';

/** Template files by name within the templates folder: `pdp/report.html.hbs`, `page.css`. */
export type TemplateFiles = Readonly<Record<string, string>>;

/** What the edge lends: a hash (base64 of SHA-256) for the style, and the quoting of YAML scalars. */
export interface Means {
  readonly sha256?: (text: string) => string;
  readonly quote?: (text: string) => string;
}

export interface Renderer {
  readonly environment: (format: Format) => Environment;
  readonly css: string;
  readonly means: Means;
}

const LAYOUT = 'layout/page';

/** `partials/tag.html.hbs` is called `tag` among the templates of its format. */
const nameOf = (file: string, ending: string): string =>
  file.slice(0, -ending.length).replace(/^partials\//, '');

/**
 * A partial of one line stands inside a line, so its line end is dropped; a longer one is a block of its own, which
 * Markdown wants followed by an empty line.
 */
const settled = (file: string, text: string, format: Format): string => {
  const bare = text.trimEnd();
  if (!file.startsWith('partials/') || format === 'yaml') return text;
  return bare.includes('\n') && format === 'md' ? `${bare}\n\n\n` : bare;
};

const templatesOf = (files: TemplateFiles, format: Format) => {
  const ending = `.${format}.hbs`;
  const mine = Object.entries(files).filter(([file]) => file.endsWith(ending));
  return new Map(
    mine.map(([file, text]) => [nameOf(file, ending), { file, text: settled(file, text, format) }]),
  );
};

/** Takes template files as text; each format and each template is made ready when first used. */
export const compile = (files: TemplateFiles, means: Means = {}): Renderer => {
  const ready = new Map<Format, Environment>();
  const quote = means.quote ?? ((text: string) => JSON.stringify(text));
  const environmentOf = (format: Format): Environment => {
    const made = ready.get(format) ?? environment(templatesOf(files, format), writingOf(format, quote));
    ready.set(format, made);
    return made;
  };
  return { environment: environmentOf, css: files['page.css'] ?? '', means };
};

const tidy = (text: string): string =>
  `${text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;

const framed = (machine: Environment, view: Framed, body: string, extra: object): string =>
  machine.run(LAYOUT, { frame: view.frame, body: machine.raw(body), ...extra }, new Set());

type Framed = { readonly frame: Frame };

const asPage = (renderer: Renderer, machine: Environment, view: Framed, body: string): string => {
  const style = styles(renderer.css, view.frame);
  const csp = policy(style, renderer.means.sha256);
  return framed(machine, view, body, { styles: machine.raw(style), csp: machine.raw(csp) });
};

/**
 * Fills the template `page` (`pdp/report`) with a view and sets it into the layout; YAML has none. Throws a slip that
 * names file and line where a template asks for what the view lacks, or would write what a page must not hold.
 */
export const render = (renderer: Renderer, page: string, format: Format, view: object): string => {
  checkView(view);
  const machine = renderer.environment(format);
  if (!machine.has(page)) throw new UserSlip(`there is no template ${page}.${format}.hbs`);
  const links = new Set<string>();
  const body = machine.run(page, view, links);
  if (format === 'yaml') return body;
  if (!('frame' in view)) throw new TypeError(`the view of ${page} has no frame`);
  if (format === 'md') return tidy(framed(machine, view as Framed, body.trim(), {}));
  const html = asPage(renderer, machine, view as Framed, body);
  guard(html, `${page}.html.hbs`, links);
  return html;
};
