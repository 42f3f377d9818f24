interface Scored {
  readonly likelihood?: number | null | undefined;
  readonly impact?: number | null | undefined;
}

/** Likelihood times impact, 1 to 25; null where one of them is missing. */
export const score = (risk: Scored | null | undefined): number | null =>
  typeof risk?.likelihood === 'number' && typeof risk.impact === 'number'
    ? risk.likelihood * risk.impact
    : null;
