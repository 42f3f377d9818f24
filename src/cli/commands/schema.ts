import { nearest } from '../../kit/words.ts';
import { kindOf, kinds } from '../catalogue.ts';
import type { Command } from '../command.ts';
import { UserError } from '../errors.ts';
import { OK } from '../exit.ts';
import { packageFile } from '../package-files.ts';

export const command: Command = {
  name: 'schema',
  summary: 'print the JSON Schema of a kind',
  usage: '[kind]',
  flags: [],
  examples: ['{program} schema force-pip', '{program} schema config > pip.config.schema.json'],
  run: async ({ io, args }) => {
    const ids = [...kinds.map(({ id }) => id), 'config'];
    const [kind] = args;
    if (kind === undefined || !(kindOf(kind) || kind === 'config')) {
      throw new UserError(kind === undefined ? `which kind? ${theyAre(ids)}` : noKind(kind, ids));
    }
    io.out(packageFile(io, `schemas/${kind}.schema.json`));
    return OK;
  },
};

const theyAre = (ids: readonly string[]): string => `The kinds are ${ids.join(', ')}.`;

function noKind(kind: string, ids: readonly string[]): string {
  const near = nearest(kind, ids);
  return `there is no kind ${kind}${near ? `: did you mean ${near}?` : `. ${theyAre(ids)}`}`;
}
