/** What the rules of the wording group can say; `null` beside a text stands for `ok`. */
export type Label =
  | 'vague-goal'
  | 'activity-as-goal'
  | 'unmeasurable-criterion'
  | 'personality'
  | 'generic-commitment'
  | 'vague-timescale'
  | 'vague-action'
  | 'weak-mitigation'
  | 'blame-as-cause';

interface Speech {
  /** Groups of words that a finding may point at; others weigh, but nobody would see why. */
  readonly earns: readonly string[];
  /** Why, by the group of words that weighed most; each follows the quoted phrase. */
  readonly clauses: Readonly<Record<string, string>>;
  /** Why, where no single word earned it. */
  readonly otherwise: string;
  /** What to say instead, as a question. */
  readonly ask: string;
}

const split = (words: string): readonly string[] => words.split(' ');

const character = 'speaks of character, not of what was done';
const twoWays = 'can be read two ways';
const judging = 'judges people, not how the work is arranged';

/** Why and what next, for each label. */
export const speeches: Readonly<Record<Label, Speech>> = {
  'vague-goal': {
    earns: split(
      'become direction comparative weak abstract soft perceived amount worknoun idiom light offer',
    ),
    clauses: {
      become: 'is a direction, not an outcome',
      direction: 'is a direction, not an outcome',
      comparative: 'is a direction, not an outcome',
      weak: 'is effort, not an outcome',
      abstract: 'cannot be seen by itself',
      soft: twoWays,
      perceived: 'rests on how somebody feels',
      idiom: 'rests on how somebody feels',
    },
    otherwise: 'shows nobody when it is reached',
    ask: 'what will be done then, how independently, in what context?',
  },
  'activity-as-goal': {
    earns: split('attend course'),
    clauses: {},
    otherwise: 'is a step on the way, not the outcome',
    ask: 'what will it make possible, and how independently?',
  },
  'unmeasurable-criterion': {
    earns: split(
      'soft abstract perceived direction amount trait idiom virtue weak comparative self manner described',
    ),
    clauses: {
      perceived: 'rests on an opinion',
      self: 'rests on an opinion',
      direction: 'has no figure to start from',
      comparative: 'has no figure to start from',
      amount: 'is an amount without a number',
      trait: character,
      virtue: 'cannot be counted or seen by itself',
      described: character,
      abstract: 'cannot be counted or seen by itself',
    },
    otherwise: twoWays,
    ask: 'what is seen, how often, in which record?',
  },
  personality: {
    earns: split(
      'trait virtue idiom motive abstract soft perceived comparative adverb isSaidToBe described shortfall',
    ),
    clauses: { motive: 'guesses at a motive' },
    otherwise: character,
    ask: 'what was seen, when, with what effect?',
  },
  'generic-commitment': {
    earns: split('offer escape weak soft abstract worknoun loose existing perceived comparative idiom'),
    clauses: {
      escape: 'lets the promise off',
      loose: 'lets the promise off',
      existing: 'is there for everyone already',
    },
    otherwise: 'has nothing in it that could be kept or broken',
    ask: 'who will do what, how often, by when?',
  },
  'vague-timescale': {
    earns: split('open state floor earliest loose doubt frequency amount startOnly overflow'),
    clauses: {
      state: 'is a status, not a time',
      earliest: 'leaves the end open',
      overflow: 'leaves the end open',
      startOnly: 'says when it starts, not when it ends',
      floor: 'says when it starts, not when it ends',
      loose: 'leaves the date open',
      doubt: 'leaves the date open',
      frequency: 'is a rhythm without an end',
    },
    otherwise: 'has no last day',
    ask: 'by which date or month, or reviewed when?',
  },
  'vague-action': {
    earns: split(
      'weak worknoun existing soft abstract escape direction comparative loose amount perceived idiom passive',
    ),
    clauses: { existing: 'tells what is there already', passive: 'tells what is there already' },
    otherwise: 'leaves nothing that a stranger could see done',
    ask: 'who will do what, and what is there then?',
  },
  'weak-mitigation': {
    earns: split('watch status forum soft abstract weak escape loose perceived idiom worknoun'),
    clauses: {
      status: 'describes the risk and changes nothing',
      forum: 'is talk, and changes nothing',
      escape: 'may never happen',
      loose: 'may never happen',
    },
    otherwise: 'makes it neither less likely nor less harmful',
    ask: 'what will stop it, or soften it?',
  },
  'blame-as-cause': {
    earns: split('trait virtue idiom motive described title titled name post crowd pronoun'),
    clauses: {
      motive: 'guesses at a motive',
      trait: judging,
      virtue: judging,
      idiom: judging,
      described: judging,
    },
    otherwise: 'names a person, not a cause that can be changed',
    ask: 'which process, system, skill or resource let it happen?',
  },
};
