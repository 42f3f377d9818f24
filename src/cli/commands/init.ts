import { resolve } from 'node:path';
import { render } from '../../core/render/render.ts';
import type { AnyKind, Question } from '../../kit/kind.ts';
import { nearest, series } from '../../kit/words.ts';
import { answer, canAsk } from '../answers.ts';
import { kindOf, kinds } from '../catalogue.ts';
import { type Call, type Command, textOption } from '../command.ts';
import { UserError } from '../errors.ts';
import { OK } from '../exit.ts';
import { initRepository } from '../init-repo.ts';
import { beginnings } from '../origins.ts';
import { programs } from '../program.ts';
import { renderer } from '../templates.ts';

export const command: Command = {
  name: 'init',
  summary: 'begin a plan, or a plans repository',
  usage: '[path]',
  flags: [
    { flags: '--kind <kind>', about: 'what sort of plan' },
    {
      flags: '--from <file>',
      about: 'begin from these plans: a PIP from its conversations, a PDP from the last one',
      many: true,
    },
    { flags: '--repo', about: 'set up a plans repository: folders, config, CI workflow, editor settings' },
    { flags: '--stdout', about: 'print the plan instead of writing a file' },
    { flags: '--yes', about: 'take the proposed answers and ask nothing' },
    { flags: '--no-input', about: 'ask nothing; take the flags, leave the rest to fill in' },
    { flags: '--force', about: 'replace a file that is there already' },
  ],
  examples: [
    '{program} init',
    '{program} init northshire.yaml --kind force-pip --no-input',
    '{program} init --kind individual-pip --from conversations/e-1042-1.yaml --from conversations/e-1042-2.yaml',
    '{program} init --repo plans-repository',
    'pdp init --person "Sam Okafor" --manager "Rosa Lindqvist" --no-input',
  ],
  questions: flagsOfAll,
  run,
};

async function flagsOfAll({ io }: Pick<Call, 'io'>): Promise<readonly Question[]> {
  const parts = await Promise.all(kinds.map((kind) => kind.parts.scaffold()));
  return parts.flatMap(({ scaffold }) => scaffold.questions(io.today()));
}

async function run(call: Call): Promise<number> {
  const { io, options, args } = call;
  if (options['repo'] === true) return initRepository(call);
  const kind = await wantedKind(call);
  const { scaffold } = await kind.parts.scaffold();
  const today = io.today();
  const begun = await beginnings(call, kind, today);
  const answers = await answer(call, scaffold.questions(today), begun.answers);
  const view = scaffold.view(answers, today);
  const file = args[0] ?? `${String(view['id'])}.yaml`;
  const text = begun.continue(render(renderer(io, null), `${kind.id}/plan`, 'yaml', view), file);
  if (options['stdout'] === true) {
    io.out(text);
    return OK;
  }
  await io.files.create(resolve(io.cwd, file), text, { force: options['force'] === true, folders: true });
  io.err(`${call.program}: wrote ${file}. Fill in what ${call.program} lint ${file} lists.\n`);
  return OK;
}

/** The kind by flag, by program where it has only one, or asked for. */
async function wantedKind(call: Call): Promise<AnyKind> {
  const given = textOption(call.options, 'kind');
  const ids = kinds.map(({ id }) => id);
  if (given !== undefined) {
    const near = nearest(given, ids);
    const kind = kindOf(given);
    if (kind) return kind;
    throw new UserError(
      `there is no kind ${given}: ${near ? `did you mean ${near}?` : `the kinds are ${series(ids)}`}`,
    );
  }
  const own = kinds.filter(({ program }) => program === programs[call.program].family);
  const [first, second] = own;
  if (first && !second) return first;
  if (!canAsk(call))
    throw new UserError(
      `which kind of plan? Give --kind ${series(
        own.map(({ id }) => id),
        'or',
      )}`,
    );
  const choices = own.map(({ id, title }) => ({ value: id, label: `${id}: ${title}` }));
  const chosen = await call.io.prompt({ message: 'What sort of plan?', choices });
  return kindOf(chosen) ?? own[0] ?? (kinds[0] as AnyKind);
}
