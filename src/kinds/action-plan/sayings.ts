import { readWhen } from '../../kit/when.ts';

/** Sentences of a text; list dashes and line ends part them too. */
const sentences = (text: string): readonly string[] =>
  text
    .split(/(?<=[.;!?])\s+|\n+/)
    .map((part) => part.replace(/^[-–•\s]+/, '').trim())
    .filter((part) => part !== '');

const anyOf = (words: string): RegExp => new RegExp(`\\b(?:${words.split(', ').join('|')})\\b`, 'i');

const ON_THE_WAY = '(?:is|are) (?:to|due|planned|intended|scheduled|being|considering|developing)';
const AHEAD = anyOf(`will, shall, going to, ${ON_THE_WAY}, plans? to, intends? to, intention, aims? to`);

/** A hope is no step, though it speaks of the future. */
const HOPE = /\b(?:is|are) (?:anticipated|expected|hoped|believed)\b/i;

const STANDS = anyOf(
  'is, are, was, were, has, have, had, already, currently, continues, remains, rests, lies, exists, provides, receives, ' +
    'ensures, allows, includes, sits, meets, oversees, works, holds, keeps, sets out, supports, describes, covers, requires, gives, \\w{3,}ed',
);

/** How a sentence begins that has a subject, and so gives no order. */
const SUBJECT =
  /^(?:the|a|an|our|its|their|this|these|all|each|every|both|most|some|there|it|they|we|since|for|with|under|in)\b/i;

const ACTS = new Set(
  (
    'add adopt agree appoint ask assign audit begin bring build buy carry check close commission complete ' +
    'create define deliver design develop draft establish extend give hold implement install introduce invite ' +
    'issue launch make map measure move open pilot prepare present produce publish put record recruit redesign ' +
    'remove replace report require review revise rewrite roll run sample set share start stop submit survey ' +
    'test train transfer update upgrade write'
  ).split(' '),
);

const isOrder = (sentence: string): boolean =>
  ACTS.has((/^[A-Za-z]+/.exec(sentence)?.[0] ?? '').toLowerCase());

/** Tells whether a sentence says how something stands: a subject with a verb of being or of the past. */
const tells = (sentence: string): boolean =>
  !isOrder(sentence) &&
  (SUBJECT.test(sentence) ? STANDS.test(sentence) : STANDS.test(sentence.split(/\s+/).slice(1, 4).join(' ')));

const DATES = /\b(?:(?:\d{1,2} )?[A-Z][a-z]{2,8}\.? \d{4}|\d{4}-\d{2}(?:-\d{2})?|Q[1-4] \d{4})\b/g;

/** Tells whether a sentence dates what it tells after a day. */
const isAfter = (sentence: string, day: string | null): boolean =>
  day !== null && (sentence.match(DATES) ?? []).some((words) => (readWhen(words)?.last ?? '') > day);

const looksAhead = (sentence: string): boolean => AHEAD.test(sentence) && !HOPE.test(sentence);

/** Tells whether an answer only tells how things stand: no step, nothing ahead, nothing dated after the report. */
export const onlyTells = (text: string, published: string | null): boolean =>
  sentences(text).every((one) => tells(one) && !looksAhead(one) && !isAfter(one, published));

const COMMON = new Set(
  'that this these those with from will have been their there which into also more than they when what'.split(
    ' ',
  ),
);

/** Words that carry meaning, cut to a stem so that `reviews` and `reviewing` are the same. */
const stems = (text: string): ReadonlySet<string> =>
  new Set(
    (text.toLowerCase().match(/\p{L}{4,}|\d+/gu) ?? [])
      .filter((word) => !COMMON.has(word))
      .map((word) => word.replace(/(?:ations?|ments?|ings?|ed|es|s)$/, '').slice(0, 7)),
  );

/** Fewer words than these are too few to say that one text repeats another. */
const FEW = 4;
const NEARLY_ALL = 0.8;

/** Tells whether an answer says little that the recommendation does not say itself. */
export function restates(answer: string, recommendation: string): boolean {
  const [said, asked] = [stems(answer), stems(recommendation)];
  const shared = [...said].filter((word) => asked.has(word)).length;
  return said.size >= FEW && shared / said.size >= NEARLY_ALL;
}
