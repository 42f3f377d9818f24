import type { Gauge, StandingContext } from '../../kit/duty.ts';
import { lagOf, readingsTo } from '../../kit/trajectory.ts';
import type { Measure } from './plan.ts';
import { ownerOf } from './standing-duties.ts';

/** A measure's latest reading against its line; behind by the same share as in the computed rating. */
export function gaugeOf(measure: Measure, { today, settings }: StandingContext): Gauge {
  const { id, name, unit, target, owner } = measure;
  const latest = readingsTo(measure, today).at(-1);
  const lag = lagOf(measure, today);
  return {
    item: id,
    name: name ?? '',
    unit: unit ?? null,
    latest: latest?.value ?? null,
    read: latest?.day ?? null,
    // One decimal more than nothing: the line is drawn, not measured.
    expected: lag ? Math.round(lag.expected * 10) / 10 : null,
    target: target?.value ?? null,
    by: target?.by ?? null,
    behind: lag !== null && lag.share > settings.thresholds.lag,
    owner: ownerOf(owner, 'owner'),
  };
}
