/** A quarter's plan after its first review, of which nothing is to be said on 5 August 2026. */
export const cleanPdp = `kind: pdp
id: sam-okafor-2026-q3
status: active
person: Sam Okafor
manager: Rosa Lindqvist
period:
  start: 2026-07-01
  end: 2026-09-30
review_dates: [2026-07-29, 2026-08-26, 2026-09-23]
current_state:
  strengths: I take a feature from ticket to production without help
  difficulties: I wait to be told the answer when a design has two owners
direction:
  picture: I take a vague problem and come back with a design that three teams agree on
  framework: Staff engineer, level 5
goals:
  - id: G1
    goal: Lead the design of the retries service on my own, to a proposal signed by three teams
    success: Proposal signed by the leads of three teams by 18 September
    target_date: 2026-09-18
    how:
      - Write the problem statement and have the risk team correct it
    support: none needed
    why: Design across teams is what level 5 asks for
    proposed_by: person
    status: in_progress
  - id: G2
    goal: Command the first thirty minutes of a major incident without handing over
    success: Two incidents commanded from the first page to the handover note by 25 September
    target_date: 2026-09-25
    how:
      - Shadow Ines Duarte on one incident and write its timeline
    support:
      - A slot on the commander rota from 3 August
    why: It is the quickest way to see how the systems hang together
    proposed_by: both
    protected_time: The afternoon of each game day
    status: in_progress
manager_commitments:
  - id: MC1
    goals: [G2]
    commitment: Put Sam on the commander rota, with Ines as second for two shifts
    by: 2026-08-03
    kept: yes
    date: 2026-08-03
reviews:
  - date: 2026-07-29
    progress: The problem statement is written and corrected
    worked: Writing before talking
    blockers: none
    learnt: The teams meant three things by one word
    adjustments: none
    goals:
      G1: on_track
      G2: at_risk
    manager:
      support_delivered: The rota is not settled yet
      noticed: Sam asked the awkward question in the ledger session
    next_focus: A first draft with the three meanings
retention:
  delete_by: 2028-07-31
`;
