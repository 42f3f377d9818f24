import { inert } from '../../kit/inert.ts';
import { type Command, textOption } from '../command.ts';
import { OK } from '../exit.ts';
import { examine } from '../health.ts';

export const command: Command = {
  name: 'doctor',
  summary: 'look at Node, Git, PATH, config and editor',
  usage: '',
  flags: [{ flags: '-f, --format <format>', about: 'text or json', choices: ['text', 'json'] }],
  examples: ['{program} doctor', '{program} doctor -f json'],
  run: async ({ io, options }) => {
    const checks = examine(io, process.version);
    if (textOption(options, 'format') === 'json') {
      io.out(`${JSON.stringify({ schemaVersion: 1, kind: 'doctor', checks }, null, 2)}\n`);
      return OK;
    }
    for (const { name, ok, found, advice } of checks) {
      io.out(inert(`${ok ? 'ok  ' : 'note'}  ${name.padEnd(9)} ${found}\n`));
      if (advice) io.out(`                ${advice}\n`);
    }
    return OK;
  },
};
