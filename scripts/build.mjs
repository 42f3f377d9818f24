// Bundles src into dist, one file a lazily loaded part, with source maps so that stack traces name the source.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { commonJs } from './build/commonjs.mjs';
import { lazyParts } from './build/lazy-parts.mjs';
import { lexicon } from './build/lexicon.mjs';
import { notices } from './build/notices.mjs';

const root = join(import.meta.dirname, '..');
const { version, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

// Bundled, since dozens of small files cost a command more than its work; the others are loaded by few commands, and
// zod must be the very one that a program using the package has.
const BUNDLED = ['chalk', 'commander', 'dayjs', 'handlebars', 'ignore', 'yaml'];
const external = Object.keys(dependencies).filter((name) => !BUNDLED.includes(name));

// Bundled CommonJS asks for Node's own modules with require, which an ES module lacks.
const builtins = {
  name: 'builtins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: new RegExp(`^(?:node:)?(?:${builtinModules.join('|')})$`) }, ({ path, kind }) =>
      kind === 'require-call'
        ? { path: path.replace(/^(?!node:)/, 'node:'), namespace: 'builtin' }
        : { path, external: true },
    );
    onLoad({ filter: /./, namespace: 'builtin' }, ({ path }) => ({
      contents: `export * from '${path}'; export { default } from '${path}';`,
    }));
  },
};

// Whoever colours says how much; finding out for itself costs chalk three of Node's modules at every start. Handlebars
// has a stand-in of its own for maps of templates, which nobody asks for.
const UNUSED = {
  '#supports-color': 'export default { stdout: false, stderr: false };',
  'source-map': 'export {};',
};
const unused = {
  name: 'unused',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:#supports-color|source-map)$/ }, ({ path }) => ({ path, namespace: 'unused' }));
    onLoad({ filter: /./, namespace: 'unused' }, ({ path }) => ({ contents: UNUSED[path] }));
  },
};

// A large literal is read faster as JSON.
const shapes = {
  name: 'shapes',
  setup({ onLoad }) {
    onLoad({ filter: /\/shape\.ts$/ }, ({ path }) => {
      const [, literal] = readFileSync(path, 'utf8').split('export const shape: Shape = ');
      if (literal === undefined) return undefined;
      const json = JSON.stringify(JSON.parse(literal.replace(/;\s*$/, '')));
      return { contents: `export const shape = JSON.parse(${JSON.stringify(json)});` };
    });
  },
};

// Every part that is loaded on demand also takes in the hot path, so that what they share ends up in that one file.
const HOT = join(root, 'src/cli/hot.ts');
const lazy = lazyParts(root);
const hot = {
  name: 'hot',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) =>
      lazy.has(path)
        ? { contents: `${readFileSync(path, 'utf8')}\nimport ${JSON.stringify(HOT)};\n`, loader: 'ts' }
        : undefined,
    );
  },
};

const { metafile, outputFiles } = await build({
  write: false,
  absWorkingDir: root,
  entryPoints: { cli: 'src/cli/entry.ts', index: 'src/cli/api.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: external.flatMap((name) => [name, `${name}/*`]),
  // Names stay, so that stack traces can be read even without the maps.
  minifySyntax: true,
  minifyWhitespace: true,
  plugins: [builtins, unused, shapes, lexicon, hot],
  legalComments: 'none',
  sourcemap: true,
  sourcesContent: false,
  metafile: true,
  chunkNames: 'parts/[name]-[hash]',
  define: { PIP_PLAN_VERSION: JSON.stringify(version) },
});
const boot = await build({
  write: false,
  absWorkingDir: root,
  entryPoints: ['src/cli/boot.ts'],
  outfile: 'dist/boot.cjs',
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
});

const nameOf = (path) => relative(root, path).replaceAll('\\', '/');
const { files, graph } = await commonJs(
  metafile.outputs,
  new Map(outputFiles.map(({ path, text }) => [nameOf(path), text])),
);
for (const { path, text } of boot.outputFiles) files.set(nameOf(path), text);
// Only a build that succeeds replaces the one before.
rmSync(join(root, 'dist'), { recursive: true, force: true });
mkdirSync(join(root, 'dist/parts'), { recursive: true });
for (const [file, text] of files) {
  // What is left beyond ASCII stands in regular expressions; one such letter makes V8 hold a whole file twice as wide.
  const escaped = (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  writeFileSync(join(root, file), file.endsWith('js') ? text.replace(/[\u0080-\uffff]/g, escaped) : text);
}
writeFileSync(join(root, 'dist/THIRD-PARTY.txt'), notices(root, metafile));
writeFileSync(join(root, 'dist/graph.json'), JSON.stringify(graph));
execFileSync(process.execPath, [join(root, 'scripts/build/warm.mjs')], {
  stdio: ['ignore', 'pipe', 'inherit'],
  maxBuffer: Number.POSITIVE_INFINITY,
});
