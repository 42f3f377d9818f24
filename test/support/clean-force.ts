import { type Edit, edited } from './linted.ts';

/** A small force plan at level 3 in which no rule finds anything on 15 July 2026; tests change a few of its lines. */
export const cleanForce = `kind: force-pip
id: northshire-2026-01
title: Attendance
status: active
marking: OFFICIAL
level: 3
lead: ACC Helen Ward
period:
  start: 2026-05-04
  end: 2027-03-31
shared_draft_with:
  - body: College of Policing
    date: 2026-04-24
  - body: HMICFRS
    date: 2026-04-24
  - body: Home Office
    date: 2026-04-24
concerns:
  - id: C1
    title: Late attendance
    owner: Ch Supt Marcus Bell
root_cause_analysis:
  completed: 2026-04-17
  evidence: Root cause report
root_causes:
  - id: RC1
    cause: Demand is profiled from 2022 volumes
    concerns: [C1]
measures:
  - id: M1
    concern: C1
    kind: outcome
    name: Grade 1 calls in 15 minutes
    better: higher
    baseline:
      value: 60
      date: 2026-03-31
    target:
      value: 80
      by: 2026-12-31
    owner: Ch Supt Marcus Bell
    source: Dashboard
    every: month
    readings:
      - date: 2026-06-30
        value: 67
actions:
  - task: C1.1
    action: Rebuild the hourly demand profile from 24 months of incidents
    success_criteria: Profile published for all five divisions by 28 August 2026
    resources:
      - what: Two analysts for sixteen weeks
        status: secured
    root_cause: RC1
    start: 2026-05-11
    due: 2026-08-28
    lead: Dr Amara Singh
    status: in_progress
milestones:
  - id: MS1
    date: 2026-06-12
    concern: C1
    what: First profile tested
    tasks: C1.1
    status: complete
    evidence: Test report
meetings:
  - id: MT1
    date: 2026-09-24
    body: ppmg
    papers_due: 2026-09-17
    update: Progress on C1
  - id: MT2
    date: 2026-10-22
    body: regional_triage
    papers_due: 2026-10-15
    update: Progress on C1
  - id: MT3
    date: 2026-07-02
    body: partner
support:
  - id: S1
    concerns: C1
    type: peer_force
    what: Two-day visit on demand profiling
    provider: Southmoor Constabulary
    status: agreed
governance:
  boards:
    - name: Force performance board
      roles: [challenge, escalate]
      chair: DCC Owen Price
      meets: month
  assurance:
    - mechanism: Sample of 50 graded calls
      by: Force audit team
      every: month
risks:
  - id: R1
    tasks: C1.1
    risk: The analysts are recalled to a major inquiry
    likelihood: 3
    impact: 4
    owner: Dr Amara Singh
    mitigations:
      - id: R1a
        what: A third analyst trained on the model by the end of July
        owner: Dr Amara Singh
        due: 2026-07-31
        status: in_progress
    residual:
      likelihood: 2
      impact: 3
sustainability:
  - id: SU1
    concern: C1
    how: The analysis team rebuilds the profile each quarter
    owner: Dr Amara Singh
    check: 2027-09-30
exit_criteria:
  - measure: M1
    threshold: 80
    sustained_for: 3 months
reviews:
  - date: 2026-06-26
    body: Force performance board
    summary: Test on B division moved two cars to the evening
`;

/** The clean plan with some lines changed. */
export const force = (...edits: readonly Edit[]): string => edited(cleanForce, ...edits);

/** The clean plan with more lines at its end. */
export const forceWith = (lines: string, ...edits: readonly Edit[]): string => `${force(...edits)}${lines}`;
