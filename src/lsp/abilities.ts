import { CodeActionKind, type InitializeResult, TextDocumentSyncKind } from 'vscode-languageserver-protocol';

/** What the server says of itself. Texts come whole: a plan is small, and a whole text is never out of step. */
export const abilities = (version: string): InitializeResult => ({
  serverInfo: { name: 'pip-plan', version },
  capabilities: {
    positionEncoding: 'utf-16',
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Full,
      save: { includeText: false },
    },
    hoverProvider: true,
    documentSymbolProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    completionProvider: { triggerCharacters: [':', ' '] },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  },
});
