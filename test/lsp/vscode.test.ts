import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  createProtocolConnection,
  ExitNotification,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { fill, tempFolder } from '../support/io.ts';

const root = join(import.meta.dirname, '..', '..');
const extension = join(root, 'editors/vscode');

/** The editor's own module and its client library, as far as the extension calls them; clients are written down. */
const STUBS = {
  'node_modules/vscode/index.js': `
    const folders = JSON.parse(process.env.FOLDERS).map((f) => ({ name: f, uri: { fsPath: f, toString: () => 'file://' + f } }));
    module.exports = {
      commands: { registerCommand: (id, run) => ({ id, run }) },
      workspace: { workspaceFolders: folders, createFileSystemWatcher: (glob) => glob, onDidChangeWorkspaceFolders: () => ({}) },
    };`,
  'node_modules/vscode-languageclient/node.js': `
    exports.TransportKind = { stdio: 0 };
    exports.LanguageClient = class {
      constructor(...given) { this.given = given; }
      start() { console.log('start ' + JSON.stringify(this.given)); }
      stop() { console.log('stop ' + this.given[0]); }
    };`,
  'run.js': `
    const { activate, deactivate } = require('./extension.js');
    const context = { subscriptions: [] };
    activate(context).then(() => context.subscriptions[0].run()).then(deactivate).then(() => console.log('registered ' + context.subscriptions.length));`,
};

/** What the extension does in these folders. */
function activated(folders: readonly string[]): readonly string[] {
  const folder = fill(tempFolder(), STUBS);
  cpSync(join(extension, 'extension.js'), join(folder, 'extension.js'));
  const env = { ...process.env, FOLDERS: JSON.stringify(folders) };
  return execFileSync(process.execPath, ['run.js'], { cwd: folder, env, encoding: 'utf8' })
    .trim()
    .split('\n');
}

/** A folder in which the package is installed. */
function installed(): string {
  const folder = tempFolder();
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules/pip-plan'));
  return folder;
}

describe('the extension for VS Code', () => {
  const manifest = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'));

  it('is described for the editor: started by YAML, in trusted folders only', () => {
    expect(existsSync(join(extension, manifest.main))).toBe(true);
    expect(manifest.activationEvents).toEqual(['onLanguage:yaml']);
    expect(manifest.capabilities.untrustedWorkspaces.supported).toBe(false);
    expect(Object.keys(manifest.dependencies)).toEqual(['vscode-languageclient']);
  });

  it('starts the program of each folder that has it, and stops what it started', () => {
    const folder = installed();
    const told = activated([folder, tempFolder()]);
    expect(told.filter((line) => line.startsWith('start'))).toHaveLength(2);
    expect(told.slice(1, 2)).toEqual(['stop pip-plan']);
    expect(told.at(-1)).toBe('registered 2');
    const [id, , server, client] = JSON.parse(told[0]?.slice('start '.length) ?? '');
    expect(id).toBe('pip-plan');
    expect(server).toEqual({
      module: join(folder, 'node_modules/pip-plan/bin/pip-plan.js'),
      args: ['lsp'],
      transport: 0,
    });
    expect(client.documentSelector).toEqual([
      { scheme: 'file', language: 'yaml', pattern: `${folder}/**/*` },
    ]);
    expect(activated([tempFolder()])).toEqual(['registered 2']);
  });

  it('starts it with arguments that the program takes', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'plan.yaml'), 'kind: pdp\n');
    const program = join(root, 'test/lsp/program.ts');
    const flags = ['--stdio', `--clientProcessId=${process.pid}`];
    const child = spawn(process.execPath, ['--import', 'tsx', program, 'lsp', ...flags], { cwd: root });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.listen();
    const { serverInfo } = await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
      workspaceFolders: null,
    });
    expect(serverInfo?.name).toBe('pip-plan');
    await connection.sendRequest(ShutdownRequest.type);
    const gone = new Promise((done) => child.on('exit', done));
    await connection.sendNotification(ExitNotification.type);
    expect(await gone).toBe(0);
  });
});

describe('the page on editors', () => {
  const page = readFileSync(join(root, 'docs/editors.md'), 'utf8');

  it('tells each editor to start the same program', () => {
    for (const heading of ['VS Code', 'Neovim', 'Helix', 'JetBrains'])
      expect(page).toContain(`\n## ${heading}\n`);
    expect(page).toContain("cmd = { 'npx', '--no', '--', 'pip-plan', 'lsp', '--stdio' }");
    expect(page).toContain('args = ["--no", "--", "pip-plan", "lsp", "--stdio"]');
    expect(page.match(/npx --no -- pip-plan lsp --stdio/g)?.length).toBeGreaterThan(1);
  });

  it('names files that are there', () => {
    for (const [, target = ''] of page.matchAll(/\]\((\.\.\/[^)#]+)\)/g))
      expect(existsSync(join(root, 'docs', target))).toBe(true);
  });
});
