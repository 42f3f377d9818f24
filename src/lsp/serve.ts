import type { ProtocolConnection, WorkspaceFolder } from 'vscode-languageserver-protocol';
import {
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  ExitNotification,
  InitializeRequest,
  ShutdownRequest,
} from 'vscode-languageserver-protocol';
import { abilities } from './abilities.ts';
import { type Desk, requests } from './ask.ts';
import { type Doc, folderOf, newDoc, retype } from './documents.ts';
import type { Engine } from './engine.ts';
import { watch } from './watch.ts';

/** Makes the engine for folders that the editor has open; they may change later. */
export type MakeEngine = (roots: () => readonly string[]) => Engine;

/** Serves one editor until it says exit or goes away. Resolves to 0 after a shutdown, else to 1. */
export async function serve(
  connection: ProtocolConnection,
  make: MakeEngine,
  version: string,
): Promise<number> {
  let roots: readonly string[] = [];
  const engine = make(() => roots);
  const watching = watch(connection, engine);
  const desk: Desk = { connection, engine, watching, docs: new Map(), state: 'new' };
  connection.onRequest(InitializeRequest.type, ({ workspaceFolders, rootUri }) => {
    roots = foldersOf(workspaceFolders ?? (rootUri ? [{ uri: rootUri, name: '' }] : []));
    desk.state = 'ready';
    return abilities(version);
  });
  connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event }) => {
    const gone = foldersOf(event.removed);
    roots = [...roots.filter((root) => !gone.includes(root)), ...foldersOf(event.added)];
  });
  texts(desk, () => roots[0] ?? '.');
  requests(desk);
  connection.onRequest(ShutdownRequest.type, () => {
    desk.state = 'done';
    watching.stop();
  });
  const ended = new Promise<void>((resolve) => {
    connection.onNotification(ExitNotification.type, resolve);
    connection.onClose(resolve);
  });
  connection.listen();
  await ended;
  watching.stop();
  connection.dispose();
  return desk.state === 'done' ? 0 : 1;
}

const foldersOf = (folders: readonly WorkspaceFolder[]): string[] =>
  folders.map(({ uri }) => folderOf(uri)).filter((folder) => folder !== null);

/** Keeps up with the texts in the editor. */
function texts({ connection, engine, docs, watching }: Desk, root: () => string): void {
  const again = (): void => {
    engine.refresh();
    for (const doc of docs.values()) {
      doc.reading = null;
      watching.soon(doc);
    }
  };
  connection.onNotification(
    DidOpenTextDocumentNotification.type,
    ({ textDocument: { uri, version, text } }) => {
      const doc: Doc = newDoc(uri, version, text, root());
      docs.set(uri, doc);
      engine.refresh();
      void watching.saved(doc);
    },
  );
  connection.onNotification(DidChangeTextDocumentNotification.type, ({ textDocument, contentChanges }) => {
    const doc = docs.get(textDocument.uri);
    const last = contentChanges.at(-1);
    if (!doc || !last) return;
    retype(doc, textDocument.version, last.text);
    watching.soon(doc);
  });
  connection.onNotification(DidSaveTextDocumentNotification.type, ({ textDocument }) => {
    const doc = docs.get(textDocument.uri);
    again();
    if (doc) void watching.saved(doc);
  });
  connection.onNotification(DidCloseTextDocumentNotification.type, ({ textDocument }) => {
    const doc = docs.get(textDocument.uri);
    docs.delete(textDocument.uri);
    if (doc) watching.forget(doc);
  });
  connection.onNotification(DidChangeWatchedFilesNotification.type, again);
}
