import type { Logged, Rewritten } from '../../kit/history.ts';
import { keyOf, type LogFact } from './facts.ts';
import { lost, said, under } from './same.ts';
import { firstSeen, type Step, since } from './steps.ts';

/** Log entries that now read otherwise than when first seen, or are gone; what an entry gained later is no rewriting. */
export function* rewrittenIn(steps: readonly Step[], now: Step): Iterable<Rewritten> {
  for (const [key, { at: from, fact }] of firstSeen(steps, 'entries')) {
    const present = now.entries.get(key);
    const owner = fact.item && now.items.get(keyOf(fact.item));
    if (fact.item && !owner) continue;
    const fields = present ? lost(fact.value, present.value) : Object.keys(fact.value);
    if (fields.length === 0) continue;
    const words = (entry: LogFact | undefined): string =>
      fields.map((field) => said(under(entry?.value, field))).join('; ');
    const { log, date } = fact;
    yield {
      log,
      item: owner?.item ?? null,
      date,
      fields,
      gone: !present,
      stood: fact.path,
      was: words(fact),
      is: words(present),
      from,
      at: since(steps, ({ entries }) => words(entries.get(key)) === words(present)),
      path: present?.path ?? [...(owner?.path ?? []), log],
    };
  }
}

/** Present log entries with the commit that first held them; those of `unsure` may be older than it. */
export function* loggedIn(steps: readonly Step[], now: Step, unsure: Step | null): Iterable<Logged> {
  for (const [key, { at, fact }] of firstSeen(steps, 'entries')) {
    const present = now.entries.get(key);
    if (present && !unsure?.entries.has(key))
      yield { log: fact.log, item: fact.item, date: fact.date, first: at, path: present.path };
  }
}
