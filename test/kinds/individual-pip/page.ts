import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kindOf } from '../../../src/cli/catalogue.ts';
import { openEntry } from '../../../src/cli/workspace.ts';
import { scalarText } from '../../../src/core/edit/scalar.ts';
import type { Format } from '../../../src/core/render/environment.ts';
import { compile, render } from '../../../src/core/render/render.ts';
import { defaultSettings } from '../../../src/kit/settings.ts';
import type { Audience } from '../../../src/kit/view.ts';
import { templateFiles } from '../../support/templates.ts';

const renderer = compile(templateFiles(), { quote: scalarText });

/** The text of an example. */
export const example = (file: string): string =>
  readFileSync(join(import.meta.dirname, '../../../examples', file), 'utf8');

/** A plan's page for an audience, as of 15 July 2026. */
export async function page(
  text: string,
  audience: Audience,
  format: Format = 'html',
  today = '2026-07-15',
): Promise<string> {
  const { opened } = await openEntry('plan.yaml', '/plan.yaml', new TextEncoder().encode(text));
  if (!opened.kind) throw new Error('no plan');
  const { view } = await opened.kind.parts.view();
  const context = { today, settings: defaultSettings, findings: [], audience, draft: false };
  return render(renderer, `${opened.kind.id}/report`, format, view(opened.data, context));
}

/** What `init` would write for these answers. */
export async function begun(
  kind: string,
  answers: Readonly<Record<string, string | readonly string[]>>,
  today = '2026-07-15',
): Promise<string> {
  const parts = kindOf(kind)?.parts;
  if (!parts) throw new Error(`no kind ${kind}`);
  const { scaffold } = await parts.scaffold();
  return render(renderer, `${kind}/plan`, 'yaml', scaffold.view(answers, today));
}
