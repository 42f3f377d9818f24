// What linting a clean plan runs: the build puts all of it into one file, since each file costs a start its own time.
export { command } from './commands/lint.ts';
export { main } from './main.ts';
export { realIo } from './real-io.ts';
