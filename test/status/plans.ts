import { main } from '../../src/cli/main.ts';
import type { Report } from '../../src/core/status/contract.ts';
import { testIo, type World } from '../support/io.ts';

/** A force's plan with something late, due, moved, off its line, judged otherwise and checked after its end. */
export const force = `kind: force-pip
id: eastvale-2026
force: Eastvale Police
title: Call handling
status: active
marking: OFFICIAL
period: { start: 2026-01-05, end: 2026-12-31 }
lead: ACC Mary O'Neill
concerns: [{ id: C1, title: Late attendance }]
measures:
  - id: M1
    kind: outcome
    name: Calls attended in time
    unit: "%"
    baseline: { value: 60, date: 2026-01-31 }
    target: { value: 80, by: 2026-12-31 }
    every: month
    owner: Siobhán Reid
    readings: [{ date: 2026-06-30, value: 61 }]
actions:
  - { task: C1.1, action: Rebuild the demand profile, due: 2026-06-30, status: in_progress, lead: Dr Amara Singh }
  - { task: C1.2, action: Train the supervisors, due: 2026-07-31, lead: Siobhán Reid, rag: { rating: green, reason: Booked } }
  - { task: C1.3, action: Publish the rosters, due: 2026-05-29, status: complete }
  - { task: C1.4, action: Write the procedure, status: verified }
  - { task: C1.5, action: Drop this one, due: 2026-01-31, status: dropped }
  - { task: C1.6, action: Something without a date }
changes:
  - { item: C1.1, field: due, date: 2026-05-20, from: 2026-05-29, to: 2026-06-30 }
milestones: [{ id: MS1, date: 2026-08-20, what: First roster run }]
meetings:
  - { id: MT1, date: 2026-06-18, body: ppmg, papers_due: 2026-06-11 }
  - { id: MT2, date: 2026-09-24, body: ppmg, papers_due: 2026-09-17 }
support: [{ id: S1, what: A visit, provider: Southmoor, status: in_place }]
risks:
  - { id: R1, tasks: [C1.1], likelihood: 3, impact: 3, mitigations: [{ id: R1a, what: A second analyst, due: 2026-07-20, owner: Dr Amara Singh }] }
sustainability: [{ id: SU1, how: The profile is rebuilt, owner: Siobhán Reid, check: 2027-03-31 }]
`;

/** One person's plan: a checkpoint is owed, a session was missed by the provider. */
export const person = `kind: individual-pip
id: e-77-2026
status: active
employee: Ada Marsh
manager: Ben Cole
period: { start: 2026-06-01, end: 2026-08-07 }
opening: { date: 2026-06-01 }
criteria: [{ id: K1, criterion: A secret sentence about Ada }]
checkpoint_every: week
checkpoints:
  - { date: 2026-06-08, criteria: { K1: { rating: not_yet } } }
  - { date: 2026-06-15, criteria: { K1: { rating: not_yet } } }
  - { date: 2026-06-22, criteria: { K1: { rating: not_yet } } }
support:
  - id: S1
    what: Pairing with Cleo Dunn
    provider: Cleo Dunn
    every: week
    from: 2026-06-01
    sessions:
      - { date: 2026-06-03, held: yes }
      - { date: 2026-06-10, held: no, missed: provider }
      - { date: 2026-06-17, held: yes }
retention: { delete_by: 2027-08-31 }
`;

export const answers = `kind: action-plan
id: audit-2026
title: Answers to the audit
status: active
recommendations:
  - { number: "1", recommendation: Publish the times, proposed_action: Publish them, timescale: June 2026, owner: Head of Repairs }
  - { number: "2", recommendation: Keep a register, proposed_action: Keep it, timescale: Ongoing, next_review: 2026-07-01 }
  - { number: "3", recommendation: Done already, proposed_action: Done, timescale: May 2026, status: complete }
  - { number: "4", recommendation: Closed, timescale: May 2026, closed: { by: The auditor, date: 2026-06-01 } }
`;

export const growth = `kind: pdp
id: noor-2026-q3
person: Noor Haddad
manager: Ben Cole
status: active
period: { start: 2026-07-01, end: 2026-09-30 }
review_dates: [2026-07-08, 2026-08-26, 2026-09-23]
goals: [{ id: G1, goal: A private goal, target_date: 2026-07-10 }]
manager_commitments:
  - { id: MC1, goals: [G1], commitment: Ask Dana, by: 2026-07-05 }
  - { id: MC2, goals: [G1], commitment: Ask Tom, by: 2026-07-05, kept: yes }
  - { id: MC3, goals: [G1], commitment: Ask Kim, by: 2026-07-05, kept: no, note: Away }
`;

export const note = `kind: conversation
id: e-77-1
employee: Ada Marsh
manager: Ben Cole
date: 2026-05-04
follow_up: 2026-06-01
`;

export const all = {
  'force/eastvale.yaml': force,
  'people/ada.yaml': person,
  'answers/audit.yaml': answers,
  'people/noor.yaml': growth,
  'people/note.yaml': note,
} as const;

export const TODAY = '2026-07-15';

/** A call over these files on one day. */
export async function status(
  args: readonly string[],
  files: Readonly<Record<string, string>> = all,
  world: World = {},
) {
  const io = testIo({ today: TODAY, ...world, files });
  const code = await main(['status', ...args], io, 'pip');
  return { code, ...io.written, cwd: io.cwd };
}

/** The JSON of a call. */
export async function report(
  args: readonly string[] = [],
  files?: Readonly<Record<string, string>>,
): Promise<Report> {
  const { stdout, stderr, code } = await status([...args, '-f', 'json'], files);
  if (code > 1) throw new Error(stderr);
  return JSON.parse(stdout) as Report;
}
