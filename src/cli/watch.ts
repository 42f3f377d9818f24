import { existsSync, watch } from 'node:fs';
import { basename, dirname } from 'node:path';

/** Editors save in several steps; this long after the last of them the file is whole. In milliseconds. */
const QUIET = 120;

/**
 * Calls `changed` after each save of one of these files (or of anything in these folders), never twice at a time.
 * Ends with Ctrl-C. Folders are watched, since editors replace files instead of writing into them.
 */
export function watching(
  files: readonly string[],
  folders: readonly string[],
  changed: () => Promise<void>,
): Promise<void> {
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let running = Promise.resolve();
    const soon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        running = running.then(changed);
      }, QUIET);
    };
    const own = files.map((file) =>
      watch(dirname(file), (_, name) => (name === null || name === basename(file) ? soon() : undefined)),
    );
    const whole = folders
      .filter((folder) => existsSync(folder))
      .map((folder) => watch(folder, { recursive: true }, soon));
    process.once('SIGINT', () => {
      clearTimeout(timer);
      for (const one of [...own, ...whole]) one.close();
      running.then(resolve, resolve);
    });
  });
}
