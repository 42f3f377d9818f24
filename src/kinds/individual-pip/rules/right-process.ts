import type { Remark } from '../../../kit/finding.ts';
import type { Rule } from '../../../kit/rule.ts';
import { guide } from '../../../kit/sources.ts';
import { isNo, isPresent } from '../../../kit/words.ts';
import type { IndividualPip } from '../schema.ts';

type Conditions = NonNullable<IndividualPip['appropriate']>;
type Condition = Exclude<keyof Conditions, 'other'>;

/** The five conditions, with what each asks. */
const ASKS: Readonly<Record<Condition, string>> = {
  gap_is_persistent: 'that the gap is real and lasting',
  expectations_were_explicit: 'where the expectations were made explicit',
  earlier_conversations_happened: 'which conversations and support came before',
  not_conduct_or_capability: 'why this is no matter of conduct or capability',
  support_is_available: 'how the promised support is secured',
};

export const rule: Rule<IndividualPip> = {
  id: 'individual-pip/right-process',
  title: 'The five conditions for this process hold',
  nature: 'gap',
  severity: 'error',
  cites: [guide('When a PIP Is Appropriate')],
  why:
    'This is the right tool only where all five conditions hold; where one does not, another process is ' +
    'fairer, and going on regardless does harm that later steps cannot undo.',
  help:
    'Answer each of the five conditions under appropriate in words; where one is not met, stop and ' +
    'choose the process that fits.',
  bad: [
    `kind: individual-pip #! None of the five conditions is answered…`,
    `appropriate: #! Nothing says how the promised support is secured…
  gap_is_persistent: Seen in three quarters running
  expectations_were_explicit: The framework was gone through on 19 January
  earlier_conversations_happened: Two, with pairing offered after the first
  not_conduct_or_capability: The same tasks went well until last summer`,
    `appropriate:
  gap_is_persistent: Seen in three quarters running
  expectations_were_explicit: The framework was gone through on 19 January
  earlier_conversations_happened: yes #! One word does not answer…
  not_conduct_or_capability: The same tasks went well until last summer
  support_is_available:
    met: no #! support_is_available is not met: …
    because: The mentor leaves in May`,
  ],
  good: [
    `appropriate:
  gap_is_persistent: Seen in three quarters running
  expectations_were_explicit: The framework was gone through on 19 January
  earlier_conversations_happened: Two, with pairing offered after the first
  not_conduct_or_capability: The same tasks went well until last summer
  support_is_available:
    met: yes
    because: Dana Kim has four hours a week set aside`,
  ],
  *check({ appropriate }) {
    if (!appropriate) {
      const message = 'None of the five conditions is answered: say under appropriate why this process fits';
      yield { path: ['appropriate'], message };
      return;
    }
    for (const key of Object.keys(ASKS) as Condition[]) yield* answered(key, appropriate[key]);
  },
};

const unmet = (key: string): string =>
  `${key} is not met: stop here, and choose the process that fits instead`;

function* answered(key: Condition, value: Conditions[Condition]): Iterable<Remark> {
  const path = ['appropriate', key] as const;
  if (!isPresent(value)) {
    yield { path, message: `Nothing says ${ASKS[key]}: answer ${key} in words` };
  } else if (typeof value === 'string') {
    const word = value.trim().replace(/\W+$/, '').toLowerCase();
    if (word === 'no' || word === 'not met') yield { path, message: unmet(key), nature: 'fault' };
    else if (/^(?:yes|y|x|met|true|ok|okay|done|agreed|confirmed|fulfilled|n\/a)$/.test(word))
      yield { path, message: `One word does not answer ${key}: say ${ASKS[key]}` };
  } else if (isNo(value?.met)) {
    yield { path: [...path, 'met'], message: unmet(key), nature: 'fault' };
  } else if (!isPresent(value?.because)) {
    yield { path: [...path, 'because'], message: `${key} is answered without a reason: say ${ASKS[key]}` };
  }
}
