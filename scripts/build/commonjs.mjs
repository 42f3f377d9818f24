// Turns the parts of a build from ES modules into CommonJS, which Node starts faster and V8 can keep compiled.
import { dirname, join } from 'node:path';
import { transform } from 'esbuild';

const named = (file) => file.replace(/\.js$/, '.cjs');

/** The files that stay ES modules: the package's own API, and what needs another package, with all that needs those. */
function staying(outputs) {
  const files = Object.keys(outputs).filter((file) => file.endsWith('.js'));
  const stays = new Set(['dist/index.js']);
  const needs = (file) => outputs[file].imports.filter(({ kind }) => kind === 'import-statement');
  const foreign = ({ path, external }) => (external && !path.startsWith('node:')) || stays.has(path);
  for (let before = -1; before !== stays.size; ) {
    before = stays.size;
    for (const file of files) if (needs(file).some(foreign)) stays.add(file);
  }
  return stays;
}

/** The graph of a build under the names that its files end up with. */
function renamed(outputs, nameOf) {
  const imports = (list) => list.map((one) => ({ ...one, path: nameOf(one.path) }));
  return Object.fromEntries(
    Object.entries(outputs).map(([file, output]) => [
      nameOf(file),
      { ...output, imports: imports(output.imports) },
    ]),
  );
}

/** The files and the graph of a build, CommonJS where that can be: `texts` by file, with their maps. */
export async function commonJs(outputs, texts) {
  const stays = staying(outputs);
  const nameOf = (file) => (file.endsWith('.js') && outputs[file] && !stays.has(file) ? named(file) : file);
  const made = new Map();
  for (const [file, text] of texts) {
    if (!file.endsWith('.js')) continue;
    const near = (path) => {
      const name = nameOf(join(dirname(file), path));
      return name.endsWith('.cjs') ? named(path) : path;
    };
    const linked = text.replace(
      /\b(from|import)"(\.[^"]+\.js)"/g,
      (_, word, path) => `${word}"${near(path)}"`,
    );
    const map = texts.get(`${file}.map`);
    if (stays.has(file)) made.set(file, linked).set(`${file}.map`, map);
    else await convert(file, linked, map, near, made);
  }
  made.set(`dist/parts/${BRING}`, 'exports.bring = (id) => import(id);\n');
  return { files: made, graph: renamed(outputs, nameOf) };
}

// V8 keeps a script compiled only where Node cannot say for it what a path in import() is relative to.
const BRING = 'bring.cjs';

/** A part that is loaded on demand is required then; an ES module or a package is brought by a file beside the parts. */
async function convert(file, text, map, near, made) {
  const lazily = text
    .replace(/\bimport\("(\.[^"]+\.js)"\)/g, (whole, path) =>
      near(path).endsWith('.cjs') ? `Promise.resolve().then(()=>require("${near(path)}"))` : whole,
    )
    .replace(/\bimport\("([^"]+)"\)/g, `require("./${BRING}").bring("$1")`);
  const name = named(file);
  const inline = `data:application/json;base64,${Buffer.from(map).toString('base64')}`;
  const { code, map: composed } = await transform(
    lazily.replace(/\/\/# sourceMappingURL=.*\s*$/, `//# sourceMappingURL=${inline}\n`),
    {
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      minifySyntax: true,
      minifyWhitespace: true,
      sourcemap: 'external',
      sourcesContent: false,
      sourcefile: file,
      define: { 'import.meta.filename': '__filename' },
      legalComments: 'none',
    },
  );
  made.set(name, `${code}//# sourceMappingURL=${name.split('/').at(-1)}.map\n`).set(`${name}.map`, composed);
}
