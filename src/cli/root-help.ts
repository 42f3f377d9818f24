import { commands } from './commands/index.ts';
import { type ProgramName, programs } from './program.ts';

/** Breaks a text at spaces into lines of at most `width` characters; a longer word keeps a line of its own. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

const options = [
  ['-V, --version', 'print the version and which program this is'],
  ['-h, --help', 'display help for command'],
] as const;

/** What a program prints for `--help`, `columns` wide; each verb's own help is commander's, in the same form. */
export function rootHelp(program: ProgramName, columns: number): string {
  const verbs = Object.entries(commands).map(([name, { summary }]) => [name, summary] as const);
  const last = ['help [command]', 'display help for command'] as const;
  const terms = [...options, ...verbs, last];
  const widest = Math.max(...terms.map(([term]) => term.length));
  const row = ([term, about]: readonly [string, string]): string =>
    wrapped(about, Math.max(columns - widest - 4, 20))
      .map((line, i) => `  ${(i === 0 ? term : '').padEnd(widest)}  ${line}`)
      .join('\n');
  const examples = ['init', 'lint', 'lint --stage submission plan.yaml', 'render plan.yaml -o plan.html'];
  return [
    `Usage: ${program} <command> [options]\n`,
    `${wrapped(`${program} (pip-plan): ${programs[program].about}`, columns).join('\n')}\n`,
    `Options:\n${options.map(row).join('\n')}\n`,
    `Commands:\n${[...verbs, last].map(row).join('\n')}\n`,
    `Examples:\n${examples.map((line) => `  ${program} ${line}\n`).join('')}`,
  ].join('\n');
}
