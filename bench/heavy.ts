import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { docx } from '../test/exchange/tables.ts';
import { DAY } from './plans/clean.ts';
import { interleaved, type Run, type Timed } from './timer.ts';
import { plans } from './world.ts';

const ROWS = [
  ['Number', 'Recommendation', 'Our action', 'Owner', 'Due'],
  ...Array.from({ length: 20 }, (_, n) => [
    `${n + 1}`,
    `Check radio ${n + 1} before each patrol.`,
    `A form for radio ${n + 1} is in every boat.`,
    'Ines Duarte',
    '30 September 2026',
  ]),
];

/** A message as the language server protocol frames it. */
function framed(message: object): string {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

const SESSION = [
  { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } },
  { method: 'initialized', params: {} },
  { id: 2, method: 'shutdown' },
  { method: 'exit' },
].map(framed);

/** What the commands cost that need a library of their own, one process each, beside an empty Node program. */
export function heavy(folder: string, program: string, rounds: number): Timed[] {
  const cwd = join(folder, 'heavy');
  const { clean } = plans(cwd, 'force-pip');
  writeFileSync(join(cwd, 'answers.docx'), docx(ROWS));
  const run = (name: string, ...args: string[]): Run => ({ name, cwd, command: ['node', program, ...args] });
  const into = ['--as-of', DAY, '-o'];
  return interleaved(
    [
      { name: 'node -e 0', cwd, command: ['node', '-e', '0'] },
      run('export as CSV', 'export', clean, '-f', 'csv', ...into, 'plan.csv'),
      run('export as XLSX', 'export', clean, '-f', 'xlsx', ...into, 'plan.xlsx'),
      run('import from DOCX', 'import', 'answers.docx', '--no-input', ...into, 'answers.yaml', '--force'),
      run('calendar', 'calendar', clean, ...into, 'plan.ics'),
      // Its stdin ends with the last message, as if the editor had gone.
      {
        ...run('language server, begun and ended', 'lsp', '--stdio'),
        input: SESSION.join(''),
        codes: [0, 1],
      },
    ],
    rounds,
  );
}
