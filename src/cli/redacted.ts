import { gather } from '../core/gather.ts';
import { type Redact, redactor } from '../core/redact/redact.ts';
import type { ChosenPlan } from './choose.ts';

/** What takes the names out of everything that is made of a plan; leaves all as it is where that was not asked for. */
export function redactFor({ entry, kind }: Pick<ChosenPlan, 'entry' | 'kind'>, wanted: boolean): Redact {
  if (!wanted) return (value) => value;
  const { data } = entry.opened;
  return redactor(data, entry.facets ?? gather(data, kind.shape, []));
}
