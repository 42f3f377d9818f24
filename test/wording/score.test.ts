import { describe, expect, it } from 'vitest';
import { priors } from '../../bench/wording-priors.ts';
import { type Label, speeches } from '../../src/rules/wording/judge/clauses.ts';
import { judge } from '../../src/rules/wording/judge/judge.ts';
import { score } from '../../src/rules/wording/judge/score.ts';
import { groups } from '../../src/rules/wording/lexicon/index.ts';
import { feature, featureOf } from '../../src/rules/wording/reading/features.ts';
import { isAllowed, read } from '../../src/rules/wording/reading/reading.ts';
import { structure } from '../../src/rules/wording/reading/structure.ts';
import { parseWeights, weightsOf } from '../../src/rules/wording/reading/weighing.ts';
import { wholes } from '../../src/rules/wording/reading/wholes.ts';

const SCORERS = Object.keys(priors);
const PLACES = new Set(['head', 'clause', 'start']);

/** Whether a name stands for a property of the whole, a structure, or a group at a known place. */
function isKnown(name: string): boolean {
  if (Object.hasOwn(wholes, name) || structure(name) !== null) return true;
  const [group = '', place] = name.split('@');
  return Object.hasOwn(groups, group) && (place === undefined || PLACES.has(place));
}

const factors = (name: string): string[] => name.split(' & ').map((part) => part.replace('!', ''));

describe.each(SCORERS)('the scorer %s', (scorer) => {
  const { names, values } = weightsOf(scorer);

  it('weighs features that can be read, and no name that stands for nothing', () => {
    for (const name of names.flatMap(factors)) expect(isKnown(name), name).toBe(true);
  });

  it('has a prior for each weight', () => {
    const held = new Set(parseWeights(priors[scorer] ?? '').names);
    expect(names.filter((name) => !held.has(name))).toEqual([]);
  });

  it('weighs each feature once, and none beyond reason', () => {
    expect(new Set(names).size).toBe(names.length);
    for (const value of values) expect(Math.abs(value)).toBeLessThan(6);
  });

  it('adds up what its features say', () => {
    const reading = read('Continue to review the good log by 3 June, signed by Sgt Bello');
    const sum = names.reduce((total, name, n) => total + (values[n] ?? 0) * feature(reading, name).value, 0);
    expect(score(scorer, reading).odds).toBeCloseTo(sum, 10);
  });

  it('shows what spoke for the fault, the heaviest first, within the text', () => {
    const reading = read('Continue to be a lazy, more effective team with good communication');
    const { grounds } = score(scorer, reading);
    const pulls = grounds.map(({ pull }) => pull);
    expect(pulls).toEqual([...pulls].sort((a, b) => b - a));
    for (const { pull, from, to } of grounds) {
      expect(pull).toBeGreaterThan(0);
      expect(from).toBeLessThan(to);
      expect(to).toBeLessThanOrEqual(reading.tokens.length);
    }
  });

  it('scores a reading once', () => {
    const reading = read('Weld the gate');
    expect(score(scorer, reading)).toBe(score(scorer, reading));
  });

  it('has something to say of nothing at all without failing', () => {
    expect(Number.isFinite(score(scorer, read('')).odds)).toBe(true);
    expect(Number.isFinite(score(scorer, read('?')).odds)).toBe(true);
  });
});

describe('a scorer that is none', () => {
  it('has neither odds nor grounds', () => {
    expect(score('nobody', read('Weld the gate'))).toEqual({ odds: 0, grounds: [] });
  });
});

describe('a product of features', () => {
  const value = (text: string, name: string): number => feature(read(text), name).value;

  it.each([
    ['a good log', 'soft & thing', 1],
    ['a good day', 'soft & thing', 0],
    ['a good day', 'soft & !thing', 1],
    ['a good log', 'soft & !thing', 0],
    ['a day', 'soft & !thing', 0],
    ['a good, strong and sound day', 'soft & !thing', 1],
    ['a good log by 3 June', 'soft & thing & date', 1],
    ['a good log by June', 'soft & thing & !date', 0],
  ])('of "%s": %s is %d', (text, name, expected) => {
    expect(value(text, name)).toBe(expected);
  });

  it('shows the first of its factors that is there', () => {
    const reading = read('the log is good');
    const { from, to } = feature(reading, '!trait & soft & thing');
    expect(reading.tokens.slice(from, to).map(({ word }) => word)).toEqual(['good']);
  });

  it('shares its factors with every other', () => {
    expect(featureOf('soft')).toBe(featureOf('soft'));
  });
});

describe('a place', () => {
  const value = (text: string, name: string): number => feature(read(text), name).value;

  it.each([
    ['Review the gate', 'weak@head', 1],
    ['Weld and review the gate', 'weak@head', 0],
    ['Weld and review the gate', 'weak@clause', 1],
    ['Weld, then review the gate', 'weak@clause', 1],
    ['Weld the gate and reviewed', 'weak@clause', 0],
    ['Weld the gate under review', 'weak@clause', 0],
    ['The team will review it', 'weak@head', 1],
    ['A mentor, met monthly', 'course@head', 1],
    ['Two webinars', 'course@head', 1],
    ['With a mentor', 'course@head', 0],
    ['Soon, and by May', 'open@start', 1],
    ['By May, not soon', 'open@start', 0],
  ])('in "%s": %s is %d', (text, name, expected) => {
    expect(value(text, name)).toBe(expected);
  });
});

describe('speeches', () => {
  it.each(Object.entries(speeches))(
    'on %s point only at what can be read, and give a reason for it',
    (_, speech) => {
      for (const name of speech.earns) expect(isKnown(name), name).toBe(true);
      for (const name of Object.keys(speech.clauses)) expect(speech.earns, name).toContain(name);
    },
  );

  it.each(Object.entries(speeches))('on %s are short, and end in a question', (_, speech) => {
    for (const clause of [...Object.values(speech.clauses), speech.otherwise]) {
      expect(clause).toMatch(/^[a-z][^.?!:"]+$/);
      expect(`${clause}: ${speech.ask}`.length).toBeLessThanOrEqual(110);
    }
    expect(speech.ask).toMatch(/^[a-z].*\?$/);
  });

  it.each(Object.entries(speeches))('on %s say nothing of the writer', (_, speech) => {
    const all = [...Object.values(speech.clauses), speech.otherwise, speech.ask].join(' ');
    expect(all).not.toMatch(/\b(?:you|your|please|invalid|author|wrong)\b/i);
  });

  it('are there for every label that a judge may give', () => {
    const texts: Readonly<Record<string, string>> = {
      criterion: 'Good',
      concern: 'Lazy',
      commitment: 'Support',
      timescale: 'Soon',
      action: 'Continue',
      mitigation: 'Monitor',
      cause: 'Laziness',
    };
    const labels = Object.entries(texts).map(([field, text]) => judge(field, text)?.label as Label);
    expect(new Set([...labels, 'vague-goal', 'activity-as-goal'])).toEqual(new Set(Object.keys(speeches)));
  });
});

describe('an allowed term', () => {
  const tokens = read('hold a hot debrief after each job').tokens;
  const at = (from: number, to: number, allow: readonly string[]): boolean =>
    isAllowed(tokens, { from, to }, allow);

  it.each([
    ['is the hit', 2, 4, ['hot debrief'], true],
    ['holds the hit', 3, 4, ['hot debrief'], true],
    ['is held by the hit', 1, 5, ['hot debrief'], true],
    ['stands elsewhere', 0, 1, ['hot debrief'], false],
    ['is one of several', 3, 4, ['cold tea', 'debrief'], true],
    ['is another', 3, 4, ['cold tea'], false],
    ['runs past the text', 6, 7, ['job done well'], false],
    ['is none', 3, 4, [], false],
  ])('%s: tokens %d to %d', (_, from, to, allow, expected) => {
    expect(at(from, to, allow)).toBe(expected);
  });

  it('is read past in a reading of its own, and not in the next', () => {
    const found = (allow: readonly string[]): number => feature(read('a robust log', allow), 'soft').value;
    expect(found([])).toBe(1);
    expect(found(['robust'])).toBe(0);
    expect(found([])).toBe(1);
  });
});
