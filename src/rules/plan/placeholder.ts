import type { Path } from '../../kit/finding.ts';
import { placeholderIn } from '../../kit/placeholder.ts';
import type { Rule } from '../../kit/rule.ts';
import { guide } from '../../kit/sources.ts';
import { cut } from '../../kit/words.ts';

/** The name of the field at the end of a path. */
const field = (path: Path): string =>
  String([...path].reverse().find((step) => typeof step === 'string') ?? 'this');

export const rule: Rule = {
  id: 'plan/placeholder',
  title: 'Nothing is left to fill in',
  nature: 'gap',
  severity: 'error',
  cites: [guide('A PDP Template That Works')],
  why: 'A form with its prompts still in it reads as a plan from afar. Only the filled-in parts are agreed.',
  help: 'Write what belongs there, or remove the line if nothing does.',
  bad: [
    `
kind: pdp
person: #! person: is still empty: fill it in, or remove the line
goals:
  - id: G1
    goal: TODO what will Sam be able to do #! goal: still says TODO what will Sam be able to do: write what belongs there
    target_date: TBC #! target_date: still says TBC: write what belongs there
`,
  ],
  good: ['kind: pdp\nperson: Sam Okafor'],
  *check(_plan, { facets }) {
    for (const { path, text } of facets.pending) {
      const name = field(path);
      yield text.trim() === ''
        ? { path, message: `${name}: is still empty: fill it in, or remove the line` }
        : { path, message: `${name}: still says ${cut(text, 50)}: write what belongs there` };
    }
    for (const { path, text, role } of facets.texts) {
      const phrase = role === 'verbatim' ? null : placeholderIn(text);
      if (!phrase) continue;
      const said = cut(text.slice(phrase.start, phrase.end), 50);
      yield { path, phrase, message: `${field(path)}: still says ${said}: write what belongs there` };
    }
  },
};
