import { isUnknown, type Reader, type Unknown } from './answers.ts';
import { changedSince, filesAt } from './contents.ts';
import { pasts } from './pasts.ts';
import { mergeBase, resolveRef, type Sources } from './refs.ts';
import { GitTrouble } from './run.ts';

/** What Git cannot answer becomes a sentence; other throws are bugs and pass. */
const told =
  <A extends unknown[], T>(answer: (...args: A) => Promise<T>) =>
  async (...args: A): Promise<T | Unknown> => {
    try {
      return await answer(...args);
    } catch (error) {
      if (error instanceof GitTrouble) return { unknown: error.message };
      throw error;
    }
  };

/** The answers of one repository, by one long-lived process and at most one more for each question. */
export function readerOf(sources: Sources): Reader {
  return {
    repository: sources.runner.repository,
    head: async () => (await sources.store.commit('HEAD'))?.id ?? null,
    resolve: told((ref: string) => resolveRef(sources, ref)),
    pasts: told(async (files: readonly string[], since?: string) => {
      const read = await pasts(sources, files, since);
      return isUnknown(read) ? read : told(read);
    }),
    filesAt: told((ref: string, files?: readonly string[]) => filesAt(sources, ref, files)),
    mergeBase: told((a: string, b: string) => mergeBase(sources, a, b)),
    changedSince: told((ref: string, files: readonly string[]) => changedSince(sources, ref, files)),
  };
}
