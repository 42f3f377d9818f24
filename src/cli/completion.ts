import { kinds, ruleIds } from './catalogue.ts';
import { commands } from './commands/index.ts';
import type { ProgramName } from './program.ts';

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

/** The words that the scripts offer: plain identifiers, so they need no quoting in any shell. */
interface Words {
  readonly verbs: readonly (readonly [verb: string, summary: string])[];
  readonly flags: readonly (readonly [verb: string, flags: readonly string[]])[];
  readonly kinds: readonly string[];
  readonly rules: readonly string[];
}

/** The script to source: verbs, their flags, kinds after --kind, rule ids after --rule and --only, and plan files. */
export async function completionScript(shell: Shell, program: ProgramName): Promise<string> {
  const loaded = await Promise.all(
    Object.entries(commands).map(async ([verb, { load }]) => [verb, (await load()).command] as const),
  );
  const flags = loaded.map(
    ([verb, command]) =>
      [verb, command.flags.flatMap(({ flags: text }) => text.match(/--[a-z-]+/g) ?? [])] as const,
  );
  const verbs = Object.entries(commands).map(
    ([verb, { summary }]) => [verb, summary.replace(/[^\w ,-]/g, '')] as const,
  );
  const words: Words = { verbs, flags, kinds: kinds.map(({ id }) => id), rules: ruleIds() };
  return { bash, zsh, fish }[shell](program, words);
}

const fn = (program: string): string => `_${program.replace('-', '_')}`;

function bash(program: string, { verbs, flags, kinds: kindIds, rules }: Words): string {
  const cases = flags.map(([verb, list]) => `    ${verb}) words="${list.join(' ')}" ;;`);
  return `# bash completion of ${program}
${fn(program)}() {
  local current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" words=""
  COMPREPLY=()
  case "$before" in
    --kind) COMPREPLY=($(compgen -W "${kindIds.join(' ')}" -- "$current")); return ;;
    --rule | --only | rules) COMPREPLY=($(compgen -W "${rules.join(' ')}" -- "$current")); return ;;
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${verbs.map(([verb]) => verb).join(' ')}" -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  case "$current" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
    *) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -X '!*.y?(a)ml' -- "$current") $(compgen -d -- "$current")) ;;
  esac
}
shopt -s extglob
complete -F ${fn(program)} ${program}
`;
}

function zsh(program: string, { verbs, flags, kinds: kindIds, rules }: Words): string {
  const cases = flags.map(([verb, list]) => `    ${verb}) words=(${list.join(' ')}) ;;`);
  return `#compdef ${program}
${fn(program)}() {
  local -a words_of verbs
  local before="\${words[CURRENT-1]}" verb="\${words[2]}"
  verbs=(${verbs.map(([verb, summary]) => `'${verb}:${summary}'`).join(' ')})
  case "$before" in
    --kind) compadd -- ${kindIds.join(' ')}; return ;;
    --rule | --only | rules) compadd -- ${rules.join(' ')}; return ;;
  esac
  if (( CURRENT == 2 )); then
    _describe 'command' verbs
    return
  fi
  case "$verb" in
${cases.join('\n').replaceAll('words=(', 'words_of=(')}
  esac
  if [[ "$PREFIX" == -* ]]; then compadd -- $words_of; else _files -g '*.y(a|)ml(-.)'; fi
}
compdef ${fn(program)} ${program}
`;
}

function fish(program: string, { verbs, flags, kinds: kindIds, rules }: Words): string {
  const first = `complete -c ${program} -n __fish_use_subcommand -f`;
  const own = flags.flatMap(([verb, list]) =>
    list.map((flag) => `complete -c ${program} -n '__fish_seen_subcommand_from ${verb}' -l ${flag.slice(2)}`),
  );
  return [
    `# fish completion of ${program}`,
    ...verbs.map(([verb, summary]) => `${first} -a ${verb} -d '${summary}'`),
    ...own,
    `complete -c ${program} -l kind -x -a '${kindIds.join(' ')}'`,
    `complete -c ${program} -n '__fish_seen_subcommand_from lint' -l rule -x -a '${rules.join(' ')}'`,
    `complete -c ${program} -n '__fish_seen_subcommand_from lint' -l only -x -a '${rules.join(' ')}'`,
    `complete -c ${program} -n '__fish_seen_subcommand_from rules' -f -a '${rules.join(' ')}'`,
    '',
  ].join('\n');
}
