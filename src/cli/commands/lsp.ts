import { type Command, textOption } from '../command.ts';
import { editorEngine } from '../editor.ts';
import { UserError } from '../errors.ts';
import { version } from '../version.ts';

export const command: Command = {
  name: 'lsp',
  summary: 'serve an editor: findings, hover and completion as you type',
  usage: '',
  flags: [
    { flags: '--stdio', about: 'speak over stdin and stdout, as it does without this flag too' },
    { flags: '--clientProcessId <pid>', about: 'stop when this process is gone' },
  ],
  examples: ['{program} lsp --stdio'],
  run: async ({ io, options }) => {
    if (io.terminal.stdin)
      throw new UserError(`lsp talks to an editor, not to a person: docs/editors.md says how to set one up`);
    const parent = Number(textOption(options, 'clientProcessId') ?? Number.NaN);
    const { serveStdio } = await import('../../lsp/stdio.ts');
    return serveStdio(
      (roots) => editorEngine(io, roots),
      version,
      Number.isInteger(parent) && parent > 0 ? parent : null,
    );
  },
};
