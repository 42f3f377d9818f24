import inquirer from 'inquirer';
import { inert } from '../kit/inert.ts';
import type { Prompt } from './io.ts';

/** Asks one question through inquirer; the only place that knows it. Ctrl-C rejects with its `ExitPromptError`. */
export async function ask({ message, hint, proposed, choices, editor, check }: Prompt): Promise<string> {
  const shown = hint ? `${inert(hint)}\n  ${message}` : message;
  const validate = (answer: string): string | true => check?.(answer) ?? true;
  const common = { name: 'answer', message: shown, ...(proposed !== undefined && { default: proposed }) };
  if (choices) {
    const list = choices.map(({ value, label }) => ({ value, name: inert(label) }));
    return (await inquirer.prompt<{ answer: string }>([{ ...common, type: 'select', choices: list }])).answer;
  }
  const type = editor ? 'editor' : 'input';
  const { answer } = await inquirer.prompt<{ answer: string }>([{ ...common, type, validate }]);
  return answer.trim();
}
