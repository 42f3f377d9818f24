import type { KindName } from './clean.ts';

/** A fault to plant: where it goes in a clean plan, and the rule that must find it. */
export interface Defect {
  readonly rule: string;
  readonly kinds?: readonly KindName[];
  /** The line to change (its first match). */
  readonly find: RegExp;
  readonly put: string;
  /** How many lines below the match the finding stands. */
  readonly below?: number;
  /** What is missing altogether is found at the line of `kind`. */
  readonly missing?: true;
}

const untitled = /^id: .*$(?![\s\S]*^title:)/m;

/** Faults of text, of the schema and of practice; each earns exactly one finding. */
export const defects: readonly Defect[] = [
  { rule: 'plan/schema', find: /^id: .*$/m, put: '$&\npriorty: high', below: 1 },
  { rule: 'plan/schema', find: /^format: 1$/m, put: 'format: 2' },
  { rule: 'plan/syntax', find: untitled, put: '$&\ntitle: Attendance and calls #77 of the list', below: 1 },
  { rule: 'plan/placeholder', find: untitled, put: '$&\ntitle: TBC', below: 1 },
  { rule: 'pdp/direction-set', kinds: ['pdp'], find: /^direction:\n(?: .*\n)+/m, put: '', missing: true },
  { rule: 'plan/retention', find: /^retention:\n(?: .*\n?)+/m, put: '', missing: true },
  {
    rule: 'plan/marking',
    kinds: ['force-pip', 'action-plan'],
    find: /^marking: .*\n/m,
    put: '',
    missing: true,
  },
];
