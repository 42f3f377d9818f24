import { evidenceOf } from '../../kit/evidence.ts';
import { cell, column, type Table, table } from '../../kit/table.ts';
import { daysBetween } from '../../kit/time.ts';
import { count, listOf } from '../../kit/words.ts';
import { rows, type Support } from './plan.ts';
import type { ForcePip } from './schema.ts';
import { bodyOf, dateOf, joined, lines, personOf, plainWord } from './view-words.ts';

const PLACED = new Set(['agreed', 'in_place', 'ended']);

/** `Requested 1 June 2026, no answer for 107 days`. */
const asked = ({ requested, status }: Support, today: string): string => {
  if (!requested) return 'no date';
  const waiting =
    status === 'requested' && requested <= today
      ? `no answer for ${count(daysBetween(requested, today), 'day')}`
      : '';
  return joined([dateOf(requested), waiting]);
};

function supportTable(label: string, support: readonly Support[], today: string): Table {
  return table(
    label,
    [
      column('Support', { label: '', width: '40' }),
      column('From'),
      column('Concerns', { inline: true, width: '12' }),
      column('Asked for'),
      column('Status', { inline: true }),
    ],
    support.map((one) => [
      cell(one.what ?? 'none', { strong: one.id, small: evidenceOf(one.evidence) }),
      cell(personOf(one.provider) || 'none', { small: plainWord(one.type) }),
      cell(listOf(one.concerns).join(', ') || 'none'),
      cell(asked(one, today)),
      cell(plainWord(one.status) || 'none'),
    ]),
  );
}

/** Support in place, and support that is asked for or only identified; a heading with a table each. */
export function supportTables(
  plan: ForcePip,
  today: string,
): readonly { readonly title: string; readonly table: Table }[] {
  const all = rows(plan.support);
  const there = all.filter(({ status }) => PLACED.has(status ?? ''));
  const wanted = all.filter(({ status }) => !PLACED.has(status ?? ''));
  return [
    ...(there.length > 0
      ? [{ title: 'Agreed or in place', table: supportTable('Support agreed or in place', there, today) }]
      : []),
    ...(wanted.length > 0
      ? [
          {
            title: 'Asked for or identified',
            table: supportTable('Support asked for or identified', wanted, today),
          },
        ]
      : []),
  ];
}

/** Boards, checks and rules of escalation, a table each; those without rows are left out. */
export function governanceTables({ governance }: ForcePip): readonly Table[] {
  const boards = table(
    'Boards',
    [
      column('Board', { label: '', width: '40' }),
      column('What it does'),
      column('Chair'),
      column('Meets', { inline: true }),
    ],
    rows(governance?.boards).map(({ name, roles, chair, meets }) => [
      cell(name ?? 'none'),
      cell(listOf(roles).join(' and ') || 'none'),
      cell(personOf(chair) || 'none'),
      cell(meets ? `every ${meets}` : 'not said'),
    ]),
  );
  const assurance = table(
    'Assurance',
    [
      column('What is checked', { label: '', width: '50' }),
      column('By'),
      column('How often', { inline: true }),
    ],
    rows(governance?.assurance).map(({ mechanism, by, every }) => [
      cell(mechanism ?? 'none'),
      cell(personOf(by) || 'none'),
      cell(every ? `every ${every}` : 'not said'),
    ]),
  );
  const escalation = table(
    'Escalation',
    [column('When', { label: '', width: '60' }), column('To'), column('Within', { inline: true })],
    rows(governance?.escalation).map(({ when, to, within_days }) => [
      cell(when ?? 'none'),
      cell(personOf(to) || 'none'),
      cell(typeof within_days === 'number' ? count(within_days, 'day') : 'not said'),
    ]),
  );
  return [boards, assurance, escalation].filter((one) => one.rows.length > 0);
}

export const sustainTable = (plan: ForcePip): Table =>
  table(
    'What keeps each improvement',
    [
      column('Concern', { label: '', width: '15' }),
      column('How', { width: '45' }),
      column('Owner'),
      column('Looked at again'),
    ],
    rows(plan.sustainability).map(({ id, concern, how, owner, check }) => [
      cell('', { strong: concern ?? 'none', small: id ?? '' }),
      cell(how ?? 'none'),
      cell(personOf(owner) || 'none'),
      cell(dateOf(check)),
    ]),
  );

export const learningTable = (plan: ForcePip): Table =>
  table(
    'Learning for others',
    [column('What', { label: '', width: '60' }), column('Through'), column('When')],
    rows(plan.learning).map(({ what, through, date, link }) => [
      cell(what ?? 'none', { links: link ? [{ url: link, text: link }] : [] }),
      cell(plainWord(through) || 'none'),
      cell(dateOf(date)),
    ]),
  );

export const meetingTable = (plan: ForcePip, today: string): Table =>
  table(
    'Meetings',
    [
      column('Meeting', { label: '', width: '25' }),
      column('Papers due', { inline: true, width: '15' }),
      column('What the force reports'),
      column('What is asked, what was decided'),
    ],
    rows(plan.meetings).map(({ id, date, body, papers_due, update, asks, outcome }) => [
      cell(bodyOf(body), { strong: dateOf(date), small: id ?? '' }),
      cell(papers_due ? dateOf(papers_due) : 'none'),
      cell(lines(update) || 'none'),
      cell(lines(asks) || 'nothing asked', {
        small: outcome ? `Decided: ${outcome}` : date && date <= today ? 'No outcome recorded' : '',
      }),
    ]),
  );
