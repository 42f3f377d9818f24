import { extname } from 'node:path';
import { render } from '../core/render/render.ts';
import type { Report } from '../core/status/contract.ts';
import { rollOf } from '../core/status/roll.ts';
import { statusView } from '../core/status/view.ts';
import { jsonText } from '../kit/json-text.ts';
import { ruleIds } from './catalogue.ts';
import { type Call, textOption } from './command.ts';
import { house } from './config.ts';
import { UserError } from './errors.ts';
import { deliver } from './output.ts';
import { showsColour } from './report.ts';
import { renderer } from './templates.ts';

export const statusFormats = ['pretty', 'json', 'csv', 'markdown', 'html'] as const;
type StatusFormat = (typeof statusFormats)[number];

const ENDINGS: Readonly<Record<string, StatusFormat>> = {
  '.json': 'json',
  '.csv': 'csv',
  '.md': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.txt': 'pretty',
};

/** The format that a call asks for, by the ending of `-o` where it does not say. */
function formatOf({ options }: Call): StatusFormat {
  const given = textOption(options, 'format') as StatusFormat | undefined;
  const output = textOption(options, 'output');
  if (given !== undefined || output === undefined) return given ?? 'pretty';
  const ending = ENDINGS[extname(output).toLowerCase()];
  if (!ending) throw new UserError(`${output} has no ending of ours: say which format with -f`);
  return ending;
}

/** A report as a page, by the house's own templates where it has some. */
function page(call: Call, report: Report, format: 'md' | 'html'): string {
  const rules = house(call.io, ruleIds());
  const folder = textOption(call.options, 'template') ?? rules.templates;
  const view = statusView(report, rollOf(report), rules.settings.organisation);
  return render(renderer(call.io, folder), 'status/report', format, view);
}

const writers: Readonly<Record<StatusFormat, (call: Call, report: Report) => Promise<string>>> = {
  json: async (_, report) => jsonText(report),
  csv: async (_, report) => {
    const [{ csv }, { statusSheet }] = await Promise.all([
      import('../exchange/csv.ts'),
      import('../core/status/sheet.ts'),
    ]);
    return csv(statusSheet(report));
  },
  markdown: async (call, report) => page(call, report, 'md'),
  html: async (call, report) => page(call, report, 'html'),
  pretty: async (call, report) => {
    const { pretty } = await import('../reporters/status/pretty.ts');
    const toFile = textOption(call.options, 'output') !== undefined;
    return pretty(rollOf(report), {
      colour: !toFile && showsColour(call),
      columns: toFile ? 120 : call.io.terminal.columns,
    });
  },
};

/** Writes a report to stdout, or to the file of `-o`. */
export async function writeStatus(call: Call, report: Report): Promise<void> {
  const text = await writers[formatOf(call)](call, report);
  await deliver(
    call,
    text,
    report.plans.map(({ file }) => file),
  );
}
