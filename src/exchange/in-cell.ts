import type { Value } from '../kit/change.ts';
import type { Slot } from '../kit/intake.ts';
import { isDay } from '../kit/time.ts';
import { readWhen } from '../kit/when.ts';
import { asChoice, nameOf } from '../kit/words.ts';
import { ownStatus, statusIn } from './in-status.ts';

/** What a cell becomes. */
export interface Read {
  /** Undefined where the words do not fit the field. */
  readonly value: Value | undefined;
  /** False where the value leaves out something of the words, so that these are kept beside it. */
  readonly whole: boolean;
}

const fits = (value: Value): Read => ({ value, whole: true });
const MISFIT: Read = { value: undefined, whole: false };

const COLOURS: Readonly<Record<string, string>> = { g: 'green', a: 'amber', r: 'red' };

/** `Amber`, `A`, `Amber - late report`: the colour, or null. */
export function colourIn(text: string): string | null {
  const word = /^(?:b?rag:? *)?(green|amber|red|g|a|r)(?:\s*[-–—:,(].*)?$/is
    .exec(text.trim())?.[1]
    ?.toLowerCase();
  return word === undefined ? null : (COLOURS[word] ?? word);
}

const isOnlyColour = (text: string): boolean => /^(?:green|amber|red|[gar])$/i.test(text.trim());

/** The day of a text, where it is exactly one: `30/09/2026` is `2026-09-30`; undefined else. */
export function dayIn(text: string): string | undefined {
  if (isDay(text)) return text;
  const when = readWhen(text);
  return when?.precision === 'day' ? when.first : undefined;
}

/** The lines of a cell without the dots that lists begin with; one line is one text. */
function linesOf(text: string): Value {
  const lines = text.split('\n').map((line) => line.replace(/^[•·▪◦‣*]\s+/, ''));
  return lines.length === 1 ? (lines[0] ?? '') : lines;
}

function percentIn(text: string): Read {
  const found = /^(\d{1,3})(?:\.0+)? ?(?:%|per ?cent)?$/i.exec(text.trim());
  return found && Number(found[1]) <= 100 ? fits(Number(found[1])) : MISFIT;
}

function status(text: string): Read {
  const own = ownStatus(text);
  return own === null ? { value: statusIn(text) ?? undefined, whole: false } : fits(own);
}

function choice(text: string, choices: readonly string[]): Read {
  const word = asChoice(text);
  return choices.includes(word) ? fits(word) : MISFIT;
}

/** Tells words that may be a number or a level, such as `AFI 3.2`: few, and on one line. */
export const isNumber = (text: string): boolean => text.length <= 40 && !text.includes('\n');

/** Reads a cell's words as a field; words that do not fit are never bent. */
export function readCell(slot: Slot, text: string): Read {
  switch (slot.form) {
    case 'status':
      return status(text);
    case 'rag':
      return { value: colourIn(text) ?? undefined, whole: isOnlyColour(text) };
    case 'day': {
      const day = dayIn(text);
      return day === undefined ? MISFIT : fits(day);
    }
    case 'percent':
      return percentIn(text);
    case 'choice':
      return choice(text, slot.choices ?? []);
    case 'lines':
      return fits(linesOf(text));
    case 'id':
      return isNumber(text) ? fits(text.replace(/(?<=\w)[.):]$/, '')) : MISFIT;
    case 'level':
      return isNumber(text) ? fits(text) : MISFIT;
    default:
      return fits(text);
  }
}

const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'what' in value
    ? String((value as { what: unknown }).what)
    : String(value ?? '');

/** A field's value as a cell shows it, so that an unchanged cell can be told from a changed one. */
export function shownAs({ form }: Slot, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (form === 'person') return nameOf(value) ?? '';
  if (form === 'rag' && typeof value === 'object')
    return String((value as { rating?: unknown }).rating ?? '');
  return Array.isArray(value) ? value.map(textOf).join('\n') : textOf(value);
}
