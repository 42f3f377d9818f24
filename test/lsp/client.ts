import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import {
  type CodeAction,
  CodeActionRequest,
  type CompletionItem,
  CompletionRequest,
  createProtocolConnection,
  DefinitionRequest,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  type DocumentSymbol,
  DocumentSymbolRequest,
  ExitNotification,
  type Hover,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type Location,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  ReferencesRequest,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { script } from '../support/built.ts';

const root = resolve(import.meta.dirname, '..', '..');

/** A language server as a child process, with a real client library at this end. */
export interface Editor {
  readonly connection: ProtocolConnection;
  readonly capabilities: InitializeResult;
  /** The server's process: its stdin, and the exit code when it has gone. */
  readonly stdin: NodeJS.WritableStream;
  readonly exited: Promise<number | null>;
  readonly stderr: () => string;
  readonly published: PublishDiagnosticsParams[];
  readonly warnings: string[];
  readonly folder: string;
  readonly open: (name: string, text: string, version?: number) => File;
  readonly stop: () => Promise<number | null>;
}

/** A file in the editor. */
export interface File {
  readonly uri: string;
  readonly type: (text: string) => number;
  readonly save: () => Promise<void>;
  /** The findings of the newest version. */
  readonly findings: () => Promise<readonly Diagnostic[]>;
  readonly hover: (at: Position) => Promise<string>;
  readonly complete: (at: Position) => Promise<readonly CompletionItem[]>;
  readonly symbols: () => Promise<readonly DocumentSymbol[]>;
  readonly define: (at: Position) => Promise<readonly Location[]>;
  readonly refer: (at: Position) => Promise<readonly Location[]>;
  readonly fixes: (range: Range) => Promise<readonly CodeAction[]>;
}

export interface Start {
  readonly folder: string;
  readonly today?: string;
  /** The folders that the editor says it has open; the folder itself unless told. */
  readonly folders?: readonly string[] | null;
}

/** Starts `lsp --stdio` in a folder and greets it. */
export async function startEditor({
  folder,
  today = '2026-11-20',
  folders = [folder],
}: Start): Promise<Editor> {
  const epoch = String(Date.parse(`${today}T12:00:00Z`) / 1000);
  const child = spawn(process.execPath, [script, 'lsp', '--stdio'], {
    cwd: root,
    env: { ...process.env, PROGRAM: 'pip-plan', SOURCE_DATE_EPOCH: epoch },
  });
  let stderr = '';
  child.stderr.on('data', (part) => {
    stderr += part;
  });
  const exited = new Promise<number | null>((done) => child.on('exit', done));
  onTestFinished(() => void child.kill());
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const published: PublishDiagnosticsParams[] = [];
  const warnings: string[] = [];
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => void published.push(params));
  connection.onNotification(ShowMessageNotification.type, ({ message }) => void warnings.push(message));
  connection.onError(() => {});
  connection.listen();
  const capabilities = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
    workspaceFolders: folders?.map((f) => ({ uri: pathToFileURL(f).href, name: 'plans' })) ?? null,
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const stop = async (): Promise<number | null> => {
    await connection.sendRequest(ShutdownRequest.type);
    await connection.sendNotification(ExitNotification.type);
    return exited;
  };
  const base = {
    connection,
    capabilities,
    stdin: child.stdin,
    exited,
    stderr: () => stderr,
    published,
    warnings,
  };
  return {
    ...base,
    folder,
    stop,
    open: (name, text, version = 1) => openFile(base, pathToFileURL(join(folder, name)).href, text, version),
  };
}

type Base = Pick<Editor, 'connection' | 'published'>;

function openFile({ connection, published }: Base, uri: string, text: string, first: number): File {
  let version = first;
  const textDocument = { uri };
  void connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: 'yaml', version, text },
  });
  const ask = { textDocument };
  return {
    uri,
    type: (next) => {
      version += 1;
      void connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges: [{ text: next }],
      });
      return version;
    },
    save: () => connection.sendNotification(DidSaveTextDocumentNotification.type, ask),
    findings: async () => {
      const newest = await until(() => published.findLast((p) => p.uri === uri && p.version === version));
      return newest.diagnostics;
    },
    hover: async (position) => noteOf(await connection.sendRequest(HoverRequest.type, { ...ask, position })),
    complete: async (position) =>
      (await connection.sendRequest(CompletionRequest.type, { ...ask, position })) as CompletionItem[],
    symbols: async () => (await connection.sendRequest(DocumentSymbolRequest.type, ask)) as DocumentSymbol[],
    define: async (position) =>
      (await connection.sendRequest(DefinitionRequest.type, { ...ask, position })) as Location[],
    refer: async (position) =>
      (await connection.sendRequest(ReferencesRequest.type, {
        ...ask,
        position,
        context: { includeDeclaration: true },
      })) ?? [],
    fixes: async (range) =>
      (await connection.sendRequest(CodeActionRequest.type, {
        ...ask,
        range,
        context: { diagnostics: [] },
      })) as CodeAction[],
  };
}

const noteOf = (hover: Hover | null): string => (hover ? (hover.contents as { value: string }).value : '');

/** Waits for a value to be there; a minute without one is a failure of the test that waits. */
export async function until<T>(look: () => T | undefined, what = 'the findings'): Promise<T> {
  for (let i = 0; i < 6_000; i++) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((done) => setTimeout(done, 10));
  }
  throw new Error(`waited in vain for ${what}`);
}

/** The place of the first character of `mark` in a text, `plus` characters on. */
export function placeOf(text: string, mark: string, plus = 0): Position {
  const at = text.indexOf(mark);
  if (at === -1) throw new Error(`no ${mark} in the text`);
  const before = text.slice(0, at + plus).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

/** The text after an editor's edits, which do not overlap. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  const at = ({ line, character }: Position): number => (starts[line] ?? text.length) + character;
  const sorted = [...edits].sort((a, b) => at(b.range.start) - at(a.range.start));
  return sorted.reduce(
    (now, { range, newText }) => now.slice(0, at(range.start)) + newText + now.slice(at(range.end)),
    text,
  );
}
