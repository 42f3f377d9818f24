import { resolve } from 'node:path';
import { type Call, textOption } from './command.ts';
import { UserError } from './errors.ts';

/** Writes a result to stdout, or to the file of `-o`, which may be none of the plans that it was made from. */
export async function deliver(call: Call, text: string, plans: readonly string[]): Promise<void> {
  const { io, program, options } = call;
  const output = textOption(options, 'output');
  if (output === undefined) {
    io.out(text);
    return;
  }
  const path = resolve(io.cwd, output);
  if (plans.some((file) => resolve(io.cwd, file) === path))
    throw new UserError(`-o would write over the plan ${output}: give the result a name of its own`);
  await io.files.create(path, text, { force: true, folders: true });
  io.err(`${program}: wrote ${output}\n`);
}
