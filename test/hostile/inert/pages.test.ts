import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { kinds } from '../../../src/cli/catalogue.ts';
import { main } from '../../../src/cli/main.ts';
import { renderer } from '../../../src/cli/templates.ts';
import { openEntry } from '../../../src/cli/workspace.ts';
import { render } from '../../../src/core/render/render.ts';
import type { AnyKind } from '../../../src/kit/kind.ts';
import { defaultSettings } from '../../../src/kit/settings.ts';
import { closeBrowser, hasBrowser, withPage } from '../../support/browser.ts';
import { tempFolder, testIo } from '../../support/io.ts';
import { type Example, example } from '../corpus.ts';
import { figure } from '../figure.ts';
import { dressed, harmless, kept, rotated } from './dressed.ts';
import { RAW, skeleton } from './skeleton.ts';

afterAll(closeBrowser);

const TURNS = [0, 1, 2, 3, 4];

const FORMATS = ['md', 'html'] as const;
type Format = (typeof FORMATS)[number];

/** The page of a plan without its findings, which hang on the words. */
async function page(plan: object, day: string, kind: AnyKind, format: Format, audience: string | null) {
  const text = JSON.stringify(plan);
  const { opened } = await openEntry('plan.yaml', '/plan.yaml', new TextEncoder().encode(text));
  const context = { today: day, settings: defaultSettings, findings: [], audience, draft: false };
  const view = (await kind.parts.view()).view(opened.data, context as never);
  return render(renderer(testIo(), null), `${kind.id}/report`, format, view);
}

/** What a page did when it was opened and pointed at: addresses asked for, dialogs, and whether a payload ran. */
const ran = (html: string) =>
  withPage(html, {}, async (view, requests) => {
    const dialogs: string[] = [];
    view.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await view.mouse.move(200, 200);
    await view.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true })');
    await view.waitForTimeout(50);
    const pwned = await view.evaluate(
      '[typeof window.pwned, document.scripts.length, document.title.length > 0]',
    );
    return { requests: [...requests], dialogs, pwned };
  });

const still = { requests: [], dialogs: [], pwned: ['undefined', 0, true] };

/** Notes that HR may see, so that every audience has its page. */
const basis = (id: string): Example =>
  example(id === 'conversation' ? 'people/conversation-2' : `${id}/good`);

const shown = kinds.map((kind) => ({ id: kind.id, kind, plan: basis(kind.id) }));
let compared = 0;

afterAll(() =>
  figure(`${compared} pages of ${kinds.length} kinds kept their skeleton under ${kept.length} payloads`),
);

describe.each(shown)('the pages of $id', ({ kind, plan }) => {
  const audiences = kind.audiences.length > 0 ? kind.audiences : [null];
  it.each(FORMATS.flatMap((format) => audiences.map((audience) => [format, audience] as const)))(
    'have the same skeleton with any payload in every field: %s for %s',
    async (format, audience) => {
      const broken: string[] = [];
      for (const turn of TURNS) {
        const [there, twin] = await Promise.all(
          [rotated(turn), rotated(turn, harmless)].map((textFor) =>
            page(dressed(plan, textFor), plan.day, kind, format, audience),
          ),
        );
        if (RAW.test(there ?? '')) broken.push(`turn ${turn}: raw characters`);
        const [is, should] = [skeleton(format, there ?? ''), skeleton(format, twin ?? '')];
        const at = is.findIndex((part, i) => part !== should[i]);
        if (at >= 0 || is.length !== should.length)
          broken.push(`turn ${turn}: ${is[at]} instead of ${should[at]}`);
        compared++;
      }
      expect(broken).toEqual([]);
    },
    60_000,
  );

  it.skipIf(!hasBrowser)('run no script and ask for nothing in a browser', async () => {
    const html = await page(
      dressed(plan, () => kept.join(' ')),
      plan.day,
      kind,
      'html',
      audiences[0] ?? null,
    );
    expect(await ran(html)).toEqual(still);
  });
});

/** Every payload in every field of a kind's good example. */
const laden = (kind: string): string =>
  JSON.stringify(dressed(example(`${kind}/good`), () => kept.join(' ')));

/** What a call makes of such plans: one named file of its output, else what it prints. */
async function made(args: readonly string[], files: Readonly<Record<string, string>>, file?: string) {
  const cwd = tempFolder(files);
  const io = testIo({ cwd, today: basis('force-pip').day });
  try {
    const code = await main(args, io, 'pip');
    expect(code, io.written.stderr).toBe(0);
    return file === undefined ? io.written.stdout : readFileSync(join(cwd, file), 'utf8');
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

const all = Object.fromEntries(kinds.map(({ id }) => [`plans/${id}.yaml`, laden(id)]));

describe.skipIf(!hasBrowser)('beyond a plan’s own page, nothing runs or asks in a browser', () => {
  it.each([
    ['the pack', ['pack', 'plan.yaml', '-o', 'out'], 'force-pip', 'out/index.html'],
    ['the pack without names', ['pack', 'plan.yaml', '--redact', '-o', 'out'], 'force-pip', 'out/index.html'],
    ...kinds.map(({ id }) => [`a pre-read of a ${id}`, ['agenda', 'plan.yaml', '-f', 'html'], id] as const),
    ['the status of one plan', ['status', 'plan.yaml', '-f', 'html'], 'force-pip'],
  ] as const)('%s', async (_, args, kind, file?: string) => {
    const html = await made(args, { 'plan.yaml': laden(kind) }, file);
    expect(html).toContain('<!DOCTYPE html>');
    expect(await ran(html)).toEqual(still);
  });

  it('the portfolio of them all, files with hostile names and unreadable ones among them', async () => {
    const strange = {
      ...all,
      "plans/'><img src=x onerror=alert(1)>.yaml": laden('pdp'),
      'plans/<script>pwned=1<.yaml': 'kind: pdp\nid: [\n',
    };
    const html = await made(['status', 'plans', '-f', 'html'], strange);
    expect(html).toContain('Not read');
    expect(await ran(html)).toEqual(still);
  });

  it('and the same eyes see a page that does both', async () => {
    const seen = await ran(
      '<title>t</title><img src="https://elsewhere.example/a.png"><script>window.pwned=1;alert(1)</script>',
    );
    expect(seen).toMatchObject({ requests: ['https://elsewhere.example/a.png'], pwned: ['number', 1, true] });
  });
});

it('sees a payload that gets through', () => {
  const open = '<p><b>a</b></p>';
  expect(skeleton('html', open)).not.toEqual(skeleton('html', '<p>xbxaxxbx</p>'));
  expect(skeleton('md', '# a')).not.toEqual(skeleton('md', 'x a'));
  expect(skeleton('csv', 'a,=1')).not.toEqual(skeleton('csv', 'a,x1'));
});
