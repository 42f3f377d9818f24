import type { SourceId } from '../../src/kit/sources.ts';

/** A section heading of a source; `people` says why no rule comes from it. */
export interface Section {
  readonly source: SourceId;
  readonly heading: string;
  readonly people?: string;
}

const of =
  (source: SourceId) =>
  (heading: string, people?: string): Section => ({ source, heading, ...(people && { people }) });

const college = of('college');
const mps = of('mps');
const guide = of('guide');

/** Every section heading of the three sources, in their order; the columns of the table for the second. */
export const sections: readonly Section[] = [
  college(
    'Developing a performance improvement plan',
    'the title; what it says is taken up in the sections below it',
  ),
  college('Step-by-step process'),
  college('Step one: use the analysis findings to develop actions'),
  college('Step two: identify support measures'),
  college('Step three: draft the PIP'),
  college('Step four: implement, monitor and review'),
  college('Good practice for developing a PIP', 'an introduction to the tips that follow'),
  college('Identify performance concerns'),
  college('Consider and identify support solutions'),
  college('Provide clear timeframes'),
  college('Consider sustainability of solutions'),
  college('Provide clear actions'),
  college('Assign each action a task number'),
  college('Define governance structures'),
  college('Identify risks that could affect delivery'),
  mps('Recommendations'),
  mps('MPS proposed action'),
  mps('Timescale'),
  guide('What a PDP Is (and Is Not)'),
  guide('What It Is', 'what a plan is for; its parts are checked under the template’s sections'),
  guide('What It Is Not'),
  guide('What Makes a PDP Work', 'a heading over the four sections that follow'),
  guide('Specific Outcomes'),
  guide('Manager Commitment to Enabling Development'),
  guide('Regular Review'),
  guide('Connected to Career Direction'),
  guide('A PDP Template That Works'),
  guide('Personal Development Plan', 'the head of the template; its lines are fields of the schema'),
  guide('Current State'),
  guide('Where I Want to Get To'),
  guide('Development Goals This Period'),
  guide('Manager Commitments'),
  guide('Review Log'),
  guide('End of Period Assessment'),
  guide('What a PIP Actually Signals'),
  guide('When a PIP Is Appropriate'),
  guide('How to Run a PIP With Integrity', 'a heading over the four sections that follow'),
  guide('Honest About the Situation'),
  guide('Clear Success Criteria'),
  guide('Genuine Support, Not a Managed Exit in Disguise'),
  guide('Checkpoint Conversations'),
  guide('The Bridge Between PDP and PIP'),
  guide('Common Failures', 'a heading over the four sections that follow'),
  guide('PDPs That Are Never Reviewed'),
  guide('PIPs That Surprise the Recipient'),
  guide('Conflating Performance With Personality'),
  guide('Using the PDP to Surface Development-Away'),
  guide('Connection to Your Operating Model'),
  guide('Making PDPs Work in Practice', 'a heading over the three sections that follow'),
  guide('The Quarterly Rhythm in Practice'),
  guide('When Development Goals Conflict With Delivery Demands'),
  guide('Goal Setting Conversation Guide'),
  guide('Running a PIP That Actually Produces Improvement'),
  guide('Characteristics of a Genuine Improvement PIP'),
  guide('The Checkpoint Conversation Structure'),
  guide('When the PIP Is Not Working'),
  guide('Reference: PDP vs PIP Comparison'),
  guide('Reference: Questions for the PDP Review Meeting'),
];
