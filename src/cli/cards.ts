import { cards } from '../kinds/cards.ts';
import type { AnyKind } from '../kit/kind.ts';
import { by } from '../kit/order.ts';
import type { AnyRule } from '../kit/rule.ts';
import { sharedRules } from '../rules/index.ts';

export { cards };

/** Whether plans of the kind with an id are about one person. */
export const isAboutPeople = (kind: string): boolean => cards.find(({ id }) => id === kind)?.people === true;

/** The rules that judge plans of one kind: the shared ones first. */
export const rulesFor = (kind: AnyKind | null): readonly AnyRule[] => [
  ...sharedRules,
  ...(kind?.rules ?? []),
];

/** The rules with these ids, by id; only the kinds that they belong to are loaded. */
export async function rulesNamed(ids: ReadonlySet<string>): Promise<readonly AnyRule[]> {
  const groups = new Set([...ids].map((id) => id.slice(0, id.indexOf('/'))));
  const kinds = await Promise.all(cards.filter(({ id }) => groups.has(id)).map(({ load }) => load()));
  const rules = [...sharedRules, ...kinds.flatMap((kind) => kind.rules)];
  return rules.filter(({ id }) => ids.has(id)).sort(by(({ id }) => id));
}
