import type { z } from 'zod';
import { choice, day, integer, list, map, number, record, text } from '../../kit/fields.ts';
import { defaultThresholds } from '../../kit/settings.ts';

/** A part of the config, in which nothing but its own fields may stand. */
const section = <F extends Readonly<Record<string, z.ZodType>>>(fields: F, description: string) =>
  map(fields, description, { own: false });

const level = choice(['error', 'warning', 'advice', 'off'], 'How much the rule weighs here');
const levels = record(level, 'Rules by id, each with its level');

const unless = (what: string, value: number): string => `${what}; ${value} unless told`;

/** Thresholds of the computed rating, which may stand in either section. */
const rating = {
  soon_days: integer(
    unless(
      'Days before the due date in which an action not started turns amber',
      defaultThresholds.soon_days,
    ),
    0,
    365,
  ),
  moves: integer(unless('Moves of a date after which it turns amber', defaultThresholds.moves), 1, 99),
  risk_red: integer(unless('Risk score that turns an item red', defaultThresholds.risk_red), 1, 25),
  lag: number(unless('Share of the way to the target by which a measure may lag', defaultThresholds.lag)),
};

const thresholds = {
  stale_days: integer(
    unless('Days without an entry after which a plan counts as stale', defaultThresholds.stale_days),
    1,
    3660,
  ),
  overload: integer(
    unless('Open actions of one lead due in one month that are too many', defaultThresholds.overload),
    1,
    999,
  ),
  ...rating,
  quarter_days: integer(
    unless('Days over which a development plan is no longer a quarter’s', defaultThresholds.quarter_days),
    1,
    3660,
  ),
};

/** What `pip.config.yaml` may say. */
export const schema = section(
  {
    organisation: text('Whose plans these are'),
    templates: text('Folder of your own templates, relative to this file'),
    ignore: list(text('A pattern as in .gitignore'), 'Files that are never taken for plans'),
    rules: levels,
    overrides: list(
      section(
        { files: list(text('A pattern as in .gitignore'), 'Which files'), rules: levels },
        'Levels for some files',
      ),
      'Levels for some files; a later entry wins',
    ),
    markings: section(
      {
        allowed: list(text('A marking'), 'Markings that force plans and action plans may carry'),
        people: list(text('A marking'), 'Markings that plans about people may carry'),
      },
      'Protective markings that are allowed',
    ),
    meetings: list(
      section(
        { body: text('Which body meets'), date: day('When'), papers_due: day('When its papers are due') },
        'One meeting',
      ),
      'Meetings that every plan of the house has to do with',
    ),
    thresholds: section(thresholds, 'Numbers that some rules and ratings turn on'),
    rating: section(rating, 'Thresholds of the computed rating'),
    wording: section(
      {
        allow: list(text('A word or phrase'), 'Terms of the house that the wording rules leave alone'),
        flag: list(text('A word or phrase'), 'Terms of the house that the wording rules flag'),
        reason: text('Why the house wants this'),
      },
      "The house's own terms",
    ),
  },
  'Settings of a plans repository',
);

export type Config = z.infer<typeof schema>;
