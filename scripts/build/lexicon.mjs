import { buildSync } from 'esbuild';

/** The lexicon's table by first word, as the source would make it word by word at the first judgement of a run. */
function table(path) {
  const { outputFiles } = buildSync({
    entryPoints: [path],
    bundle: true,
    format: 'cjs',
    platform: 'node',
    write: false,
  });
  const module = { exports: {} };
  new Function('module', 'exports', outputFiles[0].text)(module, module.exports);
  return JSON.stringify(module.exports.byWord());
}

/** Puts the finished table in place of the code that makes it: parsed as JSON, it costs a run a third. */
export const lexicon = {
  name: 'lexicon',
  setup({ onLoad }) {
    onLoad({ filter: /\/lexicon\/by-word\.ts$/ }, ({ path }) => ({
      contents: `let index;
        export const byWord = () => (index ??= JSON.parse(${JSON.stringify(table(path))}));`,
    }));
  },
};
