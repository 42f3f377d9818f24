import { camel, folders, HEADER, names, put, read } from './files.ts';

/** The TypeScript files of a folder that export the given name. */
const exporting = (folder: string, name: string): string[] =>
  names(folder).filter(
    (file) =>
      file.endsWith('.ts') &&
      file !== 'index.ts' &&
      read(`${folder}/${file}`).includes(`export const ${name}`),
  );

const list = (entries: readonly string[]): string => entries.map((e) => `  ${e},\n`).join('');

/** One index: an import for each file, and one list of what they export. */
function index(files: readonly string[], name: string, type: string, from: string, exported: string): string {
  const lines = files.map(
    (file) =>
      `import { ${name} as ${camel(file.replace(/\.ts$/, '').replaceAll('/', '-'))} } from './${file}';`,
  );
  const values = files.map((file) => camel(file.replace(/\.ts$/, '').replaceAll('/', '-')));
  return `${HEADER}import type { ${type} } from '${from}';\n${lines.join('\n')}\n\nexport const ${exported}: readonly ${type}[] = [\n${list(values)}];\n`;
}

const kindFolders = (): string[] =>
  folders('src/kinds').filter((kind) => names(`src/kinds/${kind}`).includes('index.ts'));

/** Registers every rule, kind, reporter and command by the folders that there are. */
export function indexes(): void {
  const groups = folders('src/rules');
  const shared = groups.flatMap((group) =>
    exporting(`src/rules/${group}`, 'rule').map((file) => `${group}/${file}`),
  );
  put('src/rules/index.ts', index(shared, 'rule', 'AnyRule', '../kit/rule.ts', 'sharedRules'));
  for (const kind of folders('src/kinds')) {
    const rules = exporting(`src/kinds/${kind}/rules`, 'rule');
    put(`src/kinds/${kind}/rules/index.ts`, index(rules, 'rule', 'AnyRule', '../../../kit/rule.ts', 'rules'));
  }
  put(
    'src/kinds/index.ts',
    index(
      kindFolders().map((kind) => `${kind}/index.ts`),
      'kind',
      'AnyKind',
      '../kit/kind.ts',
      'kinds',
    ),
  );
  put(
    'src/reporters/index.ts',
    index(exporting('src/reporters', 'reporter'), 'reporter', 'Reporter', '../kit/results.ts', 'reporters'),
  );
  put('src/kinds/cards.ts', cards());
  put('src/cli/rule-ids.ts', ruleIds());
  put('src/cli/api-kinds.ts', apiKinds());
  put('src/cli/commands/index.ts', commands());
}

/** What each kind's index says of itself, without its rules and shape. */
function cards(): string {
  const entries = kindFolders().map((kind) => {
    const text = read(`src/kinds/${kind}/index.ts`);
    const said = (field: string): string => {
      const value = new RegExp(`^  ${field}: (.+),$`, 'm').exec(text)?.[1];
      if (!value) throw new Error(`the kind ${kind} does not say its ${field}`);
      return `    ${field}: ${value},\n`;
    };
    const fields = ['id', 'program', 'title', 'people'].map(said).join('');
    return `  {\n${fields}    load: async () => (await import('./${kind}/index.ts')).kind,\n  },\n`;
  });
  return `${HEADER}import type { Card } from '../kit/kind.ts';\n\n/** Every kind; none is loaded before a plan of it turns up. */\nexport const cards: readonly Card[] = [\n${entries.join('')}];\n`;
}

/** The ids of all rules, for those who name rules and run none. */
function ruleIds(): string {
  const groups = [
    ...folders('src/rules').map((group) => `src/rules/${group}`),
    ...kindFolders().map((kind) => `src/kinds/${kind}/rules`),
  ];
  const ids = groups.flatMap((folder) =>
    exporting(folder, 'rule').map((file) => {
      const id = /^ {2}id: '([^']+)',$/m.exec(read(`${folder}/${file}`))?.[1];
      if (!id) throw new Error(`${folder}/${file} has no id`);
      return id;
    }),
  );
  return `${HEADER}/** Every rule id, in order. */\nexport const ruleIds: readonly string[] = [\n${list(ids.sort().map((id) => `'${id}'`))}];\n`;
}

/** The typed public face of each kind. */
function apiKinds(): string {
  const kinds = kindFolders();
  const imports = kinds.flatMap((kind) => [
    `import { kind as ${camel(kind)}Kind } from '../kinds/${kind}/index.ts';`,
    `import { schema as ${camel(kind)}Schema } from '../kinds/${kind}/schema.ts';`,
  ]);
  const faces = kinds.map(
    (kind) =>
      `/** ${kind}: its schema and its good practice. */\nexport const ${camel(kind)}: Face<typeof ${camel(kind)}Schema> = face(${camel(kind)}Kind, ${camel(kind)}Schema);`,
  );
  return `${HEADER}${imports.join('\n')}\nimport { type Face, face } from './face.ts';\n\n${faces.join('\n')}\n`;
}

/** The order in which `--help` tells the verbs; others follow by name. */
const ORDER =
  'init lint rules review update add render pack status diff agenda close calendar import export schema lsp doctor shell-completion';

/** The table of verbs: each module stays unloaded until its verb is typed. */
function commands(): string {
  const rank = (verb: string): number => (ORDER.split(' ').indexOf(verb) + 100) % 100;
  const verbs = exporting('src/cli/commands', 'command').map((file) => file.replace(/\.ts$/, ''));
  const lines = verbs
    .sort((a, b) => rank(a) - rank(b))
    .map((verb) => {
      const summary = /summary: '([^']+)'/.exec(read(`src/cli/commands/${verb}.ts`))?.[1];
      if (!summary) throw new Error(`the command ${verb} has no summary`);
      return `  '${verb}': { summary: '${summary}', load: () => import('./${verb}.ts') },\n`;
    });
  return `${HEADER}import type { CommandEntry } from '../command.ts';\n\n/** Every verb with the line that --help shows. */\nexport const commands: Readonly<Record<string, CommandEntry>> = {\n${lines.join('')}};\n`;
}
