import { read } from '../core/document/read.ts';
import { open } from '../core/open.ts';
import type { Duty } from '../kit/duty.ts';
import type { AnyKind } from '../kit/kind.ts';
import type { AnyPlan } from '../kit/rule.ts';
import { type Sheet, sheet } from '../kit/sheet.ts';
import type { ViewContext } from '../kit/view.ts';
import { cards, isAboutPeople } from './cards.ts';
import type { Io } from './io.ts';
import { filesOf } from './plans.ts';

/** The tables that can be asked for with `--what`. */
export const TABLES = ['tracker', 'risks', 'measures', 'milestones'] as const;

/** A plan with the table that was asked for. */
export interface Exported {
  readonly file: string;
  readonly id: string;
  readonly kind: string;
  readonly sheet: Sheet;
}

/** What came of a search for tables. */
export interface Found {
  readonly files: number;
  readonly made: readonly Exported[];
  /** Files that cannot be read as plans. */
  readonly unread: readonly string[];
  /** Plans whose kind has no such table. */
  readonly without: number;
}

/** The table of every plan under the paths, one plan after the other. */
export async function exported(
  io: Io,
  paths: readonly string[],
  what: string,
  today: string,
): Promise<Found> {
  const { house, files } = await filesOf(io, { paths });
  const made: Exported[] = [];
  const unread: string[] = [];
  for (const { file, bytes } of files) {
    const { kind, data, faults } = await open(read(file, bytes, isAboutPeople), cards);
    if (!kind || faults.some(({ rule }) => rule === 'plan/syntax')) {
      unread.push(file);
      continue;
    }
    const context = { today, settings: house.settings, findings: [], audience: null, draft: false };
    const table = await tableOf(kind, data, what, context);
    const id = typeof data['id'] === 'string' ? data['id'] : file;
    if (table) made.push({ file, id, kind: kind.id, sheet: table });
  }
  return { files: files.length, made, unread, without: files.length - made.length - unread.length };
}

async function tableOf(
  kind: AnyKind,
  data: AnyPlan,
  what: string,
  context: ViewContext,
): Promise<Sheet | undefined> {
  if (kind.people) return what === 'tracker' ? byReference(kind, data, context) : undefined;
  const part = await kind.parts.sheets?.();
  return part?.sheets(data, context).find(({ id }) => id === what);
}

/** Of plans about people only what is owed and when, by id: no names and no words of theirs. Some are in no table at all. */
async function byReference(kind: AnyKind, data: AnyPlan, context: ViewContext): Promise<Sheet | undefined> {
  const part = await kind.parts.standing?.();
  if (!part || part.apart) return undefined;
  return sheet<Duty>(
    'tracker',
    'Tracker',
    { Item: ({ item }) => item, What: ({ what }) => what, Due: ({ day }) => day },
    part.standing(data, context).duties,
  );
}
