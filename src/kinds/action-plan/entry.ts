import { said, saidEach } from '../../kit/answers.ts';
import type { Change } from '../../kit/change.ts';
import type { Answers, Entry, Question } from '../../kit/kind.ts';
import { lastDay } from '../../kit/when.ts';
import { cut } from '../../kit/words.ts';
import { isPending, keyOf, type Placed, type Recommendation, recommendations } from './plan.ts';
import type { ActionPlan } from './schema.ts';

const STATUSES = ['not_started', 'in_progress', 'on_hold', 'complete', 'dropped'] as const;

/** The recommendation in short, and what was said of it last. */
function about({ it }: Placed<Recommendation>): string {
  const last = it.updates?.at(-1);
  const before = last?.note ? ` (${last.date ?? 'last time'}: ${cut(last.note, 80)})` : '';
  return `${cut(it.recommendation ?? 'no words yet', 80)}${before}`;
}

/** Walks the open recommendations; Enter passes over one that has no news. */
function questions(plan: ActionPlan): readonly Question[] {
  const open = recommendations(plan).filter(({ it }) => isPending(it));
  const each = open.map((one) => ({ id: keyOf(one), about: about(one) }));
  return [
    { name: 'by', ask: 'Who reports?' },
    { name: 'note', ask: 'What has happened since?', each },
    { name: 'status', ask: 'Where does it stand?', each, choices: STATUSES },
    { name: 'evidence', ask: 'What shows it?', each },
    { name: 'next-review', ask: 'On which day is it looked at next?', each, format: 'day' },
  ];
}

/** A note goes in after everything that is dated the same or earlier, however those dates are written. */
function noted(one: Placed<Recommendation>, date: string, note: string, by: string | undefined): Change {
  const path = [...one.path, 'updates'];
  const value = { date, note, by };
  const later = (one.it.updates ?? []).findIndex((update) => (lastDay(update.date) ?? '') > date);
  return later === -1 ? { op: 'append', path, value } : { op: 'insert', path, index: later, value };
}

/** Evidence is added to what is there; one text becomes a list of two. */
function shown({ it, path: at }: Placed<Recommendation>, what: string, date: string): readonly Change[] {
  const path = [...at, 'evidence'];
  const value = { what, date };
  if (Array.isArray(it.evidence)) return [{ op: 'append', path, value }];
  const before = it.evidence ? [it.evidence as { what: string }] : [];
  return [{ op: 'set', path, value: [...before, value] }];
}

function changes(plan: ActionPlan, answers: Answers, date: string): readonly Change[] {
  const [notes, statuses] = [saidEach(answers, 'note'), saidEach(answers, 'status')];
  const [evidence, reviews] = [saidEach(answers, 'evidence'), saidEach(answers, 'next-review')];
  return recommendations(plan).flatMap((one): readonly Change[] => {
    const key = keyOf(one);
    const [note, status, what, next] = [notes[key], statuses[key], evidence[key], reviews[key]];
    return [
      ...(note ? [noted(one, date, note, said(answers, 'by'))] : []),
      ...(status ? [{ op: 'set' as const, path: [...one.path, 'status'], value: status }] : []),
      ...(what ? shown(one, what, date) : []),
      ...(next ? [{ op: 'set' as const, path: [...one.path, 'next_review'], value: next }] : []),
    ];
  });
}

/** The update round: one note a recommendation, with its status and what shows it. */
export const entry: Entry<ActionPlan> = { noun: 'update round', questions, changes };
