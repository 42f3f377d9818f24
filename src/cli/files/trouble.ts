import { inertLine } from '../../kit/inert.ts';
import { UserError } from '../errors.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there',
  EACCES: 'permission is refused',
  EPERM: 'permission is refused',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'it would pass the file size limit of this process (see ulimit -f)',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is not a folder',
  ELOOP: 'its symbolic links lead in a circle',
  ENAMETOOLONG: 'its name is too long for the file system',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EIO: 'the disk reports an error',
  EBUSY: 'another program keeps it open',
};

/** The error code of the operating system, such as `ENOENT`; empty for any other throw. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/**
 * A user error that says in words why something could not be done to a path (`Cannot read a.yaml: it is a folder.`).
 * What is no error of the operating system comes back as it was, so that a bug stays one.
 */
export function explain(error: unknown, doing: 'read' | 'write' | 'create', path: string): unknown {
  const code = codeOf(error);
  if (error instanceof UserError || !/^E[A-Z0-9]+$/.test(code)) return error;
  const kept = doing === 'write' ? ' It is as it was.' : '';
  return new UserError(`Cannot ${doing} ${inertLine(path)}: ${REASONS[code] ?? code}.${kept}`);
}
