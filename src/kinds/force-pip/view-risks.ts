import type { GridDrawing } from '../../kit/drawing.ts';
import { statusOf } from '../../kit/item-status.ts';
import type { Figure } from '../../kit/page.ts';
import { score, scoreNow } from '../../kit/score.ts';
import { type Cell, cell, column, type Table, table } from '../../kit/table.ts';
import { listOf } from '../../kit/words.ts';
import { type Risk, risks, rows } from './plan.ts';
import type { ForcePip } from './schema.ts';
import { dateOf, joined, personOf } from './view-words.ts';

type Scored = Pick<Risk, 'likelihood' | 'impact'>;

const dots = (plan: ForcePip, pick: (risk: Risk) => Scored | null | undefined): GridDrawing['risks'] =>
  risks(plan).flatMap(({ value }) => {
    const at = pick(value);
    return at?.likelihood && at.impact
      ? [{ id: value.id, likelihood: String(at.likelihood), impact: String(at.impact) }]
      : [];
  });

function grid(
  plan: ForcePip,
  when: 'before' | 'after',
  caption: string,
  pick: (risk: Risk) => Scored | null | undefined,
): Figure[] {
  const there = dots(plan, pick);
  if (there.length === 0) return [];
  const drawing: GridDrawing = { draw: 'grid', prefix: `risks-${when}`, title: caption, risks: there };
  return [{ caption, note: '', key: '', table: `${caption} as a table`, drawing }];
}

/** The 5 by 5 grids, before and after; a risk without residual scores stands where it stood. */
export const riskGrids = (plan: ForcePip): readonly Figure[] => [
  ...grid(plan, 'before', 'Before: as first assessed', (risk) => risk),
  ...grid(plan, 'after', 'After: once every mitigation is complete', (risk) => risk.residual ?? risk),
];

const scoreCell = (at: Scored | null | undefined): Cell => {
  const total = score(at);
  return total === null ? cell('none') : cell(`${at?.likelihood} × ${at?.impact} = ${total}`);
};

/** Each mitigation with owner, date and status; an accepted risk says by whom. */
function treatment(risk: Risk): Cell {
  const accepted = risk.response === 'accept' ? `Accepted by ${personOf(risk.accepted_by) || 'nobody'}.` : '';
  const each = rows(risk.mitigations).map(({ id, what, owner, due, status }) =>
    joined(
      [
        joined([id, what], ' '),
        `${joined([personOf(owner) || 'no owner', dateOf(due)])}: ${statusOf(status).text}`,
      ],
      '. ',
    ),
  );
  return cell(joined([accepted, ...each], '\n') || 'none');
}

/** The register: what may happen, to which tasks, before and after, and what is done about it. */
export const riskTable = (plan: ForcePip): Table =>
  table(
    'Risks, before and after',
    [
      column('Risk', { label: '', width: '30' }),
      column('Before', { inline: true, width: '12' }),
      column('After', { inline: true, width: '12' }),
      column('What is done, by whom, by when', { label: '' }),
    ],
    risks(plan).map(({ value }) => [
      cell(value.risk ?? 'none', {
        strong: value.id,
        small: joined(
          [`Tasks: ${listOf(value.tasks).join(', ') || 'none'}`, `owner: ${personOf(value.owner) || 'none'}`],
          '; ',
        ),
      }),
      scoreCell(value),
      scoreCell(value.residual),
      treatment(value),
    ]),
  );

/** What stands in the way now, and what helps. */
export const blockerTable = (plan: ForcePip): Table =>
  table(
    'Blockers',
    [column('Blocker', { label: '', width: '50' }), column('Tasks'), column('Raised with'), column('Since')],
    rows(plan.blockers).map(({ what, tasks, raised_with, date }) => [
      cell(what ?? 'none'),
      cell(listOf(tasks).join(', ') || 'none'),
      cell(personOf(raised_with) || 'nobody'),
      cell(dateOf(date)),
    ]),
  );

export const enablerTable = (plan: ForcePip): Table =>
  table(
    'Enablers',
    [column('What helps', { label: '', width: '60' }), column('Tasks')],
    rows(plan.enablers).map(({ what, tasks }) => [
      cell(what ?? 'none'),
      cell(listOf(tasks).join(', ') || 'none'),
    ]),
  );

/** The three highest risks as they stand now, in one sentence each. */
export const topRisks = (plan: ForcePip): readonly { readonly strong: string; readonly text: string }[] =>
  risks(plan)
    .map(({ value }) => ({ risk: value, now: scoreNow(value) ?? 0 }))
    .sort((a, b) => b.now - a.now)
    .slice(0, 3)
    .map(({ risk, now }) => {
      const rest = score(risk.residual);
      const then = rest !== null && rest < now ? `, ${rest} once its mitigations are complete` : '';
      return {
        strong: risk.id,
        text: `${risk.risk ?? 'none'}. ${now > 0 ? `${now} now${then}.` : 'Not scored.'}`,
      };
    });
