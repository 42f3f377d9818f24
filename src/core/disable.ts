import type { Path } from '../kit/finding.ts';
import { isPlain, type Source } from '../kit/source.ts';
import type { Said } from './open.ts';
import { idle, type Judged, NEVER, type Placed, RULE, type Suppressed, useless } from './suppress.ts';

/** A comment on a line of its own; what follows names a rule, then `--`, then a reason. */
const DISABLE = /^\ufeff?[ \t]*#[ \t]*lint-disable-next-line(?![\w-])[ \t]*(.*)$/;

interface Disable {
  readonly rules: readonly string[];
  readonly reason: string;
  /** 1-based: the next line that is no such comment. */
  readonly line: number;
  readonly span: { readonly start: number; readonly end: number };
}

/** Sets aside what inline comments disable; each must name one rule and a reason, and be of use. */
export function applyDisables(
  placed: readonly Placed[],
  source: Source,
  starts: readonly number[],
  rules: Judged,
): Suppressed {
  if (!source.text.includes('lint-disable-next-line')) return { left: placed, dropped: [], said: [] };
  const dropped = new Set<Placed>();
  const said: Said[] = [];
  for (const disable of disables(source, starts)) {
    const { span, reason } = disable;
    const hits = placed.filter(({ finding }) => covers(disable, finding.line, finding.rule));
    const fault = disableFault(disable, hits.length, rules);
    if (fault) said.push({ rule: RULE, remark: { path: [], ...fault }, span });
    if (reason) for (const hit of hits) dropped.add(hit);
  }
  return { left: placed.filter((p) => !dropped.has(p)), dropped: [...dropped], said };
}

const covers = ({ rules, line }: Disable, at: number, rule: string): boolean =>
  rules.length === 1 && rules[0] === rule && line === at && !NEVER.has(rule);

/** Where lines begin that are part of a text (a block scalar's, a quoted one's): no comment can stand there. */
function textLines(source: Source): ReadonlySet<number> {
  const inside = new Set<number>();
  for (const path of textPaths(source.raw, [])) {
    const { start, end } = source.locate(path);
    for (
      let i = source.text.indexOf('\n', start);
      i !== -1 && i + 1 < end;
      i = source.text.indexOf('\n', i + 1)
    )
      inside.add(i + 1);
  }
  return inside;
}

function* textPaths(node: unknown, path: Path): Iterable<Path> {
  if (typeof node === 'string') yield path;
  else if (Array.isArray(node)) for (const [i, item] of node.entries()) yield* textPaths(item, [...path, i]);
  else if (typeof node === 'object' && node !== null && !isPlain(node))
    for (const [key, value] of Object.entries(node)) yield* textPaths(value, [...path, key]);
}

/** Comments that stand on each other speak of the same line, since each names one rule. */
function disables(source: Source, starts: readonly number[]): Disable[] {
  const { text } = source;
  const inside = textLines(source);
  const found: Disable[] = [];
  let line = starts.length + 1;
  for (let i = starts.length - 1; i >= 0; i--) {
    const start = starts[i] ?? 0;
    const own = text.slice(start, starts[i + 1] ?? text.length).trimEnd();
    const match = inside.has(start) ? null : DISABLE.exec(own);
    if (!match) {
      line = i + 1;
      continue;
    }
    const [head = '', ...rest] = (match[1] ?? '').split(/(?:^|[ \t]+)--(?:[ \t]+|$)/);
    const span = { start: start + own.indexOf('#'), end: start + own.length };
    found.push({ rules: head.split(/[ \t,]+/).filter(Boolean), reason: rest.join(' ').trim(), line, span });
  }
  return found;
}

function disableFault({ rules: [rule, another], reason }: Disable, hits: number, rules: Judged) {
  if (!rule) return { message: 'This comment names no rule: write lint-disable-next-line RULE -- reason' };
  if (another) return { message: `This comment names ${rule} and more: give each rule a comment of its own` };
  if (!reason)
    return { message: `${rule} is set aside here without a reason: end the comment in -- and why` };
  if (hits > 0) return null;
  const message = idle(rule, rules, `The next line has no finding of ${rule}: remove this comment`);
  return message === null ? null : useless(message);
}
