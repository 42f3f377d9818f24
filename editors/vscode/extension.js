const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { commands, workspace } = require('vscode');
const { LanguageClient, TransportKind } = require('vscode-languageclient/node');

/** One client for each open folder that has the package installed. */
const clients = new Map();

/** The folder's own copy of the program, so that editor, hook and CI judge alike; undefined where there is none. */
function programOf(folder) {
  const program = join(folder.uri.fsPath, 'node_modules', 'pip-plan', 'bin', 'pip-plan.js');
  return existsSync(program) ? program : undefined;
}

async function startIn(folder) {
  const module = programOf(folder);
  if (!module || clients.has(folder.uri.toString())) return;
  const pattern = `${folder.uri.fsPath.replaceAll('\\', '/')}/**/*`;
  const watcher = workspace.createFileSystemWatcher('**/*.{yaml,yml}');
  const client = new LanguageClient(
    'pip-plan',
    `pip-plan (${folder.name})`,
    { module, args: ['lsp'], transport: TransportKind.stdio },
    {
      documentSelector: [{ scheme: 'file', language: 'yaml', pattern }],
      workspaceFolder: folder,
      synchronize: { fileEvents: watcher },
    },
  );
  clients.set(folder.uri.toString(), client);
  await client.start();
}

async function stopIn(folder) {
  const key = folder.uri.toString();
  const client = clients.get(key);
  clients.delete(key);
  await client?.stop();
}

const folders = () => workspace.workspaceFolders ?? [];

async function restart() {
  await Promise.all(folders().map(stopIn));
  await Promise.all(folders().map(startIn));
}

async function activate(context) {
  context.subscriptions.push(
    commands.registerCommand('pip-plan.restart', restart),
    workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
      await Promise.all(removed.map(stopIn));
      await Promise.all(added.map(startIn));
    }),
  );
  await Promise.all(folders().map(startIn));
}

async function deactivate() {
  await Promise.all([...clients.values()].map((client) => client.stop()));
  clients.clear();
}

module.exports = { activate, deactivate };
