import type { Answers } from './kind.ts';

/** The one text that answers a question; undefined where it was passed over. */
export function said(answers: Answers, name: string): string | undefined {
  const answer = answers[name];
  const text = typeof answer === 'string' ? answer : Array.isArray(answer) ? answer[0] : undefined;
  return text?.trim() || undefined;
}

/** Every text given to a question, in order; empty where it was passed over. */
export function saidAll(answers: Answers, name: string): readonly string[] {
  const answer = answers[name];
  const texts = typeof answer === 'string' ? [answer] : Array.isArray(answer) ? answer : [];
  return texts.map((text: string) => text.trim()).filter((text: string) => text !== '');
}

/** The answers to a question that goes with another, one for each answer of that; a skipped one is empty. */
export function saidInTurn(answers: Answers, name: string): readonly string[] {
  const answer = answers[name];
  const texts = typeof answer === 'string' ? [answer] : Array.isArray(answer) ? answer : [];
  return texts.map((text: string) => text.trim());
}

/** The answers given for single ids (`--goal G1=on_track`), those passed over left out. */
export function saidEach(answers: Answers, name: string): Readonly<Record<string, string>> {
  const answer = answers[name];
  if (typeof answer !== 'object' || Array.isArray(answer)) return {};
  const entries = Object.entries(answer as Readonly<Record<string, string>>);
  return Object.fromEntries(entries.filter(([, text]) => text.trim() !== ''));
}

/** Several texts as a plan holds them: nothing, one text, or a list. */
export const oneOrList = (texts: readonly string[]): string | readonly string[] | undefined =>
  texts.length > 1 ? texts : texts[0];

/** The next free id of a series: `G3` after `G1` and `G2`; numbers once used are not used again. */
export function nextId(prefix: string, taken: readonly (string | null | undefined)[]): string {
  const numbers = taken.flatMap((id) => {
    const rest = id?.startsWith(prefix) ? id.slice(prefix.length) : '';
    return /^\d+$/.test(rest) ? [Number(rest)] : [];
  });
  return `${prefix}${Math.max(0, ...numbers) + 1}`;
}
