import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder under node_modules of each package that a build took in. */
function packagesIn({ inputs }) {
  const names = Object.keys(inputs).map(
    (file) => /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1],
  );
  return [...new Set(names.filter(Boolean))].sort();
}

/** The licence texts of every package that a build took in, for dist/THIRD-PARTY.txt; throws where one has none. */
export function notices(root, metafile) {
  const parts = packagesIn(metafile).map((name) => {
    const folder = join(root, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    if (!file) throw new Error(`${name} has no licence file to pass on`);
    return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  });
  return `Parts of these packages are in the files beside this one.\n\n${parts.join(`\n${'-'.repeat(72)}\n\n`)}`;
}
