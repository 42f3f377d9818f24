import { read, readText } from '../core/document/read.ts';
import { kindIn } from '../core/open.ts';
import { settle } from '../core/settle.ts';
import type { AnyKind } from '../kit/kind.ts';
import { kinds } from './catalogue.ts';

/** The data of a text of some kind of ours; null where it cannot be read or is no plan. */
export function planIn(
  file: string,
  bytes: Uint8Array,
): { readonly kind: AnyKind; readonly plan: Readonly<Record<string, unknown>> } | null {
  const source = read(file, bytes);
  const kind = kindIn(source, kinds);
  return kind && { kind, plan: settle(source.raw, kind.shape).data as Readonly<Record<string, unknown>> };
}

/** A part of a text as its raw tree; null where it has a fault. */
export function partIn(section: string): unknown {
  const { raw, problems } = readText('', section);
  return problems.length === 0 ? raw : null;
}
