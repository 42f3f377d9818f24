/** A plan half-way through, of which on 3 June 2026 nothing is to be said: edits of it earn what they break. */
export const cleanPip = `kind: individual-pip
id: e-1042-2026
status: active
employee: E-1042
role: Senior engineer
manager: Rosa Lindqvist
hr_partner: Tom Adeyemi
companion_offered: 2026-04-27
period:
  start: 2026-05-04
  end: 2026-07-10
appropriate:
  gap_is_persistent: Seen in three quarters running, with the changes listed in the review log
  expectations_were_explicit: The framework was gone through on 19 January
  earlier_conversations_happened: Two, with pairing offered after the first
  not_conduct_or_capability: The same tasks went well until last summer
  support_is_available: Dana Kim has four hours a week set aside until July
expectations_shared: 2026-01-19
prior_conversations:
  - date: 2026-02-09
    concerns: [C1, C2]
    summary: Both were gone through and pairing was offered
  - date: 2026-03-09
    concerns: [C1, C2]
    summary: Better in February and as before in March
opening:
  date: 2026-05-04
  formal: yes
  received: 2026-05-05
  employee_comments: I would like the sample to leave out the old service
consequence: A hearing under the capability procedure may follow
concerns:
  - id: C1
    expected: Every change to billing comes with a test
    observed:
      - date: 2026-01-27
        fact: Change 812 went out without a test
      - date: 2026-03-24
        fact: Change 901 went out without a test
  - id: C2
    expected: Planned work is finished or flagged by Wednesday
    observed:
      - date: 2026-02-03
        fact: Two of five items were open on Friday and not flagged
      - date: 2026-04-14
        fact: Three of six items were open on Friday and not flagged
criteria:
  - id: K1
    concern: C1
    criterion: Changes to billing come with a test of the changed path
    measured_by: The review checklist
    threshold: 9 of every 10 changes
    window: 8 weeks
    sample: at least 10 changes
    assessed_by: Dana Kim
    employee_input: agreed
  - id: K2
    concern: C2
    criterion: Items planned for the week are closed or flagged by Wednesday
    measured_by: The board on Friday
    threshold: 9 of every 10 items
    window: 8 weeks
    sample: at least 30 items
    assessed_by: Rosa Lindqvist
    employee_input: commented
support:
  - id: S1
    concerns: [C1]
    what: Dana Kim pairs on tests for an hour each Wednesday
    provider: Dana Kim
    every: week
    from: 2026-05-11
    to: 2026-07-10
    sessions:
      - { date: 2026-05-13, held: yes }
      - { date: 2026-05-20, held: yes }
      - { date: 2026-05-27, held: yes }
checkpoint_every: week
checkpoints:
  - date: 2026-05-11
    criteria:
      K1: { rating: not_yet, evidence: 1 of 3 changes had a test }
      K2: { rating: improving, evidence: 4 of 5 items closed or flagged }
    working: Blockers were flagged on Tuesday
    needs_work: Two changes of the old invoices had no test
    next_focus: The first change of an old invoice
  - date: 2026-05-18
    criteria:
      K1: { rating: improving, evidence: 3 of 4 changes had a test }
      K2: { rating: met, evidence: 6 of 6 items closed or flagged }
    working: The old invoices have their first tests
    needs_work: One change of a rate had no test
    employee_comments: The pairing helps
    next_focus: Changes of rates
  - date: 2026-05-25
    criteria:
      K1: { rating: met, evidence: 4 of 4 changes had a test }
      K2: { rating: no_opportunity }
    working: Rates are tested
    next_focus: A week with planned items
  - date: 2026-06-01
    criteria:
      K1: { rating: improving, evidence: 3 of 4 changes had a test }
      K2: { rating: met, evidence: 5 of 5 items closed or flagged }
    working: All items were closed
    needs_work: One change was merged before its test
    next_focus: Tests before the merge
retention:
  delete_by: 2027-07-31
`;
