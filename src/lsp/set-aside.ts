import { edit } from '../core/edit/edit.ts';
import { lineAt } from '../core/fix/lines.ts';
import type { Fix } from '../core/fix/offer.ts';
import { NEVER } from '../core/suppress.ts';
import type { Finding } from '../kit/finding.ts';
import { addMonths } from '../kit/time.ts';

/** Stands where a person must write the reason; lint reports it as still to fill in. */
const REASON = '<why this is set aside>';
const MONTHS = 3;

/** Ways to set a finding's rule aside, each with a reason still to be written and, for a waiver, an end. */
export function setAside(text: string, finding: Finding, today: string): Fix[] {
  return NEVER.has(finding.rule) ? [] : [...waiver(text, finding, today), disable(text, finding)];
}

function waiver(text: string, { rule, item }: Finding, today: string): Fix[] {
  const value = { rule, item: item ?? undefined, reason: REASON, until: addMonths(today, MONTHS) };
  const edited = edit(text, [{ op: 'append', path: ['waivers'], value }]);
  if ('refused' in edited) return [];
  const where = item === null ? 'in this plan' : `for ${item}`;
  return [{ title: `Set aside ${where}: add a waiver of ${rule}`, splices: edited.splices }];
}

function disable(text: string, { rule, line }: Finding): Fix {
  let at = lineAt(text, text.startsWith('\uFEFF') ? 1 : 0);
  for (let i = 1; i < line; i++) at = lineAt(text, text.indexOf('\n', at.end) + 1);
  const start = at.start + (at.start === 0 && text.startsWith('\uFEFF') ? 1 : 0);
  const indent = /^[ \t]*/.exec(text.slice(start, at.end))?.[0] ?? '';
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const comment = `${indent}# lint-disable-next-line ${rule} -- ${REASON}${newline}`;
  return {
    title: `Set aside on this line: add a comment for ${rule}`,
    splices: [{ start, end: start, text: comment }],
  };
}
