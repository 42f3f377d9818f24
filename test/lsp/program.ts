import { start } from '../../src/cli/entry.ts';

await start('pip-plan');
