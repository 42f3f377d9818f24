/** A note of one early conversation, of which nothing is to be said on the day of its follow-up, 9 March 2026. */
export const cleanConversation = `kind: conversation
id: e-1042-1
status: agreed
employee: E-1042
manager: Rosa Lindqvist
date: 2026-02-09
iteration: 1
concern:
  id: C1
  observed:
    - date: 2026-02-03
      fact: Change 812 went out without a test
  impact: The release of 4 February was taken back
context:
  invited: yes
  shared: Two services were handed over in one week
expectation:
  standard: Every change to billing comes with a test of the changed path, seen in the review checklist
  by: 2026-03-09
support:
  offered:
    - Dana Kim pairs on tests for an hour each Wednesday until 9 March
  agreed:
    - Dana Kim pairs on tests for an hour each Wednesday until 9 March
follow_up: 2026-03-09
retention:
  delete_by: 2026-12-31
`;
