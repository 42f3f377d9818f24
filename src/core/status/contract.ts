import { z } from 'zod';
import { WHATS } from '../../kit/difference.ts';

const text = z.string();
const word = text.nullable();
const whole = z.int();
const figure = z.number().nullable();
const colour = z.enum(['red', 'amber', 'green']);

const item = z.strictObject({
  sort: text,
  item: word,
  what: text,
  day: text,
  written: word,
  /** From the day of the report to `day`: below zero where it has passed. */
  days: whole,
  owner: word,
});

const slip = z.strictObject({
  item: word,
  what: text,
  first: text,
  now: text,
  moves: whole,
  /** Moves that Git shows and the plan's own ledger does not. */
  unrecorded: whole.default(0),
  days: whole.nullable(),
  owner: word,
});

const support = z.strictObject({
  item: text,
  what: text,
  provider: word,
  state: word,
  due: whole.nullable(),
  held: whole,
  missed: z.strictObject({
    provider: whole,
    employee: whole,
    agreed: whole,
    unsaid: whole,
    unrecorded: whole,
  }),
});

const measure = z.strictObject({
  item: text,
  name: text,
  unit: word,
  latest: figure,
  read: word,
  expected: figure,
  target: figure,
  by: word,
  behind: z.boolean(),
  owner: word,
});

const rating = z.strictObject({
  item: word,
  what: text,
  computed: colour,
  why: text,
  judged: colour.nullable(),
  reason: word,
  owner: word,
});

const meeting = z.strictObject({ body: text, title: text, day: text, papersDue: word, days: whole });

const value = z.union([text, z.number()]).nullable();

const change = z.strictObject({
  what: z.enum(WHATS),
  item: word,
  field: word,
  /** Of plans about people days and statuses alone. */
  from: value,
  to: value,
  days: whole.nullable(),
  /** False where it wants an entry in `changes` and has none, null where none is wanted or known. */
  recorded: z.boolean().nullable(),
  sentence: text,
});

const past = z.strictObject({
  state: z.enum(['compared', 'new', 'unknown']),
  /** Why it is not known. */
  note: word,
  /** The commit of the version that the plan is compared with. */
  from: word,
  changes: z.array(change),
});

const plan = z.strictObject({
  file: text,
  id: text,
  kind: text,
  people: z.boolean(),
  title: text,
  status: text,
  ends: word,
  marking: word,
  overdue: z.array(item),
  due: z.array(item),
  checks: z.array(item),
  meeting: meeting.nullable(),
  slips: z.array(slip),
  items: z.strictObject({
    open: whole,
    undated: whole,
    claimed: whole,
    verified: whole,
    closed: whole,
  }),
  support: z.array(support),
  promises: z.strictObject({ made: whole, kept: whole, notKept: whole }),
  measures: z.array(measure),
  ratings: z.array(rating),
  signals: z.array(z.strictObject({ signal: z.enum(['end-early', 'not-working']), items: z.array(text) })),
  /** What Git tells; null where it was not asked, or where the plan was not agreed yet. */
  past: past.nullable().default(null),
});

const counts = z.strictObject({
  plans: whole,
  overdue: whole,
  due: whole,
  open: whole,
  undated: whole,
  claimed: whole,
  verified: whole,
  closed: whole,
  slipped: whole,
  changed: whole.default(0),
  unrecorded: whole.default(0),
  supportDue: whole,
  supportHeld: whole,
  supportMissedByProvider: whole,
  promisesMade: whole,
  promisesKept: whole,
  promisesNotKept: whole,
  behind: whole,
  red: whole,
  amber: whole,
  green: whole,
  differ: whole,
  endEarly: whole,
  notWorking: whole,
  unread: whole,
});

/** What `status -f json` gives: only ever added to. Days are `YYYY-MM-DD`, absent scalars null, absent lists empty. */
export const contract = z.strictObject({
  schemaVersion: z.literal(1),
  kind: z.literal('status'),
  tool: z.strictObject({ name: text, version: text }),
  asOf: text,
  /** Days ahead that count as due. */
  dueWithin: whole,
  owner: word,
  meeting: word,
  /** What the plans are compared with, as it was asked: a ref, or `agreed`. */
  since: word.default(null),
  shard: z.strictObject({ index: whole, of: whole }).nullable(),
  ratingRule: text,
  summary: counts,
  plans: z.array(plan),
  unread: z.array(text),
});

export type Report = z.infer<typeof contract>;
export type PlanStatus = z.infer<typeof plan>;
export type OwedItem = z.infer<typeof item>;
export type PlanPast = z.infer<typeof past>;
export type PastChange = z.infer<typeof change>;
export type Counts = z.infer<typeof counts>;
