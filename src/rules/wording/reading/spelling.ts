// American endings that British words share; the lexicons hold the British form only.
const ENDINGS: readonly (readonly [string, string])[] = [
  ['izing', 'ising'],
  ['ization', 'isation'],
  ['izations', 'isations'],
  ['ized', 'ised'],
  ['izes', 'ises'],
  ['izer', 'iser'],
  ['ize', 'ise'],
  ['yze', 'yse'],
  ['yzed', 'ysed'],
  ['yzing', 'ysing'],
];

const WORDS: Readonly<Record<string, string>> = {
  behavior: 'behaviour',
  behaviors: 'behaviours',
  canceled: 'cancelled',
  canceling: 'cancelling',
  center: 'centre',
  color: 'colour',
  defense: 'defence',
  favor: 'favour',
  favorites: 'favourites',
  honor: 'honour',
  labeled: 'labelled',
  labeling: 'labelling',
  modeled: 'modelled',
  modeling: 'modelling',
  judgment: 'judgement',
  labor: 'labour',
  license: 'licence',
  program: 'programme',
  programs: 'programmes',
  rigor: 'rigour',
  skeptical: 'sceptical',
  vigor: 'vigour',
};

/** Folds a lower-case word to British spelling; words that only look American stay as they are. */
export function british(word: string): string {
  const whole = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
  if (whole) return whole;
  if (word.length < 6) return word;
  const ending = ENDINGS.find(([from]) => word.endsWith(from));
  return ending ? word.slice(0, -ending[0].length) + ending[1] : word;
}
