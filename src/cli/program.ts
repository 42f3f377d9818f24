/** The names under which the program is installed, and the plans that each is first for. */
export const programs = {
  pip: {
    family: 'pip',
    about: 'improvement plans: a force’s, answers to recommendations, one person’s, and the talk before it',
  },
  pdp: { family: 'pdp', about: 'personal development plans' },
  'pip-plan': { family: 'pip', about: 'improvement plans, under a name that can be nothing else' },
  'pdp-plan': { family: 'pdp', about: 'development plans, under a name that can be nothing else' },
} as const;

/** A name as typed; every message uses it. */
export type ProgramName = keyof typeof programs;

/** The other family's name for hints: `pip` says `pdp`, `pip-plan` says `pdp-plan`. */
export const siblingOf = (name: ProgramName): ProgramName =>
  name.startsWith('pip')
    ? (name.replace('pip', 'pdp') as ProgramName)
    : (name.replace('pdp', 'pip') as ProgramName);

/** Subcommands of Python's pip: some exit 0 there, so a step that reached the wrong program must never look green. */
const PYTHONS = new Set(
  'install uninstall download freeze inspect list show check config search cache index wheel hash completion debug lock'.split(
    ' ',
  ),
);

/** What to say when the first word is Python pip's; null where it is not. */
export function pythonGuard(word: string | undefined, name: ProgramName): string | null {
  if (word === undefined || !PYTHONS.has(word)) return null;
  return [
    `${name} ${word}: this ${name} is pip-plan, which checks improvement and development plans. It installs nothing.`,
    `For Python's packages type:  python3 -m pip ${word}`,
    `This program is also called ${name.startsWith('pdp') ? 'pdp-plan' : 'pip-plan'}; see ${name} --help.`,
    '',
  ].join('\n');
}
