/** A command as GitHub's runner reads it from one line of a log. */
export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

const decoded = (text: string): string =>
  text.replace(/%(25|0D|0A|3A|2C)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Reads `::name key=value,key=value::message`, after spaces; null where a line is no command. */
export function commandIn(line: string): Command | null {
  const match = /^::([^\s:]+)(?: (.*?))?::(.*)$/s.exec(line.trimStart());
  if (!match) return null;
  const [, name = '', list = '', message = ''] = match;
  const pairs = list
    .split(',')
    .filter(Boolean)
    .map((pair) => pair.split('='))
    .map(([key = '', ...value]) => [key, decoded(value.join('='))]);
  return { name, properties: Object.fromEntries(pairs), message: decoded(message) };
}

/** Every command in a log, the runner's old form `##[name]` included, wherever it stands in a line. */
export const commandsIn = (log: string): Command[] =>
  log.split(/\r\n|\r|\n/).flatMap((line) => {
    const old = /##(?:vso)?\[([^\]\s]+)/.exec(line);
    const found = commandIn(line) ?? (old && { name: old[1] ?? '', properties: {}, message: line });
    return found ? [found] : [];
  });
