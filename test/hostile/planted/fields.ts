import { kindOf } from '../../../src/cli/catalogue.ts';
import { gather } from '../../../src/core/gather.ts';
import type { Facets } from '../../../src/kit/facets.ts';
import { dataOf, type Example } from '../corpus.ts';
import { random } from '../random.ts';
import { get, type Path, pathsIn, put, rename } from '../tree.ts';

/** A spoilt plan with the place at which its rule must stand. */
export interface Spoilt {
  readonly plan: Record<string, unknown>;
  readonly path: Path;
}

const facetsOf = (plan: Example): Facets => {
  const kind = kindOf(plan.kind);
  if (!kind) throw new Error(`no kind ${plan.kind}`);
  return gather(dataOf(plan), kind.shape, []);
};

/** Maps whose keys are ids or words. */
const RECORDS = new Set(['goals', 'criteria', 'glossary', 'other', 'rag_key']);

/** Times that an action plan may write in words. */
const WHEN = new Set(['due', 'start', 'timescale', 'external_due', 'published']);

const isField = (path: Path): boolean => typeof path.at(-1) === 'string';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The places of a plan at which a defect of one sort can be put, by the rule that finds it, and how. */
const sorts: readonly {
  readonly rule: string;
  readonly where: (plan: Example, facets: Facets) => readonly Path[];
  readonly spoil: (plan: Record<string, unknown>, path: Path) => Path;
}[] = [
  {
    rule: 'plan/reference',
    where: (_, { references }) => references.map(({ path }) => path),
    spoil: (plan, path) => {
      if (path[0] === 'reviews' || path[0] === 'checkpoints') {
        rename(plan, path, 'Q99');
        return [...path.slice(0, -1), 'Q99'];
      }
      put(plan, path, 'Q99');
      return path;
    },
  },
  {
    rule: 'plan/schema',
    where: (plan) =>
      pathsIn(dataOf(plan)).filter(
        (path) =>
          DAY.test(String(get(dataOf(plan), path))) &&
          !WHEN.has(String(path.at(-1))) &&
          !path.includes('updates'),
      ),
    spoil: (plan, path) => {
      put(plan, path, '2026-02-31');
      return path;
    },
  },
  {
    rule: 'plan/schema',
    where: (plan) =>
      pathsIn(dataOf(plan)).filter(
        (path) => isField(path) && !RECORDS.has(String(path.at(-2))) && path[0] !== 'kind',
      ),
    spoil: (plan, path) => {
      rename(plan, path, 'zzz_unknown');
      return [...path.slice(0, -1), 'zzz_unknown'];
    },
  },
  {
    rule: 'plan/schema',
    where: (_, { items }) => items.map(({ path }) => path),
    spoil: (plan, path) => {
      put(plan, path, 7.5);
      return path;
    },
  },
  {
    rule: 'plan/placeholder',
    where: (_, { texts }) => texts.filter(({ role }) => role !== 'verbatim').map(({ path }) => path),
    spoil: (plan, path) => {
      put(plan, path, 'TODO');
      return path;
    },
  },
  {
    rule: 'plan/syntax',
    where: (_, { texts }) => texts.map(({ path }) => path),
    spoil: (plan, path) => {
      put(plan, path, null);
      return path;
    },
  },
  {
    rule: 'plan/duplicate-id',
    where: (_, { items }) => items.slice(1).map(({ path }) => path),
    spoil: (plan, path) => {
      const item = get(plan, path) as Record<string, unknown>;
      const key = ['id', 'task', 'number'].find((name) => name in item) ?? 'id';
      const other = facetsOfPlan(plan).find(({ path: at, id }) => id !== null && at.join() !== path.join());
      item[key] = other?.id;
      return [...path, key];
    },
  },
];

const facetsOfPlan = (plan: Record<string, unknown>) =>
  gather(plan, kindOf(String(plan['kind']))?.shape ?? { is: 'free' }, []).items;

/** How many places of one plan each defect is put at. */
const MOST = 12;

/** Every sort of defect that any field of a plan can have, at places that a seed picks. */
export const fieldPlants = (plan: Example): readonly { rule: string; spoilt: readonly Spoilt[] }[] => {
  const facets = facetsOf(plan);
  return sorts.map(({ rule, where, spoil }, i) => {
    const places = random(`${plan.name} ${rule} ${i}`).shuffled(where(plan, facets)).slice(0, MOST);
    return {
      rule,
      spoilt: places.map((place) => {
        const fresh = dataOf(plan);
        return { path: spoil(fresh, place), plan: fresh };
      }),
    };
  });
};
