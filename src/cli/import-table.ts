import { colourIn } from '../exchange/in-cell.ts';
import { type Entries, entriesOf } from '../exchange/in-entry.ts';
import { headline, type Mapping } from '../exchange/in-head.ts';
import { withPercents } from '../exchange/in-percents.ts';
import { readTables } from '../exchange/in-read.ts';
import { findTable, type Table } from '../exchange/in-table.ts';
import { inertLine } from '../kit/inert.ts';
import type { Intake } from '../kit/intake.ts';
import { count, cut, nearest, series } from '../kit/words.ts';
import { canAsk } from './answers.ts';
import { type Call, listOption } from './command.ts';
import { UserError } from './errors.ts';

/** A table of a file, its columns placed and its rows told apart. */
export interface Imported extends Entries {
  readonly table: Table;
  readonly mapping: Mapping;
}

const LIMIT = 5 * 1024 * 1024;

/** Reads the table of a file and settles, by flags or by asking, what its columns are. */
export async function importTable(call: Call, file: string, intake: Intake): Promise<Imported> {
  const bytes = file === '-' ? await call.io.readStdin() : call.io.files.read(file, LIMIT);
  const wishes = listOption(call.options, 'map').map((text) => wish(text, intake));
  const grids = await readTables(file === '-' ? 'stdin' : file, bytes);
  const table = findTable(
    grids,
    intake,
    wishes.map(({ column }) => column),
  );
  if (!table || table.rows.length === 0)
    throw new UserError(`there is no table in ${file}: rows under a head, with two columns or more`);
  const wanted = wished(table, wishes);
  const mapping = canAsk(call) && wishes.length === 0 ? await asked(call, table, intake) : wanted;
  if (!mapping.includes(intake.main) && !mapping.includes('action'))
    throw new UserError(unplaced(table, intake));
  return { table, mapping, ...entriesOf(withPercents(table, mapping), mapping, intake) };
}

const unplaced = ({ heads }: Table, { main }: Intake): string =>
  `no column of ${series(heads.map((head) => `"${cut(head, 30)}"`))} is known: say --map ${main}="${cut(heads[0] ?? '', 30)}"`;

interface Wish {
  readonly slot: string;
  readonly column: string;
}

/** `action="MPS proposed action"`. */
function wish(text: string, { slots }: Intake): Wish {
  const at = text.indexOf('=');
  const slot = text.slice(0, Math.max(at, 0)).trim();
  const names = [...slots.map(({ name }) => name), 'other', 'ignore'];
  if (at < 1) throw new UserError(`--map ${text}: write the field, =, and the head of its column`);
  if (names.includes(slot)) return { slot, column: headline(text.slice(at + 1)) };
  const near = nearest(slot, names);
  throw new UserError(`--map ${text}: ${near ? `did you mean ${near}?` : `the fields are ${series(names)}`}`);
}

/** The proposed mapping with what was said by hand over it. */
function wished({ heads, mapping }: Table, wishes: readonly Wish[]): Mapping {
  const places = wishes.map(({ slot, column }) => {
    const at = heads.findIndex((head) => head.toLowerCase() === column.toLowerCase());
    const byNumber = at === -1 && /^\d{1,2}$/.test(column) ? Number(column) - 1 : at;
    if (heads[byNumber] !== undefined) return { slot, at: byNumber };
    const near = nearest(column, heads);
    throw new UserError(
      `there is no column ${column}: ${near ? `did you mean "${near}"?` : `there is ${series(heads)}`}`,
    );
  });
  const taken = new Set(places.map(({ slot }) => slot));
  return mapping.map((slot, i) => {
    const place = places.find(({ at }) => at === i);
    return place?.slot ?? (taken.has(slot) ? 'other' : slot);
  });
}

/** Goes through the columns; Enter takes what is proposed. */
async function asked({ io }: Call, { heads, mapping, rows }: Table, { slots }: Intake): Promise<Mapping> {
  const choices = [
    ...slots.map(({ name }) => ({ value: name, label: name })),
    { value: 'other', label: 'other: keep it as a column of our own' },
    { value: 'ignore', label: 'ignore: leave it out' },
  ];
  const said: string[] = [];
  for (const [i, head] of heads.entries()) {
    const example = rows.map(({ cells }) => cells[i] ?? '').find((text) => text !== '') ?? '';
    const proposed = mapping[i] ?? 'other';
    if (proposed === 'plan') said.push(proposed);
    else
      said.push(
        await io.prompt({
          message: `What is the column "${inertLine(cut(head, 40))}"?`,
          hint: `such as: ${inertLine(cut(example, 60))}`,
          proposed,
          choices,
        }),
      );
  }
  return said;
}

/** The colours that a table uses, as they would be keys of a legend. */
export const coloursOf = ({ entries }: Entries): readonly string[] => {
  const cells = entries
    .flatMap((entry) => [entry, ...entry.steps])
    .flatMap(({ cells: all }) => all.get('rag') ?? []);
  return [...new Set(cells.map((text) => colourIn(text) ?? text.toLowerCase()))].filter((word) =>
    /^[\p{L} ]{1,20}$/u.test(word),
  );
};

/** What `--rag-key amber="on track"` says of colours. */
export const legendGiven = ({ options }: Call): readonly (readonly [string, string])[] =>
  listOption(options, 'ragKey').map((text): [string, string] => {
    const at = text.indexOf('=');
    if (at < 1) throw new UserError(`--rag-key ${text}: write the colour, =, and what it means`);
    return [text.slice(0, at).trim().toLowerCase(), text.slice(at + 1).trim()];
  });

/** What colours mean: as given, else asked; never guessed, since houses differ. */
export async function legend(
  call: Call,
  entries: Entries,
  given: readonly (readonly [string, string])[],
): Promise<Readonly<Record<string, string>>> {
  const key = new Map(given);
  const open = coloursOf(entries).filter((colour) => !key.has(colour));
  if (canAsk(call)) {
    for (const colour of open) {
      const meaning = await call.io.prompt({
        message: `What does ${colour} mean in this table?`,
        hint: 'Enter: not said',
      });
      if (meaning !== '') key.set(colour, meaning);
    }
  } else if (open.length > 0)
    call.io.err(
      `${call.program}: the table uses ${series(open)}: say what they mean with --rag-key ${open[0]}=…\n`,
    );
  return Object.fromEntries(key);
}

/** Tells on stderr what was found, how the columns were read, and what could not be placed. */
export function tellImport(
  { io, program }: Call,
  imported: Imported,
  noun: string,
  more: readonly string[],
): void {
  const { table, mapping, entries, said } = imported;
  // A table that `export` wrote needs no telling what its columns are.
  const ours = mapping.includes('plan');
  const lines = [
    `${program}: ${count(entries.length, noun)}${table.caption ? ` in "${cut(table.caption, 60)}"` : ''}`,
    ...(ours ? [] : table.heads.map((head, i) => `  ${cut(head, 40)}: ${mapping[i] ?? 'other'}`)),
    ...[...(ours ? [] : said), ...more].map((sentence) => `  ${sentence}`),
  ];
  io.err(lines.map((line) => `${inertLine(line)}\n`).join(''));
}
