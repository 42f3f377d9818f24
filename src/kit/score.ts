import { isKept, isOpen } from './standing.ts';

interface Scored {
  readonly likelihood?: unknown;
  readonly impact?: unknown;
}

interface Treated extends Scored {
  readonly residual?: Scored | null | undefined;
  readonly mitigations?: readonly { readonly status?: string | null | undefined }[] | null | undefined;
}

/** Likelihood times impact, 1 to 25; null where one of them is missing. */
export const score = (risk: Scored | null | undefined): number | null =>
  typeof risk?.likelihood === 'number' && typeof risk.impact === 'number'
    ? risk.likelihood * risk.impact
    : null;

/** The score that counts now: the residual one once every mitigation is complete, else the first. */
export function scoreNow(risk: Treated | null | undefined): number | null {
  const inForce = (risk?.mitigations ?? []).filter(isKept);
  const done = inForce.length > 0 && !inForce.some(isOpen);
  return (done ? score(risk?.residual) : null) ?? score(risk);
}
