import type { Field, Item } from '../../../kit/facets.ts';
import type { Context } from '../../../kit/rule.ts';
import type { Around } from '../judge/judge.ts';

const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((part): part is string => typeof part === 'string') : [];
};

const isGiven = (value: unknown): boolean => textsOf(value).some((text) => text.trim() !== '');

/** Keys of the item that complete a field's text, and the word that joins them to it when they are read together. */
const BESIDE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  criterion: {
    measured_by: 'from',
    threshold: '',
    window: 'over',
    sample: '',
    assessed_by: 'checked by',
    baseline: 'from',
  },
  goal: { success: '' },
  commitment: { by: 'by', every: 'every', provider: 'from', from: 'from', to: 'to' },
};

/** Only the item that is this text's own, not one that holds many, lends its other fields. */
const isOwn = (field: Field): boolean => {
  const path = field.path;
  return field.item !== null && path.length === field.item.path.length + 1;
};

/** What stands round a field in its plan and in the house's settings. */
export function aroundOf(field: Field, context: Context): Around {
  const keys = isOwn(field) ? Object.entries(BESIDE[field.role] ?? {}) : [];
  const beside = keys.flatMap(([key, joint]) =>
    textsOf(field.item?.value[key]).map((text) => `${joint} ${text}`.trim()),
  );
  const { allow, flag } = context.settings.wording;
  return { beside, allow, flag };
}

const chain = (item: Item | null): Item[] => (item ? [item, ...chain(item.within)] : []);

const SILENT: Readonly<Record<string, (item: Item) => boolean>> = {
  timescale: ({ value }) => isGiven(value['next_review']),
  mitigation: ({ value }) => value['response'] === 'accept' && value['accepted_by'] !== undefined,
};

const NONE = /^(?:none|nothing|no|n\/a|-)\W*$/i;

/** Help of the plan's own, in no item: `none` there is no promise, and the kind's own rule weighs it. */
const isNoHelp = ({ role, item, text }: Field): boolean =>
  role === 'commitment' && item === null && NONE.test(text.trim());

/** An open-ended time with its next review, or a risk that somebody has accepted, is honest as it stands. */
export const isSilent = (field: Field): boolean => {
  if (isNoHelp(field)) return true;
  const silent = SILENT[field.role];
  return silent !== undefined && chain(field.item).some(silent);
};

const BESIDE_THE_FACT = new Set(['expected', 'working', 'impact']);

/** What is expected, goes well or follows is not itself a concern: there only certain findings are worth a word. */
export const needsCertainty = ({ role, path }: Field): boolean =>
  role === 'concern' && BESIDE_THE_FACT.has(String(path.at(-1)));
