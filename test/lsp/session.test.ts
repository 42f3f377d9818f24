import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  CompletionRequest,
  DocumentSymbolRequest,
  HoverRequest,
  LSPErrorCodes,
} from 'vscode-languageserver-protocol/node';
import { ruleIds } from '../../src/cli/catalogue.ts';
import { house } from '../../src/cli/config.ts';
import { policyFrom } from '../../src/cli/lint-options.ts';
import { judgeEntry } from '../../src/cli/verdict.ts';
import { openEntry, workspace } from '../../src/cli/workspace.ts';
import { tempFolder, testIo } from '../support/io.ts';
import { type Editor, startEditor, until } from './client.ts';

const root = join(import.meta.dirname, '..', '..');
const example = (name: string): string => readFileSync(join(root, 'examples', name), 'utf8');
const start = (): Promise<Editor> => startEditor({ folder: tempFolder(), today: '2026-07-15' });

describe('a session', () => {
  it('says what the server can do', async () => {
    const { capabilities, stop } = await start();
    expect(capabilities.serverInfo?.name).toBe('pip-plan');
    expect(capabilities.capabilities).toMatchObject({
      positionEncoding: 'utf-16',
      hoverProvider: true,
      documentSymbolProvider: true,
      definitionProvider: true,
      referencesProvider: true,
    });
    expect(await stop()).toBe(0);
  });

  it('exits 1 without a shutdown, and when the editor is gone', async () => {
    const left = await start();
    await left.connection.sendNotification('exit');
    expect(await left.exited).toBe(1);
    const dropped = await start();
    dropped.stdin.end();
    expect(await dropped.exited).toBe(1);
    expect(dropped.stderr()).toBe('');
  });

  it('exits 0 when the editor is gone after a shutdown', async () => {
    const editor = await start();
    await editor.connection.sendRequest('shutdown');
    await expect(
      editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: 'file:///a.yaml' } }),
    ).rejects.toThrow('shut down');
    editor.stdin.end();
    expect(await editor.exited).toBe(0);
  });

  it('answers nothing of files that are not open, and does not know other methods', async () => {
    const { connection } = await start();
    const params = { textDocument: { uri: 'file:///nowhere.yaml' }, position: { line: 0, character: 0 } };
    expect(await connection.sendRequest(HoverRequest.type, params)).toBeNull();
    expect(await connection.sendRequest(CompletionRequest.type, params)).toEqual([]);
    await expect(connection.sendRequest('plan/unheard-of', {})).rejects.toThrow();
  });

  it('survives places outside the text and files that are not on disk', async () => {
    const { open, connection } = await start();
    const file = open('plan.yaml', 'kind: pdp\nid: a\n');
    expect(await file.hover({ line: 99, character: 99 })).toBe('');
    expect(await file.define({ line: 99, character: 99 })).toEqual([]);
    const uri = 'untitled:Untitled-1';
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: 1, text: 'kind: pdp\nid: a\ngoals:\n  - id: G1\n' },
    });
    const symbols = await connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
    expect(symbols?.[0]?.name).toBe('goals');
  });

  it('cancels a request that is no longer wanted', async () => {
    const { open, connection } = await start();
    const file = open('plan.yaml', example('force-pip/good.yaml'));
    await file.findings();
    const source = new CancellationTokenSource();
    const asked = connection.sendRequest(
      DocumentSymbolRequest.type,
      { textDocument: { uri: file.uri } },
      source.token,
    );
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect((await file.symbols()).length).toBeGreaterThan(5);
  });

  it('judges a burst of typing a few times only, the last text for certain', async () => {
    const editor = await start();
    const file = editor.open('plan.yaml', example('force-pip/good.yaml'));
    await file.findings();
    const before = editor.published.length;
    const text = example('force-pip/good.yaml');
    for (let i = 0; i < 60; i++) file.type(text.replace('id: ', `id: v${i}-`));
    file.type('kind: force-pip\nid: a\nconcrens: []\n');
    expect((await file.findings()).map(({ message }) => message).join()).toContain('concrens');
    expect(editor.published.length - before).toBeLessThan(30);
    const versions = editor.published.map(({ version }) => version ?? 0);
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
  });
});

describe('history', () => {
  it('is asked when a plan is opened or saved, not while it is typed', async () => {
    const agreed = example('pdp/good.yaml');
    const folder = tempFolder({ 'plan.yaml': agreed });
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.test', ...args], { cwd: folder });
    git('init', '-q');
    git('add', '-A');
    git('commit', '-qm', 'agreed');
    const editor = await startEditor({ folder, today: '2026-08-27' });
    const file = editor.open('plan.yaml', agreed);
    const codes = async () => (await file.findings()).map(({ code }) => String(code));
    await until(() =>
      editor.published.findLast((p) => p.diagnostics.some((d) => d.code === 'history/backdated')),
    );
    const softened = agreed.replace(/target_date: \d{4}-\d\d-\d\d/, 'target_date: 2026-09-29');
    expect(softened).not.toBe(agreed);
    file.type(softened);
    expect((await codes()).filter((code) => code.startsWith('history/'))).toEqual([]);
    writeFileSync(join(folder, 'plan.yaml'), softened);
    await file.save();
    await until(() =>
      editor.published.findLast((p) => p.diagnostics.some((d) => d.code === 'history/date-moved')),
    );
  });
});

describe('half-typed text', () => {
  const plan = example('pdp/good.yaml');

  it('never breaks the server, at any prefix of a plan', async () => {
    const editor = await start();
    const file = editor.open('plan.yaml', '');
    const cuts = Array.from({ length: plan.length }, (_, i) => i).filter((i) => i < 700 || i % 11 === 0);
    let told = 0;
    for (const cut of cuts) {
      const text = plan.slice(0, cut);
      file.type(text);
      const lines = text.split('\n');
      const at = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
      const [offers, , symbols] = await Promise.all([
        file.complete(at),
        file.hover(at),
        file.symbols(),
        file.define(at),
      ]);
      told += offers.length + symbols.length;
    }
    expect(told).toBeGreaterThan(cuts.length);
    file.type(plan);
    await file.findings();
    expect(await editor.stop()).toBe(0);
    expect(editor.stderr()).toBe('');
  });

  it('keeps symbols and ids of the last text that was a plan', async () => {
    const editor = await start();
    const file = editor.open('plan.yaml', plan);
    const whole = (await file.symbols()).map(({ name }) => name);
    const broken = `${plan}achievements:\n  - what: "half\n    goals: [`;
    file.type(broken);
    expect((await file.findings()).map(({ code }) => code)).toContain('plan/syntax');
    expect((await file.symbols()).map(({ name }) => name)).toEqual(whole);
    const mended = `${plan}manager_commitments_more: [\nend: {\n  goals: `;
    file.type(mended);
    await file.findings();
    const text = `${plan.replace(/^end_of_period:[\s\S]*/m, '')}\nend_of_period:\n  achieved: "half\n  carries_forward: [`;
    file.type(text);
    const lines = text.split('\n');
    const at = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    expect((await file.complete(at)).map(({ label }) => label)).toContain('G1');
  });

  it('survives bytes that are no plan at all', async () => {
    const editor = await start();
    const file = editor.open('plan.yaml', 'kind: pdp\n');
    for (const text of [
      `kind: pdp\n${'['.repeat(20_000)}`,
      'kind: pdp\n\u0000\u202e',
      'kind: pdp\r\rid',
      '- kind: pdp',
      `kind: pdp\n${'? '.repeat(3_000)}`,
    ]) {
      file.type(text);
      await file.findings();
      await file.complete({ line: 1, character: 1 });
    }
    expect(await editor.stop()).toBe(0);
  });
});

describe('speed', () => {
  it('is told beside that of lint for a plan of 500 lines', async () => {
    const text = example('force-pip/good.yaml')
      .split('\n')
      .slice(0, 500)
      .join('\n')
      .replace(/\n +\S*$/, '\n');
    const folder = tempFolder({ 'plan.yaml': text });
    const io = testIo({ cwd: folder, today: '2026-07-15' });
    const own = house(io, ruleIds());
    const judge = async (version: string): Promise<number> => {
      const began = performance.now();
      const entry = await openEntry(
        'plan.yaml',
        join(folder, 'plan.yaml'),
        new TextEncoder().encode(version),
      );
      const plans = { house: own, ...(await workspace(io, [entry])) };
      judgeEntry(entry, plans, {
        today: '2026-07-15',
        policy: policyFrom({}, ruleIds(), own),
        history: () => null,
      });
      return performance.now() - began;
    };
    const editor = await startEditor({ folder, today: '2026-07-15' });
    const file = editor.open('plan.yaml', text);
    await file.findings();
    const mine: number[] = [];
    const theirs: number[] = [];
    for (let i = 0; i < 15; i++) {
      const version = text.replace('id: ', `id: v${i}-`);
      mine.push(await judge(version));
      const seen = editor.published.length;
      const began = performance.now();
      file.type(version);
      while (editor.published.length === seen) await new Promise((done) => setTimeout(done, 1));
      theirs.push(performance.now() - began);
    }
    const middle = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[7] ?? 0;
    process.stdout.write(
      `500 lines: lint ${middle(mine).toFixed(1)} ms, a change answered in ${middle(theirs).toFixed(1)} ms\n`,
    );
    expect(theirs.every((time) => time > 0)).toBe(true);
    expect((await file.findings()).length).toBeGreaterThan(0);
  });
});
