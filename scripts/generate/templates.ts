import { between, folders, names, put, read } from './files.ts';
import { type Partial, partials } from './partials.ts';
import { type Field, type Holds, type ViewTypes, viewTypes } from './view-types.ts';

/** The types that all pages share; what `draw` makes of a drawing is one of them. */
const SHARED = [
  'src/kit/page.ts',
  'src/kit/table.ts',
  'src/kit/agenda.ts',
  'src/kit/drawing.ts',
  'src/core/charts/picture.ts',
];

/** Handed whole to `draw`: a template names nothing inside. */
const WHOLE = /Drawing$/;

/** A page with the type of its view, and where that type stands. */
export interface PageType {
  /** What its templates are called: `pdp/report`. */
  readonly page: string;
  readonly type: string;
  readonly types: ViewTypes;
}

const paged = (page: string, type: string, ...files: readonly string[]): PageType => ({
  page,
  type,
  types: viewTypes([...SHARED, ...files]),
});

const ofKind = (kind: string): readonly PageType[] => {
  const [report, pack] = ['view-fields.ts', 'pack-fields.ts'].map((file) => `src/kinds/${kind}/${file}`);
  const there = names(`src/kinds/${kind}`);
  return [
    ...(there.includes('view-fields.ts') ? [paged(`${kind}/report`, 'ReportView', report ?? '')] : []),
    ...(there.includes('pack-fields.ts')
      ? [paged(`${kind}/pack`, 'PackView', report ?? '', pack ?? '')]
      : []),
  ];
};

/** Every page that templates make, with what it is given. */
export const pageTypes = (): readonly PageType[] => [
  ...folders('src/kinds').flatMap(ofKind),
  paged('agenda/page', 'AgendaView', 'src/core/agenda.ts'),
  paged('status/report', 'StatusView', 'src/core/status/view-fields.ts'),
];

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

const headed = (...heads: readonly string[]): string => row(heads) + row(heads.map(() => '---'));

const anchor = (name: string): string => `[${name}](#${name.toLowerCase()})`;

/** What a field holds in words: `list of Pair`, `one of ok, no`. */
function inWords(holds: Holds): string {
  if (holds.is === 'text') return 'text';
  if (holds.is === 'flag') return 'yes or no';
  if (holds.is === 'word') return holds.words.map((word) => `\`${word}\``).join(', ');
  if (holds.is === 'list') return `list of ${inWords(holds.of)}`;
  if (WHOLE.test(holds.name)) return 'what `draw` takes, whole';
  return holds.name === '' ? 'group' : anchor(holds.name);
}

const bare = (holds: Holds): Holds => (holds.is === 'list' ? bare(holds.of) : holds);

/** A field's line, and the lines of the fields within it where its group has no name of its own. */
function lines({ name, holds, about }: Field, before = ''): string {
  const inner = bare(holds);
  const path = `${before}${name}`;
  if (about === '') throw new Error(`the field ${path} of a view says nothing of what it holds`);
  const own = row([`\`${path}\``, inWords(holds), about]);
  const within = inner.is === 'group' && inner.name === '' ? inner.fields : [];
  return own + within.map((field) => lines(field, `${path} › `)).join('');
}

const fieldTable = (fields: readonly Field[]): string =>
  headed('field', 'holds', 'what') + fields.map((field) => lines(field)).join('');

/** The named types below some fields, in the order in which they are met. */
function namedIn(fields: readonly Field[], known: Map<string, Holds>): void {
  for (const { holds } of fields) {
    const inner = bare(holds);
    if (inner.is !== 'group' && inner.is !== 'either') continue;
    if (WHOLE.test(inner.name)) continue;
    const isNew = inner.name !== '' && !known.has(inner.name);
    if (isNew) known.set(inner.name, inner);
    if (inner.is === 'group' && (isNew || inner.name === '')) namedIn(inner.fields, known);
  }
}

/** The type that a page's partial or block is given, beside what its views hold. */
const PICTURE = 'Picture';

const part = (name: string, types: ViewTypes): string => {
  const holds = types.of(name);
  return `#### ${name}\n\n${types.about(name)}\n\n${holds.is === 'group' ? fieldTable(holds.fields) : ''}\n`;
};

const fieldsOf = ({ type, types }: PageType): readonly Field[] => {
  const holds = types.of(type);
  return holds.is === 'group' ? holds.fields : [];
};

const typesOf = (fields: readonly Field[]): readonly string[] => {
  const known = new Map<string, Holds>();
  namedIn(fields, known);
  return [...known.keys()];
};

/** A page's fields with the groups that it alone has; a pack tells only what it has beyond the report. */
function pageSection(one: PageType, all: readonly PageType[], shared: ViewTypes): string {
  const report = all.find(({ page }) => page !== one.page && page === one.page.replace(/pack$/, 'report'));
  const before = report ? fieldsOf(report) : [];
  const told = new Set(before.map(({ name }) => name));
  const fields = fieldsOf(one).filter(({ name }) => !told.has(name));
  const known = new Set(typesOf(before));
  const own = typesOf(fields).filter((name) => !shared.has(name) && !known.has(name));
  const parts = own.map((name) => part(name, one.types)).join('');
  return `### ${one.page}\n\n${one.types.about(one.type)}\n\n${fieldTable(fields)}\n${parts}`;
}

/** The parts that several pages share, in the alphabet's order. */
function partsText(all: readonly PageType[], shared: ViewTypes): string {
  const picture: Field = { name: '', about: '', holds: shared.of(PICTURE) };
  const met = typesOf([...all.flatMap(fieldsOf), picture]).filter((name) => shared.has(name));
  return [...met]
    .sort()
    .map((name) => part(name, shared))
    .join('');
}

const linked = (given: string): string => given.replace(/\b[A-Z][A-Za-z]+$/, anchor);

const partialTable = (): string =>
  headed('call', 'is given', 'shows') +
  partials.map(({ call, given, shows }: Partial) => row([`\`${call}\``, linked(given), shows])).join('');

/** Writes the contract of views into templates/README.md, between its marks. */
export function templateContract(): void {
  const all = pageTypes();
  const shared = viewTypes(SHARED);
  const file = 'templates/README.md';
  let text = read(file);
  text = between(file, text, 'partials', partialTable());
  text = between(file, text, 'pages', all.map((one) => pageSection(one, all, shared)).join(''));
  put(file, between(file, text, 'parts', partsText(all, shared)));
}
