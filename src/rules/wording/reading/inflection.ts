import { oneOf } from './one-of.ts';

// Forms that no ending explains, each line the plain form and then its others.
const IRREGULAR = `be is are was were been being am|have has had|do does did done|go goes went gone|begin began begun
bring brought|build built|buy bought|catch caught|choose chose chosen|come came|deal dealt
draw drew drawn|drive drove driven|fall fell fallen|feel felt|find found|forget forgot forgotten
get got gotten|give gave given|grow grew grown|hang hung|hear heard|hide hid hidden|hold held
keep kept|know knew known|lay laid|lead led|leave left|lend lent|let|lose lost|make made|mean meant
meet met|pay paid|read|ring rang rung|rise rose risen|run ran|say said|see saw seen|sell sold
send sent|set|show shown|shut|sign|sit sat|speak spoke spoken|spend spent|stand stood|steal stole
stick stuck|swear swore|take took taken|teach taught|tell told|think thought|throw threw thrown
understand understood|wear wore|win won|write wrote written|break broke broken|cut|put|split
rewrite rewrote rewritten|rebuild rebuilt|redraw redrew redrawn|undertake undertook undertaken
withdraw withdrew withdrawn|strive strove|seek sought|overrun overran|drop dropped`;

let irregular: Map<string, string> | undefined;

function irregulars(): Map<string, string> {
  irregular ??= new Map(
    IRREGULAR.split(/[|\n]/).flatMap((line) => {
      const [plain = '', ...forms] = line.split(' ');
      return forms.map((form) => [form, plain] as const);
    }),
  );
  return irregular;
}

const undouble = (stem: string): string | null => {
  const last = stem.at(-1);
  return last !== undefined && last === stem.at(-2) && !'aeiouls'.includes(last) ? stem.slice(0, -1) : null;
};

function cutEnding(word: string): (string | null)[] {
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`];
  if (word.endsWith('ied')) return [`${word.slice(0, -3)}y`];
  if (word.endsWith('es')) return [word.slice(0, -1), word.slice(0, -2)];
  if (word.endsWith('s') && !word.endsWith('ss')) return [word.slice(0, -1)];
  for (const ending of ['ed', 'ing']) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    return [stem, `${stem}e`, undouble(stem), stem.endsWith('ll') ? stem.slice(0, -1) : null];
  }
  return [];
}

/** The plain forms that a lower-case word may be an inflection of, itself first. */
export function plainForms(word: string): readonly string[] {
  const forms: string[] = [word];
  const known = irregulars().get(word);
  if (known) forms.push(known);
  if (word.startsWith('well-')) forms.push('well-*');
  const hyphen = word.lastIndexOf('-');
  if (hyphen > 3 && word.length - hyphen > 5) forms.push(word.slice(hyphen + 1));
  if (word.endsWith("'s")) forms.push(word.slice(0, -2));
  if (word.length < 4) return forms;
  for (const form of cutEnding(word)) if (form && form.length > 2) forms.push(form);
  return forms;
}

const isPast = oneOf(
  `was were had did went began brought built bought caught chose came dealt drew drove fell felt found
  forgot got gave grew held hid kept knew laid led left lent lost made met paid ran said saw sent sat
  spoke spent stood took taught told thought threw understood wrote broke cut put read shut let set split
  walked left rang rewrote withdrew`,
);

/** Tells whether a lower-case word has the form of a past tense. */
export const looksPast = (word: string): boolean =>
  isPast(word) || (word.length > 4 && word.endsWith('ed') && !word.endsWith('eed'));
