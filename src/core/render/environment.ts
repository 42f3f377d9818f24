import Handlebars from 'handlebars';
import type { Drawing } from '../../kit/drawing.ts';
import { drawn } from '../charts/drawn.ts';
import { htmlLink, markdownLink } from './address.ts';
import { BLOCKS, checkProgram, INLINE } from './check.ts';
import { escapeHtml, visible } from './escape.ts';
import { located, Misplaced, type Place } from './fault.ts';
import { escapeMarkdown } from './markdown.ts';
import { rewrite, SAY } from './rewrite.ts';

export type Format = 'html' | 'md' | 'yaml';

/** How a format writes text, text of several lines, and a link. */
interface Writing {
  readonly text: (text: string) => string;
  readonly lines: (text: string) => string;
  readonly link: (url: string, text: string) => string;
}

const html: Writing = {
  text: escapeHtml,
  lines: (text) => escapeHtml(text.trim()).replace(/\n/g, '<br>'),
  link: htmlLink,
};

const markdown: Writing = { text: escapeMarkdown, lines: escapeMarkdown, link: markdownLink };

const yaml = (quote: (text: string) => string): Writing => {
  const text = (value: string): string => quote(visible(value));
  return { text, lines: text, link: (url) => text(url) };
};

/** The writing of a format; `quote` makes a YAML scalar of any text. */
export const writingOf = (format: Format, quote: (text: string) => string): Writing =>
  format === 'html' ? html : format === 'md' ? markdown : yaml(quote);

/** One format's templates: `run` fills the one of this name, `raw` marks text that is written already. */
export interface Environment {
  readonly has: (name: string) => boolean;
  readonly run: (name: string, view: object, links: Set<string>) => string;
  readonly raw: (text: string) => object;
}

type Bound = Handlebars.HelperOptions & { readonly loc?: { readonly start: Place } };

const KNOWN = Object.fromEntries([...BLOCKS, ...INLINE, SAY].map((name) => [name, true]));

const OPTIONS = { strict: true, knownHelpersOnly: true, preventIndent: true, knownHelpers: KNOWN };

type Machine = ReturnType<typeof Handlebars.create>;

const said = (machine: Machine, value: unknown, options: Bound): string => {
  if (value instanceof machine.SafeString) return value.toHTML();
  if (typeof value === 'string') return value;
  const found = Array.isArray(value)
    ? 'a list'
    : typeof value === 'boolean'
      ? 'yes or no'
      : 'a group of fields';
  throw new Misplaced(`the field holds ${found}, not words`, options.loc?.start ?? null);
};

const addHelpers = (machine: Machine, writing: Writing): void => {
  for (const name of ['log', 'lookup']) machine.unregisterHelper(name);
  machine.registerHelper(SAY, (value: unknown, options: Bound) =>
    value instanceof machine.SafeString ? value.toHTML() : writing.text(said(machine, value, options)),
  );
  machine.registerHelper('lines', (value: unknown, options: Bound) =>
    writing.lines(said(machine, value, options)),
  );
  machine.registerHelper('link', (url: unknown, text: unknown, options: Bound) => {
    const address = said(machine, url, options);
    (options.data as { links: Set<string> }).links.add(address.trim());
    return writing.link(address, said(machine, text, options));
  });
  machine.registerHelper('draw', (data: Drawing, options: Bound) => {
    const picture = drawn(data);
    const raw = (svg: string) => (svg === '' ? '' : new machine.SafeString(svg));
    return options.fn(
      { ...picture, wide: raw(picture.wide), narrow: raw(picture.narrow) },
      { data: options.data },
    );
  });
};

const compiled = (machine: Machine, file: string, text: string, names: ReadonlySet<string>) => {
  const program = machine.parse(text, { srcName: file });
  checkProgram(program, names);
  rewrite(program);
  return machine.compile(program, OPTIONS);
};

/** Makes the machine of one format over its templates, name to file and text; each is compiled when first used. */
export const environment = (
  templates: ReadonlyMap<string, { readonly file: string; readonly text: string }>,
  writing: Writing,
): Environment => {
  const machine = Handlebars.create();
  addHelpers(machine, writing);
  const names = new Set(templates.keys());
  const runs = new Map<string, Handlebars.TemplateDelegate>();
  for (const [name, { file, text }] of templates) {
    let ready: Handlebars.TemplateDelegate | null = null;
    const run: Handlebars.TemplateDelegate = (view, options) => {
      try {
        ready ??= compiled(machine, file, text, names);
        return ready(view, options);
      } catch (error) {
        throw located(file, error);
      }
    };
    runs.set(name, run);
    machine.registerPartial(name, run);
  }
  return {
    has: (name) => runs.has(name),
    run: (name, view, links) => runs.get(name)?.(view, { data: { links } }) ?? '',
    raw: (text) => new machine.SafeString(text),
  };
};
