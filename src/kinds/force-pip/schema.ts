import type { z } from 'zod';
import { refs, shared } from '../../kit/common.ts';
import { day, integer, list, map, person, text } from '../../kit/fields.ts';
import {
  blockers,
  enablers,
  exitCriteria,
  governance,
  learning,
  meetings,
  reviews,
  risks,
  support,
  sustainability,
} from './schema-oversight.ts';
import { actions, concerns, measures, milestones, rootCauseAnalysis, rootCauses } from './schema-work.ts';

/** What a police force's performance improvement plan may hold; what a good one holds is for the rules. */
export const schema = map(
  {
    ...shared('force-pip'),
    force: text('The police force'),
    level: integer('Level in the policing performance system, 1 to 4', 1, 4),
    lead: person('lead', 'The one person who answers for the whole plan'),
    summary: text('What the plan is for, in two or three sentences'),
    refs,
    shared_draft_with: list(
      map({ body: text('Who saw the draft'), date: day('When') }, 'One body that saw the draft'),
      'Who was shown the draft: Home Office, HMICFRS, College of Policing',
    ),
    concerns,
    root_cause_analysis: rootCauseAnalysis,
    root_causes: rootCauses,
    measures,
    actions,
    milestones,
    meetings,
    support,
    governance,
    risks,
    enablers,
    blockers,
    sustainability,
    exit_criteria: exitCriteria,
    learning,
    reviews,
  },
  "A police force's performance improvement plan",
  { required: ['kind', 'id'] },
);

export type ForcePip = z.infer<typeof schema>;
