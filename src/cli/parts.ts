import { readFileSync } from 'node:fs';
import Module from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

/** What V8 made of each part that this process has loaded, by file; the build keeps it beside the part. */
export const compiled = new Map<string, Script>();

/** Where what V8 made of a part is kept. */
export const cacheOf = (file: string): string => `${file}.cache`;

/** The one file that imports for the parts; a kept script cannot import. */
const BRING = 'bring.cjs';

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/**
 * A part of the built program, by absolute file, loaded as Node's own `require` would but with what V8 made of it when
 * it was built, which halves a start. Another Node than the build's turns that down by itself and compiles anew. Who
 * debugs gets Node's own loading, so that traces name the source.
 */
export function part(file: string): unknown {
  const known = require.cache[file];
  if (known) return known.exports;
  if (process.env['PIP_PLAN_DEBUG']) return traced(file);
  const module = new Module(file);
  module.filename = file;
  require.cache[file] = module;
  // Parts are ASCII: each byte is a letter.
  const code = readFileSync(file, 'latin1');
  const cachedData = readIfThere(cacheOf(file));
  const script = new Script(Module.wrap(code), { filename: file, ...(cachedData && { cachedData }) });
  compiled.set(file, script);
  const folder = dirname(file);
  const ask = (id: string): unknown => {
    if (!id.startsWith('.')) return require(id);
    const near = join(folder, id);
    return near.endsWith(BRING) ? require(near) : part(near);
  };
  script.runInThisContext()(module.exports, ask, module, file, folder);
  module.loaded = true;
  return module.exports;
}

function traced(file: string): unknown {
  process.setSourceMapsEnabled(true);
  return require(file);
}
