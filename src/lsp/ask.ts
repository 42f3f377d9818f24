import type { CancellationToken, ProtocolConnection } from 'vscode-languageserver-protocol';
import {
  CodeActionRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentSymbolRequest,
  ErrorCodes,
  HoverRequest,
  LSPErrorCodes,
  ReferencesRequest,
  ResponseError,
} from 'vscode-languageserver-protocol';
import { complete, define, fixes, hover, outline, refer } from './answers.ts';
import type { Doc } from './documents.ts';
import type { Engine } from './engine.ts';
import type { Watch } from './watch.ts';

/** One editor's session. */
export interface Desk {
  readonly connection: ProtocolConnection;
  readonly engine: Engine;
  readonly watching: Watch;
  readonly docs: Map<string, Doc>;
  state: 'new' | 'ready' | 'done';
}

/** Lets a cancellation that is in the pipe already come first. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Answers a request about a document that is open; `none` where it is not. */
async function about<T>(
  { docs, state }: Desk,
  uri: string,
  token: CancellationToken,
  none: T,
  make: (doc: Doc) => Promise<T>,
): Promise<T | ResponseError> {
  if (state === 'new') return new ResponseError(ErrorCodes.ServerNotInitialized, 'initialize comes first');
  if (state === 'done') return new ResponseError(ErrorCodes.InvalidRequest, 'the server is shut down');
  const stopped = new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
  await turn();
  if (token.isCancellationRequested) return stopped;
  const doc = docs.get(uri);
  const answer = doc ? await make(doc) : none;
  return token.isCancellationRequested ? stopped : answer;
}

/** Registers what an editor may ask. */
export function requests(desk: Desk): void {
  const { connection, engine, watching } = desk;
  connection.onRequest(HoverRequest.type, ({ textDocument, position }, token) =>
    about(desk, textDocument.uri, token, null, async (doc) => {
      await watching.findings(doc);
      return hover(doc, position, engine);
    }),
  );
  connection.onRequest(CompletionRequest.type, ({ textDocument, position }, token) =>
    about(desk, textDocument.uri, token, [], (doc) => complete(doc, position, engine)),
  );
  connection.onRequest(DocumentSymbolRequest.type, ({ textDocument }, token) =>
    about(desk, textDocument.uri, token, [], (doc) => outline(doc, engine)),
  );
  connection.onRequest(DefinitionRequest.type, ({ textDocument, position }, token) =>
    about(desk, textDocument.uri, token, [], (doc) => define(doc, position, engine)),
  );
  connection.onRequest(ReferencesRequest.type, ({ textDocument, position, context }, token) =>
    about(desk, textDocument.uri, token, [], (doc) =>
      refer(doc, position, context.includeDeclaration, engine),
    ),
  );
  connection.onRequest(CodeActionRequest.type, ({ textDocument, range }, token) =>
    about(desk, textDocument.uri, token, [], async (doc) => {
      await watching.findings(doc);
      return fixes(doc, range, engine);
    }),
  );
}
