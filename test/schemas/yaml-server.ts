import { spawn } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import {
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type MarkupContent,
  type Position,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { until } from '../lsp/client.ts';
import { tempFolder } from '../support/io.ts';
import { root } from './plans.ts';

/** One file in an editor whose YAML is served by the server that most editors use. */
export interface YamlFile {
  readonly type: (text: string) => Promise<readonly Diagnostic[]>;
  readonly complete: (at: Position) => Promise<readonly CompletionItem[]>;
  readonly hover: (at: Position) => Promise<string>;
  readonly findings: readonly Diagnostic[];
}

const PROGRAM = join(root, 'node_modules/yaml-language-server/bin/yaml-language-server');
const SETTINGS = { yaml: { validate: true, hover: true, completion: true, schemaStore: { enable: false } } };

/** Opens a text in a folder in which the package is installed, as `init` expects it. */
export async function openYaml(name: string, text: string): Promise<YamlFile> {
  const folder = tempFolder();
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules/pip-plan'));
  const child = spawn(process.execPath, [PROGRAM, '--stdio'], { cwd: folder });
  onTestFinished(() => void child.kill());
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const published: { version: number; diagnostics: readonly Diagnostic[] }[] = [];
  let version = 1;
  connection.onNotification(PublishDiagnosticsNotification.type, ({ diagnostics }) => {
    published.push({ version, diagnostics });
  });
  connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(({ section }) => (SETTINGS as Record<string, unknown>)[section ?? ''] ?? {}),
  );
  connection.onRequest(RegistrationRequest.type, () => {});
  connection.onError(() => {});
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'plans' }],
    capabilities: {
      workspace: { configuration: true },
      textDocument: { hover: { contentFormat: ['markdown'] } },
    },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  await connection.sendNotification('workspace/didChangeConfiguration', { settings: SETTINGS });
  const uri = pathToFileURL(join(folder, name)).href;
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: 'yaml', version, text },
  });
  const told = () =>
    until(() => published.findLast((p) => p.version === version)?.diagnostics, 'the YAML server');
  const ask = (position: Position) => ({ textDocument: { uri }, position });
  return {
    findings: await told(),
    type: async (next) => {
      version += 1;
      await connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges: [{ text: next }],
      });
      return told();
    },
    complete: async (at) =>
      ((await connection.sendRequest(CompletionRequest.type, ask(at))) as CompletionList).items,
    hover: async (at) => {
      const hover = await connection.sendRequest(HoverRequest.type, ask(at));
      return hover ? (hover.contents as MarkupContent).value : '';
    },
  };
}
