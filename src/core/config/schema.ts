import type { z } from 'zod';
import { choice, day, integer, list, map, number, record, text } from '../../kit/fields.ts';
import { defaultThresholds } from '../../kit/settings.ts';

/** A part of the config, in which nothing but its own fields may stand. */
const section = <F extends Readonly<Record<string, z.ZodType>>>(fields: F, description: string) =>
  map(fields, description, { own: false });

const level = choice(['error', 'warning', 'advice', 'off'], 'How much the rule weighs here');
const levels = record(level, 'Rules by id, each with its level');

const thresholds = Object.fromEntries(
  Object.entries(defaultThresholds).map(([key, value]) => [
    key,
    number(`${key.replaceAll('_', ' ')}; ${value} unless told`),
  ]),
) as Record<keyof typeof defaultThresholds, ReturnType<typeof number>>;

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
    rating: section(
      {
        soon_days: integer('Days before the due date in which an action not started turns amber', 0, 365),
        moves: integer('Moves of a date after which it turns amber', 1, 99),
        risk_red: integer('Risk score that turns an item red', 1, 25),
        lag: number('Share of the way to the target by which a measure may lag'),
      },
      'Thresholds of the computed rating',
    ),
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
