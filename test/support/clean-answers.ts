import { type Edit, edited } from './linted.ts';

/** Small answers to two recommendations in which no rule finds anything on 15 July 2026. */
export const cleanAnswers = `kind: action-plan
id: westmere-2026
title: Answers to the inspection of 2026
status: active
organisation: Westmere Council
source:
  title: Inspection of Westmere Council
  body: Public Services Inspectorate
  published: May 2026
recommendations:
  - number: "1"
    recommendation: Publish the waiting times of each office
    response: agreed
    proposed_action: Put the times of all nine offices on the website each Monday from October
    owner: Ana Duarte
    timescale: 30 September 2026
    external_due: 31 October 2026
    status: in_progress
    updates:
      - date: 2026-07-06
        note: Four of nine offices record the times
  - number: "2"
    recommendation: Keep the register of visits up to date
    response: agreed
    owner: Mo Farrell
    status: in_progress
    actions:
      - task: "2.1"
        action: Replace the paper registers of the nine offices with one log
        success_criteria: All nine offices use the log on 30 November 2026
        lead: Mo Farrell
        start: June 2026
        due: November 2026
        status: in_progress
`;

/** The clean answers with some lines changed. */
export const answers = (...edits: readonly Edit[]): string => edited(cleanAnswers, ...edits);

/** The clean answers with more lines at their end. */
export const answersWith = (lines: string, ...edits: readonly Edit[]): string =>
  `${answers(...edits)}${lines}`;
