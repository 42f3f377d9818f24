import type { Facets } from '../../kit/facets.ts';
import type { Path } from '../../kit/finding.ts';
import type { Rewritten } from '../../kit/history.ts';
import { isPresent } from '../../kit/words.ts';
import { placeOf } from './ledger.ts';

interface Correction {
  readonly item?: string;
  readonly field?: string;
  readonly reason?: string;
}

export interface Corrected {
  readonly id?: string;
  readonly corrections?: readonly Correction[];
}

const covers = (outer: Path, inner: Path): boolean =>
  outer.length <= inner.length && outer.every((step, i) => String(step) === String(inner[i]));

/**
 * Tells the rewritten entries that no correction puts right. `readings.2.value` speaks of one field of one entry, by
 * its number now or (where it has gone) then, or by its day; a correction of a whole log speaks of one entry alone.
 */
export function uncorrected(
  rewritten: readonly Rewritten[],
  plan: Corrected,
  facets: Facets,
): readonly Rewritten[] {
  const list = Array.isArray(plan.corrections) ? (plan.corrections as readonly Correction[]) : [];
  const places = list.flatMap((entry) => {
    const place = isPresent(entry.reason) ? placeOf(entry, plan, facets) : null;
    return place && place.length > 0 ? [place] : [];
  });
  const spent = new Set<Path>();
  return rewritten.filter((entry) => {
    if (places.some((place) => putsRight(place, entry))) return false;
    const log = logOf(entry);
    const whole = places.find(
      (place) => !spent.has(place) && place.length === log.length && covers(place, log),
    );
    if (whole) spent.add(whole);
    return !whole;
  });
}

const logOf = ({ path, gone }: Rewritten): Path => (gone ? path : path.slice(0, -1));

/** A correction of one field puts that right where nothing else of the entry was edited. */
function putsRight(place: Path, entry: Rewritten): boolean {
  const log = logOf(entry);
  const names = [...log, entry.date];
  const numbered = [...log, (entry.gone ? entry.stood : entry.path).at(-1) ?? ''];
  if (place.length <= log.length) return false;
  if (entry.gone) return covers(numbered, place) || covers(names, place);
  return entry.fields.every(
    (field) =>
      covers(place, [...numbered, ...field.split('.')]) || covers(place, [...names, ...field.split('.')]),
  );
}
