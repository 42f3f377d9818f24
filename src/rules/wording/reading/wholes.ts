import { PAST } from './classes.ts';
import { contentWords, JOINT, OWN, objectOf, STOCK } from './common.ts';
import { leadPresent } from './grammar.ts';
import type { Reading } from './reading.ts';

/** Content words in all, and those of this plan's own world. */
function content(reading: Reading): { all: number; own: number } {
  let [all, own] = [0, 0];
  for (const sort of contentWords(reading)) {
    all += Number(sort !== JOINT);
    own += Number(sort === OWN);
  }
  return { all, own };
}

function spoken({ tokens }: Reading): number {
  let count = 0;
  for (const { is } of tokens) count += Number(is !== 'mark');
  return count;
}

const leadWord = ({ tokens, lead }: Reading): string => tokens[lead]?.word ?? '';

type Whole = (reading: Reading) => number;

/** Properties of the text as a whole; each between 0 and 1 or so. */
export const wholes: Readonly<Record<string, Whole>> = {
  bias: () => 1,
  /** Share of the content words that any plan of any house might hold. */
  commonplace: (reading) => {
    const { all, own } = content(reading);
    return all === 0 ? 1 : 1 - own / all;
  },
  /** Content words of this plan's own world, eight or more counting as one. */
  particular: (reading) => Math.min(content(reading).own, 8) / 8,
  short: (reading) => Number(spoken(reading) <= 3),
  brief: (reading) => Number(spoken(reading) <= 7),
  long: (reading) => Number(reading.tokens.length > 22),
  leadPast: ({ tokens, lead }) => Number(((tokens[lead]?.classes ?? 0) & PAST) !== 0),
  leadPresent: (reading) => Number(leadPresent(reading)),
  leadGerund: (reading) => Number(/ing$/.test(leadWord(reading))),
  /** The leading verb's object is of this plan's own world, or could be any plan's. */
  objectOwn: (reading) => Number(objectOf(reading) === OWN),
  objectCommon: (reading) => Number(objectOf(reading) === STOCK),
  numberFirst: ({ tokens }) => Number(/^\p{N}/u.test(tokens[0]?.word ?? '')),
};
