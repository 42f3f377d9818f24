import type { Command, Flag, Options } from './command.ts';
import type { Parsed } from './parse.ts';

type Words = Pick<Parsed['call'], 'args' | 'options'>;

/** A flag as it may be typed, and what it takes. */
interface Known {
  readonly key: string;
  readonly flag: Flag;
  readonly takes: 'nothing' | 'one' | 'perhaps';
  readonly negated: boolean;
}

const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function knownFlags(flags: readonly Flag[]): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>();
  for (const flag of flags) {
    const negated = flag.flags.includes('--no-');
    const key = camel(/--(?:no-)?([\w-]+)/.exec(flag.flags)?.[1] ?? '');
    const takes = flag.flags.includes('<') ? 'one' : flag.flags.includes('[') ? 'perhaps' : 'nothing';
    for (const [name] of flag.flags.matchAll(/(?<![\w<[-])--?[\w-]+/g))
      known.set(name, { key, flag, takes, negated });
  }
  return known;
}

/**
 * Reads the words after a verb where they are plain: paths, and flags written in full with their value apart. Gives
 * what commander would, or null for whatever it alone knows: help, faults, `--flag=value`, joined letters, `--`.
 */
export function plainWords(command: Command, words: readonly string[]): Words | null {
  if (command.questions || !/^\[(?:paths\.\.\.|file)\]$/.test(command.usage)) return null;
  const known = knownFlags(command.flags);
  const options: Record<string, Options[string]> = {};
  for (const { key, negated } of known.values()) if (negated) options[key] = true;
  const args: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    if (word === '-' || !word.startsWith('-')) args.push(word);
    else {
      const found = known.get(word);
      const value = words[i + 1];
      if (!found || found.takes === 'perhaps') return null;
      if (found.takes === 'nothing') options[found.key] = !found.negated;
      else if (value === undefined || value.startsWith('-') || !take(options, found, value)) return null;
      else i++;
    }
  }
  return command.usage === '[file]' && args.length > 1 ? null : { args, options };
}

function take(options: Record<string, Options[string]>, { key, flag }: Known, value: string): boolean {
  if (flag.choices && !flag.choices.includes(value)) return false;
  const before = options[key];
  options[key] = flag.many ? [...(Array.isArray(before) ? before : []), value] : value;
  return true;
}
