/**
 * A file's path from the repository's root, `..` resolved as far as it goes. `prefix` leads from the root to where the
 * command ran and ends in `/`, or is empty; both use `/`.
 */
export function rooted(prefix: string, file: string): string {
  if (file.startsWith('/')) return file;
  const kept: string[] = [];
  for (const part of `${prefix}${file}`.split('/')) {
    if (part === '..' && kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else if (part !== '.' && part !== '') kept.push(part);
  }
  return kept.join('/');
}
