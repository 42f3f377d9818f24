import type { Command } from '../command.ts';
import { completionScript, shells } from '../completion.ts';
import { UserError } from '../errors.ts';
import { OK } from '../exit.ts';

export const command: Command = {
  name: 'shell-completion',
  summary: 'print the completion script of a shell',
  usage: '<shell>',
  flags: [],
  examples: [
    'source <({program} shell-completion bash)',
    '{program} shell-completion fish > ~/.config/fish/completions/{program}.fish',
  ],
  run: async ({ io, args, program }) => {
    const shell = shells.find((one) => one === args[0]);
    if (!shell)
      throw new UserError(`there is no completion for ${args[0]}: the shells are ${shells.join(', ')}`);
    io.out(await completionScript(shell, program));
    return OK;
  },
};
