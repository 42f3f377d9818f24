import type { Confidence, Level, Nature, Remark, Severity } from '../kit/finding.ts';
import type { AnyRule } from '../kit/rule.ts';

/** How strictly a plan is judged: a draft's gaps are warnings; a submission's are errors whatever its status. */
export type Stage = 'draft' | 'normal' | 'submission';

/** What config and command line say of rules; both answer by rule id. */
export interface Policy {
  /** Overrides what the plan's status says. */
  readonly stage: Stage | null;
  /** The config's level, per-path overrides applied. */
  readonly configured: (rule: string) => Level | undefined;
  /** `--rule ID=LEVEL`: final. */
  readonly forced: (rule: string) => Level | undefined;
  /** `--only`. */
  readonly chosen: (rule: string) => boolean;
}

/** Everything on, at the catalogue's levels. */
export const plainPolicy: Policy = {
  stage: null,
  configured: () => undefined,
  forced: () => undefined,
  chosen: () => true,
};

/** A remark with its weight. */
export interface Weight {
  readonly severity: Severity;
  readonly nature: Nature;
  readonly confidence: Confidence;
}

/** The stage that a plan's status stands for, unless the policy names one. */
export const stageOf = (status: unknown, policy: Policy): Stage =>
  policy.stage ?? (status === 'draft' ? 'draft' : 'normal');

/** The level that a rule was given by name, `--rule` before the config; undefined where nobody did. */
export const levelOf = (rule: string, policy: Policy): Level | undefined =>
  policy.forced(rule) ?? policy.configured(rule);

/**
 * What a remark weighs, null where its rule is off. Order: catalogue, stage, config, per-path override, `--rule`.
 * A likely remark never rises above a warning unless the config or `--rule` names its rule.
 */
export function weigh(rule: AnyRule, remark: Remark, stage: Stage, policy: Policy): Weight | null {
  const nature = remark.nature ?? rule.nature;
  const confidence = remark.confidence ?? 'certain';
  if (rule.id === 'plan/syntax') return { severity: 'error', nature, confidence };
  const level = levelOf(rule.id, policy) ?? staged(rule, remark, nature, confidence, stage);
  return level === 'off' ? null : { severity: level, nature, confidence };
}

function staged(
  rule: AnyRule,
  remark: Remark,
  nature: Nature,
  confidence: Confidence,
  stage: Stage,
): Severity {
  const listed = remark.severity ?? rule.severity;
  const rises = remark.rises ?? (remark.severity === undefined && rule.rises === true);
  const severity = confidence === 'likely' && listed === 'error' ? 'warning' : listed;
  if (stage === 'draft') return nature === 'gap' && severity === 'error' ? 'warning' : severity;
  if (stage === 'submission' && rises && confidence === 'certain' && severity === 'warning') return 'error';
  return severity;
}
