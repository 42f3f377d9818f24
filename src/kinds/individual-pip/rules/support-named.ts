import type { Remark } from '../../../kit/finding.ts';
import type { Rule } from '../../../kit/rule.ts';
import { guide } from '../../../kit/sources.ts';
import { isPresent, nameOf } from '../../../kit/words.ts';
import { called, type Support } from '../plan.ts';
import type { IndividualPip } from '../schema.ts';

/** Words that stand where a provider should, and name nobody. */
const NOBODY =
  /^(?:the |our |a |his |her |their )?(?:(?:wider |whole )?team|(?:some|any|every)(?:body|one)|colleagues?|peers?|others|various|all|management|company|organisation)$/i;

export const rule: Rule<IndividualPip> = {
  id: 'individual-pip/support-named',
  title: 'Support has a name and a rhythm',
  nature: 'gap',
  severity: 'error',
  cites: [guide('Characteristics of a Genuine Improvement PIP')],
  why:
    'Support that nobody in particular gives at no particular time is notional: it cannot be kept, and ' +
    'nobody can say whether it was.',
  help: 'Name under provider who gives it, and under every how often.',
  bad: [
    `support:
  - id: S1 #! S1 names no provider: say who gives it
    what: Pairing on tests
    every: week
  - id: S2 #! S2 has no rhythm: say how often under every
    what: Planning half an hour ahead
    provider: the team #! S2 names nobody in particular as provider: say who gives it`,
  ],
  good: [
    `support:
  - id: S1
    what: Pairing on tests
    provider: Dana Kim
    every: week`,
  ],
  *check(plan) {
    for (const [i, support] of (plan.support ?? []).entries()) yield* named(support, i);
  },
};

function* named(support: Support, i: number): Iterable<Remark> {
  const name = called(support, 'support');
  const provider = nameOf(support.provider);
  if (!provider)
    yield { path: ['support', i, 'provider'], message: `${name} names no provider: say who gives it` };
  else if (NOBODY.test(provider)) {
    const message = `${name} names nobody in particular as provider: say who gives it`;
    yield { path: ['support', i, 'provider'], message };
  }
  if (!isPresent(support.every))
    yield { path: ['support', i, 'every'], message: `${name} has no rhythm: say how often under every` };
}
