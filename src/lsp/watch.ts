import type { ProtocolConnection } from 'vscode-languageserver-protocol';
import {
  LogMessageNotification,
  MessageType,
  PublishDiagnosticsNotification,
  ShowMessageNotification,
} from 'vscode-languageserver-protocol';
import { inert } from '../kit/inert.ts';
import { diagnostics } from './diagnostics.ts';
import { type Doc, readingOf } from './documents.ts';
import type { Engine } from './engine.ts';

/** Judges open files as they are typed. */
export interface Watch {
  /** Judges at once after a rest; while somebody types on, after a pause that grows with what a verdict takes. */
  readonly soon: (doc: Doc) => void;
  /** Judges now what is not judged yet, and asks Git for the plan's past. */
  readonly saved: (doc: Doc) => Promise<void>;
  /** The findings of the text as it is. */
  readonly findings: (doc: Doc) => Promise<void>;
  readonly forget: (doc: Doc) => void;
  readonly stop: () => void;
}

/** The pause after a change, and the rest after which there is none, in milliseconds. */
const [LEAST, MOST, REST] = [5, 300, 250];

/** Makes the watch over open files; what it finds goes to the editor by itself. */
export function watch(connection: ProtocolConnection, engine: Engine): Watch {
  const timers = new Map<Doc, NodeJS.Timeout>();
  let told: string | null = null;

  async function judge(doc: Doc): Promise<void> {
    const { text, version } = doc;
    const began = performance.now();
    const { findings, trouble } = await verdict(doc, engine);
    if (doc.text !== text || doc.closed) return;
    doc.took = performance.now() - began;
    doc.judged = { text, findings };
    await publish(connection, doc.uri, version, diagnostics(text, findings));
    if (trouble !== null && trouble !== told) await warn(connection, trouble);
    told = trouble;
  }

  const safely = (doc: Doc): Promise<void> => judge(doc).catch((error) => log(connection, error));

  function soon(doc: Doc): void {
    clearTimeout(timers.get(doc));
    const now = performance.now();
    const rested = now - doc.typed > REST;
    doc.typed = now;
    const pause = rested ? 0 : Math.min(Math.max(doc.took / 4, LEAST), MOST);
    timers.set(
      doc,
      setTimeout(() => void safely(doc), pause),
    );
  }

  async function saved(doc: Doc): Promise<void> {
    clearTimeout(timers.get(doc));
    await safely(doc);
    if (!engine.isPlan(doc.path, doc.text)) return;
    const { text } = doc;
    const past = await readingOf(doc, engine).then(engine.past);
    if (doc.text !== text || (past === null && doc.past === null)) return;
    doc.past = past;
    await safely(doc);
  }

  return {
    soon,
    saved: (doc) => saved(doc).catch((error) => log(connection, error)),
    findings: (doc) => (doc.judged?.text === doc.text ? Promise.resolve() : safely(doc)),
    forget: (doc) => {
      clearTimeout(timers.get(doc));
      timers.delete(doc);
      doc.closed = true;
      void publish(connection, doc.uri, doc.version, []);
    },
    stop: () => {
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}

async function verdict(doc: Doc, engine: Engine) {
  const own = engine.config(doc.path, doc.text);
  if (own) return { findings: own, trouble: null };
  if (!engine.isPlan(doc.path, doc.text)) return { findings: [], trouble: null };
  return engine.judge(await readingOf(doc, engine), doc.past);
}

const publish = (
  connection: ProtocolConnection,
  uri: string,
  version: number,
  found: ReturnType<typeof diagnostics>,
): Promise<void> =>
  connection.sendNotification(PublishDiagnosticsNotification.type, { uri, version, diagnostics: found });

const warn = (connection: ProtocolConnection, message: string): Promise<void> =>
  connection.sendNotification(ShowMessageNotification.type, {
    type: MessageType.Warning,
    message: inert(message),
  });

const log = (connection: ProtocolConnection, error: unknown): Promise<void> =>
  connection.sendNotification(LogMessageNotification.type, {
    type: MessageType.Error,
    message: inert(`This plan could not be judged: ${(error as Error).message}`),
  });
