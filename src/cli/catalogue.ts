import { kinds } from '../kinds/index.ts';
import type { AnyKind } from '../kit/kind.ts';
import { by } from '../kit/order.ts';
import type { AnyRule } from '../kit/rule.ts';
import { sharedRules } from '../rules/index.ts';
import { ruleIds as ids } from './rule-ids.ts';

export { rulesFor } from './cards.ts';
export { kinds };

const byId = new Map(kinds.map((kind) => [kind.id, kind]));

/** The kind with an id, or null. */
export const kindOf = (id: string): AnyKind | null => byId.get(id) ?? null;

/** Every rule, by id. */
export const allRules = (): readonly AnyRule[] =>
  [...sharedRules, ...kinds.flatMap(({ rules }) => rules)].sort(by(({ id }) => id));

/** Every rule id. */
export const ruleIds = (): readonly string[] => ids;
