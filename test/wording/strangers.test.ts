import { describe, expect, it } from 'vitest';
import { likely, phrasesOf, strangers } from '../../src/rules/wording/wrong-tool/strangers.ts';

const found = (kind: string, text: string): string | null => {
  if (!likely(kind, [text])(text)) return null;
  const span = strangers(kind, text);
  return span && text.slice(span.start, span.end);
};

const kinds = ['pdp', 'individual-pip'].flatMap((kind) =>
  phrasesOf(kind).map((phrase) => [kind, phrase] as const),
);

describe('the words of the other tool', () => {
  it.each(kinds)('in a %s: %s', (kind, phrase) => {
    const said = phrase.replaceAll('_', ' ');
    expect(found(kind, said)).toBe(said);
    expect(found(kind, `So: ${said.toUpperCase()}, then`)).toBe(said.toUpperCase());
  });

  it.each([
    ['pdp', 'She may lose her job', 'lose her job'],
    ['pdp', 'She lost her job', 'lost her job'],
    ['pdp', 'was dismissed in May', 'was dismissed'],
    ['pdp', 'he was moved him out of it', 'moved him out'],
    ['pdp', 'was issued a warning', 'issued a warning'],
    ['pdp', 'the formal processes', 'formal processes'],
    ['individual-pip', 'He grew into it', 'grew into'],
    ['individual-pip', 'aspiring to the board', 'aspiring to'],
    ['individual-pip', 'her dream jobs', 'dream jobs'],
  ])('in a %s are known in another form: "%s"', (kind, text, phrase) => {
    expect(found(kind, text)).toBe(phrase);
  });

  it.each([
    ['pdp', 'the early warning thresholds of the gauges'],
    ['pdp', 'the lamp marked "final warning"'],
    ['pdp', 'a standard form'],
    ['pdp', 'move the desk out'],
    ['pdp', 'career goals'],
    ['individual-pip', 'final warning'],
    ['individual-pip', 'promote the rota'],
    ['individual-pip', 'the garden path'],
    ['force-pip', 'final warning about the career path'],
    ['pdp', ''],
  ])('are not in a %s that says "%s"', (kind, text) => {
    expect(found(kind, text)).toBeNull();
  });

  it('are looked for once in all of a plan, and then only in texts that may hold them', () => {
    const texts = ['final report', 'a warning lamp', 'her final warning'];
    const test = likely('pdp', texts);
    expect(texts.map(test)).toEqual([false, false, true]);
    expect(likely('pdp', ['weld the gate'])('her final warning')).toBe(false);
  });

  it('belong to no kind but these two', () => {
    expect(phrasesOf('force-pip')).toEqual([]);
    expect(strangers('conversation', 'final warning')).toBeNull();
  });
});
